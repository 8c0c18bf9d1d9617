import type { Page } from '@playwright/test';
import { pdfText, squeezed } from '../../helpers/pdf-text';
import { expect, test } from '../fixtures/brieflock';
import { makeDocument, openAssessment, openTab, waitUntilSaved } from '../pages/workbench';

const SAMPLE = 'Thornbury Falls Bank';
const AUTHOR = 'Ana Ruiz, Finance';
const BASIS = 'Five years of claims, read with the broker.';

/** Types into one field after another, as the keyboard reaches them. */
async function typeInTurn(page: Page, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
}

/** Begins an estimate of the first scenario offered and fills in everything, without a mouse. */
async function estimateByKeyboard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add an estimate' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('from').first()).toBeFocused();
  await typeInTurn(page, ['0.1', '0.1', '100,000', '1,000,000']);
  // Past the shape of the loss; the figures already reflect the controls.
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Controls', { exact: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type(AUTHOR);
  await page.getByLabel('What it rests on').focus();
  await page.keyboard.type(BASIS);
  await waitUntilSaved(page);
}

async function frequency(page: Page, low: string, high: string): Promise<void> {
  await page.getByLabel('from').first().fill(low);
  await page.getByLabel('to', { exact: true }).first().fill(high);
}

test('an estimate by keyboard, a run, a run that is stopped, a restart, and the memo', async ({
  brieflock,
}) => {
  let { page } = brieflock;
  await page.getByText(SAMPLE).first().click();
  await openTab(page, 'Exposure');
  await expect(page.getByText('No estimate yet, and none is needed')).toBeVisible();
  await estimateByKeyboard(page);

  await page.getByRole('button', { name: 'Run the simulation' }).focus();
  await page.keyboard.press('Enter');
  const results = page.getByTestId('exposure-results');
  await expect(results).toContainText('40,400 exact', { timeout: 30_000 });
  await expect(results).toContainText(`Estimate by ${AUTHOR}`);
  await expect(results).toContainText('not a finding of fact');
  const first = await results.innerText();

  // About thirty million events: long enough to be stopped.
  await frequency(page, '20', '40');
  await page.getByLabel('Years simulated').selectOption('1000000');
  await expect(page.getByText('Estimates or answers have changed')).toBeVisible();
  await page.getByRole('button', { name: 'Run the simulation again' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('You stopped the simulation before it was finished.')).toBeVisible();
  expect(await results.innerText()).toBe(first);

  await frequency(page, '0.1', '0.1');
  await page.getByLabel('Years simulated').selectOption('100000');
  await expect(page.getByText('Estimates or answers have changed')).toBeHidden();
  await waitUntilSaved(page);

  await brieflock.kill();
  await brieflock.reopen();
  page = brieflock.page;
  await openAssessment(page, SAMPLE);
  await openTab(page, 'Exposure');
  await expect(
    page.getByText(`0.1 a year · USD 100,000 to 1 million an event; lognormal · ${AUTHOR}`),
  ).toBeVisible();

  await makeDocument(page, 'Legal memo');
  const path = await brieflock.saveTo('memo.pdf');
  await page.getByRole('button', { name: /^Save PDF/ }).click();
  await expect(page.getByText('Saved as “memo.pdf”.')).toBeVisible();
  const memo = squeezed(pdfText(path));
  for (const words of [
    BASIS,
    `Estimate by ${AUTHOR}`,
    'not a finding of fact',
    '40,400',
    'Loss exceedance curve',
  ]) {
    expect({ words, isThere: memo.includes(squeezed(words)) }).toEqual({ words, isThere: true });
  }
  expect(brieflock.complaints).toEqual([]);
});

test('an estimate can be taken away again, after a question', async ({ brieflock }) => {
  const { page } = brieflock;
  await page.getByText(SAMPLE).first().click();
  await openTab(page, 'Exposure');
  await page.getByRole('button', { name: 'Add an estimate' }).click();
  await page.getByRole('button', { name: /^Remove the estimate/ }).click();
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.getByRole('button', { name: /^Remove the estimate/ }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByText('No estimate yet, and none is needed')).toBeVisible();
  await waitUntilSaved(page);
});
