import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '@shared/base/app-error';
import { useRepository } from '@renderer/data/use-repository';
import { usePreferences } from '@renderer/stores/preferences';
import { pushToast } from '@renderer/stores/toasts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { recordSnapshot } from './record-snapshot';
import classes from './History.module.css';

interface TakeSnapshotDialogProps {
  readonly assessmentId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const MAX_LABEL_LENGTH = 120;

/** Asks what the snapshot is called, and takes it. */
export function TakeSnapshotDialog({ isOpen, onClose, assessmentId }: TakeSnapshotDialogProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title="Take a snapshot"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <SnapshotForm assessmentId={assessmentId} onDone={onClose} />
    </Modal>
  );
}

interface SnapshotFormProps {
  readonly assessmentId: string;
  readonly onDone: () => void;
}

function SnapshotForm({ assessmentId, onDone }: SnapshotFormProps) {
  const repository = useRepository();
  const [label, setLabel] = useState('');
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const takenBy = usePreferences((preferences) => preferences.authorName);

  const submit = async () => {
    setBusy(true);
    const taken = await recordSnapshot(repository, assessmentId, { label: label.trim(), takenBy });
    setBusy(false);
    if (!taken.ok) {
      setError(taken.error);
      return;
    }
    pushToast({ kind: 'success', message: 'Snapshot taken.' });
    onDone();
  };

  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextInput
        data-autofocus
        label="What it is called"
        description="So that you find it again, e.g. “Before the March board”. Notes are frozen with it, privileged ones too."
        value={label}
        maxLength={MAX_LABEL_LENGTH}
        onChange={(event) => {
          setLabel(event.currentTarget.value);
        }}
      />
      {error === null ? null : <ErrorNotice error={error} />}
      <div className={classes['formActions']}>
        <Button type="submit" disabled={isBusy}>
          Take the snapshot
        </Button>
      </div>
    </form>
  );
}
