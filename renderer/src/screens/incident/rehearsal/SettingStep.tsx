import { Button } from '@mantine/core';
import type { TableTop } from '@shared/pack/schema-incident';
import { StepHeading } from './StepHeading';
import classes from './Rehearsal.module.css';

interface SettingStepProps {
  readonly tableTop: TableTop;
  readonly takesFocus: boolean;
  /** When it starts by its own clock, in words. */
  readonly start: string;
  readonly onNext: () => void;
}

/** What is read out before the first inject, and who sits at the table. */
export function SettingStep({ tableTop, takesFocus, start, onNext }: SettingStepProps) {
  return (
    <article className={classes['step']} aria-labelledby="step-title">
      <StepHeading id="step-title" takesFocus={takesFocus}>
        Setting
      </StepHeading>
      <p className={classes['tell']}>{tableTop.setting}</p>
      <p className={classes['soft']}>
        By the exercise’s own clock it starts on {start}. What is recorded has the times of that clock.
      </p>
      <h4 className={classes['subheading']}>At the table</h4>
      <ul className={classes['plain']}>
        {tableTop.takePart.map((person) => (
          <li key={person}>{person}</li>
        ))}
      </ul>
      <div>
        <Button onClick={onNext}>Next: the first inject</Button>
      </div>
    </article>
  );
}
