import type { Decision } from '@shared/pack/schema';
import { useRecordDraft } from '@renderer/records/load-draft';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { DecisionForm } from './DecisionForm';

interface DecisionDraftProps {
  readonly assessmentId: string;
  readonly decision: Decision;
  /** Why it is put to the company. */
  readonly because: string;
}

/** Loads what was recorded of a decision, then lets it be edited. */
export function DecisionDraft({ assessmentId, decision, because }: DecisionDraftProps) {
  const draft = useRecordDraft({ assessmentId, kind: 'decision', key: decision.id });
  if (draft === undefined) return <p aria-busy="true">Opening the decision…</p>;
  if (!draft.ok) return <ErrorNotice error={draft.error} />;
  return (
    <DecisionForm assessmentId={assessmentId} decision={decision} because={because} start={draft.value} />
  );
}
