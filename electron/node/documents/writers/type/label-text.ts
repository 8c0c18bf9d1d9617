/** The labels of a chart, one by one. */
import { escapeXml, unescapeXml } from '@shared/charts/svg';
import { DEFAULT_FAMILY, isFamily, type FamilyName } from '../fonts';
import { printableText } from '../plain-text';

/** A label as it stands in the drawing. */
export interface ChartLabel {
  /** As they are written in its tag. */
  readonly attributes: string;
  /** Without controls that turn a line's direction. */
  readonly text: string;
  /** The family it is set in. */
  readonly base: FamilyName;
}

const LABEL = /<text\b([^>]*)>([^<]+)<\/text>/g;

/** An attribute of a tag; `undefined` if it has none of the name. */
export function attributeOf(attributes: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
}

/**
 * A picture with its labels written anew.
 *
 * @param write - gives the markup that takes the place of a label; `null` for the label as it is
 */
export function withLabels(svg: string, write: (label: ChartLabel) => string | null): string {
  return svg.replace(LABEL, (_, attributes: string, words: string) => {
    const named = attributeOf(attributes, 'font-family');
    const text = printableText(unescapeXml(words));
    const base = isFamily(named) ? named : DEFAULT_FAMILY;
    return write({ attributes, text, base }) ?? `<text${attributes}>${escapeXml(text)}</text>`;
  });
}
