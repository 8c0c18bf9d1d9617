import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { cssVariables, theme } from '@renderer/styles/theme';
import { App } from './App';
import { createColorSchemeManager } from './color-scheme';
import { ScreenBoundary } from './ScreenBoundary';

interface RootProps {
  readonly styleNonce: string;
}

/** The providers around the app. */
export function Root({ styleNonce }: RootProps) {
  const colorSchemeManager = useMemo(() => createColorSchemeManager(), []);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
      getStyleNonce={() => styleNonce}
    >
      <ModalsProvider>
        <Notifications position="bottom-center" limit={4} />
        <ScreenBoundary>
          <App />
        </ScreenBoundary>
      </ModalsProvider>
    </MantineProvider>
  );
}
