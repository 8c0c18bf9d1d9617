import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import classes from './RemoveEstimate.module.css';

interface RemoveEstimateProps {
  readonly title: string;
  readonly onRemove: () => void;
}

/** Takes an estimate away, after asking. */
export function RemoveEstimate({ title, onRemove }: RemoveEstimateProps) {
  const [isAsking, { open: ask, close: stopAsking }] = useDisclosure();
  const [wasKept, setKept] = useState(false);
  if (!isAsking) {
    return (
      <div className={classes['remove']}>
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          autoFocus={wasKept}
          aria-label={`Remove the estimate: ${title}`}
          onClick={ask}
        >
          Remove
        </Button>
      </div>
    );
  }
  return (
    <div className={classes['question']} role="alert">
      <span>Remove this estimate with everything typed into it?</span>
      <Button size="xs" color="red" variant="outline" onClick={onRemove}>
        Remove
      </Button>
      <Button
        size="xs"
        variant="default"
        autoFocus
        onClick={() => {
          stopAsking();
          setKept(true);
        }}
      >
        Keep
      </Button>
    </div>
  );
}
