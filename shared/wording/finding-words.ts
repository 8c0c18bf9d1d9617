/** Findings and open questions in words. A finding restates the answer; what nobody knows is never one. */
import type { FindingText, Question } from '../pack/schema';
import type { Finding, OpenQuestion } from '../scoring/types';

function labelsOf(question: Question, ids: readonly string[]): string {
  return question.options
    .filter((option) => ids.includes(option.id))
    .map((option) => option.label)
    .join('; ');
}

/**
 * A finding as it is printed. For a question with several choices the title names those not selected.
 *
 * @param question - as it reads on the day
 */
export function findingInWords(
  finding: Pick<Finding, 'title' | 'action' | 'basis'>,
  question: Question,
): FindingText {
  const { title, action, basis } = finding;
  if (basis.kind === 'option') return { title, action };
  return { title: `${title}. Not selected: ${labelsOf(question, basis.missing)}`, action };
}

/** "Not yet established: whether the board has assigned oversight". */
export function openQuestionInWords({ whether }: Pick<OpenQuestion, 'whether'>): FindingText {
  return { title: `Not yet established: ${whether}`, action: `Establish ${whether}.` };
}
