import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ok } from '@shared/base/result';
import { fail } from '@shared/base/app-error';
import { answered } from '../helpers/papers';
import { PIXEL } from '../helpers/pixel';
import { type App, startOn, untilSaved } from '../helpers/render-app';
import { buildMatter, buildParagraph } from '../helpers/record-builders';
import { sampleFile } from '../helpers/samples';
import { solidPng } from '../helpers/solid-png';

const BANK = sampleFile('regional-bank');
const APPLY = 'memo/agent-access/apply';

async function start(): Promise<App> {
  const app = await startOn('Paper', BANK);
  await screen.findByTestId(`passage-${APPLY}`);
  return app;
}

const passage = (id = APPLY) => screen.getByTestId(`passage-${id}`);
const sentences = (id = APPLY) => within(passage(id)).getAllByRole('button');
const firstOf = (id = APPLY): HTMLElement => {
  const [first] = sentences(id);
  if (first === undefined) throw new Error('The paragraph has no sentence.');
  return first;
};
const storedParagraphs = async (app: App) => (await app.stored(BANK.assessment.id)).paragraphs;

describe('the paper under counsel’s hand', () => {
  it('shows what a sentence rests on, with the way to the question', async () => {
    const app = await start();
    await app.user.click(firstOf());
    expect(firstOf()).toHaveAttribute('aria-pressed', 'true');
    const grounds = within(screen.getByTestId('grounds'));
    expect(grounds.getByText(/^AGT-02: /)).toBeVisible();
    await app.user.click(grounds.getByRole('button', { name: 'Open question AGT-02' }));
    expect(await screen.findByTestId('question-heading')).toHaveAttribute('data-question', 'AGT-02');
  });

  it('is accepted with A, counted, and goes on to the next', async () => {
    const app = await start();
    await app.user.click(firstOf());
    await app.user.keyboard('a');
    await untilSaved();
    await waitFor(() => {
      expect(passage()).toHaveAttribute('data-state', 'accepted');
    });
    expect(screen.getByText(/^1 of \d+ looked at$/)).toBeVisible();
    expect(firstOf('memo/agent-access/exposure')).toHaveFocus();
    expect(await storedParagraphs(app)).toMatchObject([{ unit: APPLY, state: 'accepted' }]);
  });

  it('goes by paragraphs and sentences with the arrows, one stop of the keyboard for all', async () => {
    const app = await start();
    await app.user.click(firstOf());
    await app.user.keyboard('{ArrowRight}');
    expect(sentences()[1]).toHaveFocus();
    await app.user.keyboard('{ArrowDown}');
    expect(firstOf('memo/agent-access/exposure')).toHaveFocus();
    await app.user.keyboard('{ArrowUp}');
    expect(firstOf()).toHaveFocus();
    const stops = screen.getByTestId('paper').querySelectorAll('[role="button"][tabindex="0"]');
    expect(stops).toHaveLength(1);
  });

  it('is edited with E; letters typed are words and no commands; Escape goes back', async () => {
    const app = await start();
    await app.user.click(firstOf());
    await app.user.keyboard('e');
    const words = await screen.findByRole('textbox', { name: 'Counsel’s words' });
    await app.user.clear(words);
    await app.user.type(words, 'A new agent needs consents.');
    await untilSaved();
    await app.user.keyboard('{Escape}');
    expect(await within(passage()).findByText('A new agent needs consents. ‡')).toHaveFocus();
    expect(await storedParagraphs(app)).toMatchObject([
      { unit: APPLY, state: 'edited', words: { kind: 'everyone', text: 'A new agent needs consents.' } },
    ]);
    await app.user.click(screen.getByRole('button', { name: 'Back to what is generated' }));
    await untilSaved();
    expect(await storedParagraphs(app)).toEqual([]);
  });

  it('is left out with S for a reason, and not for “n/a”', async () => {
    const app = await start();
    await app.user.click(firstOf());
    await app.user.keyboard('s');
    const reason = await screen.findByRole('textbox', { name: 'Why it is left out' });
    await app.user.type(reason, 'n/a');
    await untilSaved();
    expect(reason).toBeInvalid();
    expect(passage()).toHaveAttribute('data-state', 'open');
    await app.user.type(reason, ' as told to the Committee in person');
    await untilSaved();
    await waitFor(() => {
      expect(passage()).toHaveAttribute('data-state', 'left-out');
    });
  });

  it('is followed by a paragraph of her own with N; one without words is not kept', async () => {
    const app = await start();
    await app.user.click(firstOf());
    await app.user.keyboard('n');
    const words = await screen.findByRole('textbox', { name: 'Counsel’s words' });
    await app.user.type(words, 'Two owners have written.');
    await app.user.click(screen.getByRole('checkbox', { name: /^In the privileged edition alone/ }));
    await untilSaved();
    await app.user.click(screen.getByRole('button', { name: 'Done' }));
    expect(await screen.findByText('Two owners have written. ‡')).toBeVisible();
    expect(await storedParagraphs(app)).toMatchObject([
      { state: 'own', after: APPLY, words: { kind: 'counsel', text: 'Two owners have written.' } },
    ]);
    await app.user.click(firstOf());
    await app.user.keyboard('n');
    await screen.findByRole('textbox', { name: 'Counsel’s words' });
    await app.user.keyboard('{Escape}');
    await untilSaved();
    expect(await storedParagraphs(app)).toHaveLength(1);
  });

  it('takes a privileged note into the memo by her act alone, for the privileged edition', async () => {
    const app = await start();
    await app.user.click(firstOf());
    await app.user.click(screen.getByRole('button', { name: 'Lift the note on AGT-02 into the memo' }));
    expect(await screen.findByText(/^\(Lifted from the note on AGT-02.*, \w+ \d+, \d{4}\.\)$/)).toBeVisible();
    await untilSaved();
    const note = BANK.assessment.answers.find(({ questionId }) => questionId === 'AGT-02')?.privilegedNote;
    expect(await storedParagraphs(app)).toMatchObject([
      { state: 'own', after: APPLY, liftedFrom: 'AGT-02', words: { kind: 'counsel', text: note } },
    ]);
  });

  it('is not left out while it alone tells a conflict, and the screen says why and what to do', async () => {
    const app = await start();
    const id = 'memo/find-out/shares-nothing-submissions-open';
    await app.user.click(firstOf(id));
    await app.user.keyboard('s');
    const notice = await within(passage(id)).findByRole('alert');
    expect(notice).toHaveTextContent(
      /^This paragraph cannot be left out: it alone tells the conflict “The record says/,
    );
    expect(notice).toHaveTextContent('Nothing was changed.');
    expect(notice).toHaveTextContent('To say it in your own words, edit it.');
    await app.user.click(within(notice).getByRole('button', { name: 'Close' }));
    expect(firstOf(id)).toHaveFocus();
    expect(passage(id)).toHaveAttribute('data-state', 'open');
    expect(await storedParagraphs(app)).toEqual([]);
  });

  it('that alone tells of a second conflict is refused in words by its keys, its button and its record', async () => {
    const id = 'memo/conflicts';
    const assessment = answered(
      answered(BANK.assessment, 'GOV-05', { kind: 'value', optionIds: ['none'] }),
      'CLR-01',
      { kind: 'value', optionIds: ['chosen'] },
    );
    const app = await startOn('Paper', { ...BANK, assessment });
    await screen.findByTestId(`passage-${id}`);
    await app.user.click(firstOf(id));
    await app.user.click(screen.getByRole('button', { name: /^Leave out/ }));
    const notice = await within(passage(id)).findByRole('alert');
    expect(notice).toHaveTextContent(
      /^This paragraph cannot be left out: it alone tells the conflict “The record says that no threat or vulnerability/,
    );
    expect(notice).toHaveTextContent('A paper is never silent on conflicts in the record');
    expect(notice).toHaveTextContent('Nothing was changed.');
    expect(notice).toHaveTextContent('It goes by itself once the answers no longer disagree.');
    expect(screen.queryByRole('textbox', { name: 'Why it is left out' })).toBeNull();
    await app.user.keyboard('{Enter}');
    expect(within(passage(id)).queryByRole('alert')).toBeNull();
    expect(await storedParagraphs(app)).toEqual([]);
  });

  it('of before is found and taken back under its former id', async () => {
    const record = buildParagraph('memo/qa/1/notice', {
      state: 'edited',
      part: 'memo/questions',
      words: { kind: 'everyone', text: 'As we said then.', reason: '' },
    });
    const app = await startOn('Paper', {
      ...BANK,
      assessment: { ...BANK.assessment, paragraphs: [record] },
    });
    const words = await within(await screen.findByTestId('passage-memo/qa-duties/notice')).findByText(
      'As we said then. ‡',
    );
    await app.user.click(words);
    await app.user.click(screen.getByRole('button', { name: 'Back to what is generated' }));
    await untilSaved();
    await waitFor(async () => {
      expect(await storedParagraphs(app)).toEqual([]);
    });
  });

  it('tells of words to look at while they are typed and after, and of none once they are mended', async () => {
    const app = await start();
    await app.user.click(firstOf());
    await app.user.keyboard('e');
    const words = await screen.findByRole('textbox', { name: 'Counsel’s words' });
    await app.user.clear(words);
    await app.user.type(words, 'We have robust controls.');
    const remarks = () => within(passage()).getByTestId('own-warnings');
    await waitFor(() => {
      expect(remarks()).toHaveTextContent('“robust” says nothing here; the sentence stands without it.');
    });
    await untilSaved();
    await app.user.keyboard('{Escape}');
    await waitFor(() => {
      expect(remarks()).toHaveTextContent('“robust” says nothing here');
    });
    await app.user.keyboard('e');
    const again = await screen.findByRole('textbox', { name: 'Counsel’s words' });
    await app.user.clear(again);
    await app.user.type(again, 'We have controls.');
    await waitFor(() => {
      expect(remarks()).toBeEmptyDOMElement();
    });
  });

  it('cites an authority of the pack at the caret, with its place, as a ground of that sentence', async () => {
    const app = await start();
    await app.user.click(firstOf());
    await app.user.keyboard('e');
    const words = await screen.findByRole('textbox', { name: 'Counsel’s words' });
    await app.user.clear(words);
    await app.user.type(words, 'Access is limited by');
    const picker = within(screen.getByRole('group', { name: 'Cite an authority' }));
    await app.user.selectOptions(picker.getByLabelText('Cite an authority'), 'nydfs-500');
    await app.user.selectOptions(picker.getByLabelText('Place in it'), '§ 500.12');
    await app.user.click(picker.getByRole('button', { name: 'Insert the citation' }));
    expect(words).toHaveFocus();
    await app.user.type(words, ' to need.');
    await untilSaved();
    await app.user.keyboard('{Escape}');
    const [record] = await storedParagraphs(app);
    expect(record).toMatchObject({ state: 'edited', cites: [{ authority: 'nydfs-500', pin: '§ 500.12' }] });
    expect(record?.words.text).toMatch(/^Access is limited by 23 NYCRR.*§ 500\.12 to need\.$/);
    const grounds = within(screen.getByTestId('grounds'));
    expect(grounds.getAllByText(/500\.12/).length).toBeGreaterThan(0);
  });

  it('has its parts moved and renamed, kept in the matter beside the rest, and put back', async () => {
    const app = await start();
    const parts = () => screen.getAllByTestId(/^part-/).map((head) => head.dataset['testid'] ?? '');
    const [first, second] = parts();
    await app.user.click(firstOf('memo/bottom'));
    await app.user.click(screen.getByRole('button', { name: 'Move down: “Bottom line”' }));
    await untilSaved();
    await waitFor(() => {
      expect(parts().slice(0, 2)).toEqual([second, first]);
    });
    expect(screen.getByTestId('outline-said')).toHaveTextContent(/^“Bottom line” is now 2 of \d+\.$/);
    expect(screen.getByRole('button', { name: 'Move down: “Bottom line”' })).toHaveFocus();
    await app.user.click(screen.getByRole('button', { name: 'Rename the part “Bottom line”' }));
    const title = await screen.findByRole('textbox', { name: 'Title of this part' });
    await app.user.clear(title);
    await app.user.type(title, 'Where we stand{Enter}');
    expect(await screen.findByRole('heading', { name: 'Where we stand' })).toBeVisible();
    await untilSaved();
    await app.user.click(screen.getByRole('button', { name: 'The matter' }));
    await app.user.type(await screen.findByLabelText('Body that decides'), 'Risk Committee');
    await untilSaved();
    const { matter } = await app.stored(BANK.assessment.id);
    expect(matter?.body).toContain('Risk Committee');
    expect(matter?.outlines?.[0]?.parts[1]).toEqual({ part: 'memo/bottom-line', title: 'Where we stand' });
    await app.user.click(screen.getByRole('button', { name: 'Memo' }));
    await app.user.click(
      await screen.findByRole('button', { name: 'Back to the standard order and titles' }),
    );
    await untilSaved();
    await waitFor(() => {
      expect(parts().slice(0, 2)).toEqual([first, second]);
    });
    expect(screen.getByRole('heading', { name: 'Bottom line' })).toBeVisible();
    expect((await app.stored(BANK.assessment.id)).matter).not.toHaveProperty('outlines');
  });
});

describe('a cell of words in a table', () => {
  const TABLE = 'memo/recommendations';
  const CELL = 'memo/recommendations/stop-AGT-02:what';
  const HERS = 'End the three accesses today.';

  async function edit(app: App, text: string): Promise<void> {
    await app.user.click(firstOf(CELL));
    await app.user.keyboard('e');
    const words = await screen.findByRole('textbox', { name: 'Counsel’s words' });
    await app.user.clear(words);
    await app.user.type(words, text);
    await untilSaved();
    await app.user.keyboard('{Escape}');
  }

  it('is told apart from its table, and from cells that are only read', async () => {
    const app = await start();
    expect(passage(TABLE)).toHaveAccessibleName('Table: Not looked at');
    expect(passage(CELL)).toHaveAccessibleName('What, row 1: As generated');
    await app.user.click(firstOf(TABLE));
    expect(screen.getByRole('heading', { name: 'This table' })).toBeVisible();
    expect(screen.getByText(/The words under “What” can be edited cell by cell/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Edit/ })).toBeNull();
    await app.user.click(within(passage(TABLE)).getByRole('button', { name: '1' }));
    expect(screen.getByText(/^This cell cannot be edited/)).toHaveTextContent(
      'Figures, dates, codes and names come from the record and are changed there.',
    );
    expect(screen.queryByRole('button', { name: /^Edit/ })).toBeNull();
    await app.user.click(firstOf(CELL));
    expect(screen.getByRole('heading', { name: 'This cell: What, row 1' })).toBeVisible();
    expect(screen.getByRole('button', { name: /^Edit/ })).toBeVisible();
    expect(within(screen.getByTestId('grounds')).getByText(/^AGT-02: /)).toBeVisible();
  });

  it('is reached with the arrows in reading order, and E on a cell that is only read does nothing', async () => {
    const app = await start();
    await app.user.click(firstOf(TABLE));
    await app.user.keyboard('{ArrowRight}');
    expect(within(passage(TABLE)).getByRole('button', { name: '1' })).toHaveFocus();
    await app.user.keyboard('e');
    expect(screen.queryByRole('textbox', { name: 'Counsel’s words' })).toBeNull();
    await app.user.keyboard('{ArrowRight}');
    expect(firstOf(CELL)).toHaveFocus();
    await app.user.keyboard('{ArrowUp}');
    expect(firstOf(TABLE)).toHaveFocus();
    await app.user.keyboard('{ArrowDown}');
    expect(firstOf(CELL)).toHaveFocus();
    await app.user.keyboard('{ArrowDown}');
    expect(document.activeElement?.closest('[data-testid$=":what"]')).toHaveAccessibleName(
      'What, row 2: As generated',
    );
  });

  it('is edited, kept as one record, and put back', async () => {
    const app = await start();
    await edit(app, HERS);
    expect(await within(passage(CELL)).findByText('End the three accesses today ‡')).toHaveFocus();
    expect(passage(CELL)).toHaveAccessibleName('What, row 1: Edited ‡');
    expect(await storedParagraphs(app)).toMatchObject([
      { unit: CELL, part: TABLE, after: TABLE, state: 'edited', words: { kind: 'everyone', text: HERS } },
    ]);
    await app.user.click(screen.getByRole('button', { name: 'Back to what is generated' }));
    await untilSaved();
    await waitFor(() => {
      expect(passage(CELL)).toHaveAccessibleName('What, row 1: As generated');
    });
    expect(await storedParagraphs(app)).toEqual([]);
  });

  it('is left out for a reason, which stands in its cell', async () => {
    const app = await start();
    await app.user.click(firstOf(CELL));
    await app.user.keyboard('s');
    const reason = await screen.findByRole('textbox', { name: 'Why it is left out' });
    await app.user.type(reason, 'Told to the Committee in person');
    await untilSaved();
    await app.user.keyboard('{Escape}');
    await waitFor(() => {
      expect(passage(CELL)).toHaveAttribute('data-state', 'left-out');
    });
    expect(passage(CELL)).toHaveTextContent('Left out because: Told to the Committee in person');
  });

  it('that moved is marked in its row, is next to look at, and its words can be kept', async () => {
    const base = { hash: '0'.repeat(64), text: 'What stood there then', grounds: [] };
    const record = buildParagraph(CELL, {
      state: 'edited',
      part: TABLE,
      base,
      words: { kind: 'everyone', text: HERS, reason: '' },
    });
    const app = await startOn('Paper', {
      ...BANK,
      assessment: { ...BANK.assessment, paragraphs: [record] },
    });
    await screen.findByTestId(`passage-${CELL}`);
    expect(passage(TABLE)).toHaveAccessibleName('Table: Not looked at, ground of a cell moved');
    await app.user.click(screen.getByRole('button', { name: 'Show the next to look at' }));
    expect(firstOf(CELL)).toHaveFocus();
    const choice = within(screen.getByRole('group', { name: 'The ground of this cell has moved' }));
    expect(choice.getByText('What stood there then')).toBeVisible();
    await app.user.click(choice.getByRole('button', { name: 'Keep yours' }));
    await untilSaved();
    await waitFor(() => {
      expect(passage(CELL)).toHaveAccessibleName('What, row 1: Edited ‡');
    });
    expect(screen.queryByRole('group', { name: 'The ground of this cell has moved' })).toBeNull();
  });

  it('accepted leads to the next; the table accepted leads behind its last row', async () => {
    const app = await start();
    await app.user.click(firstOf(CELL));
    await app.user.keyboard('a');
    await untilSaved();
    expect(document.activeElement?.closest('[role="group"]')).toHaveAccessibleName(
      'What, row 2: As generated',
    );
    await app.user.click(firstOf(TABLE));
    await app.user.keyboard('a');
    await untilSaved();
    expect(passage(TABLE).contains(document.activeElement)).toBe(false);
    await waitFor(() => {
      expect(passage(TABLE)).toHaveAccessibleName('Table: Accepted');
    });
    expect((await storedParagraphs(app)).map(({ unit }) => unit).toSorted()).toEqual([TABLE, CELL]);
  });
});

describe('the logo of the letterhead', () => {
  const chosen = { status: 'chosen', fileName: 'gull.png', ...PIXEL } as const;

  it('is chosen, named, kept beside the rest of the matter, and removed', async () => {
    const app = await startOn('Paper', BANK);
    app.bridge.answer('matter:choose-logo', () => ok(chosen));
    await app.user.click(screen.getByRole('button', { name: 'The matter' }));
    await app.user.click(await screen.findByRole('button', { name: 'Choose a logo…' }));
    await app.user.type(await screen.findByLabelText('What the logo shows'), 'A gull');
    await app.user.type(screen.getByLabelText('Name of the firm or department'), 'Office');
    await untilSaved();
    const stored = async () => (await app.stored(BANK.assessment.id)).matter?.letterhead;
    await waitFor(async () => {
      expect(await stored()).toEqual({ name: 'Office', address: [], logo: { ...PIXEL, alt: 'A gull' } });
    });
    expect(screen.getByRole('img', { name: 'A gull' })).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Remove the logo' }));
    await untilSaved();
    await waitFor(async () => {
      expect(await stored()).toEqual({ name: 'Office', address: [] });
    });
  });

  const matter = buildMatter({
    letterhead: { name: 'Office', address: [], logo: { ...PIXEL, alt: 'A gull' } },
  });
  const withLogo = { ...BANK, assessment: { ...BANK.assessment, matter } };

  it.each([
    ['of another type', 'it is neither a PNG nor a JPEG picture'],
    ['too big', 'it has more than 128 KB'],
    ['too wide', 'it is wider or higher than 4000 pixels'],
    ['broken', 'the picture is damaged'],
  ])('that is %s is refused in words, and the one before stays', async (_, reason) => {
    const app = await startOn('Paper', withLogo);
    app.bridge.answer('matter:choose-logo', () => fail('logo-unusable', { fileName: 'new.png', reason }));
    await app.user.click(screen.getByRole('button', { name: 'The matter' }));
    await app.user.click(await screen.findByRole('button', { name: 'Choose another…' }));
    expect(await screen.findByText(`“new.png” cannot be the logo: ${reason}.`)).toBeVisible();
    expect(screen.getByText(/Nothing was changed: the letterhead is as it was/)).toBeVisible();
    expect(screen.getByText(/Save the logo as a PNG/)).toBeVisible();
    expect(screen.getByRole('img', { name: 'A gull' })).toHaveAttribute(
      'src',
      `data:image/png;base64,${PIXEL.data}`,
    );
    expect((await app.stored(BANK.assessment.id)).matter).toEqual(matter);
  });

  it('is another once one is chosen, under the words it had; and stays where the dialog is closed', async () => {
    const app = await startOn('Paper', withLogo);
    app.bridge.answer('matter:choose-logo', () => ok({ status: 'cancelled' }));
    await app.user.click(screen.getByRole('button', { name: 'The matter' }));
    await app.user.click(await screen.findByRole('button', { name: 'Choose another…' }));
    expect((await app.stored(BANK.assessment.id)).matter).toEqual(matter);
    const wider = Buffer.from(solidPng(3, 2, [10, 20, 30])).toString('base64');
    app.bridge.answer('matter:choose-logo', () => ok({ ...chosen, widthPx: 3, heightPx: 2, data: wider }));
    await app.user.click(screen.getByRole('button', { name: 'Choose another…' }));
    await waitFor(() => {
      expect(screen.getByRole('img', { name: 'A gull' })).toHaveAttribute(
        'src',
        `data:image/png;base64,${wider}`,
      );
    });
    await untilSaved();
    await waitFor(async () => {
      expect((await app.stored(BANK.assessment.id)).matter?.letterhead.logo).toEqual({
        format: 'png',
        widthPx: 3,
        heightPx: 2,
        data: wider,
        alt: 'A gull',
      });
    });
  });
});
