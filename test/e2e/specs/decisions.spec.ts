import { pdfText, squeezed } from '../../helpers/pdf-text';
import { expect, test } from '../fixtures/brieflock';
import { makeDocument, openAssessment, openTab, waitUntilSaved } from '../pages/workbench';

const SAMPLE = 'Thornbury Falls Bank';
const RATIONALE = 'We want the advisories and send nothing.';
const PRIVILEGED = 'The regulator asked twice; say so to nobody.';

test('gates and factors by mouse and keyboard, a choice that differs, a power cut, and the memo', async ({
  brieflock,
}) => {
  let { page } = brieflock;
  await page.getByText(SAMPLE).first().click();
  await openTab(page, 'Decisions');
  await page.getByTestId('decision-clearinghouse').click();
  const verdict = page.getByTestId('verdict');
  await expect(verdict).toContainText('CH1 (Receive only)');
  await expect(page.getByTestId('decision-flips')).toBeVisible();

  // An option is shut until the last of its gates is met.
  const options = page.getByRole('list', { name: 'The options compared' });
  await expect(options).toContainText('Closed: CP5 is not met');
  await page.getByTestId('gate-CP1-met').check();
  await page.getByTestId('gate-CP3-met').check();
  await page.getByTestId('gate-CP5-met').check();
  await expect(options).not.toContainText('CP5');
  await page.getByTestId('gate-CP6-not-met').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(options).not.toContainText('CP6');
  await page.getByTestId('gate-CP6-note').fill('The matrix is of November 24.');

  // By mouse and by keyboard: two factors turn the recommendation.
  await page.getByTestId('factor-CF6-no').check();
  await expect(verdict).toContainText('CH1 (Receive only)');
  await page.getByTestId('factor-CF3-unknown').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByTestId('factor-CF3-no')).toBeChecked();
  await expect(verdict).toContainText('CH0 (Existing channels)');

  // A weight of one's own needs a reason.
  await page.getByTestId('factor-CF1-reason').fill('');
  await page.getByTestId('factor-CF1-weight').selectOption('1');
  await expect(page.getByText('CF1 has no reason beside it')).toBeVisible();
  await page.getByTestId('factor-CF1-reason').fill('We found two vulnerabilities in a year.');
  await expect(page.getByText('CF1 has no reason beside it')).toBeHidden();

  await page.getByTestId('choice-option').selectOption('CH1');
  await expect(
    page.getByText('Of the options that are open, the comparison puts “Existing channels” first'),
  ).toBeVisible();
  await page.getByTestId('choice-deciders').fill('Risk Committee');
  await page.getByTestId('choice-decided-on').fill('2026-11-24');
  await page.getByTestId('choice-rationale').fill(RATIONALE);
  await page.getByTestId('choice-privileged').fill(PRIVILEGED);
  await waitUntilSaved(page);

  await brieflock.kill();
  await brieflock.reopen();
  page = brieflock.page;
  await openAssessment(page, SAMPLE);
  await openTab(page, 'Decisions');
  await page.getByTestId('decision-clearinghouse').click();
  await expect(page.getByTestId('verdict')).toContainText('CH0 (Existing channels)');
  await expect(page.getByTestId('choice-option')).toHaveValue('CH1');
  await expect(page.getByTestId('choice-privileged')).toHaveValue(PRIVILEGED);
  await expect(page.getByTestId('gate-CP6-note')).toHaveValue('The matrix is of November 24.');

  await makeDocument(page, 'Legal memo');
  const path = await brieflock.saveTo('memo.pdf');
  await page.getByRole('button', { name: /^Save PDF/ }).click();
  await expect(page.getByText('Saved as “memo.pdf”.')).toBeVisible();
  const memo = squeezed(pdfText(path));
  for (const words of [
    'Decided: “Receive only” by Risk Committee on November 24, 2026.',
    'Of the options that are open, the comparison puts “Existing channels” first',
    RATIONALE,
    PRIVILEGED,
    'The matrix is of November 24.',
    '1 (edition: 4)',
  ]) {
    expect({ words, isThere: memo.includes(squeezed(words)) }).toEqual({ words, isThere: true });
  }
  expect(brieflock.complaints).toEqual([]);
});
