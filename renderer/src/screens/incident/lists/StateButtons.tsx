import { Button } from '@mantine/core';
import { capitalized } from '@shared/base/words';
import type { ItemState } from '@shared/incident/types';
import { ITEM_STATE_WORDS } from '@shared/wording/incident-words';
import classes from './Lists.module.css';

interface StateButtonsProps {
  readonly state: ItemState['state'];
  readonly onChange: (state: ItemState['state']) => void;
}

const STATES = ['done', 'under-way', 'not-here'] as const;

/** Where an item stands. The one that is pressed, pressed again, opens it again. */
export function StateButtons({ state, onChange }: StateButtonsProps) {
  return (
    <div className={classes['states']}>
      {STATES.map((own) => (
        <Button
          key={own}
          size="xs"
          variant={own === state ? 'filled' : 'default'}
          aria-pressed={own === state}
          onClick={() => {
            onChange(own === state ? 'open' : own);
          }}
        >
          {own === state ? '✓ ' : ''}
          {capitalized(ITEM_STATE_WORDS[own])}
        </Button>
      ))}
    </div>
  );
}
