import { Button } from '@mantine/core';
import type { Toast } from '@renderer/stores/toasts';
import classes from './ToastBody.module.css';

interface ToastBodyProps {
  readonly toast: Toast;
  readonly onDone: () => void;
}

/** The words of a passing message and what can be done about it. */
export function ToastBody({ toast, onDone }: ToastBodyProps) {
  const { action } = toast;
  return (
    <span className={classes['body']}>
      <span>{toast.message}</span>
      {action === undefined ? null : (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            action.run();
            onDone();
          }}
        >
          {action.label}
        </Button>
      )}
    </span>
  );
}
