import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Form } from '@renderer/ui/Form';
import { CapsLockHint } from './CapsLockHint';
import { EdgeBlankHint } from './EdgeBlankHint';
import { StillLacking } from './StillLacking';
import { OfferedPhrase } from './OfferedPhrase';
import classes from './Passphrase.module.css';
import { PassphraseField } from './PassphraseField';
import { StrengthMeter } from './StrengthMeter';
import { useNewPassphrase } from './use-new-passphrase';

interface NewPassphraseProps {
  readonly submitLabel: string;
  readonly isBusy: boolean;
  /** What else has to be filled in first, as a sentence; `null` for nothing. Said when somebody goes on without it. */
  readonly lacking?: string | null;
  readonly onSubmit: (passphrase: string) => void;
  /** Asked for before the new one, e.g. the one in force. */
  readonly before?: React.ReactNode;
  /** Asked for after it. */
  readonly after?: React.ReactNode;
  readonly otherActions?: React.ReactNode;
}

/** Asks for a new passphrase twice, says how strong it is, and offers one. Submits only one that is strong enough. */
export function NewPassphrase(props: NewPassphraseProps) {
  const { submitLabel, isBusy, lacking = null, onSubmit, before, after, otherActions } = props;
  const form = useNewPassphrase();
  const [isShown, setShown] = useState(false);
  const [wasTried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    const passphrase = await form.take();
    if (passphrase !== null && !isBusy && lacking === null) onSubmit(passphrase);
  };
  return (
    <Form className={classes['form']} onSubmit={() => void submit()}>
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
        <EdgeBlankHint passphrase={form.passphrase} />
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
      <StillLacking sentence={wasTried ? lacking : null} />
      <div className={classes['actions']}>
        <Button type="submit" data-disabled={isBusy} aria-disabled={isBusy}>
          {submitLabel}
        </Button>
        {otherActions}
      </div>
    </Form>
  );
}
