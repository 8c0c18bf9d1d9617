/** How hard a passphrase is to guess, and a phrase of six words to offer. Keeps nothing it is given. */
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';
import { sealingForm } from './passphrase-forms';
import { MIN_PASSPHRASE_LENGTH } from './text-limits';

/** Powers of ten: at a second a guess on one processor, 10^10 guesses take three centuries. */
export const MIN_GUESSES_LOG10 = 10;

/** More is not looked at: what comes after only makes it harder to guess. */
const LOOKED_AT = 100;

/** Words of an offered phrase: 66 bits. */
const OFFERED_WORDS = 6;
/** How many words there are to choose from. */
export const OFFERED_FROM = wordlist.length;

/** Why a passphrase is refused. */
export type Weakness = 'too-short' | 'blank' | 'guessable';

/** What is said of a passphrase. */
export interface PassphraseStrength {
  /** `null`: strong enough. */
  readonly weakness: Weakness | null;
  /** From 0 to 1, for a meter: 1 at what is required. */
  readonly share: number;
}

/** Given to the library so that it forgets. */
const NOTHING = '-';

let estimator: ZxcvbnFactory | null = null;

/** What stands on our own screens, and what is known as an example of a good passphrase: tried first by who knows either. */
const TRIED_FIRST = [
  ...[
    'brieflock',
    'counsel',
    'general counsel',
    'generalcounsel',
    'board briefing',
    'legal memo',
    'privileged',
  ],
  ...['correcthorsebatterystaple', 'thequickbrownfoxjumpsoverthelazydog', 'tobeornottobethatisthequestion'],
];

/** Made at the first use: its dictionaries are large. */
function estimate(passphrase: string): number {
  estimator ??= new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary, own: TRIED_FIRST },
    graphs: common.adjacencyGraphs,
  });
  return estimator.check(passphrase.slice(0, LOOKED_AT)).guessesLog10;
}

/** What a guesser tries for one and the same: in plain letters, and without what stands between them. */
function readings(passphrase: string): readonly string[] {
  const plain = passphrase.normalize('NFKC');
  return [...new Set([passphrase, plain, plain.replaceAll(/[\s._-]+/gu, '')])].filter((each) => each !== '');
}

/** Judges a passphrase. `guessable`: by the words, names, dates, repetitions and keyboard runs in it. */
export function judgePassphrase(passphrase: string): PassphraseStrength {
  // As it seals: an accent that was typed apart makes no second character.
  const sealed = sealingForm(passphrase);
  const characters = Array.from(sealed);
  if (sealed.trim() === '') return { weakness: characters.length === 0 ? 'too-short' : 'blank', share: 0 };
  const guesses = Math.min(...readings(sealed).map(estimate));
  // The library holds on to what it was last given, in places of its own.
  estimate(NOTHING);
  const share = Math.min(1, guesses / MIN_GUESSES_LOG10);
  if (characters.length < MIN_PASSPHRASE_LENGTH)
    return { weakness: 'too-short', share: Math.min(share, 0.9) };
  return { weakness: guesses < MIN_GUESSES_LOG10 ? 'guessable' : null, share };
}

/**
 * A phrase to offer.
 *
 * @param pick - a number from 0 up to its argument, not including it, drawn evenly by a generator fit for keys
 */
export function offeredPhrase(pick: (below: number) => number): string {
  const words = Array.from({ length: OFFERED_WORDS }, () => wordlist[pick(OFFERED_FROM)] ?? '');
  return words.join(' ');
}
