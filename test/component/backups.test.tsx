import { fail } from '@shared/base/app-error';
import { ok } from '@shared/base/result';
import type { Response } from '@shared/ipc/contract';
import { screen, waitFor, within } from '@testing-library/react';
import { IDBOpenDBRequest } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import type { FakeBridge } from '../helpers/fake-bridge';
import {
  emptyFile,
  passDeadlines,
  prepareShell,
  startApp,
  startAsItIs,
  type StartedApp,
} from '../helpers/render-app';

type Listed = Response<'backup:list'>['backups'][number];

const BACKUP: Listed = {
  place: 'own',
  fileName: 'brieflock-backup_1.zip',
  createdAt: '2026-11-28T12:00:00.000Z',
  epoch: 1,
  sequence: 1,
  assessments: 1,
  bytes: 1_000,
  leftOut: 0,
  lacksPacks: false,
};

function list(bridge: FakeBridge, ...backups: readonly Listed[]): void {
  bridge.answer('backup:list', () => ok({ backups, secondFolder: null, isEncrypted: false }));
}

/** What is in the backup: one assessment, which is not here. */
function content(leftOut: readonly string[] = []): Response<'backup:read'> {
  const { pack, assessment } = emptyFile({ title: 'Lost matter' });
  const { title, createdAt, updatedAt, profile } = assessment;
  const body = { title, createdAt, updatedAt, profile, pack, answered: 0 };
  return {
    createdAt: BACKUP.createdAt,
    epoch: 1,
    contents: [{ assessmentId: 'lost-1', rev: 3, bytes: 100 }],
    hasPacks: false,
    leftOut,
    lacksPacks: false,
    assessments: [
      { assessmentId: 'lost-1', rev: 3, rows: [{ table: 'assessments', id: 'lost-1', rev: 3, body }] },
    ],
    packs: null,
    rest: [],
  };
}

/** A start on which an assessment is missing, and a backup has one. */
async function startLost(change: (bridge: FakeBridge) => void = () => undefined): Promise<StartedApp> {
  prepareShell((bridge) => {
    bridge.answer('store:get-status', () =>
      ok({ condition: 'absent', copy: null, assessments: 1, isStopped: false }),
    );
    list(bridge, BACKUP);
    bridge.answer('backup:read', () => ok(content()));
    change(bridge);
  });
  const app = await startAsItIs();
  await screen.findByTestId('store-loss');
  return app;
}

async function look({ user }: StartedApp): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'See what is in the newest backup' }));
}

async function expectStillLost({ bridge, openStore }: StartedApp): Promise<void> {
  expect(await indexedDB.databases()).toEqual([]);
  expect(bridge.calls('store:report-content')).toEqual([]);
  expect(await openStore()).toMatchObject({ error: { code: 'store-lost' } });
}

describe('looking at a backup where assessments are missing', () => {
  it('changes nothing: the loss is still to be settled afterwards', async () => {
    const app = await startLost();
    await look(app);
    expect(await screen.findByRole('checkbox', { name: 'Lost matter' })).toBeChecked();
    await expectStillLost(app);
    await app.user.click(screen.getByRole('button', { name: 'Back' }));
    await expectStillLost(app);
  });

  it('is followed by the assessment when it is brought back', async () => {
    const app = await startLost();
    await look(app);
    await app.user.click(await screen.findByRole('button', { name: 'Bring back 1 assessment' }));
    expect(await screen.findByRole('button', { name: 'Lost matter' })).toBeVisible();
  });

  it('offers the newest that holds something, and the ones before it', async () => {
    const empty = { ...BACKUP, fileName: 'brieflock-backup_3.zip', sequence: 3, assessments: 0 };
    const half = { ...BACKUP, fileName: 'brieflock-backup_2.zip', sequence: 2 };
    const whole = { ...BACKUP, createdAt: '2026-11-27T12:00:00.000Z', assessments: 3 };
    const app = await startLost((bridge) => {
      // The first was made after the loss, from what was left.
      list(bridge, empty, half, whole);
    });
    const read = () => app.bridge.calls('backup:read').at(-1);
    await app.user.click(
      await screen.findByRole('button', { name: 'See what is in the newest backup that holds assessments' }),
    );
    expect(await screen.findByRole('checkbox', { name: 'Lost matter' })).toBeChecked();
    expect(read()).toMatchObject({ fileName: half.fileName });
    await app.user.click(screen.getByRole('button', { name: 'Back' }));
    // What to do first is one thing.
    expect(screen.getByRole('button', { name: 'Import file…' })).toHaveAttribute('data-variant', 'default');
    await app.user.click(screen.getByRole('button', { name: 'Choose another backup' }));
    await app.user.click(screen.getByRole('button', { name: 'Back' }));
    await app.user.click(screen.getByRole('button', { name: 'Choose another backup' }));
    await app.user.click(
      screen.getByRole('button', { name: /^See what is in the backup of .*3 assessments$/ }),
    );
    expect(await screen.findByRole('checkbox', { name: 'Lost matter' })).toBeChecked();
    expect(read()).toMatchObject({ fileName: whole.fileName });
    await expectStillLost(app);
  });

  it('ends with what happened, what it means and what to do when the store does not open', async () => {
    const app = await startLost();
    passDeadlines(15_000);
    vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest());
    await look(app);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('could not open the place where it keeps your assessments');
    expect(alert).toHaveTextContent('Nothing was changed.');
    expect(alert).toHaveTextContent('start it again');
    expect(screen.queryByText('Reading the backup…')).toBeNull();
  });

  it('ends the same way when a backup’s folder never answers, and when bringing back does not begin', async () => {
    const app = await startLost((bridge) => {
      bridge.answer('backup:read', () => new Promise(() => undefined));
    });
    passDeadlines(60_000);
    await look(app);
    expect(await screen.findByRole('alert')).toHaveTextContent('did not answer in time');
    await app.user.click(screen.getByRole('button', { name: 'Back' }));
    app.bridge.answer('backup:read', () => ok(content()));
    await look(app);
    const restore = await screen.findByRole('button', { name: 'Bring back 1 assessment' });
    vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest());
    await app.user.click(restore);
    expect(await screen.findByRole('alert')).toHaveTextContent('it did not open in time');
    expect(screen.queryByText('Bringing back…')).toBeNull();
  });

  it('says what came back and what did not when the disk has no room for all of it', async () => {
    const app = await startLost();
    await look(app);
    const restore = await screen.findByRole('button', { name: 'Bring back 1 assessment' });
    app.bridge.answer('store:may-save', ({ bytes }) => (bytes > 4_096 ? fail('disk-low') : ok({})));
    app.bridge.answer('backup:read', () => {
      const { assessments, ...rest } = content();
      const large = 'word '.repeat(2_000);
      const row = { table: 'quarantine', id: 'large', rev: 3, body: { large } } as const;
      return ok({
        ...rest,
        assessments: assessments.map((each) => ({ ...each, rows: [...each.rows, row] })),
      });
    });
    await app.user.click(restore);
    expect(await screen.findByRole('alert')).toHaveTextContent('the disk is almost full');
    expect(screen.getByTestId('restored-before')).toHaveTextContent(
      '0 assessments came back before that. What did not is still in the backup; nothing brings it back by itself.',
    );
  });

  it('says why there is nothing to look at when the backups cannot be listed', async () => {
    const app = await startLost((bridge) => {
      bridge.answer('backup:list', () => fail('journal-failed', { reason: 'the disk reported an error' }));
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The list of backups could not be read.');
    expect(alert).toHaveTextContent('the disk reported an error');
    list(app.bridge, BACKUP);
    await app.user.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'See what is in the newest backup' })).toBeVisible();
  });
});

describe('choosing a file where assessments are missing', () => {
  it('settles nothing while no file is brought in', async () => {
    const app = await startLost((bridge) => {
      bridge.answer('share:choose-file', () => ok({ status: 'cancelled' }));
    });
    await app.user.click(screen.getByRole('button', { name: 'Import file…' }));
    await waitFor(() => {
      expect(app.bridge.calls('share:choose-file')).toHaveLength(1);
    });
    await expectStillLost(app);
  });
});

describe('the backups screen', () => {
  async function open(prepare: (bridge: FakeBridge) => void) {
    prepareShell(prepare);
    const app = await startApp(emptyFile());
    app.bridge.emit('app:menu-command', { command: 'show-backups' });
    await screen.findByRole('heading', { level: 1, name: 'Backups' });
    return app;
  }

  it('says “none” only where there is none', async () => {
    await open((bridge) => {
      list(bridge);
    });
    expect(await screen.findByTestId('newest-backup')).toHaveTextContent('None has been made yet.');
  });

  it('says that the list could not be read, and why, instead of “none”', async () => {
    const app = await open((bridge) => {
      bridge.answer('backup:list', () => fail('journal-newer'));
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The list of backups could not be read.');
    expect(alert).toHaveTextContent('a newer version of Brieflock was here');
    expect(screen.queryByText(/None has been made yet/)).toBeNull();
    expect(screen.queryByText(/0 backups/)).toBeNull();
    expect(screen.queryByText(/No second folder is chosen/)).toBeNull();
    list(app.bridge, BACKUP);
    await app.user.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByTestId('newest-backup')).toHaveTextContent('1 assessment.');
  });

  it('says what a backup lacks, in the list, in the panel and under the list of assessments', async () => {
    prepareShell((bridge) => {
      list(bridge, BACKUP);
      bridge.answer('backup:read', () => ok(content(['unread-1'])));
    });
    const app = await startApp(emptyFile());
    await screen.findByTestId('last-backup');
    expect(screen.queryByRole('alert')).toBeNull();
    list(app.bridge, { ...BACKUP, leftOut: 1, lacksPacks: true });
    app.bridge.emit('backup:made', {});
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The newest backup was made without 1 assessment and the packs you brought in.',
    );
    app.bridge.emit('app:menu-command', { command: 'show-backups' });
    expect(await screen.findByTestId('newest-backup')).toHaveTextContent(
      '1 assessment; 1 assessment and the packs are missing in it',
    );
    expect(screen.getByRole('alert')).toHaveTextContent('What is here is unchanged');
    await app.user.click(screen.getByRole('button', { name: /^See what is in the backup of/ }));
    expect(await screen.findByTestId('missing-in-backup')).toHaveTextContent('1 assessment is missing in it');
  });

  it('calls a backup complete only where it lacks nothing', async () => {
    const app = await open((bridge) => {
      list(bridge, BACKUP);
    });
    const prove = async (backup: Listed): Promise<HTMLElement> => {
      app.bridge.answer('backup:drill', () =>
        ok({ backup, provenAt: BACKUP.createdAt, assessments: 1, packs: 0, rows: 1, strangeRows: 0 }),
      );
      await app.user.click(await screen.findByRole('button', { name: 'Prove the newest backup' }));
      return screen.findByTestId('drill');
    };
    expect(await prove(BACKUP)).toHaveTextContent(/The backup made .+ can be opened and is complete\./);
    const lacking = await prove({ ...BACKUP, leftOut: 1 });
    expect(lacking).toHaveTextContent(
      /The backup made .+ can be opened, but 1 assessment is missing in it\./,
    );
    expect(lacking).not.toHaveTextContent('complete');
  });
});
