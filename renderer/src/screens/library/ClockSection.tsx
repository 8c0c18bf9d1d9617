import type { Clock, Pack } from '@shared/pack/schema';
import { formatClockLength } from '@shared/wording/clock-words';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Section } from '@renderer/ui/Section';
import { CitationList } from '../citations';
import { ClockDetails } from './ClockDetails';
import { ClockTableSections } from './ClockTableSections';
import { Entry } from './Entry';
import classes from './Library.module.css';

interface ClockSectionProps {
  readonly pack: Pack;
  readonly entry: string | undefined;
}

const STATUSES: readonly {
  readonly status: Clock['status'];
  readonly title: string;
  readonly intro: string;
}[] = [
  {
    status: 'in-force',
    title: 'In force',
    intro: 'Duties today for those they bind. Read the sources: some are marked as not yet confirmed.',
  },
  {
    status: 'not-yet-effective',
    title: 'Not in effect yet',
    intro: 'Adopted, but no duty before they take effect.',
  },
  { status: 'proposed', title: 'Proposed', intro: 'Drafts. No duty unless adopted.' },
];

/** Every reporting deadline of the pack, whomever it binds. */
export function ClockSection({ pack, entry }: ClockSectionProps) {
  if (pack.clocks.length === 0) {
    return (
      <EmptyState title="No reporting deadlines are in this edition">
        An edition can list here which reports are due how soon, and who must make them.
      </EmptyState>
    );
  }
  const rows = pack.clockTable?.clocks ?? [];
  const lists = STATUSES.map(({ status, title, intro }) => {
    const clocks = pack.clocks.filter((clock) => clock.status === status);
    if (clocks.length === 0) return null;
    return (
      <Section key={status} title={title} intro={intro}>
        <ul className={classes['list']}>
          {clocks.map(({ id, title: name, length, trigger, binds, authorities }) => (
            <Entry key={id} title={name} margin={formatClockLength(length)} isTarget={id === entry}>
              <p>
                <span className={classes['strong']}>Starts when:</span> {trigger}
              </p>
              <p>
                <span className={classes['strong']}>Binds:</span> {binds}
              </p>
              <CitationList refs={authorities} />
              {rows
                .filter(({ deadlines }) => deadlines.includes(id))
                .map((row) => (
                  <ClockDetails key={row.id} row={row} />
                ))}
            </Entry>
          ))}
        </ul>
      </Section>
    );
  });
  return (
    <>
      {lists}
      {pack.clockTable === null ? null : <ClockTableSections table={pack.clockTable} />}
    </>
  );
}
