import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isGroup, recoveryGroups } from '@shared/vault/recovery-code';
import { randomBelow } from '@renderer/platform/random';
import { Form } from '@renderer/ui/Form';
import classes from './Protection.module.css';

interface ConfirmSheetProps {
  readonly recoveryCode: string;
  readonly goOnLabel: string;
  readonly onConfirmed: () => void;
  readonly onBack: () => void;
}

/** Asks for one group of the sheet, chosen by chance, so that nobody goes on without it. */
export function ConfirmSheet({ recoveryCode, goOnLabel, onConfirmed, onBack }: ConfirmSheetProps) {
  // The last group is shorter than the others.
  const [place] = useState(() => randomBelow(recoveryGroups(recoveryCode).length - 1));
  const [typed, setTyped] = useState('');
  const [wasTried, setTried] = useState(false);
  const isRight = isGroup(recoveryCode, place, typed);
  return (
    <Form
      className={classes['stack']}
      onSubmit={() => {
        setTried(true);
        if (isRight) onConfirmed();
      }}
    >
      <TextInput
        label={`Group ${String(place + 1)} of the sheet`}
        value={typed}
        autoFocus
        spellCheck={false}
        error={wasTried && !isRight ? 'This is not what stands there on the sheet.' : null}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
      />
      <div className={classes['actions']}>
        <Button type="submit">{goOnLabel}</Button>
        <Button variant="default" onClick={onBack}>
          Show the sheet again
        </Button>
      </div>
    </Form>
  );
}
