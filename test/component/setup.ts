/** What a browser has and jsdom has not. Nothing here knows the app. */
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// Generous, for a busy machine: what does not come still ends.
configure({ asyncUtilTimeout: 30_000 });

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

vi.stubGlobal('ResizeObserver', SilentObserver);
vi.stubGlobal('Worker', SilentWorker);
vi.stubGlobal('scrollTo', () => undefined);
vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work, 0));
vi.stubGlobal('matchMedia', (media: string) => ({
  media,
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}));
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
Element.prototype.scrollIntoView = () => undefined;

afterEach(cleanup);
