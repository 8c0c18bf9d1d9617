import { CHART_THEMES, type ChartTheme } from '@shared/charts/chart-theme';

const ON_SCREEN: Readonly<Record<'light' | 'dark', ChartTheme>> = {
  light: { ...CHART_THEMES.light, surface: '#fffdf9' },
  dark: { ...CHART_THEMES.dark, surface: '#182026' },
};

/** The chart colors on the panels of the app; the documents have their own. */
export function screenChartTheme(scheme: 'light' | 'dark'): ChartTheme {
  return ON_SCREEN[scheme];
}
