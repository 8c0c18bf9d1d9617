import { countOf } from '@shared/base/words';
import type { AssessmentFileSummary } from './file-summary';
import classes from './ContentsList.module.css';

interface ContentsListProps {
  readonly summary: AssessmentFileSummary;
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
      {summary.records
        .filter(({ count }) => count > 0)
        .map(({ kind, words }) => (
          <li key={kind}>{words}</li>
        ))}
      <li className={classes['privileged']} data-present={privilegedNotes > 0}>
        {privilegedNotes === 0 ? 'No privileged notes' : countOf(privilegedNotes, 'privileged note')}
      </li>
    </ul>
  );
}
