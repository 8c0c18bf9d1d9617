import type { ContradictionStatus } from '@shared/scoring/contradictions';
import type { FoundContradiction } from '@shared/scoring/types';
import { useRecordDraft } from '@renderer/records/load-draft';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { SettlementForm } from './SettlementForm';

interface SettlementDraftProps {
  readonly assessmentId: string;
  readonly contradiction: FoundContradiction;
  readonly status: ContradictionStatus;
}

/** Loads the reason recorded for a contradiction, then lets it be edited. */
export function SettlementDraft({ assessmentId, contradiction, status }: SettlementDraftProps) {
  const draft = useRecordDraft({ assessmentId, kind: 'settlement', key: contradiction.id });
  if (draft === undefined) return <p aria-busy="true">Opening what was recorded…</p>;
  if (!draft.ok) return <ErrorNotice error={draft.error} />;
  return (
    <SettlementForm
      assessmentId={assessmentId}
      contradiction={contradiction}
      status={status}
      start={draft.value?.because ?? ''}
    />
  );
}
