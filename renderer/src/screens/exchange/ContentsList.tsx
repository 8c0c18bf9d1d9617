import { countOf } from '@shared/base/words';
import type { FileSummary } from './file-summary';
import classes from './ContentsList.module.css';

interface ContentsListProps {
  readonly summary: FileSummary;
}

/** What is there besides profile and answers; what is not there is not mentioned. */
function records({ decisions, actions, estimates, snapshots, audit }: FileSummary): readonly string[] {
  return [
    decisions === 0 ? '' : countOf(decisions, 'decision'),
    actions === 0 ? '' : countOf(actions, 'planned action'),
    estimates === 0 ? '' : countOf(estimates, 'estimate of loss', 'estimates of loss'),
    snapshots === 0 ? '' : `${countOf(snapshots, 'snapshot')}, each with the answers and notes of its time`,
    audit.count === 0 ? '' : countOf(audit.count, 'entry of the audit log', 'entries of the audit log'),
  ].filter((words) => words !== '');
}

/** What is inside, counted; privileged notes always named, also when there are none. */
export function ContentsList({ summary }: ContentsListProps) {
  const { privilegedNotes } = summary;
  return (
    <ul className={classes['list']}>
      <li>Profile of {summary.organisation === '' ? 'the organization' : summary.organisation}</li>
      <li>{countOf(summary.answers, 'answer')}</li>
      <li>{summary.notes === 0 ? 'No notes' : countOf(summary.notes, 'note')}</li>
      <li>
        {summary.evidence === 0
          ? 'No evidence entries'
          : countOf(summary.evidence, 'evidence entry', 'evidence entries')}
      </li>
      {records(summary).map((words) => (
        <li key={words}>{words}</li>
      ))}
      <li className={classes['privileged']} data-present={privilegedNotes > 0}>
        {privilegedNotes === 0 ? 'No privileged notes' : countOf(privilegedNotes, 'privileged note')}
      </li>
    </ul>
  );
}
