import { packIndex } from '@shared/pack/pack-index';
import { NativeSelect, TextInput } from '@mantine/core';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import type { PlannedAction } from '@shared/assessment/schema';
import { useRecordDraft } from '@renderer/records/load-draft';
import { savePending } from '@renderer/records/pending-saves';
import { usePack } from '@renderer/stores/current-pack';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { Form } from '@renderer/ui/Form';
import { FormDayField } from '@renderer/ui/FormDayField';
import { ProseField } from '@renderer/ui/ProseField';
import { KEEP } from './action-values';
import { useActionForm } from './use-action-form';
import classes from './Actions.module.css';
import { ACTION_STATUS_WORDS } from '@shared/wording/record-states';

interface ActionFormProps {
  readonly assessmentId: string;
  readonly actionId: string;
}

const STATUSES = ['planned', 'in-progress', 'done', 'dropped'] as const;

/** Edits one action; opens on what is stored, with whatever is still on its way to the disk. */
export function ActionForm({ assessmentId, actionId }: ActionFormProps) {
  const draft = useRecordDraft({ assessmentId, kind: 'action', key: actionId });
  if (draft === undefined) return <p aria-busy="true">Opening the action…</p>;
  if (!draft.ok) return <ErrorNotice error={draft.error} />;
  return draft.value === null ? null : <Fields assessmentId={assessmentId} start={draft.value} />;
}

interface FieldsProps {
  readonly assessmentId: string;
  readonly start: PlannedAction;
}

function Fields({ assessmentId, start }: FieldsProps) {
  const pack = usePack();
  const form = useActionForm(assessmentId, start, pack);
  const { register } = form;
  const [title, questionId] = form.watch(['title', 'questionId']);
  const question = packIndex(pack).questionById.get(questionId);
  // Targets belong to the question the form opened with; another one starts from its own best answer.
  const served = question?.id === start.questionId ? question : undefined;
  return (
    <Form className={classes['form']} onSubmit={savePending}>
      <TextInput
        className={classes['wide'] ?? ''}
        label="What is to be done"
        withAsterisk
        maxLength={LINE_CHARACTERS}
        data-testid="action-title"
        error={title.trim() === '' ? 'An action needs a title. Until then the last one stays.' : null}
        {...register('title', { onBlur: savePending })}
      />
      <TextInput
        label="Owner"
        maxLength={LINE_CHARACTERS}
        data-testid="action-owner"
        {...register('owner', { onBlur: savePending })}
      />
      <FormDayField label="Due date" data-testid="action-due" control={form.control} name="dueOn" />
      <NativeSelect
        label="Status"
        data-testid="action-status"
        data={STATUSES.map((value) => ({ value, label: ACTION_STATUS_WORDS[value] }))}
        {...register('status')}
      />
      <NativeSelect
        label="Question it serves"
        data={[
          { value: '', label: 'None: an action of its own' },
          ...pack.modules.map((module) => ({
            group: module.title,
            items: module.questions.map(({ id, text }) => ({ value: id, label: `${id}: ${text}` })),
          })),
        ]}
        {...register('questionId')}
      />
      {served === undefined ? null : (
        <NativeSelect
          label="Answer it is to bring about"
          data={[
            { value: '', label: 'Not said' },
            ...(served.type === 'multi' ? [{ value: KEEP, label: 'As planned: several ticks' }] : []),
            ...served.options.map(({ id, label }) => ({ value: id, label })),
          ]}
          {...register('target')}
        />
      )}
      <ProseField
        className={classes['wide'] ?? ''}
        label="What exactly"
        minRows={2}
        {...register('detail', { onBlur: savePending })}
      />
    </Form>
  );
}
