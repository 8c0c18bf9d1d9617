/** An exercise from its beginning to the evidence it leaves, in the whole app. */
import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '@shared/assessment/schema';
import { incidentIds } from '@shared/incident/incident-log';
import { readIncident } from '@shared/incident/read-incident';
import { realGuide } from '../helpers/incident-log';
import { openTab, startOn, untilSaved, type App } from '../helpers/render-app';

const [script] = realGuide().tableTops;
if (script === undefined) throw new Error('The pack has a script.');
const [call] = script.injects;
if (call === undefined) throw new Error('The script has an inject.');

async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

function exerciseIn({ incidents }: Assessment) {
  const incident = readIncident(incidents, incidentIds(incidents)[0] ?? '');
  if (incident === null) throw new Error('No incident was begun.');
  return incident;
}

async function begin({ user }: App, name: string): Promise<void> {
  const [button] = screen.getAllByRole('button', { name: 'Begin an exercise' });
  if (button === undefined) throw new Error('No button');
  await user.click(button);
  expect(screen.getByRole('heading', { name: 'Which exercise?' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name }));
  await screen.findByTestId('exercise-mark');
}

describe('an exercise', () => {
  it('is run by its script, closed, and offered as evidence that answers nothing', async () => {
    const app = await startOn('Incidents');
    const { user, stored } = app;
    await begin(app, `Begin: ${script.title}`);
    expect(screen.getByTestId('exercise-mark')).toHaveTextContent(/^EXERCISE/);
    const begun = exerciseIn(await stored('matter-1'));
    expect(begun).toMatchObject({ exercise: { tableTop: script.id }, sides: [script.side] });
    expect(screen.getByText(script.setting)).toBeVisible();
    await expectAccessible();

    await user.click(screen.getByRole('button', { name: 'Next: the first inject' }));
    expect(screen.getByRole('heading', { name: `Minute 0: ${call.title}` })).toHaveFocus();
    expect(screen.getByText(call.good[0] ?? '')).not.toBeVisible();
    await user.click(screen.getByText('What a good answer covers'));
    expect(screen.getByText(call.good[0] ?? '')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Put to the table and record' }));
    await screen.findByText('✓ Put to the table, 3 moments on record.');
    await user.type(screen.getByLabelText('In their words'), 'Nobody knew whom to call');
    await user.click(screen.getByRole('button', { name: 'Add as a note' }));
    await screen.findByText('Nobody knew whom to call', { selector: 'li' });
    await user.type(screen.getByLabelText('In their words'), 'Cut it off');
    await user.type(screen.getByLabelText('Reason, for a decision'), 'Money moves');
    await user.click(screen.getByRole('button', { name: 'Add as a decision' }));
    await screen.findByText('Decided: Cut it off Because: Money moves');
    await expectAccessible();

    const run = exerciseIn(await stored('matter-1'));
    expect(run.moments.map(({ of, time }) => [of, time?.at.slice(11)])).toEqual([
      ['detected', '21:40'],
      ['workforce-knew', '22:05'],
      ['counsel-called', '23:10'],
    ]);
    expect(run.words.map(({ kind, what, because }) => [kind, what, because])).toEqual([
      ['noted', expect.stringContaining('Put to the table at minute 0'), ''],
      ['noted', 'The call: Nobody knew whom to call', ''],
      ['decided', 'The call: Cut it off', 'Money moves'],
    ]);

    await user.click(screen.getByRole('button', { name: 'Close the exercise' }));
    await screen.findByRole('heading', { name: 'What it came to' });
    expect(screen.getByTestId('rehearsal-result')).toHaveTextContent('1 of 6 injects put to the table');
    expect(screen.getByTestId('rehearsal-result')).toHaveTextContent(/It took \d+ minutes\./);
    await expectAccessible();

    await openTab(app, 'Questions');
    await user.click(screen.getByTestId('module-evidence'));
    await user.click(
      await screen.findByRole('button', { name: /^Add to the evidence: exercise “Machine-speed/ }),
    );
    await screen.findByText('Named as evidence');
    await untilSaved();
    await waitFor(async () => {
      const answer = (await stored('matter-1')).answers.find(({ questionId }) => questionId === 'EVD-01');
      expect(answer?.value).toBeNull();
      expect(answer?.evidence.map(({ location }) => location)).toEqual([
        'Incidents of this assessment, in Brieflock',
      ]);
      expect(answer?.evidence[0]?.label).toMatch(
        /^Record of the exercise “Machine-speed intrusion at a bank”, closed on /,
      );
    });
    await user.click(screen.getByRole('button', { name: /^exercise “Machine-speed/ }));
    await screen.findByTestId('exercise-mark');
  });

  it('of one’s own has no script, and bears on no question', async () => {
    const app = await startOn('Incidents');
    await begin(app, 'Begin: one of your own');
    expect(screen.getByText(/without a script of this pack/)).toBeVisible();
    expect(screen.queryByRole('navigation', { name: 'Steps of the exercise' })).toBeNull();
    await app.user.type(screen.getByLabelText('In their words'), 'A vendor calls');
    await app.user.click(screen.getByRole('button', { name: 'Add as a note' }));
    await waitFor(async () => {
      expect(exerciseIn(await app.stored('matter-1')).words.map(({ what }) => what)).toEqual([
        'A vendor calls',
      ]);
    });
    await app.user.click(screen.getByRole('button', { name: 'Close the exercise' }));
    await screen.findByRole('heading', { name: 'What it came to' });
    expect(exerciseIn(await app.stored('matter-1')).exercise).toEqual({ tableTop: null });
  });

  it('that is open keeps no real incident waiting', async () => {
    const app = await startOn('Incidents');
    await begin(app, 'Begin: one of your own');
    app.bridge.emit('app:menu-command', { command: 'we-have-an-incident' });
    await screen.findByRole('heading', { name: /^Incident of /, level: 1 });
    expect(screen.queryByTestId('exercise-mark')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Exercise' })).toBeNull();
  });

  it('is not offered where counsel changes her mind, and the focus goes back', async () => {
    const { user } = await startOn('Incidents');
    await user.click(screen.getByRole('button', { name: 'Begin an exercise' }));
    await user.click(screen.getByRole('button', { name: 'Not now' }));
    expect(screen.queryByRole('heading', { name: 'Which exercise?' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Begin an exercise' })).toHaveFocus();
    expect(within(screen.getByRole('main')).getByText('No incident is on record')).toBeVisible();
  });
});
