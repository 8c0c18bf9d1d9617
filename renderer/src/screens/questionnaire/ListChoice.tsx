import { NativeSelect } from '@mantine/core';
import type { Question } from '@shared/pack/schema';
import { NO_CHOICE, type AnswerChoice } from './answer-values';
import { chooseOption, foreignOptions } from './choose';
import classes from './ModuleList.module.css';

interface ListChoiceProps {
  readonly question: Question;
  readonly choice: AnswerChoice;
  readonly onChange: (choice: AnswerChoice) => void;
}

const WITHOUT_CHOICE = [
  { mode: 'unknown', label: 'Not known yet' },
  { mode: 'not-applicable', label: 'Does not apply' },
] as const;

/** Option ids are letters, digits and hyphens: what begins with a colon is none. */
const FOREIGN = ':foreign';

function selected(question: Question, choice: AnswerChoice): string {
  if (choice.mode !== 'value') return `:${choice.mode}`;
  return foreignOptions(question, choice).length > 0 ? FOREIGN : (choice.optionIds[0] ?? ':none');
}

function chosen(question: Question, value: string): AnswerChoice | null {
  if (value === FOREIGN) return null;
  if (value === ':none') return NO_CHOICE;
  const without = WITHOUT_CHOICE.find(({ mode }) => `:${mode}` === value);
  if (without !== undefined) return { mode: without.mode, optionIds: [] };
  return chooseOption(question, NO_CHOICE, value);
}

/** The answer in the space of a row: a list to choose from, or ticks. Its digits are those of the options on their own screen. */
export function ListChoice({ question, choice, onChange }: ListChoiceProps) {
  if (question.type === 'multi') return <Ticks question={question} choice={choice} onChange={onChange} />;
  const value = selected(question, choice);
  return (
    <NativeSelect
      aria-label={question.text}
      value={value}
      onChange={(event) => {
        const next = chosen(question, event.currentTarget.value);
        if (next !== null) onChange(next);
      }}
    >
      <option value=":none">Not answered</option>
      {question.options.map(({ id, label }, index) => (
        <option key={id} value={id}>{`${String(index + 1)}. ${label}`}</option>
      ))}
      {WITHOUT_CHOICE.map(({ mode, label }) => (
        <option key={mode} value={`:${mode}`}>
          {label}
        </option>
      ))}
      {value === FOREIGN ? <option value={FOREIGN}>An option this edition does not have</option> : null}
    </NativeSelect>
  );
}

function Ticks({ question, choice, onChange }: ListChoiceProps) {
  return (
    <fieldset className={classes['ticks']} aria-label={question.text}>
      {question.options.map(({ id, label }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={choice.mode === 'value' && choice.optionIds.includes(id)}
            onChange={() => {
              onChange(chooseOption(question, choice, id));
            }}
          />
          <span>{label}</span>
        </label>
      ))}
      {WITHOUT_CHOICE.map(({ mode, label }) => (
        <label key={mode}>
          <input
            type="checkbox"
            checked={choice.mode === mode}
            onChange={() => {
              onChange(choice.mode === mode ? NO_CHOICE : { mode, optionIds: [] });
            }}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
