import { TextInput } from '@mantine/core';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import type { ProfileDraft } from '@renderer/records/load-draft';
import { savePending } from '@renderer/records/pending-saves';
import { usePack } from '@renderer/stores/current-pack';
import { Form } from '@renderer/ui/Form';
import { Section } from '@renderer/ui/Section';
import { AskedFacets } from './AskedFacets';
import { QuestionCount } from './QuestionCount';
import { useProfileForm } from './use-profile-form';
import classes from './ProfileForm.module.css';

interface ProfileFormProps {
  readonly assessmentId: string;
  readonly draft: ProfileDraft;
}

/** The profile as a form. Mount it per assessment: it reads its start values once. */
export function ProfileForm({ assessmentId, draft }: ProfileFormProps) {
  const pack = usePack();
  const { register, control, formState } = useProfileForm(assessmentId, draft);
  const titleProblem = formState.errors.title?.message;
  return (
    <Form className={classes['form']} onSubmit={savePending}>
      <Section title="The file">
        <div className={classes['fields']}>
          <TextInput
            label="Title of the assessment"
            description="As it stands in your list and on documents."
            maxLength={LINE_CHARACTERS}
            data-testid="profile-title"
            error={titleProblem}
            {...register('title', {
              onBlur: savePending,
              validate: (title) =>
                title.trim() !== '' || 'A title is needed. The last one is kept meanwhile.',
            })}
          />
          <TextInput
            label="Organization"
            description="As it should stand on documents."
            maxLength={LINE_CHARACTERS}
            data-testid="profile-organisation"
            {...register('organisation', { onBlur: savePending })}
          />
          <TextInput
            label="Prepared by"
            description="Printed on both documents."
            maxLength={LINE_CHARACTERS}
            data-testid="profile-prepared-by"
            {...register('preparedBy', { onBlur: savePending })}
          />
          <TextInput
            label="Prepared for"
            description="To whom the memo is addressed."
            maxLength={LINE_CHARACTERS}
            data-testid="profile-prepared-for"
            {...register('preparedFor', { onBlur: savePending })}
          />
        </div>
      </Section>
      <QuestionCount control={control} />
      <AskedFacets facets={pack.facets} control={control} />
    </Form>
  );
}
