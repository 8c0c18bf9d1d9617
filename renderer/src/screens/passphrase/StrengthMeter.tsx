import { Progress } from '@mantine/core';
import type { PassphraseStrength } from '@shared/base/passphrase-strength';
import classes from './Passphrase.module.css';
import { strengthInWords } from './strength';

interface StrengthMeterProps {
  /** `null` while nothing is typed, or nothing can be said yet. */
  readonly strength: PassphraseStrength | null;
}

/** How hard what was typed is to guess: in words first, as a bar beside them. */
export function StrengthMeter({ strength }: StrengthMeterProps) {
  const isStrong = strength?.weakness === null;
  return (
    <>
      <Progress
        value={(strength?.share ?? 0) * 100}
        size="sm"
        mt="xs"
        color={isStrong ? 'accent' : 'red'}
        aria-label="Strength of the passphrase"
      />
      <span role="status" className={classes['hint']} data-testid="strength">
        {strength === null
          ? 'At least 12 characters. Six unrelated words are best.'
          : strengthInWords(strength)}
      </span>
    </>
  );
}
