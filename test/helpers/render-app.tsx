/** The whole app on a disk of its own, in front of a fake shell: what component tests start from. */
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { StrictMode, type ComponentType } from 'react';
import { expect, onTestFinished, vi } from 'vitest';
import { NO_RECORDS, type Assessment, type AssessmentFile } from '@shared/assessment/schema';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { FakeBridge } from './fake-bridge';
import { sampleFile } from './samples';

/** A running app as a test sees it: the user's hands, the shell, and the disk. */
export interface App {
  readonly user: UserEvent;
  readonly bridge: FakeBridge;
  /** An assessment as it stands on the disk, whatever the screen says. */
  readonly stored: (id: string) => Promise<Assessment>;
}

/** A new disk with nothing on it. */
function layFreshDisk(): void {
  const factory = new IDBFactory();
  vi.stubGlobal('indexedDB', factory);
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
  // Live queries ask here whether there is a database at all.
  Dexie.dependencies.indexedDB = factory;
}

const PACK = '@renderer/platform/pack';
let builtIn: Promise<Record<string, unknown>> | undefined;

/**
 * The app's own modules, loaded anew: no test sees what another one left in memory. The built-in pack alone is read and
 * checked once: it is a value that nothing changes.
 */
async function loadApp() {
  vi.resetModules();
  const pack = (builtIn ??= vi.importActual<Record<string, unknown>>(PACK));
  vi.doMock(PACK, () => pack);
  const [{ Root }, assessments, { openStore }, saves] = await Promise.all([
    import('@renderer/app/Root'),
    import('@renderer/data/assessments-repository'),
    import('@renderer/app/open-store'),
    import('@renderer/records/pending-saves'),
  ]);
  return { Root, openStore, ...assessments, ...saves };
}

let preparing: (bridge: FakeBridge) => void = () => undefined;

/** What the shell of the next app that is started answers from the beginning. */
export function prepareShell(prepare: (bridge: FakeBridge) => void): void {
  preparing = prepare;
}

/** An app that may not have opened its store. */
export interface StartedApp extends Pick<App, 'user' | 'bridge'> {
  /** Opens the store, or says why not, as the app itself does. */
  readonly openStore: Awaited<ReturnType<typeof loadApp>>['openStore'];
}

/** A shell as it was prepared, an empty disk, and the app's modules, before anything of it is drawn. */
async function layGround() {
  const bridge = new FakeBridge();
  preparing(bridge);
  preparing = () => undefined;
  Object.defineProperty(window, 'brieflock', { value: bridge.api, configurable: true });
  window.localStorage.clear();
  layFreshDisk();
  return { bridge, ...(await loadApp()) };
}

/** Draws the app; how it is taken away again is for the caller to say. */
function draw(Root: ComponentType<{ readonly styleNonce: string }>) {
  const user = userEvent.setup({ delay: null });
  const { unmount } = render(
    <StrictMode>
      <Root styleNonce="" />
    </StrictMode>,
  );
  return { user, unmount };
}

/** Starts the app on an empty disk, whatever its first screen then is. */
export async function startAsItIs(): Promise<StartedApp> {
  const { bridge, Root, openStore } = await layGround();
  const [{ setStoreKeeper }, { createShellKeeper }] = await Promise.all([
    import('@renderer/data/repository/store-keeper'),
    import('@renderer/data/shell-keeper'),
  ]);
  setStoreKeeper(createShellKeeper());
  const { user, unmount } = draw(Root);
  onTestFinished(() => {
    vi.restoreAllMocks();
    unmount();
  });
  return { user, bridge, openStore };
}

/** From now on what would be waited for so many milliseconds is over at once. */
export function passDeadlines(...milliseconds: readonly number[]): void {
  const { setTimeout } = globalThis;
  vi.stubGlobal('setTimeout', (work: () => void, delayMs = 0): unknown =>
    setTimeout(work, milliseconds.includes(delayMs) ? 0 : delayMs),
  );
  onTestFinished(() => {
    vi.stubGlobal('setTimeout', setTimeout);
  });
}

/** Starts the app on a disk that holds these assessments, and waits for the list. */
export async function startApp(...files: readonly AssessmentFile[]): Promise<App> {
  const { bridge, Root, openStore, importAssessment, readAssessment, flushPendingSaves } = await layGround();
  const opened = await openStore();
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const repository = opened.value;
  for (const file of files) {
    const imported = await importAssessment(repository, file, 'keep-id');
    if (!imported.ok) throw new Error(JSON.stringify(imported.error));
  }
  const { user, unmount } = draw(Root);
  onTestFinished(async () => {
    vi.restoreAllMocks();
    unmount();
    await flushPendingSaves();
    repository.close();
  });
  await screen.findByRole('heading', { name: 'Assessments', level: 1 });
  return {
    user,
    bridge,
    stored: async (id) => {
      const found = await readAssessment(repository, id);
      if (!found.ok) throw new Error(JSON.stringify(found.error));
      return found.value;
    },
  };
}

/** Opens an assessment from the list; its profile shows first. */
export async function openAssessment({ user }: App, title: string): Promise<void> {
  await user.click(await screen.findByRole('button', { name: title }));
  await screen.findByRole('heading', { name: 'Profile', level: 1 });
}

/** Goes to a part of the open assessment, and waits until it shows. */
export async function openTab({ user }: App, name: string): Promise<void> {
  const parts = within(screen.getByRole('navigation', { name: 'Parts of the assessment' }));
  await user.click(parts.getByRole('button', { name }));
  await parts.findByRole('button', { name, current: 'page' });
  await screen.findByRole('heading', { level: 1 });
  // A form that still loads what it starts from says that it is busy.
  await waitFor(() => {
    expect(document.querySelector('[aria-busy="true"]')).toBeNull();
  });
}

/** The bank of the samples without an answer and without history: the questions begin with GOV-01. */
export function emptyFile(over: Partial<Assessment> = {}): AssessmentFile {
  const file = sampleFile('regional-bank');
  const { profile, createdAt, updatedAt } = file.assessment;
  const own = { id: 'matter-1', title: 'Harbor matter', profile, createdAt, updatedAt };
  return { ...file, logHead: null, assessment: { ...own, answers: [], ...NO_RECORDS, ...over } };
}

/** The app with one assessment open on one of its parts. */
export async function startOn(tab: string, file: AssessmentFile = emptyFile()): Promise<App> {
  const app = await startApp(file);
  await openAssessment(app, file.assessment.title);
  await openTab(app, tab);
  return app;
}

/** A field that shows words. */
export function wordsIn(field: HTMLElement): string {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value;
  throw new Error(`A ${field.tagName} holds no words`);
}

type Timer = ReturnType<typeof setTimeout>;

/**
 * From now on no pause in typing comes to its end by itself: what is stored then was stored for another reason.
 * The returned function ends those that have begun.
 */
export function stopTypingPauses(): () => void {
  const { setTimeout, clearTimeout } = globalThis;
  const longest = 5_000;
  const shortest = 500;
  const held = new Map<Timer | undefined, () => void>();
  const stretched = (work: () => void, delayMs = 0): Timer => {
    const isPause = delayMs >= shortest && delayMs <= longest;
    const timer = setTimeout(work, isPause ? 3_600_000 : delayMs);
    if (isPause) held.set(timer, work);
    return timer;
  };
  const forget = (timer: Timer | undefined): void => {
    held.delete(timer);
    clearTimeout(timer);
  };
  vi.stubGlobal('setTimeout', stretched);
  vi.stubGlobal('clearTimeout', forget);
  onTestFinished(() => {
    vi.stubGlobal('setTimeout', setTimeout);
    vi.stubGlobal('clearTimeout', clearTimeout);
  });
  return () => {
    for (const [timer, work] of [...held]) {
      // The work of one may have called off another.
      if (!held.has(timer)) continue;
      forget(timer);
      work();
    }
  };
}

/** Waits until the app itself says that everything is stored. */
export async function untilSaved(): Promise<void> {
  await screen.findByText('Saved');
}

/** From now on every write fails for lack of room; the returned function makes room again. */
export function fillDisk(): () => void {
  const refuse = (): never => {
    throw new DOMException('no space', 'QuotaExceededError');
  };
  const writes = (['put', 'add'] as const).map((name) =>
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(refuse),
  );
  return () => {
    for (const write of writes) write.mockRestore();
  };
}
