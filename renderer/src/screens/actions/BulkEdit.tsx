import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { changeActions, type BulkChange } from '@shared/actions/arrange';
import type { PlannedAction } from '@shared/assessment/schema';
import { isPlausibleDay } from '@shared/base/days';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import { countOf } from '@shared/base/words';
import { ACTION_STATUS_WORDS } from '@shared/wording/record-states';
import { requestSave } from '@renderer/records/pending-saves';
import { authorStamp } from '@renderer/stores/author-stamp';
import { pushToast } from '@renderer/stores/toasts';
import { DayField } from '@renderer/ui/DayField';
import { LineField } from '@renderer/ui/LineField';
import classes from './Actions.module.css';

interface BulkEditProps {
  readonly assessmentId: string;
  /** The actions chosen, at least one. */
  readonly chosen: readonly PlannedAction[];
  readonly onDone: () => void;
}

const KEPT = '';
const STATUSES = ['planned', 'in-progress', 'done', 'dropped'] as const;

function saveAll(assessmentId: string, actions: readonly PlannedAction[]): void {
  for (const value of actions)
    requestSave({ kind: 'record', assessmentId, record: { kind: 'action', value } }, 'now');
}

/** Owner, date and status of several actions at once. What is left empty stays as it is with each. */
export function BulkEdit({ assessmentId, chosen, onDone }: BulkEditProps) {
  const [owner, setOwner] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [status, setStatus] = useState<PlannedAction['status'] | null>(null);
  const change: BulkChange = {
    ...(owner.trim() === '' ? {} : { owner: owner.trim() }),
    ...(isPlausibleDay(dueOn) ? { dueOn } : {}),
    ...(status === null ? {} : { status }),
  };
  const isTooLong = owner.trim().length > LINE_CHARACTERS;
  const apply = () => {
    const changed = changeActions(chosen, change, authorStamp());
    const ids = new Set(changed.map(({ id }) => id));
    const before = chosen.filter(({ id }) => ids.has(id));
    saveAll(assessmentId, changed);
    pushToast({
      kind: 'info',
      message: `${countOf(changed.length, 'action')} changed.`,
      action: {
        label: 'Undo',
        run: () => {
          saveAll(assessmentId, before);
        },
      },
    });
    onDone();
  };
  return (
    <form
      className={classes['bulk']}
      aria-label="Change the actions chosen"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <p className={classes['chosen']} role="status">
        {countOf(chosen.length, 'action')} chosen
      </p>
      <LineField
        label="New owner"
        value={owner}
        onChange={(event) => {
          setOwner(event.currentTarget.value);
        }}
      />
      <DayField label="New due date" value={dueOn} onChange={setDueOn} />
      <NativeSelect
        label="New status"
        value={status ?? KEPT}
        data={[
          { value: KEPT, label: 'As it is' },
          ...STATUSES.map((value) => ({ value, label: ACTION_STATUS_WORDS[value] })),
        ]}
        onChange={(event) => {
          setStatus(STATUSES.find((each) => each === event.currentTarget.value) ?? null);
        }}
      />
      <Button type="submit" disabled={isTooLong || Object.keys(change).length === 0}>
        Apply
      </Button>
      <Button variant="default" onClick={onDone}>
        Choose none
      </Button>
    </form>
  );
}
