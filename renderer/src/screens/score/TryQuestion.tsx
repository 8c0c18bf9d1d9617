import { NativeSelect } from '@mantine/core';
import { bestValue } from '@shared/assessment/answer-semantics';
import type { Questionnaire } from '@shared/assessment/questionnaire';
import { tryAnswer, useTryOut } from '@renderer/stores/try-out';
import classes from './TryChanges.module.css';

interface TryQuestionProps {
  readonly assessmentId: string;
  readonly questionnaire: Questionnaire;
}

const NONE = '';

/** Picks a question to try; it starts from its best answer. */
export function TryQuestion({ assessmentId, questionnaire }: TryQuestionProps) {
  const tried = new Set(useTryOut(assessmentId).map(({ questionId }) => questionId));
  const groups = questionnaire.modules.map((module) => ({
    group: module.title,
    items: module.items
      .filter(({ question }) => !tried.has(question.id))
      .map(({ question }) => ({ value: question.id, label: `${question.id}: ${question.text}` })),
  }));
  const questions = questionnaire.modules.flatMap((module) => module.items.map(({ question }) => question));
  return (
    <NativeSelect
      className={classes['pick']}
      label="Question to try another answer for"
      data-testid="try-question"
      value={NONE}
      data={[{ value: NONE, label: 'Choose a question…' }, ...groups.filter(({ items }) => items.length > 0)]}
      onChange={(event) => {
        const question = questions.find(({ id }) => id === event.currentTarget.value);
        if (question !== undefined)
          tryAnswer(assessmentId, { questionId: question.id, value: bestValue(question) });
      }}
    />
  );
}
