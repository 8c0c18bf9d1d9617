import { useComputedColorScheme, VisuallyHidden } from '@mantine/core';
import { levelRangeName } from '@shared/report/format';
import { HEAT_MAP_DRAWN, heatMapSvg } from '@shared/report/charts/heat-map';
import type { ScenarioScore } from '@shared/scoring/types';
import { Section } from '@renderer/ui/Section';
import { TrustedSvg } from '@renderer/ui/TrustedSvg';
import { screenChartTheme } from '@renderer/ui/screen-chart-theme';
import classes from './RiskMap.module.css';

interface RiskMapProps {
  readonly scenarios: readonly ScenarioScore[];
}

/** The heat map, its key, and the same as a table for screen readers. */
export function RiskMap({ scenarios }: RiskMapProps) {
  const scheme = useComputedColorScheme('light');
  const points = scenarios.map((scenario, index) => ({
    number: index + 1,
    title: scenario.title,
    likelihood: scenario.likelihoodLevel,
    impact: scenario.impactLevel,
    at: { likelihood: scenario.likelihood, impact: scenario.impact },
  }));
  return (
    <Section title="Risk map">
      <div className={classes['map']}>
        <TrustedSvg markup={heatMapSvg({ points }, screenChartTheme(scheme))} />
        <p className={classes['key']} aria-hidden="true">
          <span className={classes['worst']} /> worst case
          <span className={classes['best']} /> best case
          <span className={classes['numbers']}>
            Numbers: the list below
            {points.length > HEAT_MAP_DRAWN ? '; without a marker: worst case of a lesser scenario' : ''}
          </span>
        </p>
      </div>
      <VisuallyHidden>
        <table>
          <caption>Risk map: likelihood, impact and risk of each scenario after the answers given</caption>
          <thead>
            <tr>
              <th scope="col">Scenario</th>
              <th scope="col">Likelihood</th>
              <th scope="col">Impact</th>
              <th scope="col">Risk</th>
            </tr>
          </thead>
          <tbody>
            {scenarios.map((scenario, index) => (
              <tr key={scenario.id}>
                <th scope="row">{`${String(index + 1)}. ${scenario.title}`}</th>
                <td>{levelRangeName(scenario.likelihoodLevel)}</td>
                <td>{levelRangeName(scenario.impactLevel)}</td>
                <td>{levelRangeName(scenario.level)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </Section>
  );
}
