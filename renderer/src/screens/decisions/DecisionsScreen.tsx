import { useState } from 'react';
import type { Assessment } from '@shared/assessment/schema';
import { evaluateApplicability } from '@shared/pack/applicability';
import { instrumentOf } from '@shared/wording/notice';
import { usePack } from '@renderer/stores/current-pack';
import { ChoiceRow } from '@renderer/ui/ChoiceRow';
import { EmptyState } from '@renderer/ui/EmptyState';
import { PageHeader } from '@renderer/ui/PageHeader';
import { DecisionDraft } from './DecisionDraft';

interface DecisionsScreenProps {
  readonly assessment: Assessment;
}

/** The choices the profile opens, one at a time: what stands in the way, what speaks for what, what was decided. */
export function DecisionsScreen({ assessment }: DecisionsScreenProps) {
  const pack = usePack();
  const [chosenId, setChosenId] = useState<string>();
  const offered = pack.decisions
    .map((decision) => ({
      decision,
      ...evaluateApplicability(decision.applicability, assessment.profile, pack.facets),
    }))
    .filter(({ state }) => state !== 'no');
  const chosen = offered.find(({ decision }) => decision.id === chosenId) ?? offered[0];
  return (
    <>
      <PageHeader
        title="Decisions"
        lead={`${instrumentOf(pack.manifest).decisionsNote} Say what is known: an option comes with a range until everything is, and the recommendation says what would change it. What you decide is yours.`}
      />
      {chosen === undefined ? (
        <EmptyState title="No decision applies to this profile">
          Decisions appear as soon as the profile says, or leaves open, that they may apply.
        </EmptyState>
      ) : (
        <>
          {offered.length < 2 ? null : (
            <ChoiceRow
              label="Decisions"
              choices={offered.map(({ decision: { id, title } }) => ({
                id,
                label: title,
                testId: `decision-${id}`,
              }))}
              current={chosen.decision.id}
              onChoose={setChosenId}
            />
          )}
          <DecisionDraft
            key={`${assessment.id} ${chosen.decision.id}`}
            assessmentId={assessment.id}
            decision={chosen.decision}
            because={chosen.because}
          />
        </>
      )}
    </>
  );
}
