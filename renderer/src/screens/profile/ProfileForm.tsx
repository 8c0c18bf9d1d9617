import type { Answer } from '@shared/assessment/schema';
import type { ProfileDraft } from '@renderer/records/load-draft';
import { savePending } from '@renderer/records/pending-saves';
import { usePack } from '@renderer/stores/current-pack';
import { Form } from '@renderer/ui/Form';
import { Section } from '@renderer/ui/Section';
import { AskedFacets } from './AskedFacets';
import { ProfileFoot } from './ProfileFoot';
import { QuestionCount } from './QuestionCount';
import { useProfileForm } from './use-profile-form';
import classes from './ProfileForm.module.css';
import { LineField } from '@renderer/ui/LineField';

interface ProfileFormProps {
  readonly assessmentId: string;
  readonly draft: ProfileDraft;
  /** As they are stored: they decide where the questions begin. */
  readonly answers: readonly Answer[];
}

/** The profile as a form. Mount it per assessment: it reads its start values once. */
export function ProfileForm({ assessmentId, draft, answers }: ProfileFormProps) {
  const pack = usePack();
  const { register, control, formState } = useProfileForm(assessmentId, draft);
  const titleProblem = formState.errors.title?.message;
  return (
    <Form className={classes['form']} onSubmit={savePending}>
      <Section title="The file">
        <div className={classes['fields']}>
          <LineField
            label="Title of the assessment"
            description="As it stands in your list and on documents."
            data-testid="profile-title"
            error={titleProblem}
            {...register('title', {
              onBlur: savePending,
              validate: (title) =>
                title.trim() !== '' || 'A title is needed. The last one is kept meanwhile.',
            })}
          />
          <LineField
            label="Organization"
            description="As it should stand on documents."
            data-testid="profile-organisation"
            {...register('organisation', { onBlur: savePending })}
          />
          <LineField
            label="Prepared by"
            description="Printed on both documents."
            data-testid="profile-prepared-by"
            {...register('preparedBy', { onBlur: savePending })}
          />
          <LineField
            label="Prepared for"
            description="To whom the memo is addressed."
            data-testid="profile-prepared-for"
            {...register('preparedFor', { onBlur: savePending })}
          />
        </div>
      </Section>
      <QuestionCount control={control} />
      <AskedFacets facets={pack.facets} control={control} />
      <ProfileFoot control={control} answers={answers} />
    </Form>
  );
}
