import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { countOf } from '@shared/base/words';
import type { IncidentGuide, TableTop } from '@shared/pack/schema-incident';
import classes from './Rehearsal.module.css';

interface RehearsalChoiceProps {
  readonly guide: IncidentGuide;
  /** `null`: one of counsel’s own, without a script. */
  readonly onBegin: (tableTop: TableTop | null) => void;
  readonly onClose: () => void;
}

/** The scripts of the pack to choose from, and the way to an exercise without one. */
export function RehearsalChoice({ guide, onBegin, onClose }: RehearsalChoiceProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <section className={classes['choice']} aria-labelledby="rehearsal-choice">
      <h2 id="rehearsal-choice" ref={heading} tabIndex={-1} className={classes['heading']}>
        Which exercise?
      </h2>
      <p className={classes['lead']}>
        Its record is marked as an exercise for good. Nothing of it counts as having happened.
      </p>
      <ul className={classes['scripts']}>
        {guide.tableTops.map((tableTop) => (
          <li key={tableTop.id}>
            <h3>{tableTop.title}</h3>
            <p>{tableTop.setting}</p>
            <p className={classes['soft']}>
              {countOf(tableTop.minutes, 'minute')}, {countOf(tableTop.injects.length, 'inject')}. At the
              table: {tableTop.takePart.join('; ')}.
            </p>
            <Button
              aria-label={`Begin: ${tableTop.title}`}
              onClick={() => {
                onBegin(tableTop);
              }}
            >
              Begin
            </Button>
          </li>
        ))}
        <li>
          <h3>One of your own</h3>
          <p>An empty record, marked as an exercise, for a script that you bring.</p>
          <Button
            variant="default"
            aria-label="Begin: one of your own"
            onClick={() => {
              onBegin(null);
            }}
          >
            Begin
          </Button>
        </li>
      </ul>
      <div>
        <Button variant="subtle" onClick={onClose}>
          Not now
        </Button>
      </div>
    </section>
  );
}
