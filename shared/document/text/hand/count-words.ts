/** How many paragraphs and cells of tables, in words. */
import { joinWords } from '../../../base/words';

/** Passages, and how many of them are cells of tables. */
interface Passages {
  readonly all: number;
  readonly inTables: number;
}

/**
 * "one paragraph and two cells of tables"; a count of none is not said.
 *
 * @param say - how a number stands before its noun
 */
export function paragraphsAndCells(
  { all, inTables }: Passages,
  say: (count: number, singular: string, plural?: string) => string,
): string {
  const paragraphs = all - inTables;
  return joinWords(
    [
      ...(paragraphs > 0 || inTables === 0 ? [say(paragraphs, 'paragraph')] : []),
      ...(inTables > 0 ? [say(inTables, 'cell of a table', 'cells of tables')] : []),
    ],
    'and',
  );
}
