/**
 * The default session's local storage, which Chromium has open in every run, also in one whose page lives in another
 * session. Where the system removes no open file it goes at the next start, before Chromium opens it.
 */
import { existsSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomic } from '../../node/files/write-atomic';

const OPEN_FOLDER = 'Local Storage';
const NOTE = 'session-leftovers';

/** Removes it if an earlier run said so. To be called before the app is ready. Never throws. */
export function removeLeftovers(userData: string): void {
  const note = join(userData, NOTE);
  if (!existsSync(note)) return;
  try {
    rmSync(join(userData, OPEN_FOLDER), { recursive: true, force: true });
    rmSync(note);
  } catch {
    // The next start tries again.
  }
}

/** Has it removed: now where the system does that, at the next start in any case. Rejects when the disk takes no word of that. */
export async function leaveToNextStart(userData: string): Promise<void> {
  const noted = await writeAtomic(join(userData, NOTE), Buffer.from('Local Storage\n'));
  if (!noted.ok) throw new Error(noted.error.code);
  await rm(join(userData, OPEN_FOLDER), { recursive: true, force: true }).catch(() => undefined);
}
