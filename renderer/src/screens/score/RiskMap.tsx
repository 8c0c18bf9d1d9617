import { useComputedColorScheme, VisuallyHidden } from '@mantine/core';
import { RISK_MAP_TITLES } from '@shared/wording/chart-words';
import { levelRangeName } from '@shared/wording/format';
import { heatMapPairSvg } from '@shared/charts/heat-map-pair';
import { heatMapPointsOf } from '@shared/charts/heat-map-points';
import type { ScenarioScore } from '@shared/scoring/types';
import { Section } from '@renderer/ui/Section';
import { TrustedSvg } from '@renderer/ui/TrustedSvg';
import { screenChartTheme } from '@renderer/ui/screen-chart-theme';
import classes from './RiskMap.module.css';

interface RiskMapProps {
  readonly scenarios: readonly ScenarioScore[];
}

function riskOf(scenario: ScenarioScore | undefined): string {
  return scenario === undefined ? '' : levelRangeName(scenario.level);
}

/** The heat maps before and after, their key, and the same as a table for screen readers. */
export function RiskMap({ scenarios }: RiskMapProps) {
  const scheme = useComputedColorScheme('light');
  const points = heatMapPointsOf(scenarios);
  return (
    <Section title="Risk map">
      <div className={classes['map']}>
        <TrustedSvg markup={heatMapPairSvg({ points }, screenChartTheme(scheme), 'below')} />
        <p className={classes['key']} aria-hidden="true">
          <span className={classes['worst']} /> worst case
          <span className={classes['best']} /> best case
          <span className={classes['numbers']}>Numbers: the list below</span>
        </p>
      </div>
      <VisuallyHidden>
        <table>
          <caption>
            Risk maps: likelihood and impact of each scenario before and with the answers given, and its risk
          </caption>
          <thead>
            <tr>
              <th scope="col">Scenario</th>
              <th scope="col">{`Likelihood, ${RISK_MAP_TITLES.before.toLowerCase()}`}</th>
              <th scope="col">{`Impact, ${RISK_MAP_TITLES.before.toLowerCase()}`}</th>
              <th scope="col">{`Likelihood, ${RISK_MAP_TITLES.after.toLowerCase()}`}</th>
              <th scope="col">{`Impact, ${RISK_MAP_TITLES.after.toLowerCase()}`}</th>
              <th scope="col">Risk</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ number, title, before, likelihood, impact }) => (
              <tr key={number}>
                <th scope="row">{`${String(number)}. ${title}`}</th>
                <td>{levelRangeName(before.likelihood)}</td>
                <td>{levelRangeName(before.impact)}</td>
                <td>{levelRangeName(likelihood)}</td>
                <td>{levelRangeName(impact)}</td>
                <td>{riskOf(scenarios[number - 1])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </Section>
  );
}
