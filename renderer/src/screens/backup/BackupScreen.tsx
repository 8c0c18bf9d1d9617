import { useCallback, useState } from 'react';
import { countOf } from '@shared/base/words';
import { useBackups, type OfferedBackup } from '@renderer/data/backups';
import { useRepository } from '@renderer/data/use-repository';
import { today } from '@renderer/platform/clock';
import { backupInWords } from '@renderer/ui/backup-words';
import { Notice } from '@renderer/ui/Notice';
import { PageHeader } from '@renderer/ui/PageHeader';
import { Section } from '@renderer/ui/Section';
import { BackupTable } from './BackupTable';
import { Drill } from './Drill';
import { MakeBackup } from './MakeBackup';
import { RestorePanel } from './RestorePanel';
import { SecondFolderSection } from './SecondFolder';
import classes from './Backup.module.css';

/** Whether there is a backup, that it can be read, and the way back from one. */
export function BackupScreen() {
  const repository = useRepository();
  const open = useCallback(() => Promise.resolve(repository), [repository]);
  const { list, refresh } = useBackups();
  const [opened, setOpened] = useState<OfferedBackup | null>(null);
  if (list === undefined) return null;
  const backups = list?.backups ?? [];
  const [newest] = backups;
  return (
    <div className={classes['screen']} data-testid="backups">
      <PageHeader
        title="Backups"
        lead="Brieflock makes one by itself each day on which something changed, and when it closes. It keeps those of today and one a day for 30 days."
      />
      <Notice kind="info" title="Backups are not encrypted.">
        <p>
          Whoever can read the files of your user account on this computer, or of the second folder, can read
          what is in them.
        </p>
      </Notice>
      <Section title="Last backup">
        <p data-testid="newest-backup">
          {newest === undefined ? 'None has been made yet.' : `Made ${backupInWords(newest, today())}.`}
        </p>
        <MakeBackup onMade={refresh} />
      </Section>
      <Section
        title="Prove the newest backup"
        intro="Opens it, checks every part against its hash and reads every entry. Your assessments are not touched."
      >
        <Drill isPossible={newest !== undefined} />
      </Section>
      <Section
        title="Second folder"
        intro="On another disk or a share of your organization, so that the loss of this computer is not the loss of your backups."
      >
        <SecondFolderSection folder={list?.secondFolder ?? null} onChanged={refresh} />
      </Section>
      <Section
        title="Bring assessments back"
        intro={`${countOf(backups.length, 'backup')} to choose from. Nothing that is here is overwritten.`}
      >
        {opened === null ? (
          <BackupTable backups={backups} onOpen={setOpened} />
        ) : (
          <RestorePanel
            key={`${opened.place} ${opened.fileName}`}
            backup={opened}
            open={open}
            onClose={() => {
              setOpened(null);
            }}
          />
        )}
      </Section>
    </div>
  );
}
