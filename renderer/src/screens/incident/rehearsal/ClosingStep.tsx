import type { TableTop } from '@shared/pack/schema-incident';
import { TableWords } from './TableWords';
import { StepHeading } from './StepHeading';
import classes from './Rehearsal.module.css';

interface ClosingStepProps {
  readonly tableTop: TableTop;
  readonly takesFocus: boolean;
}

/** What the table is asked once the script is over. */
export function ClosingStep({ tableTop, takesFocus }: ClosingStepProps) {
  return (
    <article className={classes['step']} aria-labelledby="step-title">
      <StepHeading id="step-title" takesFocus={takesFocus}>
        Closing questions
      </StepHeading>
      {tableTop.closing.map((question) => (
        <TableWords key={question} about={question} label={question} />
      ))}
    </article>
  );
}
