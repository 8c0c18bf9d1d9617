import { Button, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import { actionFromChange } from '@shared/actions/plan';
import type { QuestionItem } from '@shared/assessment/questionnaire';
import { countOf } from '@shared/base/words';
import type { AnswerChange } from '@shared/scoring/what-if';
import { requestSave } from '@renderer/records/pending-saves';
import { now } from '@renderer/platform/clock';
import { newId } from '@renderer/platform/ids';
import { usePreferences } from '@renderer/stores/preferences';
import { pushToast } from '@renderer/stores/toasts';
import { showTab } from '@renderer/router/navigate';
import { discardTryOut } from '@renderer/stores/try-out';
import { Form } from '@renderer/ui/Form';
import { FormDayField } from '@renderer/ui/FormDayField';
import classes from './TryChanges.module.css';

interface KeepAsActionsProps {
  readonly assessmentId: string;
  readonly tried: readonly { readonly change: AnswerChange; readonly item: QuestionItem }[];
  readonly onDone: () => void;
}

interface KeepValues {
  /** By question: the list may change while the form is open. */
  readonly assignments: Readonly<Record<string, { readonly owner: string; readonly dueOn: string }>>;
}

/** Asks who does each change and by when, then keeps them as planned actions and ends the try-out. */
export function KeepAsActions({ assessmentId, tried, onDone }: KeepAsActionsProps) {
  const { register, handleSubmit, control } = useForm<KeepValues>({
    defaultValues: { assignments: {} },
  });
  const keep = ({ assignments }: KeepValues) => {
    const at = now();
    const by = usePreferences.getState().authorName;
    for (const { change, item } of tried) {
      const { owner = '', dueOn = '' } = assignments[item.question.id] ?? {};
      const action = actionFromChange(change, item.question, {
        stamp: { id: newId(), at, by },
        assignment: { owner: owner.trim(), dueOn: dueOn === '' ? null : dueOn },
        before: item.answer?.value ?? null,
      });
      requestSave({ kind: 'record', assessmentId, record: { kind: 'action', value: action } }, 'now');
    }
    discardTryOut(assessmentId);
    onDone();
    pushToast({ kind: 'success', message: `${countOf(tried.length, 'action')} planned.` });
    void showTab('actions');
  };
  return (
    <Form
      className={classes['keep']}
      onSubmit={() => {
        void handleSubmit(keep)();
      }}
    >
      <h3>Who will do it, and by when?</h3>
      {tried.map(({ item: { question } }) => (
        <div key={question.id} className={classes['assign']}>
          <p>
            <b>{question.text}</b>
          </p>
          <TextInput
            label={`Owner for ${question.id}`}
            maxLength={LINE_CHARACTERS}
            {...register(`assignments.${question.id}.owner`)}
          />
          <FormDayField
            label={`Due date for ${question.id}`}
            control={control}
            name={`assignments.${question.id}.dueOn`}
          />
        </div>
      ))}
      <div className={classes['buttons']}>
        <Button type="submit" data-testid="keep-actions">
          Keep {countOf(tried.length, 'planned action')}
        </Button>
        <Button variant="default" onClick={onDone}>
          Back
        </Button>
      </div>
    </Form>
  );
}
