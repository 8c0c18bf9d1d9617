/** What a browser has and jsdom has not. Nothing here knows the app. */
import '@testing-library/jest-dom/vitest';
import { cleanup, configure, getConfig } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { rememberStyles } from './computed-style';
import { rememberLabels } from './labels';

const { getElementError } = getConfig();

/** The page is printed only for who reads the message: whoever waits asks many times, and throws most answers away. */
function elementError(message: string | null, container: Element): Error {
  const error = new Error(message ?? '');
  error.name = 'TestingLibraryElementError';
  const words = () => getElementError(message, container).message;
  Object.defineProperty(error, 'message', { get: words, configurable: true });
  return error;
}

// Generous, for a busy machine: what does not come still ends. Where much is meant to fail, less is waited.
const waitMs = Number(process.env['TEST_WAIT_MS'] ?? 30_000);
configure({ asyncUtilTimeout: waitMs, getElementError: elementError });
// One window may serve several files, and each of them comes by here: what is laid over it is laid once.
const PREPARED = 'isPreparedForTests';
if (!(PREPARED in window)) {
  Object.defineProperty(window, PREPARED, { value: true });
  rememberStyles(window);
  rememberLabels(window);
}

class SilentObserver {
  observe(): void {
    // Nothing is laid out here, so no size ever changes.
  }
  unobserve(): void {
    // As above.
  }
  disconnect(): void {
    // As above.
  }
}

/** Takes work and never answers. */
class SilentWorker extends EventTarget {
  postMessage(): void {
    // Whoever waits for the answer shows that it waits.
  }
  terminate(): void {
    // Nothing runs.
  }
}

/** Asked for when the preview's engine loads; nothing is drawn here. */
class Undrawn {
  readonly isDrawn = false;
}

for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) vi.stubGlobal(name, Undrawn);
vi.stubGlobal('ResizeObserver', SilentObserver);
vi.stubGlobal('Worker', SilentWorker);
vi.stubGlobal('scrollTo', () => undefined);
vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work, 0));
// Nothing can be seen to move: whoever asks for less motion gets there without waiting.
vi.stubGlobal('matchMedia', (media: string) => ({
  media,
  matches: media === '(prefers-reduced-motion: reduce)',
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}));
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
Element.prototype.scrollIntoView = () => undefined;

afterEach(cleanup);
