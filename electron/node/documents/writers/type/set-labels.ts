/** Sets the type of a chart's labels: runs of one family, in the order they stand from left to right. */
import { directedText, hasRightToLeft, turned, visualOrder } from '@shared/base/direction';
import { lettersOf } from '@shared/base/scripts';
import { escapeXml } from '@shared/charts/svg';
import { isStrokedForBold, type FamilyName } from '../fonts';
import { familyRuns, isDrawnAsSet, wishFor } from './families';
import { attributeOf, withLabels, type ChartLabel } from './label-text';
import { BOX_FAMILY, MISSING_BOX } from './shaped-font';
import type { TypeSetter } from './type-setter';

/** The stroke that stands for a bold face, as a share of the size of the type. */
export const BOLD_STROKE = 0.03;

/** Letters of a label in one family that run one way: from right to left where the level is odd. */
export interface LabelRun {
  readonly text: string;
  readonly family: FamilyName;
  readonly level: number;
}

/** What labels are set by. */
export type LabelSetter = Pick<TypeSetter, 'coverage' | 'wholes' | 'account'>;

/** Where no letter says which way a run goes, it is written down as it stands. */
function asItStands({ text, level }: LabelRun): string {
  return level % 2 === 1 && !hasRightToLeft(text) ? turned(lettersOf(text)) : text;
}

function tspan(run: LabelRun, attributes: string): string {
  const isBold = attributeOf(attributes, 'font-weight') === 'bold';
  const fill = attributeOf(attributes, 'fill') ?? '#000000';
  const size = Number(attributeOf(attributes, 'font-size') ?? 0);
  const isStroked = isBold && isStrokedForBold(run.family);
  const stroke = isStroked ? ` stroke="${fill}" stroke-width="${String(size * BOLD_STROKE)}"` : '';
  return `<tspan font-family="${run.family}"${stroke}>${escapeXml(asItStands(run))}</tspan>`;
}

function runsOf(words: string, base: FamilyName, { coverage, wholes, account }: LabelSetter): LabelRun[] {
  const wish = wishFor(words, base, coverage);
  return directedText(words, wholes).pieces.flatMap(({ text, level }) =>
    familyRuns(text, wish).map(({ family, text: own }): LabelRun => {
      if (family !== null) return { text: own, family, level };
      const letters = lettersOf(own);
      account.add(letters, words);
      return { text: String.fromCodePoint(MISSING_BOX).repeat(letters.length), family: BOX_FAMILY, level };
    }),
  );
}

/**
 * The runs of a label as they stand from left to right; `null` where its own family draws it all from left to right.
 * Characters that no family has are boxes.
 */
export function labelRuns({ text, base }: ChartLabel, setter: LabelSetter): readonly LabelRun[] | null {
  if (!hasRightToLeft(text) && isDrawnAsSet(text, base, setter.coverage)) return null;
  const runs = runsOf(text, base, setter);
  return visualOrder(runs.map(({ level }) => level)).flatMap((place) => runs[place] ?? []);
}

function setLabel(label: ChartLabel, setter: LabelSetter): string | null {
  const { attributes } = label;
  const runs = labelRuns(label, setter);
  if (runs === null) return null;
  return `<text${attributes}>${runs.map((run) => tspan(run, attributes)).join('')}</text>`;
}

/** A picture with its labels set. */
export function setLabels(svg: string, setter: LabelSetter): string {
  return withLabels(svg, (label) => setLabel(label, setter));
}
