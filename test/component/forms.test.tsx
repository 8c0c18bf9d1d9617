import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  emptyFile,
  fillDisk,
  openTab,
  startOn,
  stopTypingPauses,
  untilSaved,
  wordsIn,
  type App,
} from '../helpers/render-app';
import { buildAction } from '../helpers/record-builders';

const ID = 'matter-1';

function field(name: string | RegExp): HTMLElement {
  return screen.getByRole('textbox', { name });
}

/** Puts words in at the end, at one stroke: with every key the whole screen would be drawn anew. */
async function write({ user }: App, into: HTMLElement, words: string): Promise<void> {
  await user.click(into);
  await user.paste(words);
}

async function retype(app: App, name: string | RegExp, words: string): Promise<void> {
  await app.user.clear(field(name));
  await write(app, field(name), words);
}

describe('the profile', () => {
  it('stores words after a pause or when the field is left, and never a blank title', async () => {
    const app = await startOn('Profile');
    await retype(app, 'Organization', 'Harbor');
    await untilSaved();
    stopTypingPauses();
    await retype(app, 'Prepared by', 'J. Doe');
    expect((await app.stored(ID)).profile.preparedBy).not.toBe('J. Doe');
    await app.user.tab();
    await waitFor(async () => {
      expect((await app.stored(ID)).profile).toMatchObject({
        organisation: 'Harbor',
        preparedBy: 'J. Doe',
      });
    });
    await app.user.clear(field('Title of the assessment'));
    await waitFor(() => {
      expect(field('Title of the assessment')).toBeInvalid();
      expect(screen.getByText('A title is needed. The last one is kept meanwhile.')).toBeVisible();
    });
    await app.user.tab();
    expect((await app.stored(ID)).title).toBe('Harbor matter');
    await write(app, field('Title of the assessment'), ' Second ');
    await app.user.tab();
    await waitFor(async () => {
      expect((await app.stored(ID)).title).toBe('Second');
      expect(field('Title of the assessment')).toBeValid();
    });
  });

  it('stores ticks at once, lets “none” stand alone, and can be left open again', async () => {
    const app = await startOn('Profile');
    stopTypingPauses();
    const roles = within(screen.getByRole('group', { name: 'Which of these describe the Company?' }));
    await app.user.click(roles.getByRole('checkbox', { name: /^Frontier developer/ }));
    await waitFor(async () => {
      expect((await app.stored(ID)).profile.facets['roles']).toContain('frontier-developer');
    });
    const none = roles.getByRole('checkbox', { name: /^None/ });
    await app.user.click(none);
    await waitFor(async () => {
      expect((await app.stored(ID)).profile.facets['roles']).toHaveLength(1);
    });
    await app.user.click(roles.getByRole('button', { name: 'Leave this open again' }));
    await waitFor(async () => {
      expect((await app.stored(ID)).profile.facets['roles']).toEqual([]);
      expect(roles.getByText('Not answered: treated as not known.')).toBeVisible();
    });
  });

  it('keeps title and profile apart: both typed, both stored', async () => {
    const app = await startOn('Profile');
    await write(app, field('Title of the assessment'), '!');
    await write(app, field('Prepared for'), '!');
    await openTab(app, 'Score');
    const { title, profile } = await app.stored(ID);
    expect([title.at(-1), profile.preparedFor.at(-1)]).toEqual(['!', '!']);
  });

  it('shows what could not be stored when it is opened again, the title too', async () => {
    const app = await startOn('Profile');
    const makeRoom = fillDisk();
    await write(app, field('Title of the assessment'), '!');
    await write(app, field('Prepared for'), '!');
    await openTab(app, 'Score');
    await screen.findByText('Not saved');
    await openTab(app, 'Profile');
    expect(wordsIn(await screen.findByRole('textbox', { name: 'Title of the assessment' }))).toMatch(/!$/);
    await waitFor(() => {
      expect(wordsIn(field('Prepared for'))).toMatch(/!$/);
    });
    makeRoom();
    await app.user.click(screen.getByRole('button', { name: 'Try again' }));
    await untilSaved();
    expect((await app.stored(ID)).title).toBe('Harbor matter!');
  });
});

describe('an action', () => {
  const file = emptyFile({ actions: [buildAction('act-1', { title: 'Write a charter', owner: 'Board' })] });

  async function edit(app: App): Promise<void> {
    await app.user.click(await screen.findByRole('button', { name: 'Edit: Write a charter' }));
    await screen.findByRole('textbox', { name: /^What is to be done/ });
  }

  async function stored(app: App, id = 'act-1') {
    return (await app.stored(ID)).actions.find((action) => action.id === id);
  }

  it('stores words when they are left, choices at once, and keeps its title without one', async () => {
    const app = await startOn('Actions', file);
    stopTypingPauses();
    await edit(app);
    await retype(app, 'Owner', 'CISO ');
    expect((await stored(app))?.owner).toBe('Board');
    await app.user.tab();
    await waitFor(async () => {
      expect((await stored(app))?.owner).toBe('CISO');
    });
    await app.user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Done');
    await waitFor(async () => {
      expect((await stored(app))?.status).toBe('done');
    });
    await app.user.type(screen.getByLabelText('Due date'), '2027-03-01');
    await waitFor(async () => {
      expect((await stored(app))?.dueOn).toBe('2027-03-01');
    });
    await app.user.clear(field(/^What is to be done/));
    await waitFor(() => {
      expect(field(/^What is to be done/)).toBeInvalid();
    });
    await app.user.tab();
    expect((await stored(app))?.title).toBe('Write a charter');
  });

  it('takes the best answer of another question as its target', async () => {
    const app = await startOn('Actions', file);
    await edit(app);
    await waitFor(() => {
      expect(screen.queryByRole('combobox', { name: 'Answer it is to bring about' })).toBeNull();
    });
    const question = screen.getByRole('combobox', { name: 'Question it serves' });
    await app.user.selectOptions(question, within(question).getByRole('option', { name: /^GOV-01:/ }));
    await waitFor(async () => {
      expect(await stored(app)).toMatchObject({
        questionId: 'GOV-01',
        target: { kind: 'value', optionIds: ['charter-names-ai'] },
      });
    });
  });

  it('is there at once when it is added, open, and comes back whole when its removal is undone', async () => {
    const app = await startOn('Actions', file);
    await app.user.click(screen.getByRole('button', { name: 'Add an action' }));
    expect(await screen.findByRole('button', { name: 'Close: New action' })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
    await app.user.click(screen.getByRole('button', { name: 'Remove: Write a charter' }));
    await waitFor(async () => {
      expect(await stored(app)).toBeUndefined();
    });
    const toast = await screen.findByText('“Write a charter” was removed.');
    await waitFor(() => {
      expect(toast).toBeVisible();
    });
    await app.user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => {
      expect(await stored(app)).toMatchObject({ title: 'Write a charter', owner: 'Board' });
      expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    });
  });

  it('shows what could not be stored when it is opened again', async () => {
    const app = await startOn('Actions', file);
    await edit(app);
    const makeRoom = fillDisk();
    await retype(app, 'Owner', 'CISO');
    await app.user.tab();
    await screen.findByText('Not saved');
    await app.user.click(screen.getByRole('button', { name: 'Close: Write a charter' }));
    await edit(app);
    await waitFor(() => {
      expect(wordsIn(field('Owner'))).toBe('CISO');
    });
    makeRoom();
    await app.user.click(screen.getByRole('button', { name: 'Try again' }));
    await untilSaved();
    expect((await stored(app))?.owner).toBe('CISO');
  });
});

describe('a decision', () => {
  async function show(app: App): Promise<void> {
    await app.user.click(
      await screen.findByRole('button', { name: 'Position on the vulnerability clearinghouse' }),
    );
  }

  async function stored(app: App) {
    return (await app.stored(ID)).decisions.find(({ decisionId }) => decisionId === 'clearinghouse');
  }

  it('stores marks at once and words when they are left', async () => {
    const app = await startOn('Decisions');
    await show(app);
    stopTypingPauses();
    const gate = within(await screen.findByRole('group', { name: /^CP1 / }));
    await app.user.click(gate.getByRole('radio', { name: 'Met' }));
    await waitFor(async () => {
      expect((await stored(app))?.gates['CP1']).toEqual({ state: 'met', note: '' });
    });
    await write(app, field('Note on CP1'), 'Minutes');
    expect((await stored(app))?.gates['CP1']?.note).toBe('');
    await app.user.tab();
    await waitFor(async () => {
      expect((await stored(app))?.gates['CP1']).toEqual({ state: 'met', note: 'Minutes' });
    });
  });

  it('asks for the reason of a weight, and stores both', async () => {
    const app = await startOn('Decisions');
    await show(app);
    const factor = within(await screen.findByRole('group', { name: /^CF1 / }));
    await app.user.click(factor.getByRole('radio', { name: 'In part' }));
    const weight = factor.getByRole('combobox', { name: 'Weight of CF1' });
    await app.user.selectOptions(weight, '0, leave out');
    await waitFor(() => {
      expect(factor.getByRole('textbox', { name: 'Reason for CF1' })).toBeInvalid();
    });
    await write(app, factor.getByRole('textbox', { name: 'Reason for CF1' }), 'Odd');
    await waitFor(() => {
      expect(factor.getByRole('textbox', { name: 'Reason for CF1' })).toBeValid();
    });
    await app.user.tab();
    await untilSaved();
    expect((await stored(app))?.factors['CF1']).toEqual({ holds: 'partly', weight: 0, reason: 'Odd' });
  });

  it('is stored as a choice only once an option is chosen, with all that was typed beside it', async () => {
    const app = await startOn('Decisions');
    await show(app);
    const option = await screen.findByRole('combobox', { name: 'Option' });
    await app.user.selectOptions(option, within(option).getByRole('option', { name: /^CH1/ }));
    await write(app, field('Who decided'), 'Board');
    await app.user.type(screen.getByLabelText('Decided on'), '2026-11-20');
    await write(app, field('Rationale'), 'Cheap');
    await write(app, field('Privileged rationale'), 'Advice');
    await untilSaved();
    const choice = {
      optionCode: 'CH1',
      deciders: 'Board',
      decidedOn: '2026-11-20',
      reviewOn: null,
      rationale: 'Cheap',
      privilegedRationale: 'Advice',
    };
    expect((await stored(app))?.choice).toEqual(choice);
    await app.user.selectOptions(option, 'Nothing decided yet');
    await waitFor(async () => {
      expect((await stored(app))?.choice).toBeNull();
    });
    await app.user.selectOptions(option, within(option).getByRole('option', { name: /^CH0/ }));
    await waitFor(async () => {
      expect((await stored(app))?.choice).toEqual({ ...choice, optionCode: 'CH0' });
    });
  });

  it('shows what could not be stored when it is opened again', async () => {
    const app = await startOn('Decisions');
    await show(app);
    const makeRoom = fillDisk();
    await write(app, await screen.findByRole('textbox', { name: 'Note on CP1' }), 'Minutes');
    await openTab(app, 'Profile');
    await screen.findByText('Not saved');
    await openTab(app, 'Decisions');
    await show(app);
    expect(wordsIn(await screen.findByRole('textbox', { name: 'Note on CP1' }))).toBe('Minutes');
    makeRoom();
    await app.user.click(screen.getByRole('button', { name: 'Try again' }));
    await untilSaved();
    expect((await stored(app))?.gates['CP1']?.note).toBe('Minutes');
  });
});

describe('the estimate of loss', () => {
  async function add(app: App): Promise<void> {
    await app.user.click(await screen.findByRole('button', { name: 'Add an estimate' }));
    await screen.findByRole('textbox', { name: 'Whose estimate' });
  }

  it('is stored at once when one is added, with the keyboard in its first field', async () => {
    const app = await startOn('Exposure');
    stopTypingPauses();
    await add(app);
    await waitFor(async () => {
      expect((await app.stored(ID)).exposure?.estimates).toHaveLength(1);
    });
    const frequency = within(screen.getByRole('group', { name: 'Events a year, before controls' }));
    await waitFor(() => {
      expect(frequency.getByRole('textbox', { name: 'from' })).toHaveFocus();
    });
  });

  it('stores numbers and words after a pause or when the field is left', async () => {
    const app = await startOn('Exposure');
    await add(app);
    stopTypingPauses();
    const loss = within(screen.getByRole('group', { name: /^Loss of one event/ }));
    await write(app, loss.getByRole('textbox', { name: 'from' }), '1,000');
    await write(app, loss.getByRole('textbox', { name: 'to' }), '2,500');
    await write(app, field('Whose estimate'), 'Finance');
    await app.user.tab();
    await waitFor(async () => {
      expect((await app.stored(ID)).exposure?.estimates).toMatchObject([
        { loss: { low: 1000, high: 2500 }, estimatedBy: 'Finance' },
      ]);
    });
  });

  it('keeps the last good setting while a wrong one is typed', async () => {
    const app = await startOn('Exposure');
    await add(app);
    await retype(app, 'Correlation', '0.5');
    await untilSaved();
    await waitFor(async () => {
      expect((await app.stored(ID)).exposure?.correlation).toBe(0.5);
      expect(field('Why scenarios move together that much')).toBeInvalid();
    });
    await retype(app, 'Seed', '77');
    await app.user.tab();
    await waitFor(async () => {
      expect((await app.stored(ID)).exposure?.seed).toBe(77);
    });
    await retype(app, 'Correlation', '5');
    await waitFor(() => {
      expect(field('Correlation')).toBeInvalid();
    });
    await app.user.tab();
    await untilSaved();
    const { exposure } = await app.stored(ID);
    expect(exposure?.correlation).toBeLessThanOrEqual(0.9);
  });

  it('is gone when its last estimate is removed, after a question', async () => {
    const app = await startOn('Exposure');
    await add(app);
    await waitFor(async () => {
      expect((await app.stored(ID)).exposure).not.toBeNull();
    });
    await app.user.click(screen.getByRole('button', { name: /^Remove the estimate/ }));
    await app.user.click(await screen.findByRole('button', { name: /^Remove$|^Yes/ }));
    await waitFor(async () => {
      expect((await app.stored(ID)).exposure).toBeNull();
    });
    expect(await screen.findByText('No estimate yet, and none is needed')).toBeVisible();
  });

  it('shows what could not be stored when it is opened again', async () => {
    const app = await startOn('Exposure');
    await add(app);
    await untilSaved();
    const makeRoom = fillDisk();
    await write(app, field('Whose estimate'), 'Finance');
    await openTab(app, 'Profile');
    await screen.findByText('Not saved');
    await openTab(app, 'Exposure');
    expect(wordsIn(await screen.findByRole('textbox', { name: 'Whose estimate' }))).toBe('Finance');
    makeRoom();
    await app.user.click(screen.getByRole('button', { name: 'Try again' }));
    await untilSaved();
    expect((await app.stored(ID)).exposure?.estimates).toMatchObject([{ estimatedBy: 'Finance' }]);
  });
});
