/**
 * The mark across every page of a draft, drawn as shapes beneath the text. As text it would be found, and torn
 * into the lines it crosses, by whoever searches or copies from the document; the header says "Draft" in words.
 */
import type { Content } from 'pdfmake/interfaces';
import { formatNumber } from '../../charts/svg';
import { COLOR, type PageMeasures } from './theme';

/** D, R, A, F, T as strokes, 100 units high, each from its own left edge. */
const LETTERS = [
  { at: 0, path: 'M9 9V91H26C54 91 66 74 66 50C66 26 54 9 26 9Z' },
  { at: 92, path: 'M9 100V9H34C54 9 62 19 62 32C62 46 53 55 34 55H9M36 55L62 100' },
  { at: 172, path: 'M6 100L38 6L70 100M17 68H59' },
  { at: 268, path: 'M9 100V9H58M9 52H52' },
  { at: 334, path: 'M0 9H68M34 9V100' },
] as const;
const WORD = { width: 402, height: 100 } as const;
const STROKE = 17;
const ANGLE = -52;

function letters(): string {
  return LETTERS.map(({ at, path }) => `<path transform="translate(${String(at)} 0)" d="${path}"/>`).join('');
}

/** The mark, in the middle of a page of these measures. A fresh node on each call. */
export function draftMark(page: PageMeasures): Content {
  const [width, height] = [formatNumber(page.width), formatNumber(page.height)];
  const middle = `translate(${formatNumber(page.width / 2)} ${formatNumber(page.height / 2)})`;
  const word = `translate(${String(-WORD.width / 2)} ${String(-WORD.height / 2)})`;
  const stroke = `fill="none" stroke="${COLOR.accent}" stroke-opacity="0.055" stroke-width="${String(STROKE)}"`;
  const turned = `<g transform="${middle} rotate(${String(ANGLE)}) ${word}" ${stroke}>${letters()}</g>`;
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return { svg: `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${turned}</svg>` };
}
