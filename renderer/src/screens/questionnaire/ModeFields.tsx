import { useController, type Control } from 'react-hook-form';
import { isReason } from '@shared/assessment/reasons';
import { ProseField } from '@renderer/ui/ProseField';
import { placesInWords } from '@shared/release/field-places';
import { FormDayField } from '@renderer/ui/FormDayField';
import type { AnswerValues, AnswerChoice } from './answer-values';
import classes from './ModeFields.module.css';
import { LineField } from '@renderer/ui/LineField';

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
          <LineField
            label="Who will find out"
            description={`Stands in ${placesInWords('owner')}.`}
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
        <ProseField
          label="Why it does not apply"
          description={`Stands in ${placesInWords('reason')}.`}
          withAsterisk
          minRows={2}
          maxRows={4}
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
