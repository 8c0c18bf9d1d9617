import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import { setPreferences, usePreferences } from '@renderer/stores/preferences';
import { useVault } from '@renderer/stores/vault';
import classes from './Settings.module.css';

/** The name that stands with what is written from now on. Kept with every key; in a vault it is sealed. */
export function AuthorName() {
  const isOpen = useVault(({ kind }) => kind === 'open');
  const [name, setName] = useState(() => usePreferences.getState().authorName);
  const isTooLong = name.trim().length > LINE_CHARACTERS;
  return (
    <div className={classes['stack']}>
      <TextInput
        className={classes['field']}
        label="Name"
        description={
          isOpen
            ? 'What stands already keeps its name. Stored in the clear, as everything is while no passphrase is set.'
            : 'What stands already keeps its name. Stored sealed.'
        }
        value={name}
        error={
          isTooLong
            ? `Not kept: it is ${String(name.trim().length - LINE_CHARACTERS)} characters too long.`
            : null
        }
        onChange={(event) => {
          const next = event.currentTarget.value;
          setName(next);
          if (next.trim().length <= LINE_CHARACTERS) setPreferences({ authorName: next.trim() });
        }}
      />
    </div>
  );
}
