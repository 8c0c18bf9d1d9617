import type { DecisionEvaluation } from '@shared/decisions/types';
import { formatSigned } from '@shared/wording/format';
import classes from './DecisionResult.module.css';

interface SensitivityTableProps {
  readonly evaluation: DecisionEvaluation;
}

/** How far each factor can move the lead over the runner-up. */
export function SensitivityTable({ evaluation }: SensitivityTableProps) {
  const { sensitivity, factors } = evaluation;
  if (sensitivity.length === 0) return null;
  return (
    <details>
      <summary>How far each factor moves the lead</summary>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">Factor</th>
            <th scope="col">Lead if not</th>
            <th scope="col">If it holds</th>
            <th scope="col">Enough alone</th>
          </tr>
        </thead>
        <tbody>
          {sensitivity.map((row) => (
            <tr key={row.factorId}>
              <th scope="row">
                {row.factorId} {factors.find(({ id }) => id === row.factorId)?.title}
              </th>
              <td>{formatSigned(row.marginIfNo)}</td>
              <td>{formatSigned(row.marginIfYes)}</td>
              <td>{row.flipsAlone ? 'Yes' : 'No'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
