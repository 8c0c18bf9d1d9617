import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import { setPreferences, usePreferences } from '@renderer/stores/preferences';
import { Form } from '@renderer/ui/Form';
import { useFocusBack } from '@renderer/ui/use-focus-back';
import classes from './Incident.module.css';

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
          setPreferences({ authorName: name.trim() });
          onClose();
        }}
      >
        <TextInput
          data-autofocus
          label="Your name"
          description="Stands with every entry that is written on this computer from now on. Entries that stand keep theirs."
          value={name}
          maxLength={LINE_CHARACTERS}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <div className={classes['dialogActions']}>
          <Button type="submit">Use this name</Button>
        </div>
      </Form>
    </Modal>
  );
}
