import { Button } from '@mantine/core';
import { Component } from 'react';
import { appError } from '@shared/base/app-error';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';

interface ScreenBoundaryProps {
  readonly children: React.ReactNode;
}

interface ScreenBoundaryState {
  readonly fault: Error | null;
}

/** Catches a bug in one screen, so that the rest of the app, and what is being saved, go on. */
export class ScreenBoundary extends Component<ScreenBoundaryProps, ScreenBoundaryState> {
  override readonly state: ScreenBoundaryState = { fault: null };

  static getDerivedStateFromError(thrown: unknown): ScreenBoundaryState {
    return { fault: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override render(): React.ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    // The message of a fault may quote what was typed, so the details name its kind and place only.
    const place = fault.stack?.split('\n').slice(1, 4).join(' ').trim() ?? '';
    return (
      <ErrorNotice
        error={appError('internal', { kind: fault.name, place })}
        actions={
          <Button
            size="xs"
            onClick={() => {
              this.setState({ fault: null });
            }}
          >
            Show the screen again
          </Button>
        }
      />
    );
  }
}
