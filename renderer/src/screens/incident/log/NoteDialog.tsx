import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { IncidentAct } from '@shared/assessment/schema';
import { ProseField } from '@renderer/ui/ProseField';
import { ActsDialog } from '../ActsDialog';

const KINDS = [
  { value: 'noted', label: 'A note' },
  { value: 'decided', label: 'A decision' },
] as const;

/** Counsel's own words in the log: a note, or a decision with its reason. */
export function NoteDialog({ onClose }: { readonly onClose: () => void }) {
  const [kind, setKind] = useState<'noted' | 'decided'>('noted');
  const [what, setWhat] = useState('');
  const [because, setBecause] = useState('');
  const said = what.trim();
  const act: IncidentAct =
    kind === 'noted'
      ? { kind: 'noted', what: said }
      : { kind: 'decided', what: said, because: because.trim() };
  return (
    <ActsDialog
      title="Note or decision"
      accept="Record it"
      showsEffect={false}
      acts={said === '' ? null : [act]}
      onClose={onClose}
    >
      <SegmentedControl
        aria-label="What it is"
        data={KINDS.map((one) => ({ ...one }))}
        value={kind}
        onChange={(value) => {
          setKind(value === 'decided' ? 'decided' : 'noted');
        }}
      />
      <ProseField
        data-autofocus
        label={kind === 'noted' ? 'Note' : 'What was decided, and by whom'}
        minRows={3}
        value={what}
        onChange={(event) => {
          setWhat(event.currentTarget.value);
        }}
      />
      {kind === 'noted' ? null : (
        <ProseField
          label="Because"
          minRows={2}
          value={because}
          onChange={(event) => {
            setBecause(event.currentTarget.value);
          }}
        />
      )}
    </ActsDialog>
  );
}
