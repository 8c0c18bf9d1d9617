/** How well a name fits what somebody types to go somewhere: every word must be in it, or its letters in their order. Pure. */
import { foldText } from '../base/fold';

/** A letter that is skipped costs this much; a place inside a word costs more than its beginning. */
const INSIDE = 10;
const SCATTERED = 100;
/** Below this a few letters in order are in nearly every name. */
const FEWEST_LETTERS = 3;

/** How far one word is from a name; `null` where it is not in it. */
function distanceOf(word: string, name: string): number | null {
  const at = name.indexOf(word);
  if (at === 0) return 0;
  if (at > 0) return / |-|\(|“|\//.test(name.charAt(at - 1)) ? 1 : INSIDE;
  if (word.length < FEWEST_LETTERS) return null;
  const gaps = gapsOf(word, name);
  // Letters strewn over a whole sentence are no match.
  return gaps === null || gaps > word.length * 2 ? null : SCATTERED + gaps;
}

/** Letters between the first and the last that are not of the word; `null` where they do not come in its order. */
function gapsOf(word: string, name: string): number | null {
  let at = -1;
  let gaps = 0;
  for (const letter of word) {
    const next = name.indexOf(letter, at + 1);
    if (next < 0) return null;
    if (at >= 0) gaps += next - at - 1;
    at = next;
  }
  return gaps;
}

/** A name that can be gone to, ready to be compared. */
export interface NamedThing {
  readonly name: string;
  /** The name, and what else it is known by, as it is looked for. */
  readonly folded: string;
}

/** Makes a name ready. */
export function namedThing(name: string, also = ''): NamedThing {
  return { name, folded: foldText(also === '' ? name : `${name} ${also}`) };
}

/**
 * The things that fit every word, the best first and otherwise as they came.
 *
 * @param words - as `foldedWords` gives them; without any, everything fits
 * @param most - wanted at most
 */
export function bestNamed<Thing extends NamedThing>(
  things: readonly Thing[],
  words: readonly string[],
  most: number,
): readonly Thing[] {
  if (words.length === 0) return things.slice(0, most);
  const fitting: { readonly thing: Thing; readonly distance: number }[] = [];
  for (const thing of things) {
    let distance: number | null = 0;
    for (const word of words) {
      const own = distanceOf(word, thing.folded);
      distance = own === null ? null : distance + own;
      if (distance === null) break;
    }
    if (distance !== null) fitting.push({ thing, distance });
  }
  return fitting
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ thing }) => thing);
}
