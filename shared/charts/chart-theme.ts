/** Colors and type of the charts in their three settings. Tints are safe for color-blind readers and always lettered. */
import type { Level } from '../scoring/types';

/** The families the charts are drawn in: the names under which the fonts are embedded and declared. */
const SANS = 'Source Sans 3';

interface Tint {
  readonly fill: string;
  /** Text and marks on that fill; at least 4.5 to 1. */
  readonly ink: string;
}

export interface ChartTheme {
  readonly fontFamily: string;
  readonly ink: string;
  readonly muted: string;
  readonly hairline: string;
  /** What a hollow marker is filled with. */
  readonly surface: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly levels: Readonly<Record<Level, Tint>>;
}

const ON_PAPER: Readonly<Record<Level, Tint>> = {
  'very-low': { fill: '#EEF4F5', ink: '#33484F' },
  low: { fill: '#D5E5E8', ink: '#2B424A' },
  moderate: { fill: '#F6E7B8', ink: '#54430F' },
  high: { fill: '#EDB982', ink: '#50290A' },
  'very-high': { fill: '#CF7A55', ink: '#2E0F03' },
};

const ON_DARK: Readonly<Record<Level, Tint>> = {
  'very-low': { fill: '#22333A', ink: '#C5D8DD' },
  low: { fill: '#2A4954', ink: '#D3E6EB' },
  moderate: { fill: '#5E5120', ink: '#F6E9BD' },
  high: { fill: '#7D4A1B', ink: '#FFE3C4' },
  'very-high': { fill: '#94401F', ink: '#FFE4DA' },
};

/** One theme for each place a chart is drawn. */
export const CHART_THEMES = {
  light: {
    fontFamily: SANS,
    ink: '#1B2529',
    muted: '#566469',
    hairline: '#C9D2D5',
    surface: '#FFFFFF',
    accent: '#1F4E5F',
    onAccent: '#FFFFFF',
    levels: ON_PAPER,
  },
  dark: {
    fontFamily: SANS,
    ink: '#E6EDEF',
    muted: '#A3B3B8',
    hairline: '#3A4B52',
    surface: '#141D21',
    accent: '#8CC3D6',
    onAccent: '#0D1C22',
    levels: ON_DARK,
  },
  print: {
    fontFamily: SANS,
    ink: '#1A1A1A',
    muted: '#595F62',
    hairline: '#C4CACC',
    surface: '#FFFFFF',
    accent: '#1F4E5F',
    onAccent: '#FFFFFF',
    levels: ON_PAPER,
  },
} as const satisfies Readonly<Record<'light' | 'dark' | 'print', ChartTheme>>;
