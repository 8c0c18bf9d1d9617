import type { Answer, Snapshot } from '@shared/assessment/schema';
import type { Question } from '@shared/pack/schema';
import { answerInShort } from '@shared/wording/answer-words';
import { formatDate } from '@shared/wording/format';
import classes from './QuestionReasons.module.css';

interface AnswerHistoryProps {
  readonly question: Question;
  readonly answer: Answer | undefined;
  /** Oldest first. */
  readonly snapshots: readonly Snapshot[];
}

function lastChange({ updatedAt, updatedBy, packVersion }: Answer): string {
  const who = updatedBy.trim() === '' ? '' : ` by ${updatedBy.trim()}`;
  return `Last changed on ${formatDate(updatedAt)}${who}, under edition ${packVersion}.`;
}

/** When the answer was last changed and by whom, and what it was in each snapshot, newest first. */
export function AnswerHistory({ question, answer, snapshots }: AnswerHistoryProps) {
  return (
    <section aria-labelledby="answer-history-heading">
      <h2 id="answer-history-heading" className={classes['heading']}>
        History of this answer
      </h2>
      <p className={classes['facts']}>
        {answer === undefined ? 'Nothing is recorded yet.' : lastChange(answer)}
      </p>
      {snapshots.length === 0 ? null : (
        <ul className={classes['facts']}>
          {snapshots.toReversed().map(({ id, number, asOf, content }) => {
            const then = content.answers.find(({ questionId }) => questionId === question.id);
            return (
              <li key={id}>
                Snapshot {number}, {formatDate(asOf)}: {answerInShort(question, then?.value ?? null)}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
