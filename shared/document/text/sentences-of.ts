/** Walks units and counts what a reader reads. */
import { countWords, wordsInSentences, type Sentence } from './sentence';
import type { Part, Unit } from './unit';

/** A unit as far as its sentences go: of a picture, its title alone. */
type Told =
  | Exclude<Unit, { readonly kind: 'figure' }>
  | Pick<Extract<Unit, { readonly kind: 'figure' }>, 'kind' | 'title'>;

/** Every sentence of a unit of a paper or of a slide. */
export function sentencesOf(unit: Told): readonly Sentence[] {
  switch (unit.kind) {
    case 'paragraph':
      return unit.sentences;
    case 'list':
      return unit.items.flatMap(({ sentences }) => sentences);
    case 'table':
      return unit.rows.flatMap(({ cells }) => cells.flat());
    case 'figure':
      return [unit.title];
  }
}

/** The unit with each of its sentences changed. */
export function mapSentences(unit: Unit, change: (each: Sentence) => Sentence): Unit {
  switch (unit.kind) {
    case 'paragraph':
      return { ...unit, sentences: unit.sentences.map(change) };
    case 'list':
      return {
        ...unit,
        items: unit.items.map((item) => ({ ...item, sentences: item.sentences.map(change) })),
      };
    case 'table':
      return {
        ...unit,
        rows: unit.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell.map(change)) })),
      };
    case 'figure':
      return { ...unit, title: change(unit.title) };
  }
}

function labelsOf(unit: Unit): readonly string[] {
  if (unit.kind === 'paragraph') return unit.label === null ? [] : [unit.label];
  if (unit.kind === 'list') return unit.items.flatMap(({ label }) => label ?? []);
  return unit.kind === 'table' ? unit.columns.map(({ title }) => title) : [];
}

/** Every word that is printed, headings and labels included. */
export function wordsOfParts(parts: readonly Part[]): number {
  return parts.reduce((sum, { title, units }) => {
    const labels = [title, ...units.flatMap(labelsOf)];
    return (
      sum +
      wordsInSentences(units.flatMap(sentencesOf)) +
      labels.reduce((all, text) => all + countWords(text), 0)
    );
  }, 0);
}
