import { Button, Checkbox } from '@mantine/core';
import { useEffect, useState } from 'react';
import { appError, type AppError } from '@shared/base/app-error';
import { err, type Result } from '@shared/base/result';
import { countOf } from '@shared/base/words';
import type { Api } from '@shared/ipc/channels';
import type { OfferedBackup } from '@renderer/data/backups';
import type { Looking } from '@renderer/data/repository/look-into-store';
import type { Repository } from '@renderer/data/repository/repository';
import {
  listBackupItems,
  restoreFromBackup,
  type BackupContent,
  type HereAndNow,
} from '@renderer/data/restore-backup';
import { today } from '@renderer/platform/clock';
import { TooSlow, withinDeadline } from '@renderer/platform/deadline';
import { lackInWords, whenMade } from '@renderer/ui/backup-words';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { formatMoment } from '@renderer/ui/format-moment';
import { Notice } from '@renderer/ui/Notice';
import classes from './Backup.module.css';

/** Works on what is here, for looking; changes nothing. The same function each time. */
export type Look = (
  work: (here: Looking) => Promise<Result<BackupContent, AppError>>,
) => Promise<Result<BackupContent, AppError>>;

interface RestorePanelProps {
  readonly backup: Pick<OfferedBackup, 'place' | 'fileName' | 'createdAt'>;
  /** How it is read. The same function each time. */
  readonly read: Api['backup']['read'];
  readonly look: Look;
  /** Opens the store for what comes in, or hands over the open one. Called once the user brings something back. */
  readonly open: () => Promise<Result<Repository, AppError>>;
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
  | { readonly kind: 'chosen'; readonly content: BackupContent }
  | { readonly kind: 'restored'; readonly count: number }
  | { readonly kind: 'failed'; readonly error: AppError };

/** A store that does not open by then will not; bringing it together with the journal is part of it. */
const OPENING_DEADLINE_MS = 60_000;

async function opened(open: RestorePanelProps['open']): Promise<Result<Repository, AppError>> {
  try {
    return await withinDeadline(open(), OPENING_DEADLINE_MS);
  } catch (error) {
    if (!(error instanceof TooSlow)) throw error;
    return err(appError('database-unavailable', { reason: 'it did not open in time' }));
  }
}

function Missing({ content }: { readonly content: BackupContent }) {
  const lack = lackInWords(content);
  if (lack === '') return null;
  return (
    <p data-testid="missing-in-backup">
      This backup does not hold everything that was here: {lack}, because the journal could not be read when
      it was made.
    </p>
  );
}

/** Why it stopped, and what came in before. What the journal has kept comes in at the next start; nothing else does by itself. */
function Stopped({ error }: { readonly error: AppError }) {
  const { restored, journal } = error.context;
  const rest = ' What did not is still in the backup; nothing brings it back by itself.';
  return (
    <>
      <ErrorNotice error={error} />
      {restored === undefined ? null : (
        <p data-testid="restored-before">
          {countOf(Number(restored), 'assessment')} came back before that.
          {journal === undefined ? rest : ''}
        </p>
      )}
    </>
  );
}

/** What is in a backup against what is here; brings back what is chosen and overwrites nothing. */
export function RestorePanel({
  backup,
  read: readBackup,
  look,
  open,
  onClose,
  onRestored,
}: RestorePanelProps) {
  const [state, setState] = useState<State>({ kind: 'reading' });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { place, fileName, createdAt } = backup;

  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      const content = await look((here) => listBackupItems(here, readBackup, { place, fileName }));
      if (!isWanted) return;
      setState(
        content.ok ? { kind: 'chosen', content: content.value } : { kind: 'failed', error: content.error },
      );
      if (!content.ok) return;
      const missing = content.value.items.filter(({ comparison }) => comparison === 'not-here');
      setChosen(missing.map(({ assessmentId }) => assessmentId));
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [look, readBackup, place, fileName]);

  const restore = async () => {
    setState({ kind: 'restoring' });
    const repository = await opened(open);
    if (!repository.ok) {
      setState({ kind: 'failed', error: repository.error });
      return;
    }
    const mark = `from the backup of ${formatMoment(createdAt)}`;
    const wanted = { name: { place, fileName }, assessmentIds: chosen, mark };
    const restored = await restoreFromBackup(repository.value, readBackup, wanted);
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
      {state.kind === 'failed' ? <Stopped error={state.error} /> : null}
      {state.kind === 'restored' ? (
        <Notice kind="success" live="status" title={`${countOf(state.count, 'assessment')} brought back.`} />
      ) : null}
      {state.kind === 'chosen' ? <Missing content={state.content} /> : null}
      {state.kind === 'chosen' ? (
        <Checkbox.Group value={[...chosen]} onChange={setChosen}>
          <ul className={classes['list']}>
            {state.content.items.map(({ assessmentId, title, comparison }) => (
              <li key={assessmentId}>
                <Checkbox
                  value={assessmentId}
                  label={title ?? 'An assessment whose name cannot be read'}
                  description={WORDS[comparison]}
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
