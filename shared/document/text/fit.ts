/** As much of a paper as its words have room for. */
import { wordsOfParts } from './sentences-of';
import type { Part } from './unit';

/** How much a paper may say, and what gives way where it says more. */
interface Fit<Room> {
  /** The widest first. */
  readonly rooms: readonly Room[];
  /** Taken where none of the others is narrow enough, whatever its length. */
  readonly least: Room;
  readonly words: number;
}

/** The parts in the widest room that keeps within the words. */
export function fitted<Room>(
  { rooms, least, words }: Fit<Room>,
  partsIn: (room: Room) => readonly Part[],
): readonly Part[] {
  for (const room of rooms) {
    const parts = partsIn(room);
    if (wordsOfParts(parts) <= words) return parts;
  }
  return partsIn(least);
}
