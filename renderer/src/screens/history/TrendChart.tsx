import { useComputedColorScheme, VisuallyHidden } from '@mantine/core';
import { trendSvg, trendText, type TrendData } from '@shared/charts/trend';
import { screenChartTheme } from '@renderer/ui/screen-chart-theme';
import { TrustedSvg } from '@renderer/ui/TrustedSvg';
import classes from './History.module.css';

/** Both headlines over time, and the same in words. */
export function TrendChart({ data }: { readonly data: TrendData }) {
  const scheme = useComputedColorScheme('light');
  return (
    <div className={classes['chart']}>
      <TrustedSvg markup={trendSvg(data, screenChartTheme(scheme))} />
      <VisuallyHidden>
        {trendText(data)
          .split('\n')
          .map((line) => (
            <p key={line}>{line}</p>
          ))}
      </VisuallyHidden>
    </div>
  );
}
