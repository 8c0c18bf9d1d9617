import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Form } from '@renderer/ui/Form';
import { passphraseHint } from './passphrase-hint';
import classes from './PassphraseForm.module.css';

interface PassphraseFormProps {
  readonly isBusy: boolean;
  /** Resolves to whether the file was made; the fields are cleared then, and kept for another try otherwise. */
  readonly onSubmit: (passphrase: string) => Promise<boolean>;
}

/** Asks for a new passphrase twice. It is held in this form only, and forgotten once used. */
export function PassphraseForm({ isBusy, onSubmit }: PassphraseFormProps) {
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isShown, setShown] = useState(false);
  const [wasTried, setTried] = useState(false);
  const hint = passphraseHint(passphrase);
  const isSame = passphrase === repeated;
  const type = isShown ? 'text' : 'password';

  const submit = async () => {
    setTried(true);
    if (!hint.isLongEnough || !isSame) return;
    if (!(await onSubmit(passphrase))) return;
    setPassphrase('');
    setRepeated('');
    setTried(false);
  };

  return (
    <Form
      className={classes['form']}
      onSubmit={() => {
        if (!isBusy) void submit();
      }}
    >
      <div className={classes['pair']}>
        <TextInput
          label="Passphrase"
          type={type}
          value={passphrase}
          autoComplete="new-password"
          spellCheck={false}
          description={hint.words}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={wasTried && !hint.isLongEnough ? 'Use at least 12 characters.' : null}
          onChange={(event) => {
            setPassphrase(event.currentTarget.value);
          }}
        />
        <TextInput
          label="The same again"
          type={type}
          value={repeated}
          autoComplete="new-password"
          spellCheck={false}
          error={
            (wasTried || repeated.length >= passphrase.length) && repeated !== '' && !isSame
              ? 'The two differ.'
              : null
          }
          onChange={(event) => {
            setRepeated(event.currentTarget.value);
          }}
        />
      </div>
      <Checkbox
        label="Show what I type"
        checked={isShown}
        onChange={(event) => {
          setShown(event.currentTarget.checked);
        }}
      />
      <div>
        <Button type="submit" data-disabled={isBusy} aria-disabled={isBusy}>
          Save share file…
        </Button>
      </div>
    </Form>
  );
}
