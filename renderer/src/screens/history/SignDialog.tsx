import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import type { Assessment, Snapshot } from '@shared/assessment/schema';
import type { AppError } from '@shared/base/app-error';
import { api } from '@renderer/platform/api';
import { useRepository } from '@renderer/data/use-repository';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { recordSignOff } from './record-sign-off';
import { SignWarnings } from './SignWarnings';

interface SignDialogProps {
  readonly assessment: Assessment;
  /** `null` while the dialog is closed. */
  readonly snapshot: Snapshot | null;
  readonly onClose: () => void;
}

/** Makes a snapshot final: who signs off, in which role. */
export function SignDialog({ assessment, snapshot, onClose }: SignDialogProps) {
  return (
    <Modal
      opened={snapshot !== null}
      onClose={onClose}
      title={`Sign off snapshot ${String(snapshot?.number ?? '')}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {snapshot === null ? null : <SignForm assessment={assessment} snapshot={snapshot} onClose={onClose} />}
    </Modal>
  );
}

interface SignFormProps extends SignDialogProps {
  readonly snapshot: Snapshot;
}

/** A form of its own, so that it starts empty each time the dialog opens. */
function SignForm({ assessment, snapshot, onClose }: SignFormProps) {
  const repository = useRepository();
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const [error, setError] = useState<AppError | null>(null);
  const sign = async () => {
    if (name.trim() === '') return;
    const signed = await recordSignOff(
      { repository, signOff: api.vault.signOff },
      { assessmentId: assessment.id, snapshot },
      { name: name.trim(), role: role.trim() },
    );
    if (signed.ok) onClose();
    else setError(signed.error);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void sign();
      }}
    >
      <p>
        A signed snapshot is final and cannot be signed again. Documents made while the assessment says
        exactly what was signed carry “Final” and this sign-off; after any change they are drafts again.
      </p>
      <SignWarnings assessment={assessment} snapshot={snapshot} />
      <TextInput
        label="Who signs off"
        required
        maxLength={LINE_CHARACTERS}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <TextInput
        label="Role"
        maxLength={LINE_CHARACTERS}
        mt="sm"
        value={role}
        onChange={(event) => {
          setRole(event.currentTarget.value);
        }}
      />
      {error === null ? null : <ErrorNotice error={error} />}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" disabled={name.trim() === ''}>
          Sign off
        </Button>
      </Group>
    </form>
  );
}
