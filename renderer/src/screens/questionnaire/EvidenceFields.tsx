import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useFieldArray, type UseFormReturn } from 'react-hook-form';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import { newId } from '@renderer/platform/ids';
import type { ExerciseOnRecord } from '@shared/incident/rehearsal-result';
import type { AnswerValues } from './answer-values';
import { ExercisesOnRecord } from './ExercisesOnRecord';
import classes from './EvidenceFields.module.css';

interface EvidenceFieldsProps {
  readonly assessmentId: string;
  /** Documents to ask for. */
  readonly wanted: readonly string[];
  /** Those whose record bears on the question. */
  readonly exercises: readonly ExerciseOnRecord[];
  readonly form: UseFormReturn<AnswerValues>;
  readonly onBlur: () => void;
}

const MOST = 100;

/** What to ask for, and what there is: name and place of each document. Files themselves are not stored. */
export function EvidenceFields(props: EvidenceFieldsProps) {
  const { assessmentId, wanted, exercises, form, onBlur } = props;
  const { control, register } = form;
  const { fields, append, remove } = useFieldArray({ control, name: 'evidence', keyName: '_key' });
  return (
    <section className={classes['evidence']} aria-labelledby="evidence-heading">
      <h2 id="evidence-heading" tabIndex={-1} className={classes['heading']}>
        Evidence
      </h2>
      <p className={classes['wanted']}>Ask for:</p>
      <ul className={classes['list']}>
        {wanted.map((document) => (
          <li key={document}>{document}</li>
        ))}
      </ul>
      <ExercisesOnRecord
        assessmentId={assessmentId}
        exercises={exercises}
        named={fields.map(({ label }) => label)}
        onAdd={append}
      />
      {fields.map((field, index) => (
        <div key={field._key} className={classes['row']} data-testid={`evidence-${String(index)}`}>
          <TextInput
            label="Document"
            maxLength={LINE_CHARACTERS}
            data-testid={`evidence-label-${String(index)}`}
            {...register(`evidence.${index}.label`, { onBlur })}
          />
          <TextInput
            label="Where it is kept"
            maxLength={LINE_CHARACTERS}
            data-testid={`evidence-location-${String(index)}`}
            {...register(`evidence.${index}.location`, { onBlur })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={`Remove document ${String(index + 1)}`}
            onClick={() => {
              remove(index);
            }}
          >
            <IconTrash size={18} aria-hidden="true" />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          disabled={fields.length >= MOST}
          data-testid="add-evidence"
          onClick={() => {
            append({ id: newId(), label: '', location: '' });
          }}
        >
          Add a document
        </Button>
      </div>
    </section>
  );
}
