/** Tells a share file from other files by its name and its first bytes, and says how large one may be. Opens nothing. */
import { strFromU8 } from 'fflate';
import { ARMOR_BEGIN, readAgeHeader } from './age-header';

/** What follows the dot in the file's name. */
export const SHARE_FILE_EXTENSION = 'brieflock';

/** More than any share file holds, with room for its encryption; beyond it a file is not read at all. */
export const LARGEST_SHARE_FILE = { bytes: 300 * 1024 * 1024, words: '300 MB' } as const;

/** How many bytes {@link isShareFile} looks at. */
export const SHARE_FILE_START = 256;

/** How every version of the age format begins. */
const AGE_INTRO = 'age-encryption.org/';
const OPENING_BRACE = 0x7b;

/** Whether the bytes begin as an age file does, binary, armored or cut off. Says nothing about the rest. */
function looksLikeAge(start: Uint8Array): boolean {
  if (start.length === 0) return false;
  const text = strFromU8(start.subarray(0, SHARE_FILE_START), true).trimStart();
  const isArmored = text.startsWith(ARMOR_BEGIN);
  return isArmored || text.startsWith(AGE_INTRO) || readAgeHeader(start).kind !== 'not-age';
}

/**
 * Whether a file is to be opened as a share file: age says so in its first bytes, whatever the name; without that the
 * name decides, but for a text that begins as JSON does.
 *
 * @param start - the first {@link SHARE_FILE_START} bytes, or more
 */
export function isShareFile(fileName: string, start: Uint8Array): boolean {
  if (looksLikeAge(start)) return true;
  return fileName.toLowerCase().endsWith(`.${SHARE_FILE_EXTENSION}`) && start[0] !== OPENING_BRACE;
}
