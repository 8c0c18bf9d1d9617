/**
 * Reads the header of an age file far enough to say what kind of file it is and what is wrong with it. Does no
 * cryptography: a header that reads well here may still turn out to be altered.
 */
import { strFromU8 } from 'fflate';

/** What the first bytes of a file show. */
export type AgeHeader =
  /** Encrypted with a passphrase; the payload begins at `length`. */
  | { readonly kind: 'passphrase'; readonly length: number; readonly workFactor: number }
  /** A sound age file, but encrypted to keys: no passphrase can open it. */
  | { readonly kind: 'keys' }
  /** Ends before its header does. An empty file counts. */
  | { readonly kind: 'truncated' }
  /** A passphrase header with a few bytes that cannot be right. */
  | { readonly kind: 'altered' }
  /** Of a later version of the age format. */
  | { readonly kind: 'newer'; readonly version: string }
  | { readonly kind: 'not-age' };

/** The first line of an armored file, which is text. */
export const ARMOR_BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----';

const INTRO = 'age-encryption.org/v1';

/** No header this program accepts is longer; the regular expressions see no more than this. */
const LONGEST_HEADER = 256;

/** Base64 of 16 and of 32 bytes: the spare bits of the last character must be zero. */
const SALT = '[A-Za-z0-9+/]{21}[AQgw]';
const KEY = '[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]';

const PASSPHRASE_HEADER = new RegExp(
  `^age-encryption\\.org/v1\\n-> scrypt ${SALT} ([1-9][0-9]{0,5})\\n${KEY}\\n--- ${KEY}\\n`,
);
const LATER_VERSION = /^age-encryption\.org\/v([2-9]|[1-9][0-9]{1,3})\n/;
const KEY_STANZA = /^age-encryption\.org\/v1\n-> (?!scrypt )[\x21-\x7e]+[ \n]/;

/** More differing bytes than this, and a file is another kind of file rather than a damaged one of ours. */
const MOST_DAMAGE = 4;

/**
 * A passphrase header as a sample: `B` stands for any base64 character, `9` for any digit, in the places
 * where those occur; all else stands for itself.
 */
function sampleHeader(workFactorDigits: number): readonly (string | RegExp)[] {
  const base64 = (count: number): readonly RegExp[] => Array.from({ length: count }, () => /[A-Za-z0-9+/]/);
  const digits = Array.from({ length: workFactorDigits }, () => /[0-9]/);
  return [
    ...Array.from(`${INTRO}\n-> scrypt `),
    ...base64(22),
    ' ',
    ...digits,
    '\n',
    ...base64(43),
    ...Array.from('\n--- '),
    ...base64(43),
    '\n',
  ];
}

const SAMPLES = [sampleHeader(1), sampleHeader(2)] as const;

function fits(part: string | RegExp, character: string): boolean {
  return typeof part === 'string' ? part === character : part.test(character);
}

function isBeginningOf(sample: readonly (string | RegExp)[], text: string): boolean {
  return (
    text.length < sample.length && sample.slice(0, text.length).every((part, i) => fits(part, text[i] ?? ''))
  );
}

function isDamaged(sample: readonly (string | RegExp)[], text: string): boolean {
  if (text.length < sample.length) return false;
  const differing = sample.filter((part, index) => !fits(part, text[index] ?? ''));
  return differing.length <= MOST_DAMAGE;
}

/**
 * Classifies a file by its first bytes (binary age, not armored).
 *
 * Cannot be told apart here: a damaged version digit from a later version; a damaged salt, wrapped key or
 * work factor that still has the right form from an intact one (a wrong passphrase looks the same).
 */
export function readAgeHeader(bytes: Uint8Array): AgeHeader {
  const text = strFromU8(bytes.subarray(0, LONGEST_HEADER), true);
  const sound = PASSPHRASE_HEADER.exec(text);
  if (sound !== null) return { kind: 'passphrase', length: sound[0].length, workFactor: Number(sound[1]) };
  const later = LATER_VERSION.exec(text);
  if (later !== null) return { kind: 'newer', version: later[1] ?? '' };
  if (SAMPLES.some((sample) => isBeginningOf(sample, text))) return { kind: 'truncated' };
  if (SAMPLES.some((sample) => isDamaged(sample, text))) return { kind: 'altered' };
  if (KEY_STANZA.test(text)) return { kind: 'keys' };
  return text.startsWith(INTRO) ? { kind: 'altered' } : { kind: 'not-age' };
}
