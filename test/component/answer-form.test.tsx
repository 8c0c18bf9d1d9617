import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Answer } from '@shared/assessment/schema';
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
import { sampleFile } from '../helpers/samples';
import { answerTo } from '../integration/data/database-helpers';

const FIRST = { name: /^A board or committee charter names AI/ };
const THIRD = { name: /^Handled in practice/ };

async function answerOf({ stored }: App, questionId = 'GOV-01'): Promise<Answer | undefined> {
  const { answers } = await stored('matter-1');
  return answers.find((answer) => answer.questionId === questionId);
}

function note(): Promise<HTMLElement> {
  return screen.findByRole('textbox', { name: 'Note' });
}

describe('words typed into an answer', () => {
  it('wait for a pause, are “Saving…” meanwhile, and are stored once it says “Saved”', async () => {
    const app = await startOn('Questions');
    const endPauses = stopTypingPauses();
    await app.user.type(await note(), 'Minutes of 3 May');
    expect(await screen.findByText('Saving…')).toBeVisible();
    expect(await answerOf(app)).toBeUndefined();
    act(endPauses);
    await untilSaved();
    expect(await answerOf(app)).toMatchObject({ note: 'Minutes of 3 May', value: null });
  });

  it('are stored without a pause when the field is left', async () => {
    const app = await startOn('Questions');
    stopTypingPauses();
    await app.user.type(await note(), 'Charter');
    expect(await answerOf(app)).toBeUndefined();
    await app.user.tab();
    await untilSaved();
    expect(await answerOf(app)).toMatchObject({ note: 'Charter' });
    await app.user.type(screen.getByRole('textbox', { name: 'Privileged note' }), 'For counsel');
    await app.user.tab();
    await waitFor(async () => {
      expect(await answerOf(app)).toMatchObject({ note: 'Charter', privilegedNote: 'For counsel' });
    });
  });

  it('are stored before another question or another part of the assessment shows', async () => {
    const app = await startOn('Questions');
    stopTypingPauses();
    await app.user.type(await note(), 'one');
    await app.user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await screen.findByRole('heading', {
      level: 1,
      name: /^How often does the board or its responsible committee/,
    });
    expect(await answerOf(app)).toMatchObject({ note: 'one' });
    await app.user.type(await note(), 'two');
    await app.user.keyboard('{Alt>}1{/Alt}');
    await screen.findByRole('heading', { level: 1, name: 'Profile' });
    expect(await answerOf(app, 'GOV-02')).toMatchObject({ note: 'two' });
  });

  it('are never set back by what was stored a moment before', async () => {
    const app = await startOn('Questions');
    const field = await note();
    await app.user.type(field, 'first');
    await untilSaved();
    await app.user.type(field, ' second');
    await app.user.click(await screen.findByRole('radio', FIRST));
    await app.user.type(field, ' third');
    await waitFor(async () => {
      expect(await answerOf(app)).toMatchObject({ note: 'first second third' });
      expect(wordsIn(field)).toBe('first second third');
      expect(field).toHaveFocus();
    });
  });

  it('stay on the screen when the disk is full, and are stored once there is room', async () => {
    const app = await startOn('Questions');
    const field = await note();
    const makeRoom = fillDisk();
    await app.user.type(field, 'Keep me');
    await screen.findByText('Not saved');
    await waitFor(() => {
      expect(wordsIn(field)).toBe('Keep me');
    });
    await app.user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Not saved');
    expect(await answerOf(app)).toBeUndefined();
    // Leaving and coming back shows what was typed, not what is stored.
    await openTab(app, 'Profile');
    await screen.findByRole('heading', { level: 1, name: 'Profile' });
    await openTab(app, 'Questions');
    expect(wordsIn(await note())).toBe('Keep me');
    await waitFor(() => {
      expect(screen.getByText('Not saved')).toBeVisible();
    });
    makeRoom();
    await app.user.click(screen.getByRole('button', { name: 'Try again' }));
    await untilSaved();
    expect(await answerOf(app)).toMatchObject({ note: 'Keep me' });
  });
});

describe('a choice', () => {
  it('is stored at once, with the pack version it was made under', async () => {
    const app = await startOn('Questions');
    stopTypingPauses();
    await app.user.click(await screen.findByRole('radio', THIRD));
    await untilSaved();
    await waitFor(() => {
      expect(screen.getByRole('radio', THIRD)).toBeChecked();
    });
    expect(await answerOf(app)).toMatchObject({
      value: { kind: 'value', optionIds: ['informal'] },
      packVersion: emptyFile().pack.version,
    });
  });

  it('is taken back by “Clear the answer”, and words beside it stay', async () => {
    const start = answerTo('GOV-01', { value: { kind: 'value', optionIds: ['informal'] }, note: 'Stays' });
    const app = await startOn('Questions', emptyFile({ answers: [start] }));
    await app.user.click(await screen.findByRole('button', { name: /^GOV-01/ }));
    expect(await screen.findByRole('radio', THIRD)).toBeChecked();
    await app.user.click(screen.getByRole('button', { name: 'Clear the answer' }));
    await untilSaved();
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: 'Clear the answer' })).toBeNull();
    });
    expect(await answerOf(app)).toMatchObject({ value: null, note: 'Stays' });
  });

  it('among several ticks one by one, and unticks', async () => {
    const app = await startOn('Questions');
    await app.user.click(await screen.findByRole('button', { name: /^GOV-08/ }));
    const framework = await screen.findByRole('checkbox', { name: /^NIST Cybersecurity Framework 2.0/ });
    await app.user.click(framework);
    await app.user.click(screen.getByRole('checkbox', { name: /^ISO\/IEC 42001/ }));
    await waitFor(async () => {
      expect(await answerOf(app, 'GOV-08')).toMatchObject({ value: { optionIds: ['csf-2', 'iso-42001'] } });
    });
    await app.user.click(framework);
    await waitFor(async () => {
      expect(await answerOf(app, 'GOV-08')).toMatchObject({ value: { optionIds: ['iso-42001'] } });
    });
  });

  it('that this pack version does not have is named and kept until one chooses again', async () => {
    const start = answerTo('GOV-01', { value: { kind: 'value', optionIds: ['gone'] } });
    const app = await startOn('Questions', emptyFile({ answers: [start] }));
    await app.user.click(await screen.findByRole('button', { name: /^GOV-01/ }));
    expect(await screen.findByText(/names options this edition does not have \(gone\)/)).toBeVisible();
    await app.user.type(await note(), 'x');
    await untilSaved();
    expect(await answerOf(app)).toMatchObject({ value: { optionIds: ['gone'] }, note: 'x' });
  });
});

describe('what is said instead of a choice', () => {
  it('“Not known yet” asks who finds out and by when', async () => {
    const app = await startOn('Questions');
    expect(await note()).toBeVisible();
    expect(screen.queryByRole('textbox', { name: 'Who will find out' })).toBeNull();
    await app.user.click(screen.getByRole('radio', { name: /^Not known yet/ }));
    await app.user.type(screen.getByRole('textbox', { name: 'Who will find out' }), 'CISO');
    await app.user.type(screen.getByLabelText('By when'), '2027-01-31');
    await app.user.tab();
    await untilSaved();
    expect((await answerOf(app))?.value).toEqual({ kind: 'unknown', owner: 'CISO', dueOn: '2027-01-31' });
  });

  it('“Does not apply” wants a reason, and says so until there is one', async () => {
    const app = await startOn('Questions');
    await app.user.click(await screen.findByRole('radio', { name: /^Does not apply/ }));
    const reason = screen.getByRole('textbox', { name: /^Why it does not apply/ });
    await waitFor(() => {
      expect(reason).toBeInvalid();
      expect(screen.getByText(/^A reason is needed that says why\. Until then/)).toBeVisible();
    });
    await app.user.type(reason, 'No board');
    await waitFor(() => {
      expect(reason).not.toBeInvalid();
    });
    await app.user.tab();
    await untilSaved();
    expect((await answerOf(app))?.value).toEqual({ kind: 'not-applicable', reason: 'No board' });
  });

  it('keeps what was typed beside one while another is looked at', async () => {
    const app = await startOn('Questions');
    await app.user.click(await screen.findByRole('radio', { name: /^Not known yet/ }));
    await app.user.type(screen.getByRole('textbox', { name: 'Who will find out' }), 'CISO');
    await app.user.click(screen.getByRole('radio', { name: /^Does not apply/ }));
    await app.user.click(screen.getByRole('radio', { name: /^Not known yet/ }));
    await waitFor(() => {
      expect(wordsIn(screen.getByRole('textbox', { name: 'Who will find out' }))).toBe('CISO');
    });
  });
});

describe('evidence', () => {
  it('is added, typed into, removed, and stored without empty rows', async () => {
    const app = await startOn('Questions');
    const section = within(await screen.findByRole('region', { name: 'Evidence' }));
    const add = section.getByRole('button', { name: 'Add a document' });
    await app.user.click(add);
    await app.user.click(add);
    await app.user.click(add);
    const [label] = section.getAllByRole('textbox', { name: 'Document' });
    const [, place] = section.getAllByRole('textbox', { name: 'Where it is kept' });
    if (label === undefined || place === undefined) throw new Error('No rows');
    await app.user.type(label, 'Charter');
    await app.user.type(place, 'Vault 7');
    await app.user.tab();
    await untilSaved();
    expect((await answerOf(app))?.evidence).toMatchObject([
      { label: 'Charter', location: '' },
      { label: 'Untitled document', location: 'Vault 7' },
    ]);
    await app.user.click(section.getByRole('button', { name: 'Remove document 1' }));
    await waitFor(async () => {
      expect((await answerOf(app))?.evidence).toMatchObject([{ location: 'Vault 7' }]);
    });
    expect(section.getAllByRole('textbox', { name: 'Document' })).toHaveLength(2);
  });

  it('is stored without a pause when its field is left', async () => {
    const app = await startOn('Questions');
    stopTypingPauses();
    await app.user.click(await screen.findByRole('button', { name: 'Add a document' }));
    await app.user.type(screen.getByRole('textbox', { name: 'Document' }), 'Minutes');
    await app.user.tab();
    await waitFor(async () => {
      expect((await answerOf(app))?.evidence).toMatchObject([{ label: 'Minutes' }]);
    });
  });
});

describe('where documents have an answer', () => {
  const use = () => screen.findByRole('combobox', { name: 'Use the answer in documents' });

  it('is asked once there is an answer, and stored with it', async () => {
    const app = await startOn('Questions');
    expect(await note()).toBeVisible();
    expect(screen.queryByRole('combobox', { name: 'Use the answer in documents' })).toBeNull();
    await app.user.click(screen.getByRole('radio', FIRST));
    await app.user.selectOptions(await use(), 'In the annexes only');
    await untilSaved();
    expect(await answerOf(app)).toMatchObject({ answerUse: 'annex' });
    await app.user.selectOptions(await use(), 'As a sentence, and in the annexes');
    await untilSaved();
    expect(await answerOf(app)).not.toHaveProperty('answerUse');
  });

  it('says why papers tell one that takes part in a conflict all the same', async () => {
    const app = await startOn('Questions', sampleFile('regional-bank'));
    await app.user.click(await screen.findByRole('button', { name: /^Clearinghouse and vulnerability/ }));
    await app.user.click(await screen.findByRole('button', { name: /^CLR-02/ }));
    expect(await screen.findByTestId('answer-use-hint')).toBeEmptyDOMElement();
    await app.user.selectOptions(await use(), 'In the annexes only');
    await waitFor(() => {
      expect(screen.getByTestId('answer-use-hint')).toHaveTextContent(
        'Memo and briefing tell this answer all the same: it takes part in a conflict of the record',
      );
    });
  });
});
