import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { setPreferences, usePreferences } from '@renderer/stores/preferences';
import { Form } from '@renderer/ui/Form';
import { useFocusBack } from '@renderer/ui/use-focus-back';
import classes from './Incident.module.css';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import { LineField } from '@renderer/ui/LineField';

/** Asks under which name entries are written from now on; those that stand keep theirs. */
export function WriterDialog({ onClose }: { readonly onClose: () => void }) {
  useFocusBack();
  const [name, setName] = useState(() => usePreferences.getState().authorName);
  return (
    <Modal
      opened
      onClose={onClose}
      title="Who writes"
      closeButtonProps={{ 'aria-label': 'Close' }}
      returnFocus={false}
    >
      <Form
        className={classes['dialog']}
        onSubmit={() => {
          if (name.trim().length > LINE_CHARACTERS) return;
          setPreferences({ authorName: name.trim() });
          onClose();
        }}
      >
        <LineField
          data-autofocus
          label="Your name"
          description="Stands with every entry that is written on this computer from now on. Entries that stand keep theirs."
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <div className={classes['dialogActions']}>
          <Button type="submit" disabled={name.trim().length > LINE_CHARACTERS}>
            Use this name
          </Button>
        </div>
      </Form>
    </Modal>
  );
}
