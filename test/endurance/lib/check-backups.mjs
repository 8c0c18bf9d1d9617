/** Every backup that has its name, opened and held against its own hashes, as the drill of the app does. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withSource } from '../../../scripts/lib/load-source.mjs';
import { emptyTally } from './tally.mjs';

/** @typedef {typeof import('../../../electron/node/backup/prove-backup')} Proving */

/**
 * A backup under its name that cannot be relied on is a half state; one that was called made and is not there is lost.
 *
 * @param {import('./user.mjs').User} user Not running.
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export function checkBackups(user) {
  return withSource(async (load) => {
    const { proveBackup } = /** @type {Proving} */ (await load('electron/node/backup/prove-backup.ts'));
    const folder = join(user.profile, 'backups');
    // The folder is made with the first backup; a short run may ask for none.
    const files = existsSync(folder) ? readdirSync(folder) : [];
    const names = files.filter((name) => name.endsWith('.zip'));
    const tally = emptyTally();
    tally.backupsProven = names.length;
    for (const name of names) {
      const proof = await proveBackup(readFileSync(join(folder, name)), {
        strangeIn: () => 0,
        signal: new AbortController().signal,
        onProgress: () => undefined,
      });
      if (proof.ok) continue;
      tally.backupsProven -= 1;
      tally.halfStates += 1;
    }
    tally.lost += Math.max(0, user.backedUp - names.length);
    return tally;
  });
}
