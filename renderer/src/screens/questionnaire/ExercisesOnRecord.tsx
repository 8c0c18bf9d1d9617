import { Button } from '@mantine/core';
import type { Evidence } from '@shared/assessment/schema';
import { localDay } from '@shared/base/days';
import type { ExerciseOnRecord } from '@shared/incident/rehearsal-result';
import { formatDate } from '@shared/wording/format';
import { newId } from '@renderer/platform/ids';
import { showIncident } from '@renderer/router/navigate';
import { LinkButton } from '@renderer/ui/LinkButton';
import classes from './EvidenceFields.module.css';

interface ExercisesOnRecordProps {
  readonly assessmentId: string;
  readonly exercises: readonly ExerciseOnRecord[];
  /** Labels of the documents that the answer names already. */
  readonly named: readonly string[];
  readonly onAdd: (evidence: Evidence) => void;
}

const LOCATION = 'Incidents of this assessment, in Brieflock';

/** Exercises whose record bears on the question: evidence to be added, and no answer. */
export function ExercisesOnRecord({ assessmentId, exercises, named, onAdd }: ExercisesOnRecordProps) {
  if (exercises.length === 0) return null;
  return (
    <ul className={classes['exercises']} aria-label="Exercises on record">
      {exercises.map(({ incident, title, closedAt }) => {
        const words = `exercise “${title}”, closed on ${formatDate(localDay(new Date(closedAt)))}`;
        const label = `Record of the ${words}`;
        return (
          <li key={incident}>
            <span>
              On record:{' '}
              <LinkButton onClick={() => void showIncident({ assessmentId, incidentId: incident })}>
                {words}
              </LinkButton>
              . It answers nothing by itself.
            </span>
            {named.includes(label) ? (
              <span role="status">Named as evidence</span>
            ) : (
              <Button
                variant="default"
                size="xs"
                aria-label={`Add to the evidence: ${words}`}
                onClick={() => {
                  onAdd({ id: newId(), label, location: LOCATION });
                }}
              >
                Add to the evidence
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
