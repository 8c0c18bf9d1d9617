/** Findings and open questions in one order, each with its words. An open question is never called a finding. */
import { countOf } from '../base/words';
import { packIndex } from '../pack/pack-index';
import type { FindingText, Pack } from '../pack/schema';
import type { Finding, OpenQuestion, Score } from '../scoring/types';
import { findingInWords, openQuestionInWords } from './finding-words';

/** Something to be done or to be found out. */
export interface Matter {
  readonly kind: 'Finding' | 'Open question';
  readonly found: Finding | OpenQuestion;
  readonly words: FindingText;
}

/** Most pressing first; a finding before an open question that weighs the same. */
function inOrder(a: Matter, b: Matter): number {
  if (a.found.priority !== b.found.priority) return b.found.priority - a.found.priority;
  if (a.kind !== b.kind) return a.kind === 'Finding' ? -1 : 1;
  return a.found.questionId < b.found.questionId ? -1 : 1;
}

/**
 * Everything the answers leave to be done or to be found out, most pressing first.
 *
 * @param pack - as it reads on the day
 */
export function mattersOf(score: Pick<Score, 'findings' | 'openQuestions'>, pack: Pack): readonly Matter[] {
  const questions = packIndex(pack).questionById;
  const findings = score.findings.map((found): Matter => {
    const { title, action } = found;
    const question = questions.get(found.questionId);
    const words = question === undefined ? { title, action } : findingInWords(found, question);
    return { kind: 'Finding', found, words };
  });
  const open = score.openQuestions.map((found): Matter => ({
    kind: 'Open question',
    found,
    words: openQuestionInWords(found),
  }));
  return [...findings, ...open].sort(inOrder);
}

/** "3 findings, 2 not known yet": how many there are of each; empty for none. */
export function mattersInWords(matters: readonly Pick<Matter, 'kind'>[]): string {
  const findings = matters.filter(({ kind }) => kind === 'Finding').length;
  const unknown = matters.length - findings;
  return [
    findings === 0 ? '' : countOf(findings, 'finding'),
    unknown === 0 ? '' : `${String(unknown)} not known yet`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
