import { Button } from '@mantine/core';
import { useWatch } from 'react-hook-form';
import { isReason } from '@shared/assessment/reasons';
import type { ContradictionStatus } from '@shared/scoring/contradictions';
import type { FoundContradiction } from '@shared/scoring/types';
import { wallMoment } from '@shared/base/days';
import { recordedBy } from '@shared/wording/contradiction-words';
import { timeZone } from '@renderer/platform/clock';
import { requestSave } from '@renderer/records/pending-saves';
import { useAutosaveForm, type SaveWhen } from '@renderer/records/use-autosave-form';
import { authorStamp } from '@renderer/stores/author-stamp';
import { ProseField } from '@renderer/ui/ProseField';
import classes from './Contradictions.module.css';

interface SettlementFormProps {
  readonly assessmentId: string;
  readonly contradiction: FoundContradiction;
  readonly status: ContradictionStatus;
  readonly start: string;
}

/** Writes the reason down against the answers as they stand; without words nothing is kept. */
function saveReason(
  assessmentId: string,
  { id, grounds }: FoundContradiction,
  { because, when }: { readonly because: string; readonly when: SaveWhen },
): void {
  const kind = 'settlement';
  if (because.trim() === '') {
    requestSave({ kind: 'removal', assessmentId, of: { kind, key: id } }, when);
    return;
  }
  const value = { contradictionId: id, because, grounds, ...authorStamp() };
  requestSave({ kind: 'record', assessmentId, record: { kind, value } }, when);
}

/** By whom, and on which day where the user sits. */
function recordedHere({
  updatedAt,
  updatedBy,
}: {
  readonly updatedAt: string;
  readonly updatedBy: string;
}): string {
  return recordedBy({ updatedAt: wallMoment(updatedAt, timeZone()), updatedBy });
}

function statusOf(status: ContradictionStatus): string {
  switch (status.state) {
    case 'open':
      return '';
    case 'settled':
      return `Settled: ${recordedHere(status.by)}.`;
    case 'reopened':
      return `Recorded before an answer or a fact of the profile changed: ${recordedHere(status.by)}.`;
  }
}

/** Why answers that disagree both stand: saves itself; a reason that was given for other answers can be given anew. */
export function SettlementForm({ assessmentId, contradiction, status, start }: SettlementFormProps) {
  const form = useAutosaveForm<{ because: string }>({
    start: { because: start },
    whenFor: () => 'typing',
    save: ({ because }, when) => {
      saveReason(assessmentId, contradiction, { because, when });
    },
  });
  const because = useWatch({ control: form.control, name: 'because' });
  const isNoReason = because.trim() !== '' && !isReason(because);
  return (
    <div className={classes['settlement']} role="group" aria-labelledby={`contradiction-${contradiction.id}`}>
      <ProseField
        label="Both answers stand, because …"
        minRows={2}
        data-testid={`settlement-${contradiction.id}`}
        error={isNoReason ? 'A reason is needed that says why. Until then the point is open.' : null}
        {...form.register('because')}
      />
      <p className={classes['status']} role="status">
        {statusOf(status)}
      </p>
      {status.state === 'reopened' ? (
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            saveReason(assessmentId, contradiction, { because: form.getValues('because'), when: 'now' });
          }}
        >
          The reason still holds
        </Button>
      ) : null}
    </div>
  );
}
