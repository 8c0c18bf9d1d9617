/** Keeps the window's place between runs. A file that cannot be read is set aside, never overwritten. */
import { readFile, rename } from 'node:fs/promises';
import { writeAtomic } from '../../node/files/write-atomic';
import type { WindowState } from './bounds';
import { parseWindowState } from './parse-window-state';

/** Never reuses a name, so that an earlier unreadable file is kept too. */
async function setAside(path: string): Promise<void> {
  await rename(path, `${path}.${String(Date.now())}.unreadable`).catch(() => undefined);
}

/**
 * Reads the saved place.
 *
 * @returns `null` when there is none, or when it cannot be understood; the file is then renamed with
 *   `.unreadable` at its end
 */
export async function loadWindowState(path: string): Promise<WindowState | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  const state = parseWindowState(text);
  if (state === null) await setAside(path);
  return state;
}

/** Saves the place. A failure is passed over: a window in its default place is no loss. */
export async function saveWindowState(path: string, state: WindowState): Promise<void> {
  await writeAtomic(path, Buffer.from(`${JSON.stringify(state, null, 2)}\n`));
}
