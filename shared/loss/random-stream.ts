/**
 * Streams of random numbers that depend on a seed and a name alone. Two names give streams that have nothing to do
 * with each other, so one more scenario changes no draw of another. Holds no state outside a stream.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { normalQuantile } from './normal';

/** Stands for 0, which has no place on the normal scale; 1 never comes. */
const LEAST = 2 ** -54;
/** Words of 32 bits in the state of the generator. */
const STATE_WORDS = 4;

/** One sequence of random numbers. */
export interface RandomStream {
  /** The next number strictly between 0 and 1, in steps of 2⁻⁵³. */
  readonly uniform: () => number;
  /** The next standard normal number, by inversion: one uniform number each. */
  readonly normal: () => number;
}

/**
 * Opens the stream of that name: xoroshiro128+ (D. Blackman, S. Vigna, “Scrambled Linear Pseudorandom Number
 * Generators”, 2018) from the state that SHA-256 makes of seed and name.
 *
 * @param seed - a whole number
 * @param name - e.g. the scenario's id and what is drawn
 */
export function openStream(seed: number, name: string): RandomStream {
  const digest = sha256(utf8ToBytes(`brieflock exposure 1\n${String(seed)}\n${name}`));
  const words = new DataView(digest.buffer, digest.byteOffset);
  const state = Array.from({ length: STATE_WORDS }, (_, word) => words.getInt32(word * 4));
  const generator = xoroshiro128plusFromState(state);
  const uniform = () => Math.max(LEAST, uniformFloat64(generator));
  return { uniform, normal: () => normalQuantile(uniform()) };
}
