import { useWindowEvent } from '@mantine/hooks';
import { useState } from 'react';
import classes from './Passphrase.module.css';

/** Says that Caps Lock is on, as soon as a key tells. */
export function CapsLockHint() {
  const [isOn, setOn] = useState(false);
  const look = (event: KeyboardEvent) => {
    setOn(event.getModifierState('CapsLock'));
  };
  useWindowEvent('keydown', look);
  useWindowEvent('keyup', look);
  return (
    <span role="status" className={classes['hint']}>
      {isOn ? 'Caps Lock is on.' : ''}
    </span>
  );
}
