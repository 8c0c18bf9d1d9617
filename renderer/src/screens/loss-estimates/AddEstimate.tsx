import { Button, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ScenarioScore } from '@shared/scoring/types';
import classes from './AddEstimate.module.css';

interface AddEstimateProps {
  /** Scored scenarios without an estimate, worst first. */
  readonly scenarios: readonly ScenarioScore[];
  readonly onAdd: (scenarioId: string) => void;
}

/** Chooses a scenario and begins an estimate of it. Nothing once every scenario has one. */
export function AddEstimate({ scenarios, onAdd }: AddEstimateProps) {
  const [chosen, setChosen] = useState('');
  const scenarioId = scenarios.some(({ id }) => id === chosen) ? chosen : (scenarios[0]?.id ?? '');
  if (scenarioId === '') return null;
  return (
    <div className={classes['adder']}>
      <NativeSelect
        className={classes['scenario'] ?? ''}
        label="Scenario"
        value={scenarioId}
        data={scenarios.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(event) => {
          setChosen(event.currentTarget.value);
        }}
      />
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        onClick={() => {
          onAdd(scenarioId);
        }}
      >
        Add an estimate
      </Button>
    </div>
  );
}
