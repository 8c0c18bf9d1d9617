import { Button } from '@mantine/core';
import { countOf } from '@shared/base/words';
import { ageInWords } from '@shared/wording/workspace-words';
import { useBackups, type OfferedBackups } from '@renderer/data/backups';
import { api } from '@renderer/platform/api';
import { now, today } from '@renderer/platform/clock';
import { showProtection } from '@renderer/router/navigate';
import { Drill } from '@renderer/screens/backup';
import { backupInWords } from '@renderer/ui/backup-words';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { formatMoment } from '@renderer/ui/format-moment';
import { PageHeader } from '@renderer/ui/PageHeader';
import { Section } from '@renderer/ui/Section';
import { TryAgain } from '@renderer/ui/TryAgain';
import { CheckLogs } from './CheckLogs';
import { protectionInWords, Remains } from './Remains';
import classes from './Trust.module.css';
import { useTrust, type Trust } from './use-trust';
import { WhatLeft } from './WhatLeft';

/** What Brieflock says of itself on this computer, and beside each claim the way to see for oneself. */
export function TrustScreen() {
  const { state, refresh } = useTrust();
  return (
    <div className={classes['screen']} data-testid="trust">
      <PageHeader
        title="What you can check"
        lead="What Brieflock says of your data on this computer, each with a way to see for yourself."
      />
      {state === null ? null : state.ok ? (
        <Claims trust={state.value} onCount={refresh} />
      ) : (
        <ErrorNotice error={state.error} actions={<TryAgain onTry={refresh} />} />
      )}
    </div>
  );
}

interface ClaimsProps {
  readonly trust: Trust;
  readonly onCount: () => void;
}

function Claims({ trust, onCount }: ClaimsProps) {
  const { protection, network, runtime, log } = trust;
  const { state } = useBackups();
  const backups = state?.ok === true ? state.value : null;
  return (
    <>
      <Section title="Where your data is">
        <div className={classes['stack']}>
          <p>{placeInWords(backups?.secondFolder?.name ?? null)}</p>
          <Button
            variant="default"
            onClick={() => {
              void api.trust.showFolder({});
            }}
          >
            Show the folder
          </Button>
        </div>
      </Section>
      <Section title="How it is protected">
        <Protected protection={protection} />
      </Section>
      <Section title="Backups">
        <LastBackupAndDrill log={log} backups={backups} />
      </Section>
      <Section
        title="What was saved as files"
        intro="Documents, share files, plain copies and packs saved from here. Where you sent them, Brieflock cannot know."
      >
        <WhatLeft log={log} />
      </Section>
      <Section title="Audit logs">
        <CheckLogs />
      </Section>
      <Section title="Network">
        <Counted network={network} onCount={onCount} />
      </Section>
      <Section title="Runtime">
        <div className={classes['stack']}>
          <p data-testid="runtime">
            Electron {runtime.electron} ({ageInWords(runtime.releasedOn, new Date(now()))}), with Chromium{' '}
            {runtime.chromium} and Node {runtime.node}. A new version of it comes with a new version of
            Brieflock alone.
          </p>
        </div>
      </Section>
    </>
  );
}

function placeInWords(secondFolder: string | null): string {
  return secondFolder === null
    ? 'In one folder of your user account on this computer, and where you saved files.'
    : `In one folder of your user account on this computer, in the second folder for backups, “${secondFolder}”, and where you saved files.`;
}

function Protected({ protection }: Pick<Trust, 'protection'>) {
  const isSealed = protection.kind === 'sealed';
  return (
    <div className={classes['stack']} data-testid="protected">
      <p>{protectionInWords(protection)}</p>
      {isSealed ? <Remains protection={protection} /> : null}
      <Button
        variant="default"
        onClick={() => {
          void showProtection();
        }}
      >
        {isSealed ? 'Passphrase and recovery sheet' : 'Set a passphrase'}
      </Button>
    </div>
  );
}

interface LastBackupProps extends Pick<Trust, 'log'> {
  /** `null` while they cannot be listed. */
  readonly backups: OfferedBackups | null;
}

function LastBackupAndDrill({ log, backups }: LastBackupProps) {
  const newest = backups?.backups[0];
  return (
    <div className={classes['stack']}>
      <p>
        {backups === null
          ? ''
          : newest === undefined
            ? 'No backup has been made yet.'
            : `Last made ${backupInWords(newest, today())}.`}{' '}
        {provenInWords(log)}
      </p>
      <Drill isPossible={newest !== undefined} />
    </div>
  );
}

function provenInWords(log: Trust['log']): string {
  if (log.kind === 'failed') return 'When one was proven last cannot be told.';
  return log.lastProven === null ? 'None was proven so far.' : `Last proven ${formatMoment(log.lastProven)}.`;
}

function Counted({ network, onCount }: { readonly network: Trust['network']; readonly onCount: () => void }) {
  const { sent, refused, since } = network;
  return (
    <div className={classes['stack']}>
      <p role="status" data-testid="network">
        {countOf(sent, 'request')} sent to the network since Brieflock was started on {formatMoment(since)}.{' '}
        {refused === 0
          ? 'No other was refused on its way there.'
          : `${countOf(refused, 'request')} refused on the way there.`}{' '}
        What the page’s own policy forbids is stopped before it is a request, and not counted.
      </p>
      <Button variant="default" onClick={onCount}>
        Count again
      </Button>
    </div>
  );
}
