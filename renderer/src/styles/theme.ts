import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const accent: MantineColorsTuple = [
  '#eef5f7',
  '#d9e8ec',
  '#b7d2da',
  '#8fc1d0',
  '#6ba5b6',
  '#3d788b',
  '#2c6679',
  '#1f4e5f',
  '#173e4c',
  '#0f2c37',
];

const warmGray: MantineColorsTuple = [
  '#faf7f0',
  '#f2ede2',
  '#e9e2d4',
  '#dcd4c3',
  '#8b8472',
  '#7b7464',
  '#6a6558',
  '#565147',
  '#3b3833',
  '#24221f',
];

const deepInk: MantineColorsTuple = [
  '#ebe6da',
  '#cfccc3',
  '#abafae',
  '#858d91',
  '#33414a',
  '#27323a',
  '#1c252b',
  '#11171b',
  '#0c1114',
  '#080b0d',
];

const oxblood: MantineColorsTuple = [
  '#fdf0ee',
  '#fbe0dc',
  '#f6c4be',
  '#f0a09b',
  '#e0606b',
  '#c33a47',
  '#a82735',
  '#8c1c2b',
  '#701320',
  '#550c17',
];

/** Ink on paper, one accent. Sizes in rem, so that zoom and system font size work. */
export const theme = createTheme({
  primaryColor: 'accent',
  // Both carry white text at 4.5:1 or better.
  primaryShade: { light: 7, dark: 5 },
  colors: { accent, gray: warmGray, dark: deepInk, red: oxblood },
  white: '#fffdf9',
  black: '#1c2126',
  fontFamily: "'Source Sans 3', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace',
  headings: {
    fontFamily: "'Source Serif 4', Georgia, serif",
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '2rem', lineHeight: '1.2' },
      h2: { fontSize: '1.375rem', lineHeight: '1.3' },
      h3: { fontSize: '1.125rem', lineHeight: '1.35' },
      h4: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.3125rem' },
  defaultRadius: '0.1875rem',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.45 } } },
    // A dialog's head is no landmark: the page has one banner.
    ModalHeader: { defaultProps: { role: 'none' } },
    ModalTitle: { defaultProps: { fz: '1.25rem' } },
    Tooltip: {
      defaultProps: {
        withinPortal: false,
        openDelay: 400,
        events: { hover: true, focus: true, touch: false },
      },
    },
  },
});

/** Maps Mantine's own variables onto the tokens in `tokens.css`, the one place where colors are chosen. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-placeholder': 'var(--ink-soft)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--danger)',
    '--mantine-color-default': 'var(--raised)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-hover': 'var(--sunken)',
    '--mantine-color-default-border': 'var(--line-strong)',
  };
  return { variables: {}, light: shared, dark: shared };
};
