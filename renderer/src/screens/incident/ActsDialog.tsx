import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { IncidentAct } from '@shared/assessment/schema';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { Form } from '@renderer/ui/Form';
import { useFocusBack } from '@renderer/ui/use-focus-back';
import { EffectList } from './EffectList';
import { useIncident } from './use-incident';
import classes from './Incident.module.css';

interface ActsDialogProps {
  readonly title: string;
  /** What accepting writes down, as one entry; `null` while something is missing. */
  readonly acts: readonly IncidentAct[] | null;
  readonly accept: string;
  /** Whether the acts can bear on deadlines: then what they do to them is shown before they are accepted. */
  readonly showsEffect?: boolean;
  readonly children?: React.ReactNode;
  readonly onClose: () => void;
}

/**
 * Asks for what is to be written down and shows what it does before it is accepted. It stays open, with what was typed,
 * where it could not be written.
 */
export function ActsDialog({ title, acts, accept, showsEffect = true, children, onClose }: ActsDialogProps) {
  const { incident, write, problem } = useIncident();
  useFocusBack();
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const submit = async () => {
    if (acts === null || isBusy) return;
    setBusy(true);
    const isWritten = await write(acts);
    setBusy(false);
    setFailed(!isWritten);
    if (isWritten) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={incident.exercise === null ? title : `EXERCISE. ${title}`}
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
      returnFocus={false}
    >
      <Form className={classes['dialog']} onSubmit={() => void submit()}>
        {children}
        {showsEffect && acts !== null ? <EffectList acts={acts} /> : null}
        {hasFailed && problem !== null ? <ErrorNotice error={problem} /> : null}
        <div className={classes['dialogActions']}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={acts === null || isBusy} data-testid="accept">
            {accept}
          </Button>
        </div>
      </Form>
    </Modal>
  );
}
