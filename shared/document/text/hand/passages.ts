/** What counsel looks at one by one in a paper: paragraphs, points of a list, tables and pictures, in reading order. */
import { sentencesOf } from '../sentences-of';
import { textOf, type Sentence } from '../sentence';
import type { Paper, Part, Unit } from '../unit';

/** One of them, as it was generated. */
export interface Passage {
  /** Stable: made of what it is about. */
  readonly id: string;
  readonly kind: 'paragraph' | 'item' | 'table' | 'figure';
  readonly label: string | null;
  readonly sentences: readonly Sentence[];
  /** What a change is told by. */
  readonly text: string;
  /** The rows of a table; `null` for anything else. */
  readonly table: TableUnit | null;
}

type TableUnit = Extract<Unit, { readonly kind: 'table' }>;

/** A line for each row, its cells apart. */
function tableText({ rows }: TableUnit): string {
  return rows.map(({ cells }) => cells.map(textOf).join(' | ')).join('\n');
}

/** The passages of one unit. */
export function passagesOf(unit: Unit): readonly Passage[] {
  const sentences = sentencesOf(unit);
  switch (unit.kind) {
    case 'paragraph':
      return [
        {
          id: unit.id,
          kind: 'paragraph',
          label: unit.label,
          sentences,
          text: textOf(sentences),
          table: null,
        },
      ];
    case 'list':
      return unit.items.map((item) => ({
        id: item.id,
        kind: 'item',
        label: item.label,
        sentences: item.sentences,
        text: textOf(item.sentences),
        table: null,
      }));
    case 'table':
      return [{ id: unit.id, kind: 'table', label: null, sentences, text: tableText(unit), table: unit }];
    case 'figure':
      return [{ id: unit.id, kind: 'figure', label: null, sentences, text: textOf(sentences), table: null }];
  }
}

/** Every passage of a paper with the part it stands in. */
export function passagesIn({ parts }: Paper): readonly { readonly part: Part; readonly passage: Passage }[] {
  return parts.flatMap((part) => part.units.flatMap(passagesOf).map((passage) => ({ part, passage })));
}
