import type { Milestone, Pack } from '@shared/pack/schema';
import { formatDate } from '@shared/wording/format';
import { today } from '@renderer/platform/clock';
import { ConfidenceMark } from '@renderer/ui/ConfidenceMark';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Section } from '@renderer/ui/Section';
import { CitationList } from '../citations';
import { Entry } from './Entry';
import { byDueDay, distanceInWords } from './due-words';
import classes from './Library.module.css';

interface TimelineSectionProps {
  readonly pack: Pack;
  readonly entry: string | undefined;
}

function refsOf({ authority, pin, authorities }: Milestone) {
  return [{ authority, pin }, ...authorities];
}

/** What was due when, and the last that is known of it. */
export function TimelineSection({ pack, entry }: TimelineSectionProps) {
  if (pack.timeline.length === 0) {
    return (
      <EmptyState title="No timeline is in this edition">
        An edition can list here what is due when, and the last that is known of it.
      </EmptyState>
    );
  }
  return (
    <Section
      title="Timeline"
      intro="Earliest first. A passed date says nothing about whether the work was done: read the last known status, and how sure it is."
    >
      <ol className={classes['list']}>
        {pack.timeline.toSorted(byDueDay).map((milestone) => (
          <Entry
            key={milestone.id}
            title={milestone.title}
            margin={<DueDay dueOn={milestone.dueOn} />}
            isTarget={milestone.id === entry}
          >
            <p>
              <span className={classes['strong']}>Last known status, {formatDate(milestone.statusOn)}:</span>{' '}
              {milestone.status}
            </p>
            <p>
              <ConfidenceMark confidence={milestone.confidence} />
            </p>
            <CitationList refs={refsOf(milestone)} />
          </Entry>
        ))}
      </ol>
    </Section>
  );
}

interface DueDayProps {
  readonly dueOn: string | undefined;
}

function DueDay({ dueOn }: DueDayProps) {
  if (dueOn === undefined) return 'No date set';
  return (
    <>
      {formatDate(dueOn)} <span className={classes['under']}>{distanceInWords(dueOn, today())}</span>
    </>
  );
}
