import { NativeSelect } from '@mantine/core';
import type { Snapshot } from '@shared/assessment/schema';
import { formatDate } from '@shared/wording/format';
import { today } from '@renderer/platform/clock';
import type { DocumentOptions } from './document-state';

interface StateChoiceProps {
  readonly options: DocumentOptions;
  /** Oldest first. */
  readonly snapshots: readonly Snapshot[];
  readonly onChange: (options: DocumentOptions) => void;
}

function snapshotLabel({ number, label, asOf }: Snapshot): string {
  const name = label === '' ? '' : ` “${label}”`;
  return `Snapshot ${String(number)}${name}, ${formatDate(asOf)}`;
}

/** Whether a document is made from the assessment as it is, or again from what a snapshot froze. None without snapshots. */
export function StateChoice({ options, snapshots, onChange }: StateChoiceProps) {
  if (snapshots.length === 0) return null;
  return (
    <NativeSelect
      label="Made from"
      value={options.snapshot ?? ''}
      data={[
        { value: '', label: 'The assessment as it is now' },
        ...snapshots.toReversed().map((each) => ({ value: each.id, label: snapshotLabel(each) })),
      ]}
      onChange={(event) => {
        const chosen = snapshots.find(({ id }) => id === event.currentTarget.value);
        // The day goes with the state, and can still be changed.
        onChange({ ...options, snapshot: chosen?.id ?? null, asOf: chosen?.asOf ?? today() });
      }}
    />
  );
}
