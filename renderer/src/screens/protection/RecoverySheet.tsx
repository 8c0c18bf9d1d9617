import { Button } from '@mantine/core';
import { recoveryGroups } from '@shared/vault/recovery-code';
import { formatDate } from '@shared/wording/format';
import { today } from '@renderer/platform/clock';
import { printPage } from '@renderer/platform/print';
import classes from './Protection.module.css';

interface RecoverySheetProps {
  readonly recoveryCode: string;
  /** Whether a key of the firm opens the data too. */
  readonly hasFirmKey: boolean;
  readonly onGoOn: () => void;
  readonly onCancel: () => void;
}

/** The sheet, to be printed or written down: it is shown once and kept nowhere. */
export function RecoverySheet({ recoveryCode, hasFirmKey, onGoOn, onCancel }: RecoverySheetProps) {
  return (
    <div className={classes['stack']}>
      <p>
        Print this sheet or write it down, and keep it away from this computer. It is not shown again. Without
        the passphrase and without the sheet nobody can open your data
        {hasFirmKey ? ' but who has the key of your firm.' : '.'}
      </p>
      <section className={classes['sheet']} aria-label="Recovery sheet" data-testid="recovery-sheet">
        <h3>Brieflock recovery sheet</h3>
        <p>
          Opens the assessments of this computer, and every backup of them, when the passphrase is lost. Made
          on {formatDate(today())}. Whoever has it can read them: keep it as you keep the file itself.
        </p>
        <ol className={classes['groups']}>
          {recoveryGroups(recoveryCode).map((group, place) => (
            <li key={place}>
              <span className={classes['place']} aria-hidden="true">
                {place + 1}
              </span>
              {group}
            </li>
          ))}
        </ol>
        <p>
          On this computer: start Brieflock, choose “Use the recovery sheet”, and type every group. On another
          computer, with a backup file: start Brieflock there, choose “Backups” in the menu File, then “Choose
          a backup file…”, and “Recovery sheet”. With the age tool, write AGE-SECRET-KEY-1 before the groups,
          in one line without spaces.
        </p>
      </section>
      <div className={classes['actions']}>
        <Button variant="default" onClick={printPage}>
          Print…
        </Button>
        <Button onClick={onGoOn}>I have it on paper</Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
