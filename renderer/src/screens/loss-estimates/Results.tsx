import { useComputedColorScheme } from '@mantine/core';
import type { LossEstimates } from '@shared/assessment/schema';
import type { LossResults } from '@shared/loss/types';
import { lossExceedanceSvg, lossExceedanceText } from '@shared/charts/loss-exceedance';
import { attributionOf } from '@shared/wording/loss-words';
import { caveats, measureRows, runWords } from '@shared/wording/loss-figures';
import { screenChartTheme } from '@renderer/ui/screen-chart-theme';
import { TrustedSvg } from '@renderer/ui/TrustedSvg';
import { ScenarioResults } from './ScenarioResults';
import classes from './Results.module.css';

interface ResultsProps {
  readonly results: LossResults;
  readonly exposure: LossEstimates;
}

/** Figures with their errors, the curve, and what they cannot say. */
export function Results({ results, exposure }: ResultsProps) {
  const scheme = useComputedColorScheme('light');
  const attribution = attributionOf(exposure);
  const { currency } = exposure;
  const curve = { points: results.total.exceedance, currency, attribution };
  const words = lossExceedanceText(curve).split('\n').slice(0, -1);
  return (
    <div className={classes['results']} data-testid="exposure-results">
      <div className={classes['caveats']}>
        {caveats(attribution).map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      <p className={classes['run']}>{runWords(results)}</p>
      <table className={classes['table']}>
        <caption>All simulated scenarios together, {currency}</caption>
        <thead>
          <tr>
            <th scope="col">In a year</th>
            <th scope="col">Worst case</th>
            <th scope="col">Best case</th>
          </tr>
        </thead>
        <tbody>
          {measureRows(results.total).map(({ name, worst, best }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                {worst.figure} <span className={classes['error']}>{worst.error}</span>
              </td>
              <td>
                {best.figure} <span className={classes['error']}>{best.error}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <figure className={classes['curve']}>
        <figcaption>Loss exceedance curve: how likely a year is to cost more than an amount</figcaption>
        <TrustedSvg markup={lossExceedanceSvg(curve, screenChartTheme(scheme))} />
        <details>
          <summary>The curve in words</summary>
          <ul>
            {words.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      </figure>
      <ScenarioResults results={results} currency={currency} />
    </div>
  );
}
