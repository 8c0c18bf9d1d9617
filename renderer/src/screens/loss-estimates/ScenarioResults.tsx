import type { LossResults, Figure } from '@shared/loss/types';
import { formatAmount, formatError } from '@shared/wording/money';
import classes from './Results.module.css';

interface ScenarioResultsProps {
  readonly results: LossResults;
  readonly currency: string;
}

function Amount({ figure }: { readonly figure: Figure }) {
  return (
    <td>
      {formatAmount(figure.value)}{' '}
      <span className={classes['error']}>{formatError(figure.standardError)}</span>
    </td>
  );
}

/** Each scenario by itself. */
export function ScenarioResults({ results, currency }: ScenarioResultsProps) {
  return (
    <table className={classes['table']}>
      <caption>By scenario, {currency} a year</caption>
      <thead>
        <tr>
          <th scope="col">Scenario</th>
          <th scope="col">Mean before controls</th>
          <th scope="col">Mean, worst case</th>
          <th scope="col">Mean, best case</th>
          <th scope="col">1 year in 20, worst case</th>
          <th scope="col">1 year in 100, worst case</th>
        </tr>
      </thead>
      <tbody>
        {results.scenarios.map(({ scenarioId, title, exactMeanBeforeControls, worst, best }) => (
          <tr key={scenarioId}>
            <th scope="row">{title}</th>
            <td>
              {formatAmount(exactMeanBeforeControls)} <span className={classes['error']}>exact</span>
            </td>
            <Amount figure={worst.mean} />
            <Amount figure={best.mean} />
            <Amount figure={worst.valueAtRisk95} />
            <Amount figure={worst.valueAtRisk99} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
