/** How slides look, in one place: measures in points, colors, sizes of type. Decides nothing about content. */

/** 16:9, as PowerPoint has it. */
export const SLIDE = { width: 960, height: 540 } as const;

const SIDE = 40;
/** Places on a slide, from its upper left corner. */
export const PLACES = {
  kicker: { x: SIDE, y: 16, width: SLIDE.width - 2 * SIDE, height: 24 },
  title: { x: SIDE, y: 44, width: SLIDE.width - 2 * SIDE, height: 96 },
  content: { x: SIDE, y: 150, width: SLIDE.width - 2 * SIDE, height: 330 },
  footer: { x: SIDE, y: 490, width: 800, height: 42 },
  number: { x: 850, y: 490, width: SLIDE.width - SIDE - 850, height: 42 },
} as const;

/** A place on a slide, in points. */
export interface SlidePlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Without the number sign, as Office writes them. */
export const COLORS = {
  ink: '1C1A17',
  soft: '57524A',
  accent: '7A2E1D',
  tint: 'F2EEE5',
  hairline: 'CFC9BD',
  paper: 'FFFFFF',
} as const;

/** On every computer with PowerPoint; other programs have metric-compatible ones. */
export const FONT = 'Arial';

/** Sizes of type in points, the largest first; what fits is taken. None is below twelve. */
export const SIZES = {
  title: [28, 24, 22, 20],
  text: [24, 20, 18, 16, 14],
  table: [18, 16, 14, 13, 12],
  small: 12,
} as const;

/** Lines of text stand apart by this share of what the typeface asks for. */
export const LINE_SPACING = 1.12;

/** The same as a share of their size, in the typeface whose lines are the highest. */
export const LINE = 1.3;

/** Office’s unit, of which a point has 12,700. */
export function emu(points: number): number {
  return Math.round(points * 12_700);
}

/** Sizes of type are written in hundredths of a point. */
export function hundredths(points: number): number {
  return Math.round(points * 100);
}
