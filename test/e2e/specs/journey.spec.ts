import { parseAssessmentFile } from '../../../shared/exchange/assessment-file';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { pdfText, squeezed } from '../../helpers/pdf-text';
import { expect, test } from '../fixtures/brieflock';
import {
  backToList,
  createAssessment,
  fillBankProfile,
  makeDocument,
  openAssessment,
  openQuestion,
  openTab,
  waitUntilSaved,
} from '../pages/workbench';

const PASSPHRASE = 'mortar otter cactus violin harbor';
const PRIVILEGED = 'Zanzibar-privileged-marker';
const NOTE = "The board's charter — §4(b) — names “AI‑enabled” cyber risk; Ελένη Παπαδοπούλου confirmed.";

async function answerOneQuestion(page: Page): Promise<void> {
  await openTab(page, 'Questions');
  await openQuestion(page, 'governance', 'GOV-01');
  await page.getByTestId('option-none').check();
  await page.getByTestId('note').fill(NOTE);
  await page.getByTestId('privileged-note').fill(PRIVILEGED);
  await page.getByTestId('privileged-note').blur();
  await page.getByTestId('privileged-use').selectOption('advice');
  await waitUntilSaved(page);
}

test('an answer survives a kill right after "Saved"', async ({ brieflock }) => {
  await createAssessment(brieflock.page, 'Killed in the act');
  await fillBankProfile(brieflock.page, 'Harbor Trust (fictional)');
  await answerOneQuestion(brieflock.page);
  await brieflock.kill();
  await brieflock.reopen();
  await openAssessment(brieflock.page, 'Killed in the act');
  await openTab(brieflock.page, 'Questions');
  await openQuestion(brieflock.page, 'governance', 'GOV-01');
  await expect(brieflock.page.getByTestId('option-none')).toBeChecked();
  await expect(brieflock.page.getByTestId('note')).toHaveValue(NOTE);
  await expect(brieflock.page.getByTestId('privileged-note')).toHaveValue(PRIVILEGED);
  await openTab(brieflock.page, 'Profile');
  await expect(brieflock.page.getByTestId('profile-organisation')).toHaveValue('Harbor Trust (fictional)');
});

test('words being typed when the window closes are there again', async ({ brieflock }) => {
  await createAssessment(brieflock.page, 'Closed while typing');
  await openTab(brieflock.page, 'Questions');
  await openQuestion(brieflock.page, 'governance', 'GOV-01');
  await brieflock.page.getByTestId('note').fill('Half a sent');
  await brieflock.close();
  await brieflock.reopen();
  await openAssessment(brieflock.page, 'Closed while typing');
  await openTab(brieflock.page, 'Questions');
  await openQuestion(brieflock.page, 'governance', 'GOV-01');
  await expect(brieflock.page.getByTestId('note')).toHaveValue('Half a sent');
});

test('both documents come out whole, and the briefing without privileged notes', async ({ brieflock }) => {
  const { page } = brieflock;
  await createAssessment(page, 'Two documents');
  await fillBankProfile(page, 'Harbor Trust (fictional)');
  await answerOneQuestion(page);

  for (const [kind, file] of [
    ['Board briefing', 'briefing.pdf'],
    ['Legal memo', 'memo.pdf'],
  ] as const) {
    await makeDocument(page, kind);
    const path = await brieflock.saveTo(file);
    await page.getByRole('button', { name: /^Save PDF/ }).click();
    await expect(page.getByText(`Saved as “${file}”.`)).toBeVisible();
    execFileSync('qpdf', ['--check', path]);
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdfText(path).includes('Harbor Trust (fictional)')).toBe(true);
  }

  const memo = squeezed(pdfText(join(brieflock.folder, 'memo.pdf')));
  expect(memo.includes(squeezed(NOTE))).toBe(true);
  expect(memo.includes(PRIVILEGED)).toBe(true);
  const briefing = squeezed(pdfText(join(brieflock.folder, 'briefing.pdf')));
  expect(briefing.includes(PRIVILEGED)).toBe(false);
  const bytes = readFileSync(join(brieflock.folder, 'briefing.pdf'), 'latin1');
  expect(bytes.includes(PRIVILEGED)).toBe(false);
  const leftOver = readdirSync(brieflock.folder).filter(
    (name) => !['user-data', 'briefing.pdf', 'memo.pdf'].includes(name),
  );
  expect(leftOver).toEqual([]);
});

/** What a plain copy says, without what was done with the assessment. */
function saidIn(path: string): unknown {
  const read = parseAssessmentFile(readFileSync(path, 'utf8'));
  if (!read.ok) throw new Error(read.error.code);
  return { ...read.value, logHead: null, assessment: { ...read.value.assessment, audit: [] } };
}

test('share, delete, import: equal, and stock tools open the file', async ({ brieflock }) => {
  const { page } = brieflock;
  await page.getByText('Thornbury Falls Bank').first().click();
  await openTab(page, 'Share');

  const plain = await brieflock.saveTo('before.json');
  await page.getByLabel('I understand that anyone can read this file').check();
  await page.getByRole('button', { name: /^Save plain copy/ }).click();
  await expect(page.getByText('Saved as “before.json”.')).toBeVisible();

  const shared = await brieflock.saveTo('matter.brieflock');
  await page.getByLabel('New passphrase').fill(PASSPHRASE);
  await page.getByLabel('The same again').fill(PASSPHRASE);
  await page.getByRole('button', { name: /^Save share file/ }).click();
  await expect(page.getByText('Saved as “matter.brieflock”.')).toBeVisible({ timeout: 30_000 });
  expect(statSync(shared).size).toBeGreaterThan(1_000);
  expect(readFileSync(shared, 'latin1')).not.toContain('Thornbury');

  await backToList(page);
  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: /^Delete/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('was deleted')).toBeVisible();
  await expect(page.getByRole('button', { name: /^More for/ })).toHaveCount(0);

  await brieflock.openFrom(shared);
  await page
    .getByRole('button', { name: /^Import file/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Passphrase' }).fill('not the passphrase');
  await dialog.locator('button[type=submit]').click();
  await expect(
    dialog
      .getByText(/passphrase/i)
      .filter({ hasText: /not|wrong|does/i })
      .first(),
  ).toBeVisible({
    timeout: 30_000,
  });
  await dialog.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
  await dialog.locator('button[type=submit]').click();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click({ timeout: 30_000 });
  await expect(dialog).toHaveCount(0);

  await openTab(page, 'Share');
  const after = await brieflock.saveTo('after.json');
  await page.getByLabel('I understand that anyone can read this file').check();
  await page.getByRole('button', { name: /^Save plain copy/ }).click();
  await expect(page.getByText('Saved as “after.json”.')).toBeVisible();
  expect(saidIn(after)).toEqual(saidIn(plain));
});

test('an import of what is already here changes nothing; a different one comes in beside it', async ({
  brieflock,
}) => {
  const { page } = brieflock;
  await createAssessment(page, 'Here already');
  await openTab(page, 'Share');
  const plain = await brieflock.saveTo('here.json');
  await page.getByLabel('I understand that anyone can read this file').check();
  await page.getByRole('button', { name: /^Save plain copy/ }).click();
  await expect(page.getByText('Saved as “here.json”.')).toBeVisible();

  await backToList(page);
  await brieflock.openFrom(plain);
  await page
    .getByRole('button', { name: /^Import file/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toContainText('You already have this assessment.');
  await page.getByRole('dialog').getByRole('button', { name: 'Open it' }).click();
  await openTab(page, 'Questions');
  await openQuestion(page, 'governance', 'GOV-01');
  await page.getByTestId('option-none').check();
  await waitUntilSaved(page);
  await backToList(page);
  await page
    .getByRole('button', { name: /^Import file/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Import as a copy' }).click();
  await backToList(page);
  await expect(page.getByRole('button', { name: /^More for/ })).toHaveCount(2);
});

test('a first-time user gets from a sample to a memo by keyboard alone', async ({ brieflock }) => {
  const { page } = brieflock;
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      const label = await page.evaluate(() => {
        const element = document.activeElement;
        if (!(element instanceof HTMLElement)) return '';
        const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
        return [element.ariaLabel, element.innerText, ...labels.map((label_) => label_.innerText)].join(' ');
      });
      if (name.test(label)) return;
    }
    throw new Error(`No Tab stop matches ${String(name)}`);
  };
  await tabTo(/Thornbury/);
  await page.keyboard.press('Enter');
  await tabTo(/^ ?Documents/);
  await page.keyboard.press('Enter');
  await tabTo(/Board briefing|Legal memo/);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Legal memo' })).toBeChecked();
  await tabTo(/Make the memo/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /Legal memo, page 1 of/ })).toBeVisible({ timeout: 30_000 });
  await brieflock.saveTo('memo.pdf');
  // The pages are there before their proof is; what is not proven cannot be saved, and is no stop.
  await expect(page.getByRole('button', { name: 'Save PDF…' })).toBeEnabled({ timeout: 30_000 });
  await tabTo(/Save PDF/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved as “memo.pdf”.')).toBeVisible();
});

test('a question is answered by keyboard alone', async ({ brieflock }) => {
  const { page } = brieflock;
  await createAssessment(page, 'By keys');
  await openTab(page, 'Questions');
  await openQuestion(page, 'governance', 'GOV-01');
  await page.getByTestId('question-heading').focus();
  // Nobody chooses before there is something to choose from.
  await page.locator('input[type=radio]').first().waitFor();
  await page.keyboard.press('2');
  await expect(page.locator('input[type=radio]:checked')).toHaveCount(1);
  await waitUntilSaved(page);
  const heading = await page.getByTestId('question-heading').textContent();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.getByTestId('question-heading')).not.toHaveText(heading ?? '');
  await expect(page.getByTestId('question-heading')).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByTestId('question-heading')).toHaveText(heading ?? '');
  const chosen = await page.locator('input[type=radio]:checked').getAttribute('data-testid');
  expect(chosen).toMatch(/^option-/);
});

test('a cancelled export leaves no file and the assessment unchanged', async ({ brieflock }) => {
  const { page } = brieflock;
  await page.getByText('Thornbury Falls Bank').first().click();
  await openTab(page, 'Share');
  await brieflock.saveTo('cancelled.brieflock');
  await page.getByLabel('New passphrase').fill(PASSPHRASE);
  await page.getByLabel('The same again').fill(PASSPHRASE);
  await page.getByRole('button', { name: /^Save share file/ }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('No file was made.')).toBeVisible();
  expect(readdirSync(brieflock.folder)).toEqual(['user-data']);
});
