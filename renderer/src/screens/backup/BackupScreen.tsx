import { useCallback, useState } from 'react';
import { ok } from '@shared/base/result';
import { countOf } from '@shared/base/words';
import { lackingError, useBackups, type OfferedBackup, type OfferedBackups } from '@renderer/data/backups';
import { useRepository } from '@renderer/data/use-repository';
import { api } from '@renderer/platform/api';
import { today } from '@renderer/platform/clock';
import { backupInWords } from '@renderer/ui/backup-words';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { Notice } from '@renderer/ui/Notice';
import { PageHeader } from '@renderer/ui/PageHeader';
import { Section } from '@renderer/ui/Section';
import { TryAgain } from '@renderer/ui/TryAgain';
import { BackupTable } from './BackupTable';
import { Drill } from './Drill';
import { MakeBackup } from './MakeBackup';
import { OtherBackup } from './OtherBackup';
import { RestorePanel, type Look } from './RestorePanel';
import { SecondFolderSection } from './SecondFolder';
import classes from './Backup.module.css';

/** Whether there is a backup, that it can be read, and the way back from one. */
export function BackupScreen() {
  const { state, refresh } = useBackups();
  if (state === null) return null;
  return (
    <div className={classes['screen']} data-testid="backups">
      <PageHeader
        title="Backups"
        lead="Brieflock makes one by itself each day on which something changed, and when it closes. It keeps those of today and one a day for 30 days."
      />
      {state.ok && state.value.isEncrypted ? (
        <Notice kind="info" title="Backups are sealed.">
          <p>
            Each opens with the passphrase or the recovery sheet that was in force when it was made, on
            another computer too. What you delete stays in the backups made before, for up to 30 days.
          </p>
        </Notice>
      ) : (
        <Notice kind="info" title="Backups are not encrypted.">
          <p>
            Whoever can read the files of your user account on this computer, or of the second folder, can
            read what is in them.
          </p>
        </Notice>
      )}
      {state.ok ? (
        <Listed list={state.value} onChanged={refresh} />
      ) : (
        <ErrorNotice error={state.error} actions={<TryAgain onTry={refresh} />} />
      )}
    </div>
  );
}

interface ListedProps {
  readonly list: OfferedBackups;
  readonly onChanged: () => void;
}

function Listed({ list: { backups, secondFolder }, onChanged }: ListedProps) {
  const repository = useRepository();
  const [newest] = backups;
  const lacking = newest === undefined ? null : lackingError(newest);
  return (
    <>
      <Section title="Last backup">
        <p data-testid="newest-backup">
          {newest === undefined ? 'None has been made yet.' : `Made ${backupInWords(newest, today())}.`}
        </p>
        {lacking === null ? null : <ErrorNotice error={lacking} />}
        <MakeBackup onMade={onChanged} />
      </Section>
      <Section
        title="Prove the newest backup"
        intro="Opens it, checks that every part is as it was written and reads every entry. Your assessments are not touched."
      >
        <Drill isPossible={newest !== undefined} />
      </Section>
      <Section
        title="Second folder"
        intro="On another disk or a share of your organization, so that the loss of this computer is not the loss of your backups."
      >
        <SecondFolderSection folder={secondFolder} onChanged={onChanged} />
      </Section>
      <Section
        title="Bring assessments back"
        intro={`${countOf(backups.length, 'backup')} to choose from. Nothing that is here is overwritten.`}
      >
        <BackupChoice backups={backups} />
      </Section>
      <Section
        title="A backup from another computer"
        intro="Or one whose keys were changed since. Nothing that is here is overwritten."
      >
        <OtherBackup repository={repository} />
      </Section>
    </>
  );
}

function BackupChoice({ backups }: { readonly backups: readonly OfferedBackup[] }) {
  const repository = useRepository();
  const look = useCallback<Look>((work) => work(repository), [repository]);
  const open = useCallback(() => Promise.resolve(ok(repository)), [repository]);
  const [opened, setOpened] = useState<OfferedBackup | null>(null);
  if (opened === null) return <BackupTable backups={backups} onOpen={setOpened} />;
  return (
    <RestorePanel
      key={`${opened.place} ${opened.fileName}`}
      backup={opened}
      read={api.backup.read}
      look={look}
      open={open}
      onClose={() => {
        setOpened(null);
      }}
    />
  );
}
