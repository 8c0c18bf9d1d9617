import { Button } from '@mantine/core';
import classes from './Facts.module.css';

interface FactRowProps {
  readonly name: string;
  readonly says: string;
  readonly onChange: () => void;
  readonly onWithdraw?: () => void;
}

/** One fact with its ways to change and to withdraw it. */
export function FactRow({ name, says, onChange, onWithdraw }: FactRowProps) {
  return (
    <li>
      <div>
        <b>{name}</b>
        <p className={classes['says']}>{says}</p>
      </div>
      <div className={classes['buttons']}>
        <Button size="compact-sm" variant="default" aria-label={`Change: ${name}`} onClick={onChange}>
          Change…
        </Button>
        {onWithdraw === undefined ? null : (
          <Button size="compact-sm" variant="subtle" aria-label={`Withdraw: ${name}`} onClick={onWithdraw}>
            Withdraw…
          </Button>
        )}
      </div>
    </li>
  );
}
