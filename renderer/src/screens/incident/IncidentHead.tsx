import { formatMoment } from '@renderer/ui/format-moment';
import { PageHeader } from '@renderer/ui/PageHeader';
import { useIncident } from './use-incident';
import classes from './Incident.module.css';

/** What the incident is called, whether it is real, and whether it is closed. */
export function IncidentHead() {
  const { incident } = useIncident();
  const { title, exercise, openedAt, closedBecause } = incident;
  return (
    <>
      {exercise === null ? null : (
        <p className={classes['exercise']} data-testid="exercise-mark">
          EXERCISE. Nothing here happened.
        </p>
      )}
      <PageHeader
        title={title}
        lead={`Record begun ${formatMoment(openedAt)}.${closedBecause === null ? '' : ' It is closed.'}`}
      />
    </>
  );
}
