import { NativeSelect } from '@mantine/core';
import type { UseFormReturn } from 'react-hook-form';
import { ProseField } from '@renderer/ui/ProseField';
import type { AnswerValues } from './answer-values';
import classes from './AnswerForm.module.css';

interface NoteFieldsProps {
  readonly form: UseFormReturn<AnswerValues>;
  readonly onBlur: () => void;
}

const NOTE_USES: readonly { readonly value: AnswerValues['noteUse']; readonly label: string }[] = [
  { value: 'annex', label: 'Beside the answer, in the annex' },
  { value: 'sentence', label: 'As a sentence of the memo, in place of the answer’s own ‡' },
  { value: 'nowhere', label: 'Nowhere' },
];

const PRIVILEGED_USES: readonly { readonly value: AnswerValues['privilegedUse']; readonly label: string }[] =
  [
    { value: 'counsel-only', label: 'Nowhere, for counsel only' },
    { value: 'advice', label: 'As advice, in the privileged edition' },
  ];

/** The two notes of an answer, each with where documents may have it. */
export function NoteFields({ form, onBlur }: NoteFieldsProps) {
  const { register } = form;
  return (
    <div className={classes['notes']}>
      <ProseField
        label="Note"
        description="For documents, and goes along when you share."
        minRows={3}
        data-testid="note"
        {...register('note', { onBlur })}
      />
      <NativeSelect
        label="Use the note in documents"
        data={[...NOTE_USES]}
        data-testid="note-use"
        {...register('noteUse')}
      />
      <ProseField
        label="Privileged note"
        description="For counsel, and goes into share files; never into the board briefing."
        minRows={3}
        data-testid="privileged-note"
        isPrivileged
        {...register('privilegedNote', { onBlur })}
      />
      <NativeSelect
        label="Use the privileged note in documents"
        data={[...PRIVILEGED_USES]}
        data-testid="privileged-use"
        {...register('privilegedUse')}
      />
    </div>
  );
}
