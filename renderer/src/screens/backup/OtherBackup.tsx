import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '@shared/base/app-error';
import { ok } from '@shared/base/result';
import type { Api } from '@shared/ipc/channels';
import type { Request } from '@shared/ipc/contract';
import type { Repository } from '@renderer/data/repository/repository';
import { api } from '@renderer/platform/api';
import { showProtection } from '@renderer/router/navigate';
import { useVault } from '@renderer/stores/vault';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { LinkButton } from '@renderer/ui/LinkButton';
import { Notice } from '@renderer/ui/Notice';
import { OpenBackupForm } from './OpenBackupForm';
import { RestorePanel, type Look } from './RestorePanel';
import classes from './Backup.module.css';

type Opening = Request<'backup:read-file'>['opening'];

interface Chosen {
  readonly backupId: string;
  readonly fileName: string;
}

type State =
  | { readonly kind: 'none'; readonly error: AppError | null }
  | {
      readonly kind: 'opening';
      readonly chosen: Chosen;
      readonly isBusy: boolean;
      readonly error: AppError | null;
    }
  | {
      readonly kind: 'opened';
      readonly chosen: Chosen;
      readonly createdAt: string;
      readonly wasSealed: boolean;
    };

const NOTHING: State = { kind: 'none', error: null };
/** What another try can put right. */
const RETRIABLE = ['vault-locked', 'vault-wrong-passphrase', 'vault-wrong-sheet'];

/** What comes out of a sealed backup stands here as everything else does. */
function WhereItStands({ wasSealed }: { readonly wasSealed: boolean }) {
  const isOpen = useVault(({ kind }) => kind === 'open');
  if (!isOpen) return <p>What you bring in is sealed under the keys of this computer.</p>;
  if (!wasSealed) return null;
  return (
    <Notice kind="warning" title="On this computer it will not be sealed.">
      <p>
        The backup is sealed, but no passphrase is set here: whoever can read the files on this computer can
        read what you bring in.{' '}
        <LinkButton onClick={() => void showProtection()}>Set a passphrase first</LinkButton>
      </p>
    </Notice>
  );
}

/** Looks into a file once, for whether it opens; the rows are read when it does. */
function usePicked() {
  const [state, setState] = useState<State>(NOTHING);
  useEffect(() => () => void api.backup.forgetFile({}), []);
  const tryWith = async (chosen: Chosen, opening: Opening) => {
    setState({ kind: 'opening', chosen, isBusy: true, error: null });
    const { backupId } = chosen;
    const read = await api.backup.readFile({ backupId, opening, assessmentIds: [], withPacks: false });
    if (read.ok) {
      const { createdAt } = read.value;
      setState({ kind: 'opened', chosen, createdAt, wasSealed: opening !== null });
      return;
    }
    const { error } = read;
    if (!RETRIABLE.includes(error.code)) setState({ kind: 'none', error });
    else setState({ kind: 'opening', chosen, isBusy: false, error: opening === null ? null : error });
  };
  const choose = async () => {
    setState(NOTHING);
    const chosen = await api.backup.chooseFile({});
    if (!chosen.ok) setState({ kind: 'none', error: chosen.error });
    else if (chosen.value.status === 'chosen') await tryWith(chosen.value, null);
  };
  const close = () => {
    setState(NOTHING);
    void api.backup.forgetFile({});
  };
  return { state, choose, tryWith, close };
}

/** Brings assessments in from a backup of another computer, or of keys that are in force no longer. */
export function OtherBackup({ repository }: { readonly repository: Repository }) {
  const { state, choose, tryWith, close } = usePicked();
  const look = useCallback<Look>((work) => work(repository), [repository]);
  const open = useCallback(() => Promise.resolve(ok(repository)), [repository]);
  const backupId = state.kind === 'none' ? '' : state.chosen.backupId;
  const read = useCallback<Api['backup']['read']>(
    ({ assessmentIds, withPacks }) =>
      api.backup.readFile({ backupId, opening: null, assessmentIds, withPacks }),
    [backupId],
  );
  if (state.kind === 'none') {
    return (
      <div className={classes['stack']}>
        {state.error === null ? null : <ErrorNotice error={state.error} />}
        <div>
          <Button variant="default" onClick={() => void choose()}>
            Choose a backup file…
          </Button>
        </div>
      </div>
    );
  }
  const { chosen } = state;
  if (state.kind === 'opening') {
    return (
      <OpenBackupForm
        fileName={chosen.fileName}
        isBusy={state.isBusy}
        error={state.error}
        onOpen={(opening) => void tryWith(chosen, opening)}
        onCancel={close}
      />
    );
  }
  return (
    <div className={classes['stack']}>
      <WhereItStands wasSealed={state.wasSealed} />
      <RestorePanel
        backup={{ place: 'own', fileName: chosen.fileName, createdAt: state.createdAt }}
        read={read}
        look={look}
        open={open}
        onClose={close}
      />
    </div>
  );
}
