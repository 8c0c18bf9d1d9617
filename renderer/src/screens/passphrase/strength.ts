/** How hard a passphrase is to guess, in words. The judge is fetched when the first one is typed: its dictionaries are large. */
import type { PassphraseStrength } from '@shared/base/passphrase-strength';
import { loadable } from '@renderer/ui/loadable';

/** What judges and offers. */
export const passphraseJudge = loadable(() => import('@shared/base/passphrase-strength'));

/** Said where the passphrase in force is asked for, and was not typed. */
export const LACKS_CURRENT = 'Type the passphrase you use now first.';

/** What to do about it. */
export function strengthInWords({ weakness }: PassphraseStrength): string {
  switch (weakness) {
    case 'blank':
      return 'Spaces alone are no passphrase.';
    case 'too-short':
      return 'Use at least 12 characters.';
    case 'guessable':
      return 'Too easy to guess: names, dates, repeated and common words are tried first. Use more words that do not belong together.';
    case null:
      return 'Strong enough.';
  }
}
