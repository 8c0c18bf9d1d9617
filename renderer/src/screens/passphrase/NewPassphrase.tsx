import { Button, Checkbox, Progress } from '@mantine/core';
import { useState } from 'react';
import { randomBelow } from '@renderer/platform/random';
import { Form } from '@renderer/ui/Form';
import { useLoaded } from '@renderer/ui/use-loaded';
import { CapsLockHint } from './CapsLockHint';
import classes from './Passphrase.module.css';
import { PassphraseField } from './PassphraseField';
import { passphraseJudge, strengthInWords } from './strength';

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
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isShown, setShown] = useState(false);
  const [wasTried, setTried] = useState(false);
  const [offered, setOffered] = useState<string | null>(null);
  const judge = useLoaded(passphraseJudge);
  const strength = judge?.judgePassphrase(passphrase) ?? null;
  const isSame = passphrase === repeated;
  const isStrong = strength?.weakness === null;
  const submit = () => {
    setTried(true);
    if (!isBusy && isReady && isStrong && isSame) onSubmit(passphrase);
  };
  const offer = () => {
    if (judge !== undefined) setOffered(judge.offeredPhrase(randomBelow));
  };
  return (
    <Form className={classes['form']} onSubmit={submit}>
      {before}
      <div>
        <PassphraseField
          label="New passphrase"
          value={passphrase}
          isShown={isShown}
          isNew
          onChange={setPassphrase}
          error={wasTried && strength !== null && !isStrong ? strengthInWords(strength) : null}
        />
        <Progress
          value={(strength?.share ?? 0) * 100}
          size="sm"
          mt="xs"
          color={isStrong ? 'accent' : 'red'}
          aria-label="Strength of the passphrase"
        />
        <span role="status" className={classes['hint']} data-testid="strength">
          {passphrase === '' || strength === null
            ? 'At least 12 characters. Six unrelated words are best.'
            : strengthInWords(strength)}
        </span>
      </div>
      <PassphraseField
        label="The same again"
        value={repeated}
        isShown={isShown}
        isNew
        onChange={setRepeated}
        error={
          (wasTried || repeated.length >= passphrase.length) && repeated !== '' && !isSame
            ? 'The two differ.'
            : wasTried && repeated === ''
              ? 'Type it a second time.'
              : null
        }
      />
      <CapsLockHint />
      <Checkbox
        label="Show what I type"
        checked={isShown}
        onChange={(event) => {
          setShown(event.currentTarget.checked);
        }}
      />
      {offered === null ? null : (
        <p className={classes['phrase']} data-testid="offered-phrase">
          {offered}
        </p>
      )}
      <div className={classes['actions']}>
        <Button variant="default" size="xs" onClick={offer}>
          {offered === null ? 'Offer a phrase of six words' : 'Offer another'}
        </Button>
        {offered === null ? null : (
          <Button
            variant="default"
            size="xs"
            onClick={() => {
              setPassphrase(offered);
              setShown(true);
            }}
          >
            Use this phrase
          </Button>
        )}
      </div>
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
