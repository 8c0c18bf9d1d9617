/** Sets the type of a chart's labels: runs of one family, in the order they stand from left to right. */
import { directedText, hasRightToLeft, turned, visualOrder } from '@shared/base/direction';
import { lettersOf } from '@shared/base/scripts';
import { escapeXml, unescapeXml } from '@shared/charts/svg';
import { DEFAULT_FAMILY, isFamily, isStrokedForBold, type FamilyName } from '../fonts';
import { printableText } from '../plain-text';
import { familyRuns, isDrawnAsSet, wishFor } from './families';
import { BOX_FAMILY, MISSING_BOX } from './shaped-font';
import type { TypeSetter } from './type-setter';

const LABEL = /<text\b([^>]*)>([^<]+)<\/text>/g;
/** The stroke that stands for a bold face, as a share of the size of the type. */
const STROKE = 0.03;

interface LabelRun {
  readonly text: string;
  readonly family: FamilyName;
  readonly level: number;
}

function attributeOf(attributes: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
}

/** Where no letter says which way a run goes, it is written down as it stands. */
function asItStands({ text, level }: LabelRun): string {
  return level % 2 === 1 && !hasRightToLeft(text) ? turned(lettersOf(text)) : text;
}

function tspan(run: LabelRun, attributes: string): string {
  const isBold = attributeOf(attributes, 'font-weight') === 'bold';
  const fill = attributeOf(attributes, 'fill') ?? '#000000';
  const size = Number(attributeOf(attributes, 'font-size') ?? 0);
  const isStroked = isBold && isStrokedForBold(run.family);
  const stroke = isStroked ? ` stroke="${fill}" stroke-width="${String(size * STROKE)}"` : '';
  return `<tspan font-family="${run.family}"${stroke}>${escapeXml(asItStands(run))}</tspan>`;
}

function runsOf(words: string, base: FamilyName, { coverage, wholes, account }: TypeSetter): LabelRun[] {
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

function setLabel(attributes: string, words: string, setter: TypeSetter): string {
  const named = attributeOf(attributes, 'font-family');
  const base = isFamily(named) ? named : DEFAULT_FAMILY;
  const text = printableText(unescapeXml(words));
  if (!hasRightToLeft(text) && isDrawnAsSet(text, base, setter.coverage)) return escapeXml(text);
  const runs = runsOf(text, base, setter);
  return visualOrder(runs.map(({ level }) => level))
    .flatMap((place) => runs[place] ?? [])
    .map((run) => tspan(run, attributes))
    .join('');
}

/** A picture with its labels set. */
export function setLabels(svg: string, setter: TypeSetter): string {
  return svg.replace(
    LABEL,
    (_, attributes: string, words: string) =>
      `<text${attributes}>${setLabel(attributes, words, setter)}</text>`,
  );
}
