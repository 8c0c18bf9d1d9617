import { useEffect, useState } from 'react';
import { api } from '@renderer/platform/api';
import { ByPassphrase } from './ByPassphrase';
import { BySheet } from './BySheet';
import classes from './Unlock.module.css';

interface UnlockScreenProps {
  /** Goes on with the start. */
  readonly onUnlocked: () => void;
}

interface Tries {
  readonly refused: number;
  readonly needsSheet: boolean;
}

/** Stands instead of the app while it is locked: the way in by the passphrase, or by the recovery sheet. */
export function UnlockScreen({ onUnlocked }: UnlockScreenProps) {
  const [tries, setTries] = useState<Tries>({ refused: 0, needsSheet: false });
  const [wantsSheet, setWantsSheet] = useState(false);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void api.vault.getState({}).then((state) => {
      if (isWanted && state.ok && state.value.kind === 'locked') setTries(state.value);
    });
    return () => {
      isWanted = false;
    };
  }, [asked]);
  const { refused, needsSheet } = tries;
  return (
    <main className={classes['screen']} data-testid="unlock">
      <p className={classes['brand']}>Brieflock</p>
      <h1 className={classes['title']}>Brieflock is locked</h1>
      {needsSheet ? (
        <p className={classes['hint']}>
          The file that your passphrase opens is missing or damaged. The recovery sheet still opens your data,
          and sets a new passphrase.
        </p>
      ) : null}
      {needsSheet || wantsSheet ? (
        <BySheet
          onUnlocked={onUnlocked}
          onBack={
            needsSheet
              ? null
              : () => {
                  setWantsSheet(false);
                }
          }
        />
      ) : (
        <ByPassphrase
          refused={refused}
          onUnlocked={onUnlocked}
          onRefused={() => {
            setAsked((count) => count + 1);
          }}
          onSheet={() => {
            setWantsSheet(true);
          }}
        />
      )}
    </main>
  );
}
