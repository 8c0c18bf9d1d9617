import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import type { ActionFilter, ActionOrder } from '@shared/actions/arrange';
import { ACTION_STATUS_WORDS } from '@shared/wording/record-states';
import classes from './Actions.module.css';

/** How the actions are shown. */
export interface ActionDisplay {
  readonly layout: 'list' | 'board';
  readonly filter: ActionFilter;
  readonly order: ActionOrder;
}

interface ActionToolbarProps {
  readonly view: ActionDisplay;
  /** The owners there are; empty stands for actions without one. */
  readonly owners: readonly string[];
  readonly onChange: (view: ActionDisplay) => void;
}

const STATUSES: readonly { readonly value: ActionFilter['status']; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'live', label: 'Still to be done' },
  { value: 'overdue', label: 'Overdue' },
  { value: 'planned', label: ACTION_STATUS_WORDS.planned },
  { value: 'in-progress', label: ACTION_STATUS_WORDS['in-progress'] },
  { value: 'done', label: ACTION_STATUS_WORDS.done },
  { value: 'dropped', label: ACTION_STATUS_WORDS.dropped },
];

const ORDERS: readonly { readonly value: ActionOrder; readonly label: string }[] = [
  { value: 'due', label: 'Due date' },
  { value: 'owner', label: 'Owner' },
  { value: 'status', label: 'Status' },
  { value: 'title', label: 'Title' },
];

/** Before the name of an owner, so that one called “all” is not taken for all. */
const OWNER = 'owner ';
const ANYBODY = 'all';

/** List or board, what is shown of the actions, and in which order. */
export function ActionToolbar({ view, owners, onChange }: ActionToolbarProps) {
  const { layout, filter, order } = view;
  const narrow = (change: Partial<ActionFilter>) => {
    onChange({ ...view, filter: { ...filter, ...change } });
  };
  return (
    <div className={classes['toolbar']} role="group" aria-label="What is shown">
      <SegmentedControl
        aria-label="Layout"
        value={layout}
        data={[
          { value: 'list', label: 'List' },
          { value: 'board', label: 'Board' },
        ]}
        onChange={(next) => {
          onChange({ ...view, layout: next === 'board' ? 'board' : 'list' });
        }}
      />
      <TextInput
        label="Find in actions"
        value={filter.text}
        onChange={(event) => {
          narrow({ text: event.currentTarget.value });
        }}
      />
      <NativeSelect
        label="Show"
        value={filter.status}
        data={[...STATUSES]}
        onChange={(event) => {
          const chosen = STATUSES.find(({ value }) => value === event.currentTarget.value);
          if (chosen !== undefined) narrow({ status: chosen.value });
        }}
      />
      <NativeSelect
        label="Of"
        value={filter.owner === null ? ANYBODY : `${OWNER}${filter.owner}`}
        data={[
          { value: ANYBODY, label: 'Everybody' },
          ...owners.map((owner) => ({
            value: `${OWNER}${owner}`,
            label: owner === '' ? 'No owner yet' : owner,
          })),
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          narrow({ owner: value === ANYBODY ? null : value.slice(OWNER.length) });
        }}
      />
      <NativeSelect
        label="Sort by"
        value={order}
        data={[...ORDERS]}
        onChange={(event) => {
          const chosen = ORDERS.find(({ value }) => value === event.currentTarget.value);
          if (chosen !== undefined) onChange({ ...view, order: chosen.value });
        }}
      />
    </div>
  );
}
