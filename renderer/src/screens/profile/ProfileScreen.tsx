import { useProfileDraft } from '@renderer/records/load-draft';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { PageHeader } from '@renderer/ui/PageHeader';
import { ProfileForm } from './ProfileForm';

interface ProfileScreenProps {
  readonly assessmentId: string;
}

/** Who the organization is, which decides what applies. */
export function ProfileScreen({ assessmentId }: ProfileScreenProps) {
  const draft = useProfileDraft(assessmentId);
  return (
    <>
      <PageHeader
        title="Profile"
        lead="Who the organization is decides which questions, deadlines and decisions apply. Leave open what is not established: whatever may apply is then asked."
      />
      {draft === undefined ? <p aria-busy="true">Opening the profile…</p> : null}
      {draft?.ok === false ? <ErrorNotice error={draft.error} /> : null}
      {draft?.ok === true ? (
        <ProfileForm key={assessmentId} assessmentId={assessmentId} draft={draft.value} />
      ) : null}
    </>
  );
}
