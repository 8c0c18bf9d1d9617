import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Notice } from '@renderer/ui/Notice';
import { RecipientField } from '@renderer/ui/RecipientField';
import { Section } from '@renderer/ui/Section';
import classes from './ShareScreen.module.css';

interface PlainCopyProps {
  readonly privilegedNotes: number;
  readonly isBusy: boolean;
  readonly onExport: (forWhom: string) => void;
}

/** A copy without encryption, behind a warning that has to be acknowledged each time. */
export function PlainCopy({ privilegedNotes, isBusy, onExport }: PlainCopyProps) {
  const [forWhom, setForWhom] = useState('');
  const [isUnderstood, setUnderstood] = useState(false);
  const exposed =
    privilegedNotes === 0
      ? 'It holds the whole assessment as plain text.'
      : 'It holds the whole assessment as plain text, privileged notes included.';
  return (
    <Section title="Plain copy" intro="For scripts and for your own records system.">
      <Notice kind="warning" title="A plain copy is not encrypted.">
        <p>{exposed} Anyone who gets the file can read it, and sending it may waive privilege.</p>
      </Notice>
      <div className={classes['plain']}>
        <Checkbox
          label="I understand that anyone can read this file"
          checked={isUnderstood}
          onChange={(event) => {
            setUnderstood(event.currentTarget.checked);
          }}
        />
        <RecipientField value={forWhom} onChange={setForWhom} />
        <Button
          variant="default"
          disabled={!isUnderstood || isBusy}
          onClick={() => {
            setUnderstood(false);
            onExport(forWhom);
            setForWhom('');
          }}
        >
          Save plain copy…
        </Button>
      </div>
    </Section>
  );
}
