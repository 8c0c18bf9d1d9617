import { MIN_PASSPHRASE_LENGTH } from '@shared/base/text-limits';

/** What the length of a passphrase is worth. A hint: length says nothing about a well-known phrase. */
export interface PassphraseHint {
  readonly isLongEnough: boolean;
  readonly words: string;
}

/** Characters, not code units: an emoji is one. */
export function passphraseLength(passphrase: string): number {
  return Array.from(passphrase).length;
}

/** Says how a passphrase of this length fares. */
export function passphraseHint(passphrase: string): PassphraseHint {
  const length = passphraseLength(passphrase);
  const missing = MIN_PASSPHRASE_LENGTH - length;
  if (length === 0)
    return { isLongEnough: false, words: 'At least 12 characters. Four or more unrelated words are best.' };
  if (missing > 0) {
    return {
      isLongEnough: false,
      words: `Too short: ${String(missing)} more ${missing === 1 ? 'character' : 'characters'}.`,
    };
  }
  if (length < 16) return { isLongEnough: true, words: 'Acceptable. Longer is better.' };
  if (length < 24) return { isLongEnough: true, words: 'Good length.' };
  return { isLongEnough: true, words: 'Very good length.' };
}
