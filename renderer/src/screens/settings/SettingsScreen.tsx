import { Button, NativeSelect, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useEffect, useState } from 'react';
import { ZOOM } from '@shared/ipc/desktop-contract';
import { api } from '@renderer/platform/api';
import { showBackups, showHelp, showProtection } from '@renderer/router/navigate';
import { setPreferences, usePreferences } from '@renderer/stores/preferences';
import { useVault } from '@renderer/stores/vault';
import { PageHeader } from '@renderer/ui/PageHeader';
import { Section } from '@renderer/ui/Section';
import { AuthorName } from './AuthorName';
import classes from './Settings.module.css';
import { useZoom } from './use-zoom';

/** How this user likes the app. Every choice counts at once. */
export function SettingsScreen() {
  return (
    <div className={classes['screen']} data-testid="settings">
      <PageHeader title="Settings" lead="For this computer alone. Every choice counts at once." />
      <Section title="Your name" intro="Stands with what you write: answers, notes, decisions and the log.">
        <AuthorName />
      </Section>
      <Section title="On the screen">
        <OnScreen />
      </Section>
      <Section title="On paper" intro="Size of the pages of new documents.">
        <Paper />
      </Section>
      <Section title="Spelling">
        <Spelling />
      </Section>
      <Section title="Locking and backups">
        <Elsewhere />
      </Section>
      <Section title="Keys">
        <div className={classes['stack']}>
          <p>The help lists every key.</p>
          <Button variant="default" onClick={() => void showHelp('keys')}>
            Show the keys
          </Button>
        </div>
      </Section>
    </div>
  );
}

const SIZES = Array.from(
  { length: (ZOOM.max - ZOOM.min) / ZOOM.step + 1 },
  (_, step) => ZOOM.min + step * ZOOM.step,
);

const COLORS = [
  { value: 'auto', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

function OnScreen() {
  const { percent, setPercent } = useZoom();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const known = percent ?? ZOOM.min;
  const listed = SIZES.includes(known) ? SIZES : [...SIZES, known].toSorted((a, b) => a - b);
  return (
    <div className={classes['stack']}>
      <NativeSelect
        label="Size of text"
        data-testid="text-size"
        value={String(known)}
        data={listed.map((size) => ({ value: String(size), label: `${String(size)} %` }))}
        onChange={(event) => {
          setPercent(Number(event.currentTarget.value));
        }}
      />
      <div>
        <p id="settings-colors" className={classes['label']}>
          Colors
        </p>
        <SegmentedControl
          aria-labelledby="settings-colors"
          data={[...COLORS]}
          value={colorScheme}
          onChange={setColorScheme}
        />
      </div>
    </div>
  );
}

function Paper() {
  const pageSize = usePreferences((preferences) => preferences.pageSize);
  return (
    <div className={classes['stack']}>
      <SegmentedControl
        aria-label="Paper"
        data={[
          { value: 'LETTER', label: 'US Letter' },
          { value: 'A4', label: 'A4' },
        ]}
        value={pageSize}
        onChange={(next) => {
          setPreferences({ pageSize: next });
        }}
      />
    </div>
  );
}

function Spelling() {
  const [isMac, setMac] = useState<boolean | null>(null);
  useEffect(() => {
    void api.app.getInfo({}).then((reply) => {
      if (reply.ok) setMac(reply.value.platform === 'darwin');
    });
  }, []);
  return (
    <p className={classes['words']} data-testid="spelling">
      {isMac === null
        ? ''
        : isMac
          ? 'Spelling is checked by macOS, on this computer.'
          : 'Spelling is not checked on this system: Chromium would fetch dictionaries from the network, and Brieflock asks the network for nothing.'}
    </p>
  );
}

function Elsewhere() {
  const isOpen = useVault(({ kind }) => kind === 'open');
  return (
    <div className={classes['stack']}>
      <p>
        {isOpen
          ? 'No passphrase is set, so there is nothing to lock. Once one is set, Protection says when Brieflock locks by itself.'
          : 'Protection says when Brieflock locks by itself, and changes passphrase and recovery sheet.'}
      </p>
      <div className={classes['actions']}>
        <Button variant="default" onClick={() => void showProtection()}>
          Protection
        </Button>
        <Button variant="default" onClick={() => void showBackups()}>
          Backups
        </Button>
      </div>
    </div>
  );
}
