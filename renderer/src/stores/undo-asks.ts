/** Where menu and palette ask that something be undone, and who hears of it. Undoes nothing itself. */
import type { Direction } from '@renderer/data/undo-log';

type Hear = (direction: Direction) => void;

const hearers = new Set<Hear>();

/** Asks for it; nothing happens where no assessment was opened yet. */
export function askForUndo(direction: Direction): void {
  for (const hear of hearers) hear(direction);
}

/** Hears of what is asked for. Returns its own end. */
export function onUndoAsked(hear: Hear): () => void {
  hearers.add(hear);
  return () => {
    hearers.delete(hear);
  };
}
