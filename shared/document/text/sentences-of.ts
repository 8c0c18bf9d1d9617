/** Walks a unit. */
import type { Sentence } from './sentence';
import type { Unit } from './unit';

/** Every sentence of a unit. */
export function sentencesOf(unit: Unit): readonly Sentence[] {
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
