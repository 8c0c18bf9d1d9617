import { useState } from 'react';
import { filterActions, sortActions } from '@shared/actions/arrange';
import type { RegisteredAction } from '@shared/actions/register';
import { ActionBoard } from './ActionBoard';
import { ActionEntry } from './ActionEntry';
import type { ActionDisplay } from './ActionToolbar';
import { BulkEdit } from './BulkEdit';
import classes from './Actions.module.css';

interface PlannedActionsProps {
  readonly assessmentId: string;
  readonly entries: readonly RegisteredAction[];
  readonly view: ActionDisplay;
  /** The one added last: it stands first, where the button is, whatever is shown. */
  readonly addedId: string | null;
  readonly openId: string | null;
  readonly onOpen: (actionId: string | null) => void;
}

function arranged(
  entries: readonly RegisteredAction[],
  { filter, order }: ActionDisplay,
  first: string | null,
): readonly RegisteredAction[] {
  const added = entries.filter(({ action }) => action.id === first);
  const others = entries.filter(({ action }) => action.id !== first);
  return [...added, ...sortActions(filterActions(others, filter), order)];
}

/** The actions as they are to be shown, and what is done with several of them at once. */
export function PlannedActions(props: PlannedActionsProps) {
  const { assessmentId, entries, view, addedId, openId, onOpen } = props;
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set());
  const shown = arranged(entries, view, addedId);
  const chosen = shown.map(({ action }) => action).filter(({ id }) => chosenIds.has(id));
  if (entries.length > 0 && shown.length === 0) return <p>No action is as you asked for.</p>;
  if (view.layout === 'board') return <ActionBoard entries={shown} onOpen={onOpen} />;
  const choose = (id: string, isChosen: boolean) => {
    setChosenIds(new Set(isChosen ? [...chosenIds, id] : [...chosenIds].filter((each) => each !== id)));
  };
  return (
    <>
      <div className={classes['list']}>
        {shown.map((entry) => (
          <ActionEntry
            key={entry.action.id}
            assessmentId={assessmentId}
            entry={entry}
            isOpen={openId === entry.action.id}
            isChosen={chosenIds.has(entry.action.id)}
            onToggle={() => {
              onOpen(openId === entry.action.id ? null : entry.action.id);
            }}
            onChoose={(isChosen) => {
              choose(entry.action.id, isChosen);
            }}
          />
        ))}
      </div>
      {chosen.length === 0 ? null : (
        <BulkEdit
          assessmentId={assessmentId}
          chosen={chosen}
          onDone={() => {
            setChosenIds(new Set());
          }}
        />
      )}
    </>
  );
}
