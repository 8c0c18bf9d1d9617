import { useState } from 'react';
import type { IncidentEntry } from '@shared/assessment/schema';
import { actInWords } from '@shared/wording/incident-words';
import { ProseField } from '@renderer/ui/ProseField';
import { ActsDialog } from './ActsDialog';
import { useIncidentNames } from './use-incident-view';
import classes from './Incident.module.css';

interface TakeBackDialogProps {
  readonly entry: IncidentEntry;
  readonly onClose: () => void;
}

/** Takes an entry back, with what that does to the deadlines; the log keeps both. */
export function TakeBackDialog({ entry, onClose }: TakeBackDialogProps) {
  const names = useIncidentNames();
  const [because, setBecause] = useState('');
  return (
    <ActsDialog
      title={`Take back entry ${String(entry.number)}`}
      accept="Take it back"
      acts={[{ kind: 'taken-back', number: entry.number, because: because.trim() }]}
      onClose={onClose}
    >
      <ul className={classes['quoted']}>
        {entry.acts.map((act, at) => (
          <li key={`${act.kind} ${String(at)}`}>{actInWords(act, names)}</li>
        ))}
      </ul>
      <ProseField
        data-autofocus
        label="Because"
        description="May be left empty. The entry stays in the log, marked as taken back."
        minRows={2}
        value={because}
        onChange={(event) => {
          setBecause(event.currentTarget.value);
        }}
      />
    </ActsDialog>
  );
}
