/** `npm run third-party`: writes `resources/third-party.json`, the packages in the app with their licenses, by the lockfile. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { thirdPartyOf } from './lib/third-party.mjs';
import { ROOT } from './lib/paths.mjs';

/** @typedef {Parameters<typeof thirdPartyOf>[0]} Lockfile */

/** @returns {Lockfile} */
function readLockfile() {
  return JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
}

const list = thirdPartyOf(readLockfile());
writeFileSync(join(ROOT, 'resources/third-party.json'), `${JSON.stringify(list, null, 2)}\n`);
