/** Whole incidents on the screen: begun, set up, filed, changed with its effect first, taken back, and not saved. */
import { fail } from '@shared/base/app-error';
import { ok } from '@shared/base/result';
import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { IncidentAct, IncidentEntry } from '@shared/assessment/schema';
import { nextIncidentEntry } from '@shared/incident/incident-log';
import {
  emptyFile,
  fillDisk,
  openAssessment,
  openTab,
  startApp,
  startOn,
  type App,
} from '../helpers/render-app';

const ZONE = 'America/New_York';
const OPENED: IncidentAct = { kind: 'opened', title: 'Agent in the network', exercise: null };
const DFARS: IncidentAct = { kind: 'name-set', name: 'dfars-7012-contractor', state: 'yes' };

function learned(at: string): IncidentAct {
  return {
    kind: 'moment-set',
    moment: 'm1',
    of: 'learned',
    kinds: ['discovery', 'awareness'],
    time: { at, zone: ZONE },
    certainty: 'reported',
    what: '',
    knownBy: '',
    source: '',
    days: null,
  };
}

function recordOf(...entries: readonly (readonly IncidentAct[])[]): readonly IncidentEntry[] {
  return entries.reduce<readonly IncidentEntry[]>(
    (log, acts) => [
      ...log,
      nextIncidentEntry(log, { incident: 'i1', at: '2026-12-01T04:10:00.000Z', zone: ZONE, by: '', acts }),
    ],
    [],
  );
}

async function startOnIncident(...entries: readonly (readonly IncidentAct[])[]): Promise<App> {
  const app = await startOn('Incidents', emptyFile({ incidents: recordOf([OPENED], ...entries) }));
  await app.user.click(screen.getByRole('button', { name: 'Agent in the network' }));
  await screen.findByTestId('incident');
  return app;
}

async function lastActs(app: App, id = 'matter-1'): Promise<readonly IncidentAct[]> {
  return (await app.stored(id)).incidents.at(-1)?.acts ?? [];
}

async function show({ user }: App, section: string): Promise<void> {
  const parts = within(screen.getByRole('navigation', { name: 'Parts of the incident' }));
  await user.click(parts.getByRole('button', { name: section }));
}

describe('an incident is begun', () => {
  it('from the first screen, with an assessment made for it, and its first facts are asked for', async () => {
    const app = await startApp();
    await app.user.click(screen.getByRole('button', { name: 'We have an incident' }));
    await screen.findByTestId('set-up');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^Incident of \w+ \d+, \d{4}$/);
  });

  it('from the menu inside an assessment, in that assessment', async () => {
    const app = await startApp(emptyFile());
    await openAssessment(app, 'Harbor matter');
    app.bridge.emit('app:menu-command', { command: 'we-have-an-incident' });
    await screen.findByTestId('set-up');
    expect(await lastActs(app)).toMatchObject([{ kind: 'opened', exercise: null }]);
  });

  it('from the menu where one is open already: counsel chooses', async () => {
    const app = await startApp(emptyFile({ incidents: recordOf([OPENED]) }));
    await openAssessment(app, 'Harbor matter');
    app.bridge.emit('app:menu-command', { command: 'we-have-an-incident' });
    await screen.findByRole('heading', { name: 'Incidents', level: 1 });
    expect((await app.stored('matter-1')).incidents).toHaveLength(1);
  });

  it('as an exercise, which every page of it says', async () => {
    const app = await startOn('Incidents');
    await app.user.click(screen.getByRole('button', { name: 'Begin an exercise' }));
    await app.user.click(screen.getByRole('button', { name: 'Begin: one of your own' }));
    await screen.findByTestId('exercise-mark');
    expect(screen.getByTestId('exercise-mark').textContent).toContain('EXERCISE');
    await app.user.click(screen.getByRole('button', { name: 'Rename…' }));
    expect(await screen.findByRole('dialog', { name: /^EXERCISE/ })).toBeDefined();
  });
});

describe('a pack that knows nothing of incidents', () => {
  it.each([
    ['incident', 'no guide for incidents'],
    ['regimes', 'no rules by which deadlines are counted'],
  ] as const)('without %s: it says that it has %s', async (part, words) => {
    const [{ OpenPack }, { pack }, { IncidentsScreen }] = await Promise.all([
      import('@renderer/stores/current-pack'),
      import('@renderer/platform/pack'),
      import('@renderer/screens/incident'),
    ]);
    render(
      <MantineProvider>
        <OpenPack value={{ ...pack, [part]: null }}>
          <IncidentsScreen assessment={emptyFile().assessment} />
        </OpenPack>
      </MantineProvider>,
    );
    expect(screen.getByText(new RegExp(words)).textContent).toContain(
      'says nothing of whether there are any',
    );
  });
});

describe('the first facts', () => {
  it('take what the profile says, show deadlines before anything is written, and become one entry', async () => {
    const app = await startOnIncident();
    const roles = within(screen.getByTestId('role-picker'));
    const ticked = roles.getByRole('button', { name: /^Exchange Act registrant/, pressed: true });
    expect(ticked.textContent).toContain('from the profile');
    expect(roles.getByRole('button', { name: /^State member bank/, pressed: false }).textContent).toContain(
      'one of these',
    );
    await app.user.click(screen.getByRole('button', { name: /^Our systems were entered/ }));
    await app.user.type(roles.getByRole('textbox'), 'national bank{Enter}');
    const determined = screen.getByTestId('moment-determined');
    await app.user.click(within(determined).getByRole('button', { name: /^Now/ }));
    expect(screen.getByTestId('ladder-preview').textContent).toContain('Regulator receives notice');
    expect((await app.stored('matter-1')).incidents).toHaveLength(1);
    await app.user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByTestId('first-hour');
    expect((await app.stored('matter-1')).incidents).toHaveLength(2);
    const acts = await lastActs(app);
    expect(acts).toContainEqual({ kind: 'sides-set', sides: ['victim'] });
    expect(acts).toContainEqual({ kind: 'name-set', name: 'sec-8k-filer', state: 'yes' });
    expect(acts).toContainEqual({ kind: 'name-set', name: 'national-bank', state: 'yes' });
    expect(acts).toContainEqual(
      expect.objectContaining({ kind: 'moment-set', of: 'determined', kinds: ['determination'] }),
    );
  });

  it('stay as they were typed where they could not be written', async () => {
    const app = await startOnIncident();
    await app.user.click(screen.getByRole('button', { name: /^Our agent or product/ }));
    const makeRoom = fillDisk();
    await app.user.click(screen.getByTestId('record-set-up'));
    expect((await screen.findAllByRole('alert')).length).toBeGreaterThan(0);
    screen.getByRole('button', { name: /^Our agent or product/, pressed: true });
    makeRoom();
    await app.user.click(screen.getByTestId('record-set-up'));
    await screen.findByTestId('first-hour');
    expect(await lastActs(app)).toContainEqual({ kind: 'sides-set', sides: ['own-agent'] });
  });
});

describe('a deadline', () => {
  it('is filed with its reference, and what runs from the filing starts', async () => {
    const app = await startOnIncident([DFARS, learned('2026-11-30T22:40')]);
    await app.user.click(await screen.findByRole('button', { name: 'Filed… Report to DoD' }));
    const dialog = within(await screen.findByRole('dialog'));
    await app.user.type(dialog.getByRole('textbox', { name: 'Reference number' }), 'DC3-1');
    expect(dialog.getByRole('checkbox', { name: /^Submission of the report/ })).toBeChecked();
    expect(dialog.getByTestId('effect').textContent).toContain('Images and packet capture');
    await app.user.click(dialog.getByTestId('accept'));
    await waitFor(async () => {
      expect(await lastActs(app)).toMatchObject([
        { kind: 'filed', obligation: 'dfars-7012/dod', reference: 'DC3-1', kinds: ['report-submitted'] },
      ]);
    });
    const floor = await screen.findByTestId('group-floor');
    expect(floor.textContent).toContain('Images and packet capture');
    expect(screen.getByTestId('group-running').textContent).toContain('reference DC3-1');
  });

  it('is filed with the hash of a copy, or without one that cannot be read', async () => {
    const app = await startOnIncident([DFARS, learned('2026-11-30T22:40')]);
    const sha256 = 'ab'.repeat(32);
    await app.user.click(await screen.findByRole('button', { name: 'Filed… Report to DoD' }));
    const dialog = within(await screen.findByRole('dialog'));
    app.bridge.answer('incident:choose-copy', () =>
      fail('file-unreadable', { fileName: 'form.pdf', reason: 'it is no longer there' }),
    );
    await app.user.click(dialog.getByRole('button', { name: 'Choose a copy of what was filed…' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('“form.pdf” could not be read');
    app.bridge.answer('incident:choose-copy', () =>
      ok({ status: 'chosen', name: 'form.pdf', bytes: 12, sha256 }),
    );
    await app.user.click(dialog.getByRole('button', { name: 'Choose a copy of what was filed…' }));
    await dialog.findByText(new RegExp(sha256));
    expect(dialog.queryByRole('alert')).toBeNull();
    await app.user.click(dialog.getByTestId('accept'));
    await waitFor(async () => {
      expect(await lastActs(app)).toMatchObject([
        { kind: 'filed', copy: { name: 'form.pdf', bytes: 12, sha256 } },
      ]);
    });
  });

  it('is never hidden with its record: one without its first entry is told of', async () => {
    const torn = recordOf([OPENED], [DFARS]).slice(1);
    await startOn('Incidents', emptyFile({ incidents: torn }));
    expect(await screen.findByText('1 record without a first entry')).toBeVisible();
  });

  it('is not recorded as filed at a time that is still to come', async () => {
    const { user } = await startOnIncident([DFARS, learned('2026-11-30T22:40')]);
    await user.click(await screen.findByRole('button', { name: 'Filed… Report to DoD' }));
    const dialog = within(await screen.findByRole('dialog'));
    const when = dialog.getByLabelText('When it was filed');
    fireEvent.change(when, { target: { value: '2126-12-01T10:00' } });
    expect(dialog.getByRole('alert').textContent).toContain('still to come');
    expect(dialog.getByTestId('accept')).toBeDisabled();
    fireEvent.change(when, { target: { value: '2020-12-01T10:00' } });
    expect(dialog.queryByRole('alert')).toBeNull();
    expect(dialog.getByTestId('accept')).toBeEnabled();
  });

  it('is set aside with a reason only, and stays in the list', async () => {
    const app = await startOnIncident([DFARS, learned('2026-11-30T22:40')]);
    await app.user.click(
      await screen.findByRole('button', { name: 'Does not apply, because… Report to DoD' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByTestId('accept')).toBeDisabled();
    await app.user.type(dialog.getByRole('textbox', { name: 'Because' }), 'No covered information');
    await app.user.click(dialog.getByTestId('accept'));
    await waitFor(() => {
      expect(screen.getByTestId('group-running').textContent).toContain('No covered information');
    });
  });

  it('follows from a clause that counsel enters', async () => {
    const app = await startOnIncident([learned('2026-11-30T22:40')]);
    await app.user.click(await screen.findByRole('button', { name: /^Add a notice clause of a contract/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await app.user.type(dialog.getByRole('textbox', { name: 'With whom' }), 'Acme Cloud');
    await app.user.type(dialog.getByRole('textbox', { name: 'How many' }), '24');
    await app.user.click(dialog.getByTestId('accept'));
    await screen.findByRole('heading', { name: 'Notice to Acme Cloud' });
    expect(screen.getByTestId('group-running').textContent).toContain(
      'December 1, 2026, 22:40 America/New_York',
    );
  });

  it('of the first hour is ticked off, and the next step moves up', async () => {
    const app = await startOnIncident([{ kind: 'sides-set', sides: ['victim'] }]);
    const now = within(await screen.findByTestId('first-hour'));
    const [first] = now.getAllByRole('checkbox');
    if (first === undefined) throw new Error('There are first steps');
    await app.user.click(first);
    await waitFor(async () => {
      expect(await lastActs(app)).toMatchObject([{ kind: 'item-set', list: 'first-hour', state: 'done' }]);
    });
    await waitFor(() => {
      expect(now.getAllByRole('checkbox')).toHaveLength(3);
    });
    await waitFor(() => {
      expect(now.getByRole('heading', { name: 'To do now' })).toHaveFocus();
    });
  });
});

describe('a fact is changed', () => {
  it('only once its effect was shown; taking it back brings back what was, and the log keeps both', async () => {
    const app = await startOnIncident([DFARS, learned('2026-11-30T22:40')]);
    await show(app, 'Facts');
    await app.user.click(screen.getByRole('button', { name: 'Withdraw: The Company learned of it' }));
    const withdraw = within(await screen.findByRole('dialog'));
    expect(withdraw.getByTestId('effect').textContent).toContain('No longer runs: Report to DoD');
    expect((await app.stored('matter-1')).incidents).toHaveLength(2);
    await app.user.click(withdraw.getByTestId('accept'));
    await waitFor(() => {
      expect(screen.queryByText('No moment is on record.')).not.toBeNull();
    });
    await app.user.click(screen.getByRole('button', { name: 'Take back the last entry…' }));
    const back = within(await screen.findByRole('dialog'));
    expect(back.getByTestId('effect').textContent).toContain('Starts: Report to DoD');
    await app.user.click(back.getByTestId('accept'));
    await screen.findByRole('button', { name: 'Withdraw: The Company learned of it' });
    await show(app, 'Log');
    const log = screen.getByTestId('incident-log');
    expect(log.textContent).toContain('Withdrawn: The Company learned of it');
    expect(log.textContent).toContain('taken back, counts no more');
    expect(log.textContent).toContain('Entry 3 taken back');
    expect(screen.getByTestId('incident-chain').textContent).toContain('whole');
  });

  it('keeps what was typed in a dialog that could not be written', async () => {
    const app = await startOnIncident([DFARS]);
    await show(app, 'Log');
    await app.user.click(screen.getByRole('button', { name: 'Note or decision…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await app.user.type(dialog.getByRole('textbox', { name: 'Note' }), 'CISO called at 23:10');
    const makeRoom = fillDisk();
    await app.user.click(dialog.getByTestId('accept'));
    await dialog.findByRole('alert');
    expect(dialog.getByRole('textbox', { name: 'Note' })).toHaveValue('CISO called at 23:10');
    makeRoom();
    await app.user.click(dialog.getByTestId('accept'));
    await waitFor(async () => {
      expect(await lastActs(app)).toEqual([{ kind: 'noted', what: 'CISO called at 23:10' }]);
    });
  });
});

describe('the focus', () => {
  it('comes back to what opened a dialog', async () => {
    const app = await startOnIncident([DFARS, learned('2026-11-30T22:40')]);
    const opener = await screen.findByRole('button', { name: 'Owner… Report to DoD' });
    await app.user.click(opener);
    await waitFor(() => {
      expect(screen.getByRole('textbox', { name: 'Whose task it is' })).toHaveFocus();
    });
    await app.user.keyboard('{Escape}');
    await waitFor(() => {
      expect(opener).toHaveFocus();
    });
  });

  it('goes to the heading of its section where what opened it is gone', async () => {
    const app = await startOnIncident([learned('2026-11-30T22:40')]);
    await show(app, 'Facts');
    await app.user.click(screen.getByRole('button', { name: 'Withdraw: The Company learned of it' }));
    await app.user.click(within(await screen.findByRole('dialog')).getByTestId('accept'));
    await waitFor(() => {
      expect(screen.getByRole('heading', { name: 'Moments' })).toHaveFocus();
    });
  });
});

describe('an incident is closed', () => {
  it('and opened again, and entries bear the name of who writes', async () => {
    const app = await startOnIncident([DFARS]);
    await app.user.click(screen.getByRole('button', { name: 'Say who writes' }));
    await app.user.type(await screen.findByRole('textbox', { name: 'Your name' }), 'M. Counsel{Enter}');
    await app.user.click(screen.getByRole('button', { name: 'Close…' }));
    await app.user.click(
      within(await screen.findByRole('dialog', { name: 'Close the incident' })).getByTestId('accept'),
    );
    await screen.findByRole('button', { name: 'Open again…' });
    expect((await app.stored('matter-1')).incidents.at(-1)).toMatchObject({
      by: 'M. Counsel',
      acts: [{ kind: 'closed', because: '' }],
    });
    await openTab(app, 'Profile');
  });
});
