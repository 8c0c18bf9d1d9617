import { useRecordDraft } from '@renderer/records/load-draft';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { MatterForm } from './MatterForm';

interface MatterDraftProps {
  readonly assessmentId: string;
}

/** Loads what is recorded of the matter, then lets it be edited. */
export function MatterDraft({ assessmentId }: MatterDraftProps) {
  const draft = useRecordDraft({ assessmentId, kind: 'matter', key: '' });
  if (draft === undefined) return <p aria-busy="true">Opening the matter…</p>;
  if (!draft.ok) return <ErrorNotice error={draft.error} />;
  return <MatterForm assessmentId={assessmentId} start={draft.value} />;
}
