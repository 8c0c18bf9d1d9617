import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { IncidentAct } from '@shared/assessment/schema';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import type { IncidentDeadline } from '@shared/incident/incident-deadlines';
import { ProseField } from '@renderer/ui/ProseField';
import { ActsDialog } from '../ActsDialog';
import { FiledDialog } from './FiledDialog';

/** What is done about a deadline. */
export interface DeadlineAct {
  readonly kind: 'file' | 'withdraw-filing' | 'set-aside' | 'take-up' | 'owner' | 'withdraw-clause';
  readonly line: IncidentDeadline;
}

interface DeadlineDialogProps {
  readonly act: DeadlineAct;
  readonly onClose: () => void;
}

/** Asks for what an act about a deadline needs. */
export function DeadlineDialog({ act: { kind, line }, onClose }: DeadlineDialogProps) {
  switch (kind) {
    case 'file':
      return <FiledDialog line={line} onClose={onClose} />;
    case 'owner':
      return <OwnerDialog line={line} onClose={onClose} />;
    default:
      return <ReasonDialog kind={kind} line={line} onClose={onClose} />;
  }
}

interface LineDialogProps {
  readonly line: IncidentDeadline;
  readonly onClose: () => void;
}

function OwnerDialog({ line, onClose }: LineDialogProps) {
  const { obligation, stage } = line.deadline;
  const [owner, setOwner] = useState(line.owner);
  return (
    <ActsDialog
      title={`Owner: ${stage}`}
      accept="Record the owner"
      showsEffect={false}
      acts={owner.trim() === line.owner ? null : [{ kind: 'owner-set', obligation, owner: owner.trim() }]}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label="Whose task it is"
        value={owner}
        maxLength={LINE_CHARACTERS}
        onChange={(event) => {
          setOwner(event.currentTarget.value);
        }}
      />
    </ActsDialog>
  );
}

type ReasonKind = Exclude<DeadlineAct['kind'], 'file' | 'owner'>;

interface ReasonWords {
  readonly title: string;
  readonly accept: string;
  /** A reason is asked for and may not be left out. */
  readonly isNeeded: boolean;
}

const REASON_WORDS: Readonly<Record<ReasonKind, ReasonWords>> = {
  'withdraw-filing': { title: 'Withdraw the filing', accept: 'Withdraw it', isNeeded: false },
  'set-aside': { title: 'Does not apply', accept: 'Record that it does not apply', isNeeded: true },
  'take-up': { title: 'Applies after all', accept: 'Record that it applies', isNeeded: false },
  'withdraw-clause': { title: 'Withdraw the clause', accept: 'Withdraw it', isNeeded: false },
};

function actFor(
  kind: ReasonKind,
  { deadline, contract }: IncidentDeadline,
  because: string,
): IncidentAct | null {
  const { obligation } = deadline;
  switch (kind) {
    case 'withdraw-filing':
      return { kind: 'filing-withdrawn', obligation, because };
    case 'set-aside':
      return because === '' ? null : { kind: 'set-aside', obligation, because };
    case 'take-up':
      return { kind: 'taken-up', obligation, because };
    case 'withdraw-clause':
      return contract && { kind: 'contract-withdrawn', contract: contract.contract, because };
  }
}

function ReasonDialog({ kind, line, onClose }: LineDialogProps & { readonly kind: ReasonKind }) {
  const [because, setBecause] = useState('');
  const { title, accept, isNeeded } = REASON_WORDS[kind];
  const act = actFor(kind, line, because.trim());
  return (
    <ActsDialog
      title={`${title}: ${line.deadline.stage}`}
      accept={accept}
      acts={act && [act]}
      onClose={onClose}
    >
      <ProseField
        data-autofocus
        label="Because"
        description={
          isNeeded
            ? 'Counsel’s view, with what it rests on. The deadline stays in the list, marked.'
            : 'May be left empty. What was recorded before stays in the log.'
        }
        minRows={2}
        value={because}
        onChange={(event) => {
          setBecause(event.currentTarget.value);
        }}
      />
    </ActsDialog>
  );
}
