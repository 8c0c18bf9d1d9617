import type { Question } from '@shared/pack/schema';
import type { AnswerChoice } from './answer-values';
import { ChoiceCard } from './ChoiceCard';
import { chooseOption } from './choose';
import classes from './ChoiceList.module.css';

interface ChoiceListProps {
  readonly question: Question;
  readonly choice: AnswerChoice;
  readonly onChange: (choice: AnswerChoice) => void;
}

/** The options of a question, and the two honest ways not to choose one. */
export function ChoiceList({ question, choice, onChange }: ChoiceListProps) {
  const type = question.type === 'single' ? 'radio' : 'checkbox';
  const name = `answer-${question.id}`;
  return (
    <fieldset className={classes['list']}>
      <legend className={classes['legend']}>
        {question.type === 'single' ? 'Choose one' : 'Tick all that are true'}
      </legend>
      {question.options.map((option, index) => (
        <ChoiceCard
          key={option.id}
          type={type}
          name={name}
          testId={`option-${option.id}`}
          label={option.label}
          meaning={option.meaning}
          shortcut={index < 9 ? String(index + 1) : undefined}
          isChosen={choice.mode === 'value' && choice.optionIds.includes(option.id)}
          onChoose={() => {
            onChange(chooseOption(question, choice, option.id));
          }}
        />
      ))}
      <div className={classes['others']}>
        <ChoiceCard
          type={type}
          name={name}
          testId="answer-unknown"
          label="Not known yet"
          meaning="Counts as anything from worst to best until somebody finds out."
          isChosen={choice.mode === 'unknown'}
          onChoose={() => {
            onChange({ mode: choice.mode === 'unknown' ? 'none' : 'unknown', optionIds: [] });
          }}
        />
        <ChoiceCard
          type={type}
          name={name}
          testId="answer-not-applicable"
          label="Does not apply"
          meaning="Leaves every score once a reason is given."
          isChosen={choice.mode === 'not-applicable'}
          onChoose={() => {
            onChange({ mode: choice.mode === 'not-applicable' ? 'none' : 'not-applicable', optionIds: [] });
          }}
        />
      </div>
    </fieldset>
  );
}
