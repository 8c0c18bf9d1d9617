/** Words that stand in everything a user writes, and the search for them in every file an app may have left. */
import { existsSync } from 'node:fs';
import { withSource } from '../../../scripts/lib/load-source.mjs';

/** @typedef {typeof import('../../helpers/profile-search')} Searching */

/** No four letters of one stand in another: no packing takes a part of one for a copy of another. */
export const CANARIES = {
  title: 'Zqkwvtjxab',
  organisation: 'Hxvqzpkwcd',
  note: 'Jzwkqvbxef',
  privileged: 'Vkjxqwzpgh',
  evidence: 'Bwqxzvkjmn',
  decision: 'Kpzvxjwqst',
  draft: 'Gvwzjqkxuy',
  pack: 'Xjbkzwqvlo',
};

/** In every passphrase; the numbers behind it tell one from the next. */
export const PASSPHRASE_CANARY = 'Qjvxzkwp';

/** @param {number} number */
export function passphraseOf(number) {
  return `mortar ${PASSPHRASE_CANARY} otter cactus violin harbor ${number}`;
}

/**
 * Where a word was found, one entry for each word and file: as it is, in UTF-16, in base64, inside tables, logs and archives.
 *
 * @param {readonly string[]} folders Those that are not there count as empty.
 * @param {readonly string[]} words
 * @returns {Promise<readonly string[]>}
 */
export function findCanaries(folders, words) {
  return withSource(async (load) => {
    const { findWords } = /** @type {Searching} */ (await load('test/helpers/profile-search.ts'));
    return folders.filter((folder) => existsSync(folder)).flatMap((folder) => findWords(folder, words));
  });
}
