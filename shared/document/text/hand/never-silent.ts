/**
 * What a paper may never be silent on, passage by passage: conflicts of the record, dates that passed, decisions and how
 * they stand to the recommendation. The one passage that still tells such a thing cannot be left out. Pure.
 */
import { hasPassed, isOverdue } from '../../../actions/register';
import type { Paragraph } from '../../../assessment/schema';
import { formatDate } from '../../../wording/format';
import type { ReportContext } from '../../parts/context';
import { choiceTexts, decisionPoints } from '../decisions';
import { sentence } from '../sentence';
import type { Passage } from './passages';

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

/** What a passage prints, cells and label included, under a record of hers or without one. */
function printedText({ text, label }: Passage, record: Paragraph | undefined): string {
  const said = record?.state === 'edited' && record.words.text.trim() !== '' ? record.words.text : text;
  return `${label ?? ''} ${said}`;
}

/**
 * What each passage alone still tells, by its id; passages that others make up for are not in it. Passages that counsel
 * leaves out are looked at in reading order: of two that alone tell the same, the first goes and the last stays.
 *
 * @param isOut - whether counsel leaves a passage out with a reason
 */
export function toldHereAlone(
  passages: readonly Passage[],
  all: readonly MustBeTold[],
  {
    recordOf,
    isOut,
  }: {
    readonly recordOf: (passage: Passage) => Paragraph | undefined;
    readonly isOut: (passage: Passage) => boolean;
  },
): ReadonlyMap<string, readonly MustBeTold[]> {
  const told = new Map(passages.map((each) => [each.id, toldIn(printedText(each, recordOf(each)), all)]));
  const left = new Set(passages.map(({ id }) => id));
  const alone = (id: string) =>
    (told.get(id) ?? []).filter(
      (thing) => ![...left].some((other) => other !== id && told.get(other)?.includes(thing) === true),
    );
  for (const passage of passages.filter(isOut)) {
    if (alone(passage.id).length === 0) left.delete(passage.id);
  }
  return new Map(
    passages.flatMap(({ id }) => {
      const own = left.has(id) ? alone(id) : [];
      return own.length === 0 ? [] : [[id, own] as const];
    }),
  );
}
