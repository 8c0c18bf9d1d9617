import type { Question } from '@shared/pack/schema';
import { useEffect, useEffectEvent, useRef } from 'react';
import { keyPressOf } from '@renderer/ui/key-press';
import { LinkButton } from '@renderer/ui/LinkButton';
import { NO_CHOICE, type AnswerChoice } from './answer-values';
import { ChoiceCard } from './ChoiceCard';
import { chooseOption } from './choose';
import { OptionCards } from './OptionCards';
import { optionCommand, type OptionCommand } from './question-keys';
import classes from './ChoiceList.module.css';

interface ChoiceListProps {
  readonly question: Question;
  readonly choice: AnswerChoice;
  readonly onChange: (choice: AnswerChoice) => void;
  /** Says why no option is chosen, and puts the focus where that is typed. */
  readonly onSayWhy: (mode: WithoutChoice) => void;
  /** Goes on from inside the options; answers whether there is a way on. */
  readonly onContinue: () => boolean;
  /** Whether the focus is wanted here, asked once when the question is shown. */
  readonly takeFocus: () => boolean;
}

/** The two honest ways not to choose. */
export type WithoutChoice = Extract<AnswerChoice['mode'], 'unknown' | 'not-applicable'>;

const WITHOUT_CHOICE = [
  { mode: 'unknown', key: 'U', label: 'Not known yet', meaning: 'Counts as anything from worst to best.' },
  {
    mode: 'not-applicable',
    key: 'N',
    label: 'Does not apply',
    meaning: 'Leaves every score once a reason is given.',
  },
] as const;

/** The options of a question, and the two ways not to choose one. Its keys act while the focus is inside, and nowhere else. */
export function ChoiceList(props: ChoiceListProps) {
  const { question, choice, onChange, onSayWhy, onContinue, takeFocus } = props;
  const group = useRef<HTMLFieldSetElement>(null);
  const isPointing = useRef(false);
  const arrive = useEffectEvent(() => {
    if (takeFocus()) group.current?.focus({ preventScroll: true });
  });
  useEffect(() => {
    arrive();
  }, []);
  const perform = (command: OptionCommand): boolean => {
    if (command.kind === 'next') return onContinue();
    if (command.kind !== 'choose') {
      onSayWhy(command.kind);
      return true;
    }
    const option = question.options[command.index];
    if (option === undefined) return false;
    onChange(chooseOption(question, choice, option.id));
    return true;
  };
  const type = question.type === 'single' ? 'radio' : 'checkbox';
  const name = `answer-${question.id}`;
  return (
    <fieldset
      ref={group}
      tabIndex={-1}
      className={classes['list']}
      aria-labelledby="question-heading options-label"
      data-testid="options-group"
      onKeyDown={(event) => {
        const command = optionCommand(keyPressOf(event.nativeEvent));
        if (command !== null && perform(command)) event.preventDefault();
      }}
    >
      <div className={classes['top']}>
        <span id="options-label">{question.type === 'single' ? 'Choose one' : 'Tick all that are true'}</span>
        {choice.mode === 'none' ? null : (
          <LinkButton
            testId="clear-answer"
            onClick={() => {
              onChange(NO_CHOICE);
              group.current?.focus();
            }}
          >
            Clear the answer
          </LinkButton>
        )}
      </div>
      <OptionCards question={question} choice={choice} onChange={onChange} />
      <div className={classes['others']}>
        {WITHOUT_CHOICE.map(({ mode, key, label, meaning }) => (
          <ChoiceCard
            key={mode}
            type={type}
            name={name}
            testId={`answer-${mode}`}
            label={label}
            meaning={meaning}
            shortcut={key}
            isBrief
            isChosen={choice.mode === mode}
            onPoint={() => {
              isPointing.current = true;
            }}
            onChoose={() => {
              if (choice.mode === mode) onChange(NO_CHOICE);
              else if (isPointing.current) onSayWhy(mode);
              else onChange({ mode, optionIds: [] });
              isPointing.current = false;
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
