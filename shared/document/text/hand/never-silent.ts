/**
 * What a paper may never be silent on, passage by passage: conflicts of the record, dates that passed, decisions and how
 * they stand to the recommendation. The one passage that still tells such a thing cannot be left out. Pure.
 */
import { hasPassed, isOverdue } from '../../../actions/register';
import type { Paragraph } from '../../../assessment/schema';
import { formatDate } from '../../../wording/format';
import type { ReportContext } from '../../parts/context';
import { choiceTexts, decisionPoints } from '../decisions';
import { sentence, textOf } from '../sentence';
import { cellsOf, withCells, type Passage, type TableUnit } from './passages';

/** One thing a paper must tell. */
export interface MustBeTold {
  readonly kind: 'conflict' | 'passed-date' | 'decision';
  /** As counsel is told of it, e.g. "the conflict “…”". */
  readonly name: string;
  /** Words of which one piece of text must hold all. */
  readonly words: string;
}

/** What the record obliges every paper to tell. */
export function mustBeTold(source: ReportContext): readonly MustBeTold[] {
  const { score, assessment, asOf } = source.input;
  const conflicts = score.contradictions.map(({ text }) => ({
    kind: 'conflict' as const,
    name: `the conflict “${text}”`,
    words: sentence('fact', text, [{ kind: 'issue', id: 'record' }]).text,
  }));
  const late = assessment.actions
    .filter((action) => isOverdue(action, asOf))
    .map(({ title, dueOn }) => ({
      kind: 'passed-date' as const,
      name: `that “${title}” was due${dueOn === null ? '' : ` on ${formatDate(dueOn)}`}`,
      words: title,
    }));
  const answers = source.items.flatMap(({ question, answer }) => {
    const value = answer?.value;
    if (value?.kind !== 'unknown' || !hasPassed(value.dueOn, asOf)) return [];
    const name = `that an answer to ${question.id} was due`;
    return [{ kind: 'passed-date' as const, name, words: question.whether }];
  });
  const decisions = decisionPoints(source).flatMap(({ decision: { title }, evaluation }) => {
    const texts = evaluation.choice === null ? [] : choiceTexts(evaluation, asOf);
    const decided = texts.map((words) => ({
      kind: 'decision' as const,
      name: `what was decided on “${title}”`,
      words,
    }));
    return [{ kind: 'decision' as const, name: `the decision “${title}”`, words: title }, ...decided];
  });
  return [...conflicts, ...late, ...answers, ...decisions];
}

/** Letters and digits alone, so that marks and breaks tell nothing apart. */
export function compact(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Which of the things a text tells. */
export function toldIn(text: string, all: readonly MustBeTold[]): readonly MustBeTold[] {
  const words = ` ${compact(text)} `;
  return all.filter((each) => words.includes(` ${compact(each.words)} `));
}

/** Text that goes as one, and the passages each of which takes it away: itself, and the table it stands in. */
interface Piece {
  readonly text: string;
  readonly of: readonly string[];
}

type RecordOf = (passage: Passage) => Paragraph | undefined;

/** What a passage prints, label included, under a record of hers or without one. */
function printedText({ text, label }: Passage, record: Paragraph | undefined): string {
  const said = record?.state === 'edited' && record.words.text.trim() !== '' ? record.words.text : text;
  return `${label ?? ''} ${said}`;
}

/** What a row holds beside its words goes with the table, and with the words where one cell alone has any. */
function rowPieces(table: TableUnit, cells: readonly Passage[]): readonly Piece[] {
  return table.rows.map((row, at) => {
    const words = cells.filter(({ cell }) => cell?.row === at);
    const rest = row.cells.filter((_, column) => !words.some(({ cell }) => cell?.column === column));
    const alone = words.length === 1 ? words.map(({ id }) => id) : [];
    return { text: rest.map(textOf).join(' '), of: [table.id, ...alone] };
  });
}

function piecesOf(passage: Passage, recordOf: RecordOf): readonly Piece[] {
  const { table } = passage;
  if (table === null) return [{ text: printedText(passage, recordOf(passage)), of: [passage.id] }];
  const cells = cellsOf(passage);
  const ofCells = cells.map((cell) => ({
    text: printedText(cell, recordOf(cell)),
    of: [cell.id, table.id],
  }));
  return [...rowPieces(table, cells), ...ofCells];
}

/**
 * What each passage alone still tells, by its id, cells of tables among them; passages that others make up for are not in
 * it. Passages that counsel leaves out are looked at in reading order: of two that alone tell the same, the first goes and
 * the last stays.
 *
 * @param passages - in reading order, tables without their cells
 * @param isOut - whether counsel leaves a passage out with a reason
 */
export function toldHereAlone(
  passages: readonly Passage[],
  all: readonly MustBeTold[],
  { recordOf, isOut }: { readonly recordOf: RecordOf; readonly isOut: (passage: Passage) => boolean },
): ReadonlyMap<string, readonly MustBeTold[]> {
  let left = passages
    .flatMap((each) => piecesOf(each, recordOf))
    .map(({ text, of }) => ({ told: toldIn(text, all), of }))
    .filter(({ told }) => told.length > 0);
  const alone = (id: string): readonly MustBeTold[] => {
    const others = new Set(left.filter(({ of }) => !of.includes(id)).flatMap(({ told }) => told));
    const own = left.filter(({ of }) => of.includes(id)).flatMap(({ told }) => told);
    return [...new Set(own)].filter((thing) => !others.has(thing));
  };
  const every = passages.flatMap(withCells);
  for (const { id } of every.filter(isOut)) {
    if (alone(id).length === 0) left = left.filter(({ of }) => !of.includes(id));
  }
  return new Map(
    every.flatMap(({ id }) => {
      const own = alone(id);
      return own.length === 0 ? [] : [[id, own] as const];
    }),
  );
}
