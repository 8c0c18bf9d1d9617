import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { IncidentAct, IncidentEntry } from '@shared/assessment/schema';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import { takenBack } from '@shared/incident/incident-log';
import { showAssessment } from '@renderer/router/navigate';
import { usePreferences } from '@renderer/stores/preferences';
import { formatMoment } from '@renderer/ui/format-moment';
import { LinkButton } from '@renderer/ui/LinkButton';
import { PageHeader } from '@renderer/ui/PageHeader';
import { ProseField } from '@renderer/ui/ProseField';
import { ActsDialog } from './ActsDialog';
import { WriterDialog } from './WriterDialog';
import { TakeBackDialog } from './TakeBackDialog';
import { useIncident } from './use-incident';
import classes from './Incident.module.css';

type HeadDialog = 'rename' | 'close' | 'take-back' | 'writer';

/** What the incident is called, whether it is real, whether it is closed, and the ways to change that. */
export function IncidentHead() {
  const { incident, log } = useIncident();
  const [dialog, setDialog] = useState<HeadDialog | null>(null);
  const gone = takenBack(log);
  const last = log.findLast(({ number }) => number > 1 && !gone.has(number)) ?? null;
  const button = (opens: HeadDialog, words: string) => (
    <Button
      variant="default"
      size="xs"
      onClick={() => {
        setDialog(opens);
      }}
    >
      {words}
    </Button>
  );
  return (
    <>
      {incident.exercise === null ? null : (
        <p className={classes['exercise']} data-testid="exercise-mark">
          EXERCISE. Nothing in this record happened.
        </p>
      )}
      <PageHeader
        title={incident.title}
        lead={
          <Lead
            onWriter={() => {
              setDialog('writer');
            }}
          />
        }
        actions={
          <>
            {last === null ? null : button('take-back', 'Take back the last entry…')}
            {button('rename', 'Rename…')}
            {button('close', incident.closedBecause === null ? 'Close…' : 'Open again…')}
          </>
        }
      />
      <OpenDialog
        dialog={dialog}
        last={last}
        onClose={() => {
          setDialog(null);
        }}
      />
    </>
  );
}

/** When the record was begun, whether it is closed, who writes in it, and the way to the others. */
function Lead({ onWriter }: { readonly onWriter: () => void }) {
  const { assessment, incident } = useIncident();
  const writer = usePreferences(({ authorName }) => authorName);
  const { openedAt, closedBecause } = incident;
  const why = closedBecause?.trim().replace(/\.$/, '') ?? '';
  const state = closedBecause === null ? '' : ` It is closed${why === '' ? '' : `: ${why}`}.`;
  return (
    <>
      {`Record begun ${formatMoment(openedAt)}.${state} `}
      <LinkButton onClick={onWriter}>{writer === '' ? 'Say who writes' : `Written by ${writer}`}</LinkButton>
      {' · '}
      <LinkButton onClick={() => void showAssessment(assessment.id, 'incidents')}>All incidents</LinkButton>
    </>
  );
}

interface OpenDialogProps {
  readonly dialog: HeadDialog | null;
  /** The last entry that counts and may be taken back. */
  readonly last: IncidentEntry | null;
  readonly onClose: () => void;
}

function OpenDialog({ dialog, last, onClose }: OpenDialogProps) {
  switch (dialog) {
    case 'take-back':
      return last === null ? null : <TakeBackDialog entry={last} onClose={onClose} />;
    case 'writer':
      return <WriterDialog onClose={onClose} />;
    case 'rename':
      return <RenameIncident onClose={onClose} />;
    case 'close':
      return <CloseIncident onClose={onClose} />;
    case null:
      return null;
  }
}

function RenameIncident({ onClose }: { readonly onClose: () => void }) {
  const { incident } = useIncident();
  const [title, setTitle] = useState(incident.title);
  const said = title.trim();
  const isNew = said !== '' && said !== incident.title;
  return (
    <ActsDialog
      title="Rename the incident"
      accept="Rename"
      showsEffect={false}
      acts={isNew ? [{ kind: 'renamed', title: said }] : null}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label="What it is called"
        value={title}
        maxLength={LINE_CHARACTERS}
        onChange={(event) => {
          setTitle(event.currentTarget.value);
        }}
      />
    </ActsDialog>
  );
}

function CloseIncident({ onClose }: { readonly onClose: () => void }) {
  const { incident } = useIncident();
  const [because, setBecause] = useState('');
  const isOpen = incident.closedBecause === null;
  const act: IncidentAct = { kind: isOpen ? 'closed' : 'reopened', because: because.trim() };
  return (
    <ActsDialog
      title={isOpen ? 'Close the incident' : 'Open the incident again'}
      accept={isOpen ? 'Close it' : 'Open it again'}
      showsEffect={false}
      acts={[act]}
      onClose={onClose}
    >
      <ProseField
        data-autofocus
        label="Because"
        description={
          isOpen
            ? 'Deadlines go on to run, closed or not. An incident can be opened again.'
            : 'May be left empty.'
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
