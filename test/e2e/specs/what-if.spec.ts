import { pdfText } from '../../helpers/pdf-text';
import { expect, test } from '../fixtures/brieflock';
import { makeDocument, openTab, waitUntilSaved } from '../pages/workbench';

const ACTION = 'Amend the charter to name AI risk, and minute the change at the next meeting.';

test('from the score to a try-out, to a planned action, to the words of the memo', async ({ brieflock }) => {
  const { page } = brieflock;
  await page.getByText('Thornbury Falls Bank').first().click();
  await openTab(page, 'Score');
  await page.getByRole('button', { name: 'Why? Legal exposure' }).click();
  await expect(page.getByRole('heading', { name: 'Why: legal exposure' })).toBeVisible();
  await expect(page.getByText('What moves it most').first()).toBeVisible();

  const comparison = page.getByTestId('comparison');
  await page.getByTestId('try-question').selectOption('GOV-01');
  const exposure = comparison.getByRole('row', { name: /^Legal exposure/ });
  await expect(exposure).toContainText('−');
  await openTab(page, 'Actions');
  await openTab(page, 'Score');
  await expect(page.getByTestId('tried-GOV-01'), 'a try-out outlives a change of tab').toBeVisible();
  await page.getByLabel('Tried answer to GOV-01').selectOption({ index: 0 });

  await page.getByRole('button', { name: 'Keep as planned action…' }).click();
  await page.getByLabel('Owner for GOV-01').fill('Corporate Secretary');
  await page.getByLabel('Due date for GOV-01').fill('2027-03-31');
  await page.getByTestId('keep-actions').click();
  await expect(page.getByRole('heading', { name: 'Actions', level: 1 })).toBeVisible();
  const action = page.getByTestId('action').filter({ hasText: ACTION });
  await expect(action).toContainText('Corporate Secretary');
  await expect(action).toContainText('Due March 31, 2027');
  await expect(action.getByTestId('action-effect')).toContainText('Legal exposure from');

  await action.getByRole('button', { name: `Edit: ${ACTION}` }).click();
  await page.getByTestId('action-status').selectOption('in-progress');
  await page.getByTestId('action-owner').fill('Corporate Secretary and Chair');
  await waitUntilSaved(page);
  await action.getByRole('button', { name: `Close: ${ACTION}` }).click();
  await action.getByRole('button', { name: `Remove: ${ACTION}` }).click();
  await expect(action).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(action).toContainText('In progress');

  await makeDocument(page, 'Legal memo');
  const path = await brieflock.saveTo('memo.pdf');
  await page.getByRole('button', { name: /^Save PDF/ }).click();
  await expect(page.getByText('Saved as “memo.pdf”.')).toBeVisible();
  const memo = pdfText(path).replace(/\s+/g, ' ');
  expect(memo).toContain('Corporate Secretary and Chair');
  expect(memo).toContain('March 31, 2027');
  expect(memo).toContain('Brief the Risk Committee on the order and on this assessment');
  expect(memo).toMatch(/Confidence\s+(?:Low|Moderate|High)\. Law:/);
  expect(brieflock.complaints).toEqual([]);
});

test('what is tried is gone after a restart, and what was planned is not', async ({ brieflock }) => {
  const { page } = brieflock;
  await page.getByText('Thornbury Falls Bank').first().click();
  await openTab(page, 'Actions');
  await page.getByTestId('add-action').click();
  await page.getByTestId('action-title').fill('Call the insurer');
  await waitUntilSaved(page);
  await openTab(page, 'Score');
  await page.getByTestId('try-question').selectOption('GOV-01');
  await expect(page.getByTestId('tried-GOV-01')).toBeVisible();
  await brieflock.close();
  await brieflock.reopen();
  const again = brieflock.page;
  await again.getByText('Thornbury Falls Bank').first().click();
  await openTab(again, 'Actions');
  await expect(again.getByTestId('action').filter({ hasText: 'Call the insurer' })).toBeVisible();
  await openTab(again, 'Score');
  await expect(again.getByTestId('try-question')).toBeVisible();
  await expect(again.getByTestId('tried-GOV-01')).toHaveCount(0);
});

test('the gaps are walked by keyboard, the most telling first', async ({ brieflock }) => {
  const { page } = brieflock;
  const heading = page.getByTestId('question-heading');
  const place = page.getByTestId('gap-place');
  await page.getByText('Thornbury Falls Bank').first().click();
  await openTab(page, 'Score');
  await page.getByRole('heading', { name: 'Score', level: 1 }).waitFor();
  await page.keyboard.press('Alt+g');
  await expect(place).toContainText(/Filling the gaps: 1 of \d+\. Narrows/);
  await expect(heading).toHaveAttribute('data-question', 'DIS-04');
  await page.getByTestId('option-evidence-each-cycle').waitFor();
  await page.keyboard.press('1');
  await expect(place).toContainText('this gap is closed');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(place).toContainText('Filling the gaps: 2 of');
  await expect(heading).toHaveAttribute('data-question', 'AGT-08');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(heading).toHaveAttribute('data-question', 'EVD-08');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(heading).toHaveAttribute('data-question', 'AGT-08');
  await page.getByTestId('leave-gaps').click();
  await expect(place).toHaveCount(0);
  await expect(heading).toHaveAttribute('data-question', 'AGT-08');
  expect(brieflock.complaints).toEqual([]);
});

test('the parts of a long screen are reached by keyboard, and the focus goes along', async ({
  brieflock,
}) => {
  const { page } = brieflock;
  await page.getByText('Thornbury Falls Bank').first().click();
  const nav = page.getByRole('navigation', { name: 'On this page' });
  for (const [tab, titles] of [
    ['Score', ['What could go wrong', 'Readiness by module', 'Try changes', 'Findings and open questions']],
    ['Decisions', ['Preconditions', 'Factors', 'What was decided']],
  ] as const) {
    await openTab(page, tab);
    for (const title of titles) {
      await nav.getByRole('button', { name: title }).focus();
      await page.keyboard.press('Enter');
      const heading = page.getByRole('heading', { name: title, exact: true });
      await expect(heading).toBeFocused();
      await expect(heading).toBeInViewport();
    }
  }
});
