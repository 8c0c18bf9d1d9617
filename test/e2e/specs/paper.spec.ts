/** Counsel’s hand in real Electron: what she writes outlives a changed answer, and nothing is final before she looks. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { solidPng } from '../../helpers/solid-png';
import { violations } from '../fixtures/axe';
import { expect, test, type Brieflock } from '../fixtures/brieflock';
import { makeMemo, signOff } from '../pages/documents';
import { openQuestion, openSample, openTab, waitUntilSaved } from '../pages/workbench';

const PICTURES = join(import.meta.dirname, '../../../.cache/pictures/papers');
const BANK = 'Thornbury Falls Bank';
const HERS = 'We would suspend these accesses until each owner has consented.';

interface Look {
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

/** A picture of the window as it is, after a look for barriers. */
async function show(brieflock: Brieflock, name: string, look: Look = {}): Promise<void> {
  const { scheme = 'light', width = 1280, height = 800 } = look;
  const { app, page } = brieflock;
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
  await page.emulateMedia({ colorScheme: scheme });
  expect(await violations(page), name).toBe('');
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}-${scheme}-${String(width)}.png`) });
}

test('each sentence shows what it rests on, in both schemes and at both sizes', async ({ brieflock }) => {
  const { page } = brieflock;
  await openSample(page, BANK);
  await openTab(page, 'Paper');
  await expect(page.getByRole('status').filter({ hasText: / looked at/ })).toHaveText(/^0 of \d+ looked at$/);
  const apply = page.getByTestId('passage-memo/agent-access/apply');
  await apply.getByRole('button').first().click();
  await expect(page.getByTestId('grounds')).toContainText('AGT-02: ');
  await expect(page.getByTestId('grounds')).toContainText(/Recorded \w+ \d+, 2026/);
  await show(brieflock, 'trace');
  await show(brieflock, 'trace', { scheme: 'dark' });
  await show(brieflock, 'trace', { width: 1024, height: 700 });
  await page.getByTestId('passage-memo/agent-access/rule').getByRole('button').first().click();
  await expect(page.getByTestId('grounds')).toContainText('Authority');
  await show(brieflock, 'trace-rule');
  await page.getByRole('button', { name: 'Briefing', exact: true }).click();
  await show(brieflock, 'briefing');
  await page.getByRole('button', { name: 'The matter', exact: true }).click();
  await page.getByLabel('Body that decides').fill('Risk Committee');
  await page.getByLabel('Litigation in view').selectOption({ label: 'Anticipated' });
  await show(brieflock, 'matter');
  await show(brieflock, 'matter', { scheme: 'dark' });
  await waitUntilSaved(page);
  expect(brieflock.complaints).toEqual([]);
});

test('counsel’s words outlive a changed answer, and block a final until she has looked', async ({
  brieflock,
}) => {
  test.setTimeout(240_000);
  const { page } = brieflock;
  await openSample(page, BANK);
  await openTab(page, 'Paper');
  const apply = page.getByTestId('passage-memo/agent-access/apply');
  await apply.getByRole('button').first().click();
  await page.keyboard.press('e');
  await page.getByTestId('words-text').fill(HERS);
  await waitUntilSaved(page);
  await show(brieflock, 'editing');
  await page.keyboard.press('Escape');
  await expect(apply).toHaveAttribute('data-state', 'edited');
  await expect(apply).toContainText(`${HERS} ‡`);
  await expect(apply.getByRole('button').first()).toBeFocused();

  await openTab(page, 'Questions');
  await openQuestion(page, 'agents', 'AGT-02');
  await page.getByTestId('option-none').check();
  await waitUntilSaved(page);

  await openTab(page, 'Paper');
  await expect(apply).toHaveAttribute('data-stale', 'true');
  await expect(apply).toContainText(HERS);
  await expect(apply).toContainText(/AGT-02 was “.+”; since .+ it is “.+”/);
  await page.getByRole('button', { name: 'Show the next to look at' }).click();
  await expect(apply.getByRole('button').first()).toBeFocused();
  await show(brieflock, 'moved');
  await show(brieflock, 'moved', { scheme: 'dark' });
  await show(brieflock, 'moved', { width: 1024, height: 700 });

  await signOff(page, 'Too soon', 'Eirwen Castellane');
  await openTab(page, 'Documents');
  await page.getByRole('radio', { name: 'Legal memo', exact: true }).check();
  await page.getByRole('button', { name: /^Make the memo/ }).click();
  await expect(
    page.getByText(/A final document cannot be made: the ground of 1 paragraph has moved/),
  ).toBeVisible({
    timeout: 60_000,
  });
  await page.getByText(/A final document cannot be made/).scrollIntoViewIfNeeded();
  await show(brieflock, 'final-refused');

  await openTab(page, 'Paper');
  await apply.getByRole('button', { name: 'Keep yours' }).click();
  await expect(apply).toHaveAttribute('data-stale', 'false');
  await expect(apply).toContainText(HERS);
  await waitUntilSaved(page);
  await signOff(page, 'Looked at', 'Eirwen Castellane');
  await makeMemo(page, 'Privileged edition');
  await expect(page.getByText(/A final document cannot be made/)).toHaveCount(0);
  await show(brieflock, 'final-made');
  expect(brieflock.complaints).toEqual([]);
});

test('a cell of words is hers to edit, outlives its row, and stands in the memo', async ({ brieflock }) => {
  test.setTimeout(240_000);
  const { page } = brieflock;
  const table = page.getByTestId('passage-memo/recommendations');
  const cell = page.getByTestId('passage-memo/recommendations/stop-AGT-02:what');
  const words = 'End the three accesses until each owner has consented';
  await openSample(page, BANK);
  await openTab(page, 'Paper');
  await table.getByRole('button', { name: 'The table as a whole, 11 rows' }).click();
  await page.keyboard.press('ArrowRight');
  await expect(table.getByRole('button', { name: '1', exact: true })).toBeFocused();
  await page.keyboard.press('e');
  await expect(page.getByTestId('words-text')).toHaveCount(0);
  await expect(page.getByText(/^This cell cannot be edited/)).toBeVisible();
  await show(brieflock, 'cell-read');
  await page.keyboard.press('ArrowRight');
  await expect(cell.getByRole('button')).toBeFocused();
  await page.keyboard.press('e');
  await page.getByTestId('words-text').fill(`${words}.`);
  await waitUntilSaved(page);
  await show(brieflock, 'cell-editing');
  await page.keyboard.press('Escape');
  await expect(cell).toHaveAttribute('data-state', 'edited');
  await expect(cell.getByRole('button')).toHaveText(`${words} ‡`);
  await show(brieflock, 'cell', { scheme: 'dark' });
  await show(brieflock, 'cell', { width: 1024, height: 700 });
  await makeMemo(page, 'Privileged edition');
  await expect(page.getByText(/^(\d+) of \1 items present\.$/)).toBeVisible();

  await openTab(page, 'Questions');
  await openQuestion(page, 'agents', 'AGT-02');
  await page.getByTestId('option-owner-consent').check();
  await waitUntilSaved(page);
  await openTab(page, 'Paper');
  await expect(cell).toHaveAttribute('data-stale', 'true');
  await expect(cell).toContainText(words);
  await expect(cell).toContainText(/AGT-02 was “.+”; since .+ it is “.+”/);
  await show(brieflock, 'cell-moved');
  await cell.getByRole('button', { name: 'Keep as a paragraph of your own' }).click();
  await expect(cell).toHaveCount(0);
  await expect(page.getByText(`${words}. ‡`)).toBeVisible();
  await waitUntilSaved(page);
  expect(brieflock.complaints).toEqual([]);
});

test('counsel’s words are looked at, parts are hers to order, and what no paper may hide stays', async ({
  brieflock,
}) => {
  test.setTimeout(300_000);
  const { page } = brieflock;
  await openSample(page, BANK);
  await openTab(page, 'Paper');

  const conflict = page.getByTestId('passage-memo/find-out/shares-nothing-submissions-open');
  await conflict.getByRole('button').first().click();
  await page.keyboard.press('s');
  await expect(conflict.getByRole('alert')).toContainText('cannot be left out: it alone tells the conflict');
  await show(brieflock, 'stays');
  await show(brieflock, 'stays', { scheme: 'dark', width: 1024, height: 700 });
  await conflict.getByRole('button', { name: 'Close' }).click();

  const apply = page.getByTestId('passage-memo/agent-access/apply');
  await apply.getByRole('button').first().click();
  await page.keyboard.press('e');
  await page.getByTestId('words-text').fill('The bank must have robust limits under');
  await expect(apply.getByTestId('own-warnings')).toContainText('cites no law that binds');
  await show(brieflock, 'own-words');
  await show(brieflock, 'own-words', { scheme: 'dark', width: 1024, height: 700 });
  await page.getByRole('combobox', { name: 'Cite an authority' }).selectOption('nydfs-500');
  await page.getByLabel('Place in it').selectOption('§ 500.12');
  await page.getByRole('button', { name: 'Insert the citation' }).click();
  await expect(page.getByTestId('words-text')).toHaveValue(/under 23 NYCRR.*§ 500\.12$/);
  await expect(apply.getByTestId('own-warnings')).not.toContainText('cites no law that binds');
  await waitUntilSaved(page);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('grounds')).toContainText('§ 500.12');

  await page.getByTestId('passage-memo/bottom').getByRole('button').first().click();
  await page.getByRole('button', { name: 'Move down: “Bottom line”' }).click();
  await expect(page.getByTestId('outline-said')).toHaveText(/^“Bottom line” is now 2 of \d+\.$/);
  await expect(page.getByRole('button', { name: 'Move down: “Bottom line”' })).toBeFocused();
  await page.getByRole('button', { name: 'Rename the part “Bottom line”' }).click();
  await page.getByLabel('Title of this part').fill('Where we stand');
  await show(brieflock, 'parts');
  await show(brieflock, 'parts', { scheme: 'dark', width: 1024, height: 700 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Where we stand', exact: true })).toBeVisible();

  const logo = test.info().outputPath('logo.png');
  writeFileSync(logo, solidPng(220, 64, [24, 78, 119]));
  await page.getByRole('button', { name: 'The matter', exact: true }).click();
  await page.getByLabel('Name of the firm or department').fill('Office of the General Counsel');
  await brieflock.openFrom(logo);
  await page.getByRole('button', { name: 'Choose a logo…' }).click();
  await expect(page.getByTestId('logo')).toBeVisible();
  await page.getByLabel('What the logo shows').fill('A white gull');
  await page.getByTestId('logo').scrollIntoViewIfNeeded();
  await show(brieflock, 'letterhead');
  await show(brieflock, 'letterhead', { scheme: 'dark', width: 1024, height: 700 });
  await waitUntilSaved(page);

  await openTab(page, 'Questions');
  await openQuestion(page, 'clearinghouse', 'CLR-02');
  await page.getByTestId('answer-use').selectOption('annex');
  await expect(page.getByTestId('answer-use-hint')).toContainText(
    'it takes part in a conflict of the record',
  );
  await page.getByTestId('answer-use').scrollIntoViewIfNeeded();
  await show(brieflock, 'answer-use');
  await waitUntilSaved(page);

  await openTab(page, 'History');
  await page.getByRole('button', { name: 'Take a snapshot' }).click();
  await page.getByLabel('What it is called').fill('To sign');
  await page.getByRole('button', { name: 'Take the snapshot' }).click();
  const row = page.getByRole('row').filter({ hasText: 'To sign' });
  await row.getByRole('button', { name: /^Sign off snapshot/ }).click();
  await expect(page.getByTestId('sign-warnings')).toContainText('on your own words of the memo');
  await show(brieflock, 'sign');
  await show(brieflock, 'sign', { scheme: 'dark', width: 1024, height: 700 });
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

  await makeMemo(page, 'Privileged edition');
  await page.getByRole('img', { name: /legal memo, page 1 of/i }).scrollIntoViewIfNeeded();
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await show(brieflock, 'with-letterhead');
  expect(brieflock.complaints).toEqual([]);
});
