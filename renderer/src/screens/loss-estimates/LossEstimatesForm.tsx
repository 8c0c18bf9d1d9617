import { packIndex } from '@shared/pack/pack-index';
import { useState } from 'react';
import { useFieldArray, useWatch } from 'react-hook-form';
import type { LossEstimates } from '@shared/assessment/schema';
import { planLoss } from '@shared/loss/plan';
import type { Score } from '@shared/scoring/types';
import { savePending } from '@renderer/records/pending-saves';
import { usePack } from '@renderer/stores/current-pack';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Form } from '@renderer/ui/Form';
import { Section } from '@renderer/ui/Section';
import { AddEstimate } from './AddEstimate';
import { EstimateCard } from './EstimateCard';
import { emptyEstimate, toLossEstimates } from './loss-estimates-values';
import { ResultsSection } from './ResultsSection';
import { SettingsFields } from './SettingsFields';
import { useLossEstimatesForm } from './use-loss-estimates-form';
import classes from './LossEstimatesForm.module.css';

interface LossEstimatesFormProps {
  readonly assessmentId: string;
  readonly start: LossEstimates | null;
  readonly score: Score;
}

const UNSTAMPED = { updatedAt: '', updatedBy: '' };

/** Estimates, how they are simulated, and what comes of it. Mount it per assessment. */
export function LossEstimatesForm({ assessmentId, start, score }: LossEstimatesFormProps) {
  const pack = usePack();
  const { form, fallback, saveNow } = useLossEstimatesForm(assessmentId, start);
  const { control } = form;
  const { fields, append, remove } = useFieldArray({ control, name: 'estimates', keyName: '_key' });
  const values = useWatch({ control, compute: (current) => current });
  const exposure = toLossEstimates(values, fallback, UNSTAMPED);
  const [added, setAdded] = useState('');
  const taken = new Set(values.estimates.map(({ scenarioId }) => scenarioId));
  const titleOf = (id: string) => packIndex(pack).scenarioById.get(id)?.title ?? id;
  const adder = (
    <AddEstimate
      scenarios={score.scenarios.filter(({ id }) => !taken.has(id))}
      onAdd={(scenarioId) => {
        append(emptyEstimate(scenarioId), { shouldFocus: false });
        setAdded(scenarioId);
        saveNow();
      }}
    />
  );

  if (exposure === null) {
    return (
      <EmptyState title="No estimate yet, and none is needed" actions={adder}>
        <p>
          The score orders risks without a currency. Where finance or counsel can say how often something
          happens and what one event costs, a simulation turns their ranges into a mean annual loss, bad years
          and very bad years.
        </p>
        <p>
          Whatever comes out is printed as an estimate, with the name of who made it, and leaves every score
          as it is.
        </p>
      </EmptyState>
    );
  }
  return (
    <Form className={classes['form']} onBlur={savePending} onSubmit={savePending}>
      <Section
        title="Estimates"
        intro="Each range is a 90 % range: whoever gives it would be surprised one time in ten by what lies outside. Equal ends say that the figure is known."
      >
        {fields.map((field, index) => (
          <EstimateCard
            key={field._key}
            index={index}
            title={titleOf(field.scenarioId)}
            scenario={score.scenarios.find(({ id }) => id === field.scenarioId)}
            years={exposure.years}
            currency={exposure.currency}
            form={form}
            isNew={field.scenarioId === added}
            onRemove={() => {
              remove(index);
              saveNow();
            }}
          />
        ))}
        {adder}
      </Section>
      <Section title="How it is simulated">
        <SettingsFields form={form} />
      </Section>
      <ResultsSection assessmentId={assessmentId} exposure={exposure} plan={planLoss(exposure, score)} />
    </Form>
  );
}
