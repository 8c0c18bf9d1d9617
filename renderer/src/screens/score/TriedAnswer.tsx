import { ActionIcon, Checkbox, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { QuestionItem } from '@shared/assessment/questionnaire';
import type { AnswerValue } from '@shared/assessment/schema';
import type { Question } from '@shared/pack/schema';
import type { AnswerChange } from '@shared/scoring/what-if';
import { toggleChoice } from '@renderer/data/choices';
import { dropTried, tryAnswer } from '@renderer/stores/try-out';
import { answerInWords } from './question-facts';
import classes from './TryChanges.module.css';

interface TriedAnswerProps {
  readonly assessmentId: string;
  readonly change: AnswerChange;
  readonly item: QuestionItem;
}

function chosenIds(value: AnswerValue): readonly string[] {
  return value.kind === 'value' ? value.optionIds : [];
}

/** One question of the try-out: how it stands, and the answer tried. */
export function TriedAnswer({ assessmentId, change, item }: TriedAnswerProps) {
  const { question } = item;
  const set = (optionIds: readonly string[]) => {
    if (optionIds.length > 0)
      tryAnswer(assessmentId, { questionId: question.id, value: { kind: 'value', optionIds } });
  };
  return (
    <li className={classes['change']} data-testid={`tried-${question.id}`}>
      <div>
        <p className={classes['question']}>{question.text}</p>
        <p className={classes['now']}>Now: {answerInWords(question, item.answer)}</p>
      </div>
      {question.type === 'single' ? (
        <NativeSelect
          label={`Tried answer to ${question.id}`}
          value={chosenIds(change.value)[0] ?? ''}
          data={question.options.map(({ id, label }) => ({ value: id, label }))}
          onChange={(event) => {
            set([event.currentTarget.value]);
          }}
        />
      ) : (
        <TriedTicks question={question} chosen={chosenIds(change.value)} onChange={set} />
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={`Do not try ${question.id}`}
        onClick={() => {
          dropTried(assessmentId, question.id);
        }}
      >
        <IconX size={18} aria-hidden="true" />
      </ActionIcon>
    </li>
  );
}

interface TriedTicksProps {
  readonly question: Question;
  readonly chosen: readonly string[];
  readonly onChange: (optionIds: readonly string[]) => void;
}

function TriedTicks({ question, chosen, onChange }: TriedTicksProps) {
  return (
    <Checkbox.Group label={`Tried answer to ${question.id}`} value={[...chosen]}>
      {question.options.map(({ id, label }) => (
        <Checkbox
          key={id}
          mt={6}
          value={id}
          label={label}
          onChange={() => {
            onChange(toggleChoice(question.options, chosen, id));
          }}
        />
      ))}
    </Checkbox.Group>
  );
}
