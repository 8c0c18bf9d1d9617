import { Button, Progress } from '@mantine/core';
import classes from './ProgressPanel.module.css';

interface ProgressPanelProps {
  /** What is being done, e.g. "Encrypting". */
  readonly stage: string;
  /** 0 to 1. */
  readonly done: number;
  readonly onCancel: () => void;
}

/** A long work under way: what, how far, and the way out. */
export function ProgressPanel({ stage, done, onCancel }: ProgressPanelProps) {
  const percent = Math.round(done * 100);
  return (
    <div className={classes['panel']}>
      <div className={classes['words']}>
        <span role="status">{stage}…</span>
        <span aria-hidden="true">{percent}%</span>
      </div>
      <Progress value={percent} size="sm" radius={0} aria-label={stage} />
      <div>
        <Button variant="default" size="xs" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
