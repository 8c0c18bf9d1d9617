import { useMemo } from 'react';
import type { Assessment } from '@shared/assessment/schema';
import { scoreAssessment } from '@shared/scoring/score';
import { useRecordDraft } from '@renderer/records/load-draft';
import { usePack } from '@renderer/stores/current-pack';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { PageHeader } from '@renderer/ui/PageHeader';
import { LossEstimatesForm } from './LossEstimatesForm';

interface LossEstimatesScreenProps {
  readonly assessment: Assessment;
}

/** What a year may cost, as counsel or finance estimate it. Nothing here reaches the score. */
export function LossEstimatesScreen({ assessment }: LossEstimatesScreenProps) {
  const pack = usePack();
  const score = useMemo(() => scoreAssessment(pack, assessment), [assessment, pack]);
  const draft = useRecordDraft({ assessmentId: assessment.id, kind: 'exposure', key: '' });
  return (
    <>
      <PageHeader
        title="Exposure"
        lead="What a year may cost, from estimates that counsel or finance make. It is optional, and never part of the score."
      />
      {draft === undefined ? <p aria-busy="true">Opening the estimates…</p> : null}
      {draft?.ok === false ? <ErrorNotice error={draft.error} /> : null}
      {draft?.ok === true ? (
        <LossEstimatesForm
          key={assessment.id}
          assessmentId={assessment.id}
          start={draft.value}
          score={score}
        />
      ) : null}
    </>
  );
}
