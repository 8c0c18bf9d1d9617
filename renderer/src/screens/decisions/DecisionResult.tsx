import { useComputedColorScheme, VisuallyHidden } from '@mantine/core';
import type { DecisionEvaluation } from '@shared/decisions/types';
import { optionBarsSvg, optionBarsText } from '@shared/charts/option-bars';
import { optionBarRows } from '@shared/charts/option-bar-rows';
import {
  confidenceReasonInWords,
  flipsInWords,
  heldBackInWords,
  whyInWords,
} from '@shared/wording/decision-words';
import { screenChartTheme } from '@renderer/ui/screen-chart-theme';
import { TrustedSvg } from '@renderer/ui/TrustedSvg';
import { SensitivityTable } from './SensitivityTable';
import classes from './DecisionResult.module.css';

interface DecisionResultProps {
  readonly evaluation: DecisionEvaluation;
}

/** The options compared, why one is recommended, what would change that, and how far it can be trusted. */
export function DecisionResult({ evaluation }: DecisionResultProps) {
  const scheme = useComputedColorScheme('light');
  const rows = optionBarRows(evaluation);
  const why = [whyInWords(evaluation), ...heldBackInWords(evaluation)].filter((text) => text !== '');
  const flips = flipsInWords(evaluation);
  const reasons = evaluation.confidence?.reasons ?? [];
  return (
    <section className={classes['result']} aria-label="What follows">
      <div>
        <TrustedSvg markup={optionBarsSvg({ rows }, screenChartTheme(scheme))} />
        <VisuallyHidden>
          <ul aria-label="The options compared">
            {optionBarsText({ rows })
              .split('\n')
              .map((line) => (
                <li key={line}>{line}</li>
              ))}
          </ul>
        </VisuallyHidden>
        <p className={classes['key']}>
          Bar: what the unknown factors leave open, −100 (all speaks against) to +100 (all speaks for). Dot:
          the middle. Solid: open. Dashed: not open.
        </p>
      </div>
      <div className={classes['words']} data-testid="decision-why">
        {why.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {reasons.length === 0 ? null : (
          <>
            <h3>What limits confidence</h3>
            <ul>
              {reasons.map((reason) => (
                <li key={reason.kind}>{confidenceReasonInWords(reason)}</li>
              ))}
            </ul>
          </>
        )}
        {flips.length === 0 ? null : (
          <>
            <h3>What would change it</h3>
            <ul data-testid="decision-flips">
              {flips.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </>
        )}
        <SensitivityTable evaluation={evaluation} />
      </div>
    </section>
  );
}
