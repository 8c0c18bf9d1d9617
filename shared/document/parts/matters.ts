/** Findings and open questions in one order, each with its words. An open question is never called a finding. */
import type { FindingText } from '../../pack/schema';
import type { Finding, OpenQuestion } from '../../scoring/types';
import { findingInWords, openQuestionInWords } from '../../wording/finding-words';
import type { ReportContext } from './context';

/** Something to be done or to be found out. */
export interface Matter {
  readonly kind: 'Finding' | 'Open question';
  readonly found: Finding | OpenQuestion;
  readonly words: FindingText;
}

function orderOf(a: Matter, b: Matter): number {
  if (a.found.priority !== b.found.priority) return b.found.priority - a.found.priority;
  if (a.kind !== b.kind) return a.kind === 'Finding' ? -1 : 1;
  return a.found.questionId < b.found.questionId ? -1 : 1;
}

/** Everything the answers leave to be done or to be found out, most pressing first. */
export function mattersOf(context: ReportContext): readonly Matter[] {
  const { findings, openQuestions } = context.input.score;
  return [
    ...findings.map((found): Matter => {
      const question = context.questionById.get(found.questionId);
      const words = question === undefined ? found : findingInWords(found, question);
      return { kind: 'Finding', found, words: { title: words.title, action: words.action } };
    }),
    ...openQuestions.map((found): Matter => ({
      kind: 'Open question',
      found,
      words: openQuestionInWords(found),
    })),
  ].sort(orderOf);
}
