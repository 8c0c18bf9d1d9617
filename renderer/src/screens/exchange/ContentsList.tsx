import { countOf } from '@shared/base/words';
import type { AssessmentFileSummary, CountWithSnapshots } from './file-summary';
import classes from './ContentsList.module.css';

interface ContentsListProps {
  readonly summary: AssessmentFileSummary;
}

/** "No notes", "4 notes", "12 notes, 8 of them in snapshots". */
function countedInWords({ all, inSnapshots }: CountWithSnapshots, one: string, many: string): string {
  if (all === 0) return `No ${many}`;
  const frozen = inSnapshots === 0 ? '' : `, ${String(inSnapshots)} of them in snapshots`;
  return `${countOf(all, one, many)}${frozen}`;
}

/** What is inside, counted; privileged notes always named, also when there are none. */
export function ContentsList({ summary }: ContentsListProps) {
  const { privilegedNotes } = summary;
  return (
    <ul className={classes['list']}>
      <li>Profile of {summary.organisation === '' ? 'the organization' : summary.organisation}</li>
      <li>{countOf(summary.answers, 'answer')}</li>
      <li>{countedInWords(summary.notes, 'note', 'notes')}</li>
      <li>{countedInWords(summary.evidence, 'evidence entry', 'evidence entries')}</li>
      {summary.records
        .filter(({ count }) => count > 0)
        .map(({ kind, words }) => (
          <li key={kind}>{words}</li>
        ))}
      <li className={classes['privileged']} data-present={privilegedNotes.all > 0}>
        {countedInWords(privilegedNotes, 'privileged note', 'privileged notes')}
      </li>
    </ul>
  );
}
