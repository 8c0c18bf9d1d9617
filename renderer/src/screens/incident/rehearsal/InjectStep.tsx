import { Button } from '@mantine/core';
import { useRef } from 'react';
import { countOf } from '@shared/base/words';
import { injectActs, isTold } from '@shared/incident/rehearsal';
import type { IncidentMoment } from '@shared/incident/types';
import type { TableTopInject } from '@shared/pack/schema-incident';
import { newId } from '@renderer/platform/ids';
import { CitationList } from '@renderer/screens/citations';
import { useIncident } from '../use-incident';
import { StepHeading } from './StepHeading';
import { TableWords } from './TableWords';
import classes from './Rehearsal.module.css';

interface InjectStepProps {
  readonly inject: TableTopInject;
  /** When the exercise starts by its own clock. */
  readonly start: NonNullable<IncidentMoment['time']>;
  /** What comes next is called. */
  readonly next: string;
  readonly onNext: () => void;
  readonly takesFocus: boolean;
}

/** One inject: what is read out and asked, its moments for the record, and what the table said. */
export function InjectStep({ inject, start, next, onNext, takesFocus }: InjectStepProps) {
  const { incident, guide, write } = useIncident();
  const heading = useRef<HTMLHeadingElement>(null);
  const put = async () => {
    if (await write(injectActs(inject, { guide, incident, start, newId }))) heading.current?.focus();
  };
  const isDone = isTold(incident, inject);
  const moments = inject.records.map(
    ({ moment }) => guide.moments.find(({ id }) => id === moment)?.label ?? moment,
  );
  return (
    <article className={classes['step']} aria-labelledby="step-title">
      <StepHeading id="step-title" ref={heading} takesFocus={takesFocus}>
        Minute {inject.minute}: {inject.title}
      </StepHeading>
      <p className={classes['label']}>Read out</p>
      <p className={classes['tell']}>{inject.tell}</p>
      <p className={classes['label']}>Ask</p>
      <p className={classes['tell']}>{inject.ask}</p>
      {isDone ? (
        <p role="status" className={classes['soft']}>
          ✓ Put to the table, {countOf(moments.length, 'moment')} on record.
        </p>
      ) : (
        <div className={classes['record']}>
          <Button onClick={() => void put()}>
            {moments.length === 0 ? 'Put to the table' : 'Put to the table and record'}
          </Button>
          <span className={classes['soft']}>
            {moments.length === 0
              ? 'It records no moment.'
              : `Records by the exercise’s own clock: ${moments.join('; ')}.`}
          </span>
        </div>
      )}
      <details className={classes['good']}>
        <summary>What a good answer covers</summary>
        <ul>
          {inject.good.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        {inject.authorities.length === 0 ? null : <CitationList refs={inject.authorities} />}
      </details>
      <TableWords about={inject.title} />
      <div>
        <Button variant="default" onClick={onNext}>
          Next: {next}
        </Button>
      </div>
    </article>
  );
}
