import { TextInput, Textarea } from '@mantine/core';
import { useController, type Control } from 'react-hook-form';
import { isReason } from '@shared/assessment/reasons';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import { FormDayField } from '@renderer/ui/FormDayField';
import type { AnswerValues, AnswerChoice } from './answer-values';
import classes from './ModeFields.module.css';

interface ModeFieldsProps {
  readonly mode: AnswerChoice['mode'];
  readonly control: Control<AnswerValues>;
  readonly onBlur: () => void;
}

/** What has to be said beside "not known yet" and "does not apply". */
export function ModeFields({ mode, control, onBlur }: ModeFieldsProps) {
  const owner = useController({ control, name: 'owner' }).field;
  const reason = useController({ control, name: 'reason' }).field;
  switch (mode) {
    case 'unknown':
      return (
        <div className={classes['pair']}>
          <TextInput
            label="Who will find out"
            maxLength={LINE_CHARACTERS}
            data-testid="unknown-owner"
            {...owner}
            onBlur={onBlur}
          />
          <FormDayField
            label="By when"
            data-testid="unknown-due"
            control={control}
            name="dueOn"
            onBlur={onBlur}
          />
        </div>
      );
    case 'not-applicable':
      return (
        <Textarea
          label="Why it does not apply"
          withAsterisk
          autosize
          minRows={2}
          data-testid="not-applicable-reason"
          error={
            isReason(reason.value)
              ? null
              : 'A reason is needed that says why. Until then the question counts as not answered.'
          }
          {...reason}
          onBlur={onBlur}
        />
      );
    case 'none':
    case 'value':
      return null;
  }
}
