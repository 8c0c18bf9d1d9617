import { useRef } from 'react';
import type { Question } from '@shared/pack/schema';
import type { AnswerChoice } from './answer-values';
import { ChoiceCard } from './ChoiceCard';
import { chooseOption } from './choose';
import { useHasMoreBelow } from './use-overflow';
import classes from './ChoiceList.module.css';

interface OptionCardsProps {
  readonly question: Question;
  readonly choice: AnswerChoice;
  readonly onChange: (choice: AnswerChoice) => void;
}

/** What can be chosen. Where there is no room for all of it, it scrolls by itself and says that there is more. */
export function OptionCards({ question, choice, onChange }: OptionCardsProps) {
  const box = useRef<HTMLDivElement>(null);
  const hasMore = useHasMoreBelow(box);
  return (
    <div className={classes['room']}>
      <div ref={box} className={classes['options']} data-testid="options" data-more={hasMore}>
        {question.options.map((option, index) => (
          <ChoiceCard
            key={option.id}
            type={question.type === 'single' ? 'radio' : 'checkbox'}
            name={`answer-${question.id}`}
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
      </div>
      <p className={classes['more']}>{hasMore ? 'More options below' : ''}</p>
    </div>
  );
}
