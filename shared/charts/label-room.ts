/** Where the labels of a chart have room, estimated without a font, and which of a row can be shown. Draws nothing. */
import { columnsOf, shortenedTo } from '../base/scripts';
import { emsOf } from '../base/text-room';

/** A rectangle; `x` and `y` are its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a label is set. */
export interface LabelLook {
  readonly size: number;
  readonly isBold?: boolean;
}

/** A label of a row, centered on its place. */
export interface RowLabel {
  readonly x: number;
  readonly text: string;
}

/** How high figures and capitals stand, and how far a letter reaches below its baseline, in ems. */
const HEIGHTS = { above: 0.7, below: 0.22 } as const;
/** Labels of a row that stand closer read as one. */
const ROW_GAP = 4;

/** Rather too wide than too narrow. */
export function labelWidth(text: string, { size, isBold = false }: LabelLook): number {
  return emsOf(text, isBold) * size;
}

/** A label as it is where it fits a width, else its beginning and an ellipsis. */
export function fittedLabel(text: string, width: number, look: LabelLook): string {
  let fitted = text;
  for (let columns = columnsOf(text); columns > 1 && labelWidth(fitted, look) > width; columns -= 1) {
    fitted = shortenedTo(text, columns).replace(/\s+…$/u, '…');
  }
  return fitted;
}

/** The room that a label takes around its middle. */
export function labelBox(
  text: string,
  middle: { readonly x: number; readonly y: number },
  look: LabelLook,
): Box {
  const [width, height] = [labelWidth(text, look), (HEIGHTS.above + HEIGHTS.below) * look.size];
  return { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
}

/** The baseline of a label whose box begins at `top`. */
export function baselineIn({ y }: Box, { size }: LabelLook): number {
  return y + HEIGHTS.above * size;
}

/** Whether two boxes lie closer than `gap`. */
export function isTouching(a: Box, b: Box, gap = 0): boolean {
  const across = a.x < b.x + b.width + gap && b.x < a.x + a.width + gap;
  return across && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap;
}

function hasRoom(labels: readonly RowLabel[], look: LabelLook): boolean {
  return labels.every(({ x, text }, index) => {
    const next = labels[index + 1];
    if (next === undefined) return true;
    const widths = labelWidth(text, look) + labelWidth(next.text, look);
    return next.x - x >= widths / 2 + ROW_GAP;
  });
}

/** Every `step`-th of a row, counted from its end, so that the last is always there. */
export function everyNth<Item>(items: readonly Item[], step: number): readonly Item[] {
  return items.filter((_, index) => (items.length - 1 - index) % step === 0);
}

/**
 * The labels of a row that can be shown without any two touching: the last, the first, and between them as many as have
 * room, evenly. Labels from left to right.
 */
export function shownLabels<Item extends RowLabel>(
  labels: readonly Item[],
  look: LabelLook,
): readonly Item[] {
  let step = 1;
  while (step < labels.length && !hasRoom(everyNth(labels, step), look)) step += 1;
  const shown = everyNth(labels, step);
  const [first] = labels;
  if (first === undefined || shown.includes(first)) return shown;
  return [first, ...shown.filter((other) => hasRoom([first, other], look))];
}
