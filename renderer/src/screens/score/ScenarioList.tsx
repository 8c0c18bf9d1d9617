import type { ScenarioScore } from '@shared/scoring/types';
import { ScenarioRow } from './ScenarioRow';
import type { QuestionFacts } from './question-facts';
import classes from './ScenarioList.module.css';

interface ScenarioListProps {
  readonly scenarios: readonly ScenarioScore[];
  readonly facts: QuestionFacts;
}

/** Scenarios, worst first, numbered as on the risk map. */
export function ScenarioList({ scenarios, facts }: ScenarioListProps) {
  if (scenarios.length === 0) return <p>No scenario of this pack applies to the profile.</p>;
  return (
    <ol className={classes['list']}>
      {scenarios.map((scenario, index) => (
        <li key={scenario.id}>
          <ScenarioRow scenario={scenario} number={index + 1} facts={facts} />
        </li>
      ))}
    </ol>
  );
}
