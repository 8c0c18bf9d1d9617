/** Locking, unlocking and protecting, in front of a shell that keeps a vault. */
import { fail } from '@shared/base/app-error';
import { ok } from '@shared/base/result';
import type { Response } from '@shared/ipc/contract';
import { screen, waitFor, within } from '@testing-library/react';
import { recoveryGroups } from '@shared/vault/recovery-code';
import { generateX25519Identity } from 'age-encryption';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { buildAnswer } from '../helpers/builders';
import type { FakeBridge } from '../helpers/fake-bridge';
import {
  emptyFile,
  fillDisk,
  openAssessment,
  openTab,
  prepareShell,
  startApp,
  startAsItIs,
  untilSaved,
  type App,
} from '../helpers/render-app';
import { FakeVault } from '../helpers/vault-page';

const CANARY = 'canary-41bd';
const PASSPHRASE = 'gravel otter cinema walnut lunar ticket';

/** The shell of an unlocked vault. */
function unlockedBy(vault: FakeVault) {
  return (bridge: FakeBridge): void => {
    bridge.answer('vault:get-state', () => ok(vault.state()));
    bridge.answer('vault:make-key', (request) => vault.maker.makeKey(request));
    bridge.answer('vault:destroy-key', (request) => vault.maker.destroyKey(request));
  };
}

const SETTINGS: Response<'vault:get-settings'> = {
  idleMinutes: 15,
  locksOnSuspend: true,
  locksWithScreen: true,
  firmRecipient: null,
  generation: 1,
  createdAt: '2026-11-30T08:00:00.000Z',
  signingKey: 'A'.repeat(44),
};

/** Structure, names and roles; what has to be laid out is looked at in the real app. */
async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

/** Takes a message away: it would else stand in front of the next app too. */
async function dismiss({ user }: Pick<App, 'user'>, told: HTMLElement): Promise<void> {
  const message = told.closest('[role="status"], [role="alert"]');
  if (!(message instanceof HTMLElement)) throw new Error('no message');
  await user.click(within(message).getByRole('button', { name: 'Dismiss' }));
  await waitFor(() => {
    expect(told).not.toBeInTheDocument();
  });
}

/** A request of bare IndexedDB, settled. */
function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
  });
}

/** The rows of assessments as they stand on the disk. */
async function rawAssessments(): Promise<string> {
  const connection = await settled(indexedDB.open('brieflock'));
  const rows: unknown = await settled(
    connection.transaction('assessments').objectStore('assessments').getAll(),
  );
  connection.close();
  return JSON.stringify(rows);
}

function typedInto(name: string | RegExp): string {
  const field = screen.getByLabelText(name);
  return field instanceof HTMLInputElement ? field.value : '';
}

describe('a start that finds the vault locked', () => {
  const vault = new FakeVault();

  async function startLocked(tries: { readonly refused: number; readonly needsSheet: boolean }) {
    let isUnlocked = false;
    prepareShell((bridge) => {
      bridge.answer('vault:get-state', () => ok(isUnlocked ? vault.state() : { kind: 'locked', ...tries }));
      const unlock = () => {
        isUnlocked = true;
        return ok(vault.state());
      };
      bridge.answer('vault:unlock', ({ passphrase }) =>
        passphrase === PASSPHRASE ? unlock() : fail('vault-wrong-passphrase'),
      );
      bridge.answer('vault:recover', unlock);
    });
    const app = await startAsItIs();
    await screen.findByTestId('unlock');
    return app;
  }

  it('opens nothing before it is unlocked, keeps what was typed after a wrong try, and goes on after a right one', async () => {
    const { user, bridge } = await startLocked({ refused: 3, needsSheet: false });
    expect(await indexedDB.databases()).toEqual([]);
    expect(bridge.calls('store:take-handed-over')).toEqual([]);
    expect(await screen.findByText('3 wrong tries since it was last opened.')).toBeVisible();
    await expectAccessible();
    const field = screen.getByLabelText('Passphrase');
    expect(field).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Type the passphrase first.')).toHaveAttribute('role', 'alert');
    await user.type(field, 'gravel otter{Enter}');
    expect(await screen.findByText(/^The passphrase does not open/)).toBeVisible();
    expect(typedInto('Passphrase')).toBe('gravel otter');
    await user.type(field, ' cinema walnut lunar ticket{Enter}');
    await screen.findByRole('heading', { name: 'Assessments', level: 1 });
    expect(bridge.calls('vault:unlock')).toHaveLength(2);
  });

  it('says that Caps Lock is on', async () => {
    const { user } = await startLocked({ refused: 0, needsSheet: false });
    screen.getByLabelText('Passphrase').focus();
    await user.keyboard('{CapsLock}a');
    expect(await screen.findByText('Caps Lock is on.')).toBeVisible();
    await user.keyboard('{CapsLock}a');
    await waitFor(() => {
      expect(screen.queryByText('Caps Lock is on.')).toBeNull();
    });
  });

  it('is opened by the sheet with a new passphrase, which has to be strong and typed twice', async () => {
    const { user, bridge } = await startLocked({ refused: 0, needsSheet: true });
    expect(await screen.findByText(/is missing or damaged\. The recovery sheet still opens/)).toBeVisible();
    expect(screen.queryByText('Use the passphrase')).toBeNull();
    await expectAccessible();
    const code = recoveryGroups(await generateX25519Identity())
      .join(' ')
      .toLowerCase();
    const wrong = `${code.slice(0, -1)}${code.endsWith('q') ? 'p' : 'q'}`;
    const field = screen.getByLabelText('Code of the recovery sheet');
    await user.type(field, wrong);
    expect(screen.getByText(/a character is mistyped/)).toBeVisible();
    await user.clear(field);
    await user.type(field, code);
    await user.type(screen.getByLabelText('New passphrase'), 'password1234');
    await user.type(screen.getByLabelText('The same again'), 'password1234{Enter}');
    expect((await screen.findAllByText(/^Too easy to guess/)).length).toBeGreaterThan(0);
    expect(bridge.calls('vault:recover')).toEqual([]);
    await user.clear(screen.getByLabelText('New passphrase'));
    await user.type(screen.getByLabelText('New passphrase'), PASSPHRASE);
    expect(await screen.findByText('The two differ.')).toBeVisible();
    await user.clear(screen.getByLabelText('The same again'));
    await user.type(screen.getByLabelText('The same again'), `${PASSPHRASE}{Enter}`);
    await screen.findByRole('heading', { name: 'Assessments', level: 1 });
    expect(bridge.calls('vault:recover')).toEqual([{ code, passphrase: PASSPHRASE }]);
  });
});

describe('protecting what is in the open', () => {
  async function begin(change: (bridge: FakeBridge) => void = () => undefined) {
    const recoveryCode = await generateX25519Identity();
    prepareShell((bridge) => {
      bridge.answer('vault:prepare', () => ok({ recoveryCode }));
      bridge.answer('vault:begin', () => ok({}));
      change(bridge);
    });
    const app = await startApp();
    await app.user.click(await screen.findByRole('button', { name: 'Set a passphrase…' }));
    await screen.findByRole('heading', { name: 'Protection', level: 1 });
    await expectAccessible();
    await app.user.click(await screen.findByRole('button', { name: 'Set a passphrase…' }));
    return { ...app, recoveryCode };
  }

  async function toSheet({ user }: Awaited<ReturnType<typeof begin>>): Promise<void> {
    await user.click(await screen.findByRole('button', { name: 'Offer a phrase of six words' }));
    const offered = (await screen.findByTestId('offered-phrase')).textContent;
    expect(offered.split(' ')).toHaveLength(6);
    await user.click(screen.getByRole('button', { name: 'Use this phrase' }));
    expect(typedInto('New passphrase')).toBe(offered);
    expect(await screen.findByText('Strong enough.')).toBeVisible();
    await user.type(screen.getByLabelText('The same again'), offered);
    await user.click(screen.getByRole('button', { name: 'Go on to the recovery sheet' }));
    await screen.findByTestId('recovery-sheet');
  }

  async function typeGroup({ user, recoveryCode }: Awaited<ReturnType<typeof begin>>, wrong = false) {
    await user.click(screen.getByRole('button', { name: 'I have it on paper' }));
    const field = await screen.findByLabelText(/^Group \d+ of the sheet$/);
    const place = Number(/\d+/.exec(screen.getByText(/^Group \d+ of the sheet$/).textContent)?.[0]) - 1;
    const group = recoveryGroups(recoveryCode)[place] ?? '';
    expect(group).toHaveLength(4);
    await user.type(field, wrong ? 'xxxx' : group.toLowerCase());
    await user.click(screen.getByRole('button', { name: 'Seal everything' }));
  }

  it('is offered before the first assessment, says what going without means, and can be declined', async () => {
    const app = await startApp();
    expect(await screen.findByText(/whoever can read the files on this computer can read/)).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Go on without' }));
    expect(screen.queryByText('Set a passphrase before you begin')).toBeNull();
    expect(screen.getByRole('button', { name: 'Protect this computer’s data' })).toBeVisible();
  });

  it('asks for a passphrase, shows the sheet, wants a part of it back, and only then seals', async () => {
    const app = await begin();
    await toSheet(app);
    const sheet = screen.getByTestId('recovery-sheet');
    for (const group of recoveryGroups(app.recoveryCode)) expect(sheet).toHaveTextContent(group);
    await expectAccessible();
    await typeGroup(app, true);
    expect(await screen.findByText('This is not what stands there on the sheet.')).toBeVisible();
    expect(app.bridge.calls('vault:begin')).toEqual([]);
    await app.user.click(screen.getByRole('button', { name: 'Show the sheet again' }));
    await typeGroup(app);
    expect(await screen.findByText('Everything is sealed. Brieflock starts again, locked.')).toBeVisible();
    expect(app.bridge.calls('vault:begin')).toHaveLength(1);
    expect(app.bridge.calls('vault:prepare')[0]).toMatchObject({ current: null, firmRecipient: null });
  });

  it('stands still while everything is sealed: no key, no menu and no other control does anything', async () => {
    let finish = (): void => undefined;
    const app = await begin((bridge) => {
      bridge.answer(
        'vault:begin',
        () =>
          new Promise((resolve) => {
            finish = () => {
              resolve(fail('vault-failed', { reason: 'the disk is full' }));
            };
          }),
      );
    });
    await toSheet(app);
    await typeGroup(app);
    const panel = await screen.findByRole('dialog', { name: 'Sealing your data' });
    expect(within(panel).getByRole('button', { name: 'Cancel' })).toBeVisible();
    await app.user.keyboard('{Escape}{Alt>}0{/Alt}?');
    for (const command of ['new-assessment', 'show-list', 'lock', 'about'] as const)
      app.bridge.emit('app:menu-command', { command });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.getAllByRole('dialog')).toEqual([panel]);
    expect(screen.getByTestId('protection')).toBeInTheDocument();
    finish();
    expect(await screen.findByText(/the disk is full/)).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    app.bridge.emit('app:menu-command', { command: 'about' });
    await screen.findByRole('dialog');
  });

  it('seals nothing while something waits to be saved, and throws away what was prepared when it is left', async () => {
    const app = await begin((bridge) => {
      bridge.answer('store:take-handed-over', () =>
        ok({ items: JSON.stringify([{ kind: 'title', assessmentId: 'gone-1', title: 'Left over' }]) }),
      );
    });
    await toSheet(app);
    await typeGroup(app);
    expect(await screen.findByText(/there is 1 change not saved yet/)).toBeVisible();
    expect(app.bridge.calls('vault:begin')).toEqual([]);
    const before = app.bridge.calls('vault:discard-prepared').length;
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => {
      expect(app.bridge.calls('vault:discard-prepared').length).toBeGreaterThan(before);
    });
  });
});

describe('an unlocked vault', () => {
  async function startUnlocked(
    vault = new FakeVault(),
    change: (bridge: FakeBridge) => void = () => undefined,
  ) {
    prepareShell((bridge) => {
      unlockedBy(vault)(bridge);
      bridge.answer('vault:get-settings', () => ok(SETTINGS));
      change(bridge);
    });
    return startApp(emptyFile());
  }

  it.each(['idle', 'suspend', 'screen', 'asked'] as const)(
    'that is to be locked (%s) first has what cannot be saved kept, sealed, and the next start takes it back',
    async (reason) => {
      const vault = new FakeVault();
      const app = await startUnlocked(vault);
      await openAssessment(app, 'Harbor matter');
      await openTab(app, 'Questions');
      const makeRoom = fillDisk();
      await app.user.type(await screen.findByRole('textbox', { name: 'Note' }), `${CANARY} typed last`);
      app.bridge.emit('vault:lock-wanted', { reason });
      await waitFor(() => {
        expect(app.bridge.calls('vault:lock')).toHaveLength(1);
      });
      const items = app.bridge.calls('store:hand-over').at(-1)?.items ?? '';
      expect(items).toContain('"sealed":1');
      expect(items).not.toContain(CANARY);
      expect(await (await vault.texts()).open('unsaved', items)).toContain(`${CANARY} typed last`);
      makeRoom();
    },
  );

  it('takes back what was sealed before', async () => {
    const vault = new FakeVault();
    const renamed = JSON.stringify([{ kind: 'title', assessmentId: 'matter-1', title: 'Renamed' }]);
    const sealed = await (await vault.texts()).seal('unsaved', renamed);
    const app = await startUnlocked(vault, (bridge) => {
      bridge.answer('store:take-handed-over', () => ok({ items: sealed }));
    });
    await waitFor(async () => {
      expect((await app.stored('matter-1')).title).toBe('Renamed');
    });
  });

  it('keeps words that were not sealed with its keys as they are, and tells', async () => {
    const renamed = JSON.stringify([{ kind: 'title', assessmentId: 'matter-1', title: 'Smuggled' }]);
    const app = await startUnlocked(new FakeVault(), (bridge) => {
      bridge.answer('store:take-handed-over', () => ok({ items: renamed }));
    });
    expect(await screen.findByTestId('unread-words-notice')).toBeVisible();
    app.bridge.emit('app:flush-requested', {});
    await waitFor(() => {
      expect(app.bridge.calls('app:confirm-flushed')).toEqual([{ flushed: true }]);
    });
    expect((await app.stored('matter-1')).title).toBe('Harbor matter');
    expect(app.bridge.calls('store:hand-over')).toEqual([]);
    expect(app.bridge.calls('store:forget-handed-over')).toEqual([]);
  });

  it('is not locked while what waits can be neither saved nor kept', async () => {
    const app = await startUnlocked();
    await openAssessment(app, 'Harbor matter');
    const makeRoom = fillDisk();
    app.bridge.answer('store:hand-over', () => fail('disk-low'));
    await app.user.type(await screen.findByRole('textbox', { name: 'Organization' }), '!');
    await app.user.click(screen.getByRole('button', { name: 'Lock now' }));
    const told = await screen.findByText(/what you typed last could not be kept on the disk/);
    expect(app.bridge.calls('vault:lock')).toEqual([]);
    await dismiss(app, told);
    makeRoom();
  });

  it.each([
    [
      'Ctrl L',
      async (app: Awaited<ReturnType<typeof startUnlocked>>) => app.user.keyboard('{Control>}l{/Control}'),
    ],
    [
      'Command L',
      async (app: Awaited<ReturnType<typeof startUnlocked>>) => app.user.keyboard('{Meta>}l{/Meta}'),
    ],
    [
      'the menu',
      (app: Awaited<ReturnType<typeof startUnlocked>>) => {
        app.bridge.emit('app:menu-command', { command: 'lock' });
        return Promise.resolve();
      },
    ],
  ])('is locked by %s', async (_by, ask) => {
    const app = await startUnlocked();
    await ask(app);
    await waitFor(() => {
      expect(app.bridge.calls('vault:lock')).toHaveLength(1);
    });
  });

  it('has no name in the local storage, and takes the sealed one back', async () => {
    const vault = new FakeVault();
    await startUnlocked(vault);
    const { setPreferences } = await import('@renderer/stores/preferences');
    setPreferences({ authorName: CANARY, pageSize: 'A4' });
    const sealed = await waitFor(() => {
      const stored = window.localStorage.getItem('brieflock-sealed-name');
      if (stored === null) throw new Error('not sealed yet');
      return stored;
    });
    expect(JSON.stringify(Object.entries(window.localStorage))).not.toContain(CANARY);
    expect(window.localStorage.getItem('brieflock-preferences')).toContain('A4');
    expect(await (await vault.texts()).open('preferences', sealed)).toBe(CANARY);
    setPreferences({ authorName: '' });
    const { unsealNames, usePreferences } = await import('@renderer/stores/preferences');
    window.localStorage.setItem('brieflock-sealed-name', sealed);
    const leave = await unsealNames(await vault.texts());
    expect(usePreferences.getState().authorName).toBe(CANARY);
    leave();
  });

  it('loses the key of a deleted assessment when the undo is over, and not before', async () => {
    const vault = new FakeVault();
    const app = await startUnlocked(vault);
    const [{ deleteWithUndo }, { openStore }] = await Promise.all([
      import('@renderer/screens/assessments/delete-with-undo'),
      import('@renderer/app/open-store'),
    ]);
    const opened = await openStore();
    if (!opened.ok) throw new Error('the store is not open');
    await deleteWithUndo(opened.value, 'matter-1');
    const told = await screen.findByText(/was deleted\. Backups made before keep it for up to 30 days\./);
    expect(vault.destroyed).toEqual([]);
    await dismiss(app, told);
    await waitFor(() => {
      expect(vault.destroyed).toEqual(['matter-1']);
    });
  });

  it('shows its settings: the firm key, when it locks, another passphrase, another sheet', async () => {
    const firmRecipient = `age1${'q'.repeat(58)}`;
    const recoveryCode = await generateX25519Identity();
    const app = await startUnlocked(new FakeVault(), (bridge) => {
      bridge.answer('vault:get-settings', () => ok({ ...SETTINGS, firmRecipient }));
      bridge.answer('vault:set-settings', () => ok({}));
      bridge.answer('vault:change-passphrase', ({ current }) =>
        current === PASSPHRASE ? ok({}) : fail('vault-wrong-passphrase'),
      );
      bridge.answer('vault:make-sheet', () => ok({ recoveryCode }));
      bridge.answer('vault:use-sheet', () => ok({}));
    });
    const { user, bridge } = app;
    bridge.emit('app:menu-command', { command: 'show-protection' });
    expect(await screen.findByTestId('firm-key')).toHaveTextContent(firmRecipient);
    await expectAccessible();
    await user.selectOptions(
      screen.getByLabelText('When nobody types or moves the mouse'),
      'After 5 minutes',
    );
    await waitFor(() => {
      expect(bridge.calls('vault:set-settings')).toEqual([
        { idleMinutes: 5, locksOnSuspend: true, locksWithScreen: true },
      ]);
    });
    const change = within(screen.getByRole('region', { name: 'Change the passphrase' }));
    await user.click(change.getByLabelText('New passphrase'));
    await user.paste('velvet harbor onion static crane pulse ');
    expect(change.getByText(/It begins or ends with a space, and the space counts/)).toBeVisible();
    await user.clear(change.getByLabelText('New passphrase'));
    const next = 'velvet harbor onion static crane pulse';
    await user.type(change.getByLabelText('Passphrase now'), 'wrong');
    await user.type(change.getByLabelText('New passphrase'), next);
    await user.type(change.getByLabelText('The same again'), `${next}{Enter}`);
    expect(await change.findByText(/^The passphrase does not open/)).toBeVisible();
    await user.clear(change.getByLabelText('Passphrase now'));
    await user.type(change.getByLabelText('Passphrase now'), `${PASSPHRASE}{Enter}`);
    expect(await change.findByText('The passphrase was changed.')).toBeVisible();
    const sheet = within(screen.getByRole('region', { name: 'New recovery sheet' }));
    await user.type(sheet.getByLabelText('Passphrase'), `${PASSPHRASE}{Enter}`);
    // The firm has a key: what is said of sheet and passphrase is no promise against it.
    expect(
      await sheet.findByText(/nobody can open your data but who has the key of your firm\./),
    ).toBeVisible();
    expect(sheet.getByText(/On another computer, with a backup file/)).toBeVisible();
    await user.click(await sheet.findByRole('button', { name: 'I have it on paper' }));
    const place = Number(/\d+/.exec(sheet.getByText(/^Group \d+ of the sheet$/).textContent)?.[0]) - 1;
    expect(bridge.calls('vault:use-sheet')).toEqual([]);
    await user.type(sheet.getByLabelText(/^Group/), `${recoveryGroups(recoveryCode)[place] ?? ''}{Enter}`);
    expect(
      await sheet.findByText(
        /^The new sheet is in force\. The one before still opens backups made until now/,
      ),
    ).toBeVisible();
  });

  it('has all its keys changed with the passphrase in force', async () => {
    const recoveryCode = await generateX25519Identity();
    const { user, bridge } = await startUnlocked(new FakeVault(), (shell) => {
      shell.answer('vault:prepare', () => ok({ recoveryCode }));
    });
    bridge.emit('app:menu-command', { command: 'show-protection' });
    await user.click(await screen.findByRole('button', { name: 'Change all keys…' }));
    const part = within(screen.getByRole('region', { name: 'Keys may be known to others' }));
    await user.type(part.getByLabelText('New passphrase'), PASSPHRASE);
    await user.type(part.getByLabelText('The same again'), `${PASSPHRASE}{Enter}`);
    expect(bridge.calls('vault:prepare')).toEqual([]);
    expect(part.getByText('Type the passphrase you use now first.')).toHaveAttribute('role', 'alert');
    await user.type(part.getByLabelText('Key of your firm (optional)'), 'age1wrong');
    expect(await part.findByText('This is no age key.')).toBeVisible();
    await user.clear(part.getByLabelText('Key of your firm (optional)'));
    await user.type(part.getByLabelText('Passphrase now'), 'the old one{Enter}');
    await screen.findByTestId('recovery-sheet');
    expect(bridge.calls('vault:prepare')).toEqual([
      { passphrase: PASSPHRASE, current: 'the old one', firmRecipient: null },
    ]);
  });

  it('saves what is typed into sealed rows', async () => {
    const app = await startUnlocked();
    await openAssessment(app, 'Harbor matter');
    await app.user.type(await screen.findByRole('textbox', { name: 'Organization' }), CANARY);
    await untilSaved();
    expect((await app.stored('matter-1')).profile.organisation).toContain(CANARY);
    const rows = await rawAssessments();
    expect(rows).toContain('"sealed":1');
    expect(rows).not.toContain(CANARY);
  });
});

describe('an assessment that was changed behind the app’s back', () => {
  it('is told with what is missing, and goes on as it stands when the user says so', async () => {
    prepareShell(unlockedBy(new FakeVault()));
    const file = emptyFile();
    const answer = buildAnswer('GOV-01', null, { note: 'kept' });
    const answered = { ...file, assessment: { ...file.assessment, answers: [answer] } };
    const app = await startApp(answered);
    const connection = await settled(indexedDB.open('brieflock'));
    await settled(connection.transaction('answers', 'readwrite').objectStore('answers').clear());
    connection.close();
    await openAssessment(app, 'Harbor matter');
    expect(await screen.findByText('1 entry of this assessment is missing.')).toBeVisible();
    await expectAccessible();
    await app.user.click(screen.getByRole('button', { name: 'Go on with what is here' }));
    await waitFor(() => {
      expect(screen.queryByText('1 entry of this assessment is missing.')).toBeNull();
    });
    await dismiss(app, await screen.findByText('The assessment is taken as it stands.'));
  });
});
