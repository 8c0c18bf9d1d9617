import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { authorWords, frequencyWords, lossWords } from '@shared/wording/loss-words';
import type { ScenarioScore } from '@shared/scoring/types';
import { EstimateFields } from './EstimateFields';
import { estimateProblems } from './estimate-problems';
import { toEstimate, type LossEstimatesValues } from './loss-estimates-values';
import { RemoveEstimate } from './RemoveEstimate';
import classes from './EstimateCard.module.css';

interface EstimateCardProps {
  readonly index: number;
  readonly title: string;
  /** Not there where the scenario is not scored. */
  readonly scenario: ScenarioScore | undefined;
  readonly years: number;
  readonly currency: string;
  readonly form: UseFormReturn<LossEstimatesValues>;
  readonly isNew: boolean;
  readonly onRemove: () => void;
}

/** One estimate: in a line, and its fields on demand. One that was just added, or is not complete, starts open. */
export function EstimateCard({ index, title, form, onRemove, ...rest }: EstimateCardProps) {
  const id = useId();
  const values = useWatch({ control: form.control, name: `estimates.${index}` });
  const isIncomplete = Object.keys(estimateProblems(values, rest.years)).length > 0;
  const [isOpen, setOpen] = useState(rest.isNew || isIncomplete);
  const estimate = toEstimate(values);
  return (
    <article
      className={classes['card']}
      aria-labelledby={`${id}-title`}
      data-testid={`estimate-${values.scenarioId}`}
    >
      <div className={classes['head']}>
        <div>
          <h3 id={`${id}-title`} className={classes['title']}>
            {title}
          </h3>
          {isOpen ? null : (
            <p className={classes['line']}>
              {frequencyWords(estimate)} · {lossWords(estimate, rest.currency)} · {authorWords(estimate)}
              {isIncomplete ? ' · not simulated: something is missing' : ''}
            </p>
          )}
        </div>
        <Button
          variant="default"
          size="xs"
          aria-expanded={isOpen}
          aria-controls={`${id}-fields`}
          aria-label={`${isOpen ? 'Close' : 'Edit'} the estimate: ${title}`}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? 'Close' : 'Edit'}
        </Button>
      </div>
      <div id={`${id}-fields`}>
        {isOpen ? (
          <>
            <EstimateFields index={index} form={form} {...rest} />
            <RemoveEstimate title={title} onRemove={onRemove} />
          </>
        ) : null}
      </div>
    </article>
  );
}
