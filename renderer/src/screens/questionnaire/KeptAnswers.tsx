import type { Questionnaire } from '@shared/assessment/questionnaire';
import { countOf } from '@shared/base/words';
import classes from './KeptAnswers.module.css';

interface KeptAnswersProps {
  readonly questionnaire: Questionnaire;
}

/** Says which answers are kept without being asked or scored. Nothing is dropped silently. */
export function KeptAnswers({ questionnaire }: KeptAnswersProps) {
  const hidden = questionnaire.hidden.filter((item) => item.answer !== undefined).length;
  const unknown = questionnaire.unknownAnswers.map((answer) => answer.questionId);
  return (
    <div className={classes['kept']}>
      {hidden === 0 ? null : (
        <p data-testid="hidden-answers">
          {countOf(hidden, 'answer is', 'answers are')} kept but hidden, because the profile says the question
          does not apply. {hidden === 1 ? 'It does' : 'They do'} not count.
        </p>
      )}
      {unknown.length === 0 ? null : (
        <p data-testid="unknown-answers">
          {countOf(unknown.length, 'answer belongs', 'answers belong')} to questions this edition does not
          have ({unknown.join(', ')}). Kept, not scored.
        </p>
      )}
    </div>
  );
}
