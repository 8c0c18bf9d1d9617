import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useWatch } from 'react-hook-form';
import type { MatterRecord } from '@shared/assessment/schema';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import { requestSave, savePending } from '@renderer/records/pending-saves';
import { useAutosaveForm } from '@renderer/records/use-autosave-form';
import { authorStamp } from '@renderer/stores/author-stamp';
import { Form } from '@renderer/ui/Form';
import { FormDayField } from '@renderer/ui/FormDayField';
import { ProseField } from '@renderer/ui/ProseField';
import { Section } from '@renderer/ui/Section';
import { LogoField } from './LogoField';
import { toMatter, toMatterValues, type MatterValues } from './matter-values';
import classes from './MatterForm.module.css';

interface MatterFormProps {
  readonly assessmentId: string;
  readonly start: MatterRecord | null;
}

const LITIGATION: readonly { readonly value: MatterValues['litigation']; readonly label: string }[] = [
  { value: 'not-recorded', label: 'Not recorded' },
  { value: 'none', label: 'None in view' },
  { value: 'anticipated', label: 'Anticipated' },
  { value: 'pending', label: 'Pending' },
];

const AT_ONCE: ReadonlySet<string> = new Set(['litigation', 'logo', 'nextMeetingOn', 'since']);

function legendOf(litigation: MatterValues['litigation']): string {
  return litigation === 'anticipated' || litigation === 'pending'
    ? 'Documents claim attorney–client communication and attorney work product.'
    : 'Documents claim attorney–client communication alone: work product needs litigation in view.';
}

/** What only counsel can say of the matter: saves itself. */
export function MatterForm({ assessmentId, start }: MatterFormProps) {
  const form = useAutosaveForm<MatterValues>({
    start: toMatterValues(start),
    whenFor: (field) => (AT_ONCE.has(field) ? 'now' : 'typing'),
    save: (values, when) => {
      const value = toMatter(values, authorStamp());
      requestSave({ kind: 'record', assessmentId, record: { kind: 'matter', value } }, when);
    },
  });
  const { register, control } = form;
  const litigation = useWatch({ control, name: 'litigation' });
  return (
    <Form className={classes['matter']} onSubmit={savePending}>
      <Section
        title="Who decides, and when"
        intro="The ask of the briefing names both, and its third message says what is due before."
      >
        <div className={classes['fields']}>
          <TextInput
            label="Body that decides"
            placeholder="e.g. Risk Committee"
            maxLength={LINE_CHARACTERS}
            {...register('body', { onBlur: savePending })}
          />
          <FormDayField label="Next meeting" control={control} name="nextMeetingOn" />
        </div>
      </Section>
      <Section title="Litigation" intro={<span role="status">{legendOf(litigation)}</span>}>
        <div className={classes['fields']}>
          <NativeSelect label="Litigation in view" data={[...LITIGATION]} {...register('litigation')} />
          <FormDayField label="Since" control={control} name="since" />
          <ProseField
            className={classes['wide'] ?? ''}
            label="Which (for counsel only)"
            minRows={2}
            {...register('description', { onBlur: savePending })}
          />
        </div>
      </Section>
      <Section
        title="Letterhead"
        intro="Stands above memo, record and the page of answers once it has a name."
      >
        <div className={classes['fields']}>
          <TextInput
            label="Name of the firm or department"
            maxLength={LINE_CHARACTERS}
            {...register('name', { onBlur: savePending })}
          />
          <Textarea
            label="Address, a line each"
            autosize
            minRows={2}
            maxLength={LINE_CHARACTERS}
            {...register('address', { onBlur: savePending })}
          />
          <LogoField form={form} />
        </div>
      </Section>
      <Section
        title="Conclusion"
        intro="How the memo ends, in your words ‡. In the privileged edition alone."
      >
        <ProseField label="Conclusion" minRows={4} {...register('conclusion', { onBlur: savePending })} />
      </Section>
    </Form>
  );
}
