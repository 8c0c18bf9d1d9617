/**
 * Finds room for the numbers of marks that lie close together: beside its mark where that is free, else as near as it
 * can be, never on another number, on a mark or on what is to be kept clear. Geometry only; always the same result.
 */
import { isTouching, labelBox, type Box, type LabelLook } from './label-room';

/** A place in a picture. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What is to be numbered. */
export interface NumberedMark extends Spot {
  readonly text: string;
}

/** From one place to another. */
export interface Stroke {
  readonly from: Spot;
  readonly to: Spot;
}

/** Where a number stands. */
export interface PlacedNumber {
  readonly mark: NumberedMark;
  readonly box: Box;
  /** From its mark, where the number does not stand right beside it; else `null`. */
  readonly leader: Stroke | null;
}

/** What numbers are placed among. */
export interface NumberRoom {
  /** No number leaves it. */
  readonly frame: Box;
  /** Nothing stands on these. */
  readonly clear: readonly Box[];
  /** Numbers keep off these where they can. */
  readonly strokes: readonly Stroke[];
  readonly look: LabelLook;
}

/** From the place of a mark to the nearest edge of its number. */
const NEAREST = 3.3;
const RINGS = 40;
const RING_STEP = 2.6;
const ANGLES = 16;
const GAP = 0.8;
/** How much farther away a number may stand so as not to cross a line, in points for each. */
const CROSSING = 7;
/** Where no ring has room, the whole frame is looked through in such steps. */
const SCAN_STEP = 2;

function isInside(box: Box, frame: Box): boolean {
  const isAcross = box.x >= frame.x + 1 && box.x + box.width <= frame.x + frame.width - 1;
  return isAcross && box.y >= frame.y + 1 && box.y + box.height <= frame.y + frame.height - 1;
}

/** On which side of the line through a stroke a place lies. */
function side({ from, to }: Stroke, x: number, y: number): number {
  return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
}

/** Whether a stroke runs through a box. */
export function isCrossing(stroke: Stroke, { x, y, width, height }: Box): boolean {
  const { from, to } = stroke;
  if (Math.max(from.x, to.x) < x || Math.min(from.x, to.x) > x + width) return false;
  if (Math.max(from.y, to.y) < y || Math.min(from.y, to.y) > y + height) return false;
  const sides = [
    side(stroke, x, y),
    side(stroke, x + width, y),
    side(stroke, x, y + height),
    side(stroke, x + width, y + height),
  ];
  return Math.min(...sides) <= 0 && Math.max(...sides) >= 0;
}

interface Candidate {
  readonly box: Box;
  readonly distance: number;
}

/** Rings around a mark, as wide as its number is, the nearest first. */
function ringsAround(mark: NumberedMark, look: LabelLook): readonly (readonly Candidate[])[] {
  const { width, height } = labelBox(mark.text, mark, look);
  return Array.from({ length: RINGS }, (_, ring) => {
    const distance = NEAREST + ring * RING_STEP;
    return Array.from({ length: ANGLES }, (__, turn) => {
      const angle = (turn / ANGLES) * 2 * Math.PI - Math.PI / 2;
      const middle = {
        x: mark.x + (distance + width / 2) * Math.cos(angle),
        y: mark.y + (distance + height / 2) * Math.sin(angle),
      };
      return { distance, box: labelBox(mark.text, middle, look) };
    });
  });
}

function scanOf(mark: NumberedMark, { frame, look }: NumberRoom): readonly Candidate[] {
  const columns = Math.floor(frame.width / SCAN_STEP);
  const rows = Math.floor(frame.height / SCAN_STEP);
  return Array.from({ length: columns * rows }, (_, index): Candidate => {
    const x = frame.x + (index % columns) * SCAN_STEP;
    const y = frame.y + Math.floor(index / columns) * SCAN_STEP;
    return { box: labelBox(mark.text, { x, y }, look), distance: Math.hypot(x - mark.x, y - mark.y) };
  });
}

/** What has been placed, with the lines it has drawn. */
class Placing {
  readonly #taken: Box[];
  readonly #strokes: Stroke[];
  readonly #room: NumberRoom;

  constructor(room: NumberRoom) {
    this.#room = room;
    this.#taken = [...room.clear];
    this.#strokes = [...room.strokes];
  }

  place(mark: NumberedMark): PlacedNumber {
    const { box, distance } = this.#best(mark);
    const leader = distance > NEAREST ? leaderTo(box, mark) : null;
    this.#taken.push(box);
    if (leader !== null) this.#strokes.push(leader);
    return { mark, box, leader };
  }

  #best(mark: NumberedMark): Candidate {
    let best: Candidate | undefined;
    let least = Infinity;
    for (const ring of ringsAround(mark, this.#room.look)) {
      // Farther rings can only be worse than what has been found.
      if ((ring[0]?.distance ?? 0) >= least) break;
      for (const candidate of ring) {
        const cost = this.#cost(candidate, mark);
        if (cost < least) [best, least] = [candidate, cost];
      }
    }
    return best ?? this.#nearestFree(mark);
  }

  #cost({ box, distance }: Candidate, mark: NumberedMark): number {
    if (!this.#isFree(box)) return Infinity;
    const crossed = this.#strokes.filter((stroke) => isCrossing(stroke, box)).length;
    const leader = leaderTo(box, mark);
    const hidden = distance > NEAREST ? this.#taken.filter((other) => isCrossing(leader, other)).length : 0;
    return distance + CROSSING * (crossed + hidden);
  }

  #isFree(box: Box): boolean {
    return isInside(box, this.#room.frame) && !this.#taken.some((other) => isTouching(box, other, GAP));
  }

  /** On the mark itself where a frame is full. */
  #nearestFree(mark: NumberedMark): Candidate {
    const free = scanOf(mark, this.#room).filter(({ box }) => this.#isFree(box));
    const onMark = { box: labelBox(mark.text, mark, this.#room.look), distance: 0 };
    return free.toSorted((a, b) => a.distance - b.distance)[0] ?? onMark;
  }
}

/** From a mark to the nearest place at the edge of a number. */
function leaderTo({ x, y, width, height }: Box, mark: NumberedMark): Stroke {
  const to = {
    x: Math.min(Math.max(mark.x, x - 0.5), x + width + 0.5),
    y: Math.min(Math.max(mark.y, y - 0.5), y + height + 0.5),
  };
  return { from: { x: mark.x, y: mark.y }, to };
}

/** A place for each number, in the order given: the first have the best. */
export function placeNumbers(marks: readonly NumberedMark[], room: NumberRoom): readonly PlacedNumber[] {
  const placing = new Placing(room);
  return marks.map((mark) => placing.place(mark));
}
