/** Makes parts and paragraphs of a paper. */
import type { Sentence } from './sentence';
import type { Part, Unit } from './unit';

type ParagraphUnit = Extract<Unit, { readonly kind: 'paragraph' }>;

/** A paragraph; without a label and in the style of the body where nothing else is said. */
export function paragraphUnit(
  id: string,
  sentences: readonly Sentence[],
  { label = null, style = 'body' }: Partial<Pick<ParagraphUnit, 'label' | 'style'>> = {},
): ParagraphUnit {
  return { kind: 'paragraph', id, label, style, sentences };
}

/** A paragraph under a label; nothing where there is nothing to say. */
export function paragraphIfAny(
  id: string,
  label: string | null,
  sentences: readonly Sentence[],
): readonly Unit[] {
  return sentences.length === 0 ? [] : [paragraphUnit(id, sentences, { label })];
}

/** A part of the first level; nothing where nothing stands in it. */
export function partIfAny(id: string, title: string, units: readonly Unit[]): readonly Part[] {
  return units.length === 0 ? [] : [{ id, title, level: 1, units }];
}
