import { Checkbox } from '@mantine/core';
import type { IncidentAct } from '@shared/assessment/schema';
import { firstHourFor, guideReader } from '@shared/incident/guide-for';
import { useRef } from 'react';
import { useIncident } from '../use-incident';
import classes from './Ladder.module.css';

const SHOWN = 3;

/** The three things to do now: the first of the first hour that are not done. */
export function FirstHour() {
  const { incident, guide, law, write, show } = useIncident();
  const heading = useRef<HTMLHeadingElement>(null);
  const steps = firstHourFor(guide, guideReader(incident, guide, law.choices));
  const states = incident.items['first-hour'];
  const isSettled = (id: string) => {
    const state = states.get(id)?.state;
    return state === 'done' || state === 'not-here';
  };
  // What was ticked leaves the list: the keyboard goes on from its heading.
  const settle = async (act: IncidentAct) => {
    if (await write([act])) heading.current?.focus({ preventScroll: true });
  };
  const next = steps.filter(({ id }) => !isSettled(id)).slice(0, SHOWN);
  const left = steps.filter(({ id }) => !isSettled(id)).length;
  return (
    <section className={classes['now']} aria-labelledby="to-do-now" data-testid="first-hour">
      <h2 id="to-do-now" ref={heading} tabIndex={-1}>
        To do now
      </h2>
      {next.length === 0 ? (
        <p>Every first step for this incident is settled.</p>
      ) : (
        <ol>
          {next.map(({ id, title, why }) => (
            <li key={id}>
              <Checkbox
                label={title}
                description={why}
                checked={false}
                onChange={() => {
                  const before = states.get(id);
                  const { owner = '', note = '' } = before ?? {};
                  void settle({ kind: 'item-set', list: 'first-hour', item: id, state: 'done', owner, note });
                }}
              />
            </li>
          ))}
        </ol>
      )}
      <p className={classes['small']}>
        {incident.sides.length === 0 ? 'Which steps come first depends on what it is. ' : ''}
        {left > SHOWN ? `${String(left - next.length)} more after these. ` : ''}
        {incident.sides.length === 0 ? (
          <button
            type="button"
            className={classes['way']}
            onClick={() => {
              show('set-up');
            }}
          >
            Say what it is
          </button>
        ) : null}{' '}
        <button
          type="button"
          className={classes['way']}
          onClick={() => {
            show('first-hour');
          }}
        >
          The whole first hour
        </button>
      </p>
    </section>
  );
}
