/** `npm run third-party`: writes `resources/third-party.json`, the packages in the app with their licenses, by the lockfile. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { thirdPartyOf } from './lib/third-party.mjs';
import { ROOT } from './lib/paths.mjs';

/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
const list = thirdPartyOf(read('package-lock.json'));
writeFileSync(join(ROOT, 'resources/third-party.json'), `${JSON.stringify(list, null, 2)}\n`);
