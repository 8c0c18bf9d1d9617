/** As much of a paper as its words have room for. */
import { wordsOfParts } from './sentences-of';
import { joinWords } from '../../base/words';
import { sentence } from './sentence';
import type { Part } from './unit';
import { paragraphUnit } from './units';

/** How much a paper may say, and what gives way where it says more. */
interface Fit<Room> {
  /** The widest first. */
  readonly rooms: readonly Room[];
  /** Taken where none of the others is narrow enough, whatever its length. */
  readonly least: Room;
  readonly words: number;
  /** Parts that go, whole and in this order, where even that is too much; the words that say so stand last. */
  readonly dispensable?: readonly string[];
  readonly leftOut?: (titles: readonly string[]) => Part;
}

/** The parts in the widest room that keeps within the words. */
export function fitted<Room>(
  { rooms, least, words, dispensable = [], leftOut }: Fit<Room>,
  partsIn: (room: Room) => readonly Part[],
): readonly Part[] {
  for (const room of rooms) {
    const parts = partsIn(room);
    if (wordsOfParts(parts) <= words) return parts;
  }
  return withoutDispensable(partsIn(least), { words, dispensable, leftOut });
}

interface Limit {
  readonly words: number;
  readonly dispensable: readonly string[];
  readonly leftOut: ((titles: readonly string[]) => Part) | undefined;
}

/** What is left when parts go, one after the other, until the rest keeps within the words. */
function withoutDispensable(all: readonly Part[], { words, dispensable, leftOut }: Limit): readonly Part[] {
  const gone: Part[] = [];
  const told = () => {
    const kept = all.filter((part) => !gone.includes(part));
    return gone.length === 0 || leftOut === undefined
      ? kept
      : [...kept, leftOut(gone.map(({ title }) => title))];
  };
  for (const id of dispensable) {
    if (wordsOfParts(told()) <= words) break;
    gone.push(...all.filter((part) => part.id === id));
  }
  return told();
}

/** The part that names what has gone. */
export function leftOutPart(id: string): (titles: readonly string[]) => Part {
  return (titles) => {
    const text = `Left out for length, and on file: ${joinWords(titles, 'and')}`;
    const told = sentence('link', text, [{ kind: 'issue', id }]);
    return {
      id,
      title: 'What is left out',
      level: 1,
      units: [paragraphUnit(`${id}/parts`, [told], { style: 'note' })],
    };
  };
}
