import { Button, Checkbox } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { AppError } from '@shared/base/app-error';
import { countOf } from '@shared/base/words';
import type { OfferedBackup } from '@renderer/data/backups';
import type { Repository } from '@renderer/data/repository/repository';
import {
  listBackupItems,
  restoreFromBackup,
  type BackupItem,
  type HereAndNow,
} from '@renderer/data/restore-backup';
import { api } from '@renderer/platform/api';
import { today } from '@renderer/platform/clock';
import { whenMade } from '@renderer/ui/backup-words';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { formatMoment } from '@renderer/ui/format-moment';
import { Notice } from '@renderer/ui/Notice';
import classes from './Backup.module.css';

interface RestorePanelProps {
  readonly backup: OfferedBackup;
  /** Opens the store, or hands over the open one; `null` when it does not open. The same function each time. */
  readonly open: () => Promise<Repository | null>;
  readonly onClose: () => void;
  readonly onRestored?: () => void;
}

const WORDS: Readonly<Record<HereAndNow, string>> = {
  'not-here': 'Not here: comes back as it was',
  same: 'Here, and the same: comes in beside it',
  'changed-since': 'Here, and changed since: comes in beside it',
  differs: 'Here, and different: comes in beside it',
};

type State =
  | { readonly kind: 'reading' | 'restoring' }
  | { readonly kind: 'chosen'; readonly items: readonly BackupItem[] }
  | { readonly kind: 'restored'; readonly count: number }
  | { readonly kind: 'failed'; readonly error: AppError };

/** What is in a backup against what is here; brings back what is chosen and overwrites nothing. */
export function RestorePanel({ backup, open, onClose, onRestored }: RestorePanelProps) {
  const [state, setState] = useState<State>({ kind: 'reading' });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { place, fileName, createdAt } = backup;

  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      const repository = await open();
      if (repository === null || !isWanted) return;
      const items = await listBackupItems(repository, api.backup.read, { place, fileName });
      setState(items.ok ? { kind: 'chosen', items: items.value } : { kind: 'failed', error: items.error });
      if (!items.ok) return;
      const missing = items.value.filter(({ standing }) => standing === 'not-here');
      setChosen(missing.map(({ assessmentId }) => assessmentId));
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [open, place, fileName]);

  const restore = async () => {
    setState({ kind: 'restoring' });
    const repository = await open();
    if (repository === null) return;
    const mark = `from the backup of ${formatMoment(createdAt)}`;
    const wanted = { name: { place, fileName }, assessmentIds: chosen, mark };
    const restored = await restoreFromBackup(repository, api.backup.read, wanted);
    setState(
      restored.ok ? { kind: 'restored', count: restored.value } : { kind: 'failed', error: restored.error },
    );
    if (restored.ok) onRestored?.();
  };

  return (
    <div className={classes['stack']} data-testid="restore">
      <p>The backup made {whenMade(createdAt, today())}:</p>
      {state.kind === 'reading' || state.kind === 'restoring' ? (
        <p role="status">{state.kind === 'reading' ? 'Reading the backup…' : 'Bringing back…'}</p>
      ) : null}
      {state.kind === 'failed' ? <ErrorNotice error={state.error} /> : null}
      {state.kind === 'restored' ? (
        <Notice kind="success" live="status" title={`${countOf(state.count, 'assessment')} brought back.`} />
      ) : null}
      {state.kind === 'chosen' ? (
        <Checkbox.Group value={[...chosen]} onChange={setChosen}>
          <ul className={classes['list']}>
            {state.items.map(({ assessmentId, title, standing }) => (
              <li key={assessmentId}>
                <Checkbox
                  value={assessmentId}
                  label={title ?? 'An assessment whose name cannot be read'}
                  description={WORDS[standing]}
                />
              </li>
            ))}
          </ul>
        </Checkbox.Group>
      ) : null}
      <div className={classes['actions']}>
        {state.kind === 'chosen' ? (
          <Button
            disabled={chosen.length === 0}
            onClick={() => {
              void restore();
            }}
          >
            Bring back {countOf(chosen.length, 'assessment')}
          </Button>
        ) : null}
        <Button variant="default" onClick={onClose}>
          {state.kind === 'restored' ? 'Done' : 'Back'}
        </Button>
      </div>
    </div>
  );
}
