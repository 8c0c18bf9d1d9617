import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Pack } from '@shared/pack/schema';
import { ChangesList } from './ChangesList';
import type { HistoryState } from './history-states';
import classes from './History.module.css';

interface CompareFormProps {
  /** Oldest first, the present last; at least two. */
  readonly states: readonly HistoryState[];
  readonly pack: Pack;
  readonly onOpenQuestion: (questionId: string) => void;
}

/** Compares any two states, the last snapshot with the present unless told otherwise. */
export function CompareForm({ states, pack, onOpenQuestion }: CompareFormProps) {
  const [chosen, setChosen] = useState<{ readonly from: string | null; readonly to: string | null }>({
    from: null,
    to: null,
  });
  const to = states.findLast(({ id }) => id === chosen.to) ?? states.at(-1);
  const earlier = states.slice(
    0,
    states.findIndex((state) => state === to),
  );
  const from = earlier.find(({ id }) => id === chosen.from) ?? earlier.at(-1);
  if (from === undefined || to === undefined) return null;
  return (
    <div className={classes['compare']}>
      <div className={classes['choices']}>
        <NativeSelect
          label="From"
          value={from.id}
          data={earlier.map(optionOf)}
          onChange={(event) => {
            setChosen({ from: event.currentTarget.value, to: to.id });
          }}
        />
        <NativeSelect
          label="To"
          value={to.id}
          data={states.slice(1).map(optionOf)}
          onChange={(event) => {
            setChosen({ from: from.id, to: event.currentTarget.value });
          }}
        />
      </div>
      <ChangesList from={from} to={to} pack={pack} onOpenQuestion={onOpenQuestion} />
    </div>
  );
}

function optionOf({ id, name }: HistoryState): { readonly value: string; readonly label: string } {
  return { value: id, label: `${name.charAt(0).toUpperCase()}${name.slice(1)}` };
}
