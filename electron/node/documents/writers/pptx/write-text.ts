/** Text of slides and notes: paragraphs of runs, in PowerPoint’s own markup. Decides nothing about content. */
import { assertNever } from '@shared/base/assert-never';
import { readsRightToLeft, withMarks } from '@shared/base/direction';
import { citeInlines } from '@shared/document/blocks/cite-words';
import type { Inline } from '@shared/document/blocks/inline-types';
import { COLORS, emu, hundredths, LINE, LINE_SPACING } from './look';
import { xml, type XmlNode } from './xml';

/** A paragraph as it is set. */
export interface SetParagraph {
  readonly inlines: readonly Inline[];
  /** In points. */
  readonly size: number;
  readonly isBold?: boolean;
  readonly color?: string;
  readonly marker?: 'numbered' | 'bullet';
  readonly align?: 'start' | 'end';
  /** A line of ours, which reads from left to right whatever names stand in it. */
  readonly isOurs?: boolean;
  /** Room behind it, in points. */
  readonly after?: number;
}

export const LANGUAGE = 'en-US';
/** From the edge to the text of a list, in points. */
export const HANG = 26;

/** The text of inlines, as a reader reads it. */
export function plainInlines(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join('');
}

function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'citations':
      return plainInlines(citeInlines(inline));
    case 'footnote':
      return '';
    default:
      return assertNever(inline, 'inline');
  }
}

interface RunLook {
  readonly size: number;
  readonly isBold: boolean;
  readonly color: string;
}

function runProperties({ size, isBold, color }: RunLook): XmlNode {
  return xml(
    'a:rPr',
    { lang: LANGUAGE, sz: hundredths(size), b: isBold ? 1 : 0, dirty: 0 },
    xml('a:solidFill', {}, xml('a:srgbClr', { val: color })),
  );
}

function runs(text: string, look: RunLook): readonly XmlNode[] {
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [xml('a:br', {}, runProperties(look))]),
      ...(line === '' ? [] : [xml('a:r', {}, runProperties(look), xml('a:t', {}, line))]),
    ]);
}

function inlineRuns(
  inline: Inline,
  { size, isBold = false, color = COLORS.ink }: SetParagraph,
  isRightToLeft: boolean,
): readonly XmlNode[] {
  const mark = inline.kind === 'text' ? inline.mark : undefined;
  const isStrong = mark === 'strong' || mark === 'label' || mark === 'warning';
  const look = { size, isBold: isBold || isStrong, color: mark === 'quiet' ? COLORS.soft : color };
  const text = inlineText(inline);
  return runs(isRightToLeft ? text : withMarks(text), look);
}

function marker(kind: SetParagraph['marker']): readonly XmlNode[] {
  if (kind === undefined) return [xml('a:buNone')];
  const font = xml('a:buFont', { typeface: '+mj-lt' });
  return kind === 'numbered'
    ? [font, xml('a:buAutoNum', { type: 'arabicPeriod' })]
    : [font, xml('a:buChar', { char: '•' })];
}

function paragraphProperties(paragraph: SetParagraph, isRightToLeft: boolean): XmlNode {
  const { marker: kind, align = 'start', after = 0 } = paragraph;
  const hang = kind === undefined ? 0 : emu(HANG);
  const isEnd = (align === 'end') !== isRightToLeft;
  return xml(
    'a:pPr',
    { marL: hang, indent: -hang, algn: isEnd ? 'r' : 'l', rtl: isRightToLeft ? 1 : 0 },
    xml('a:lnSpc', {}, xml('a:spcPct', { val: Math.round(LINE_SPACING * 100_000) })),
    xml('a:spcAft', {}, xml('a:spcPts', { val: hundredths(after) })),
    ...marker(kind),
  );
}

/** One paragraph; what is not a line of ours reads the way most of its words do. */
export function writePptxParagraph(paragraph: SetParagraph): XmlNode {
  const { inlines, size, isOurs = false } = paragraph;
  const isRightToLeft = !isOurs && readsRightToLeft(plainInlines(inlines));
  return xml(
    'a:p',
    {},
    paragraphProperties(paragraph, isRightToLeft),
    inlines.flatMap((inline) => inlineRuns(inline, paragraph, isRightToLeft)),
    xml('a:endParaRPr', { lang: LANGUAGE, sz: hundredths(size), dirty: 0 }),
  );
}

/** The height of a line of a size, in points. */
export function lineHeight(size: number): number {
  return size * LINE;
}
