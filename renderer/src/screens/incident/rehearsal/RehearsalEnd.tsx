import { Button } from '@mantine/core';
import { useRef } from 'react';
import { countOf } from '@shared/base/words';
import { firstHourFor } from '@shared/incident/guide-for';
import { rehearsalResult } from '@shared/incident/rehearsal-result';
import type { TableTop } from '@shared/pack/schema-incident';
import { localInWords } from '@shared/wording/incident-deadline-words';
import { ConfidenceMark } from '@renderer/ui/ConfidenceMark';
import { useGuideReader } from '../lists/use-guide-reader';
import { useIncident } from '../use-incident';
import { useDeadlines } from '../use-incident-view';
import classes from './Rehearsal.module.css';

interface RehearsalEndProps {
  readonly tableTop: TableTop | null;
}

/** Closes the exercise, and says what it came to. */
export function RehearsalEnd({ tableTop }: RehearsalEndProps) {
  const { incident, log, guide, write } = useIncident();
  const { deadlines } = useDeadlines();
  const reader = useGuideReader();
  const isOpen = incident.closedBecause === null;
  const heading = useRef<HTMLHeadingElement>(null);
  const close = async () => {
    if (await write([{ kind: 'closed', because: 'The exercise is over.' }])) heading.current?.focus();
  };
  const { minutes, told, done, notDone, found } = rehearsalResult({
    incident,
    log,
    tableTop,
    steps: firstHourFor(guide, reader),
    deadlines,
  });
  return (
    <section className={classes['end']} aria-labelledby="rehearsal-result" data-testid="rehearsal-result">
      <h3 id="rehearsal-result" ref={heading} tabIndex={-1} className={classes['heading']}>
        {isOpen ? 'So far' : 'What it came to'}
      </h3>
      <ul className={classes['plain']}>
        {minutes === null ? null : <li>It took {countOf(minutes, 'minute')}.</li>}
        {told.of === 0 ? null : (
          <li>
            {told.count} of {countOf(told.of, 'inject')} put to the table.
          </li>
        )}
        <li>
          {done.length} of {countOf(done.length + notDone.length, 'first step')} marked as done
          {done.length === 0 ? '.' : `: ${done.map(({ title }) => title).join('; ')}.`}
        </li>
        <li>
          {countOf(found.length, 'deadline')} found that would run from what is on record. The list covers
          what the pack counts and is not complete.
          {found.length === 0 ? null : (
            <ul>
              {found.map(({ deadline }) => (
                <li key={`${deadline.obligation} ${deadline.stage} ${deadline.planTo?.utc ?? ''}`}>
                  {deadline.stage}
                  {deadline.planTo === null ? '' : `: plan for ${localInWords(deadline.planTo)}`}, by{' '}
                  {deadline.authority} <ConfidenceMark confidence={deadline.confidence} />
                </li>
              ))}
            </ul>
          )}
        </li>
      </ul>
      {isOpen ? (
        <div>
          <Button onClick={() => void close()}>Close the exercise</Button>
        </div>
      ) : (
        <p className={classes['soft']}>
          The exercise is closed. Questions that it bears on offer its record as evidence; it answers none of
          them.
        </p>
      )}
    </section>
  );
}
