import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Form } from '@renderer/ui/Form';
import { CapsLockHint } from './CapsLockHint';
import { OfferedPhrase } from './OfferedPhrase';
import classes from './Passphrase.module.css';
import { PassphraseField } from './PassphraseField';
import { StrengthMeter } from './StrengthMeter';
import { useNewPassphrase } from './use-new-passphrase';

interface NewPassphraseProps {
  readonly submitLabel: string;
  readonly isBusy: boolean;
  /** Whether what else is asked for is filled in. */
  readonly isReady?: boolean;
  readonly onSubmit: (passphrase: string) => void;
  /** Asked for before the new one, e.g. the one in force. */
  readonly before?: React.ReactNode;
  /** Asked for after it. */
  readonly after?: React.ReactNode;
  readonly otherActions?: React.ReactNode;
}

/** Asks for a new passphrase twice, says how strong it is, and offers one. Submits only one that is strong enough. */
export function NewPassphrase(props: NewPassphraseProps) {
  const { submitLabel, isBusy, isReady = true, onSubmit, before, after, otherActions } = props;
  const form = useNewPassphrase();
  const [isShown, setShown] = useState(false);
  const submit = () => {
    const passphrase = form.take();
    if (passphrase !== null && !isBusy && isReady) onSubmit(passphrase);
  };
  return (
    <Form className={classes['form']} onSubmit={submit}>
      {before}
      <div>
        <PassphraseField
          label="New passphrase"
          value={form.passphrase}
          isShown={isShown}
          isNew
          onChange={form.setPassphrase}
          error={form.weaknessError}
        />
        <StrengthMeter strength={form.strength} />
      </div>
      <PassphraseField
        label="The same again"
        value={form.repeated}
        isShown={isShown}
        isNew
        onChange={form.setRepeated}
        error={form.repeatError}
      />
      <CapsLockHint />
      <Checkbox
        label="Show what I type"
        checked={isShown}
        onChange={(event) => {
          setShown(event.currentTarget.checked);
        }}
      />
      <OfferedPhrase
        onUse={(phrase) => {
          form.setPassphrase(phrase);
          setShown(true);
        }}
      />
      {after}
      <div className={classes['actions']}>
        <Button type="submit" data-disabled={isBusy} aria-disabled={isBusy}>
          {submitLabel}
        </Button>
        {otherActions}
      </div>
    </Form>
  );
}
