/** The law as counsel meets it: what is required of the organization, what is set aside, what disagrees. */
import { violations } from '../fixtures/axe';
import { expect, test } from '../fixtures/brieflock';
import { openAssessment, openQuestion, openSample, openTab, waitUntilSaved } from '../pages/workbench';

const INSURER = 'Quillhaven Mutual Life';

test('a question names the rules that require it of a New York insurer, and leads to their record', async ({
  brieflock,
}) => {
  const { page } = brieflock;
  await openSample(page, INSURER);
  await openTab(page, 'Questions');
  await openQuestion(page, 'governance', 'GOV-01');
  const law = page.getByTestId('law');
  await expect(law).toContainText('Required of you by 23 NYCRR § 500.4(d): that the senior governing');
  await law
    .getByRole('button', { name: /^In the law library: Required of you by 23 NYCRR/ })
    .first()
    .click();
  const record = page.getByTestId('authority-detail');
  await expect(record.getByRole('heading', { level: 2 })).toBeFocused();
  expect(await violations(page)).toBe('');
  await page.getByRole('button', { name: 'Back to question GOV-01' }).click();

  // The tier decides; while it is open, nothing that hangs on it is said to be required.
  await openTab(page, 'Profile');
  const tier = page.getByRole('group', { name: /^Which tier of 23 NYCRR Part 500/ });
  await tier.getByRole('button', { name: 'Leave this open again' }).click();
  await page.getByTestId('open-points').getByRole('button').click();
  await expect(tier).toBeFocused();
  await waitUntilSaved(page);
  await openTab(page, 'Questions');
  await openQuestion(page, 'governance', 'GOV-01');
  const oversight = law.getByRole('listitem').filter({ hasText: '§ 500.4(d)' });
  await expect(oversight).toContainText('Depends on a fact left open');
  await expect(oversight).not.toContainText('Required of you');
  expect(brieflock.complaints).toEqual([]);
});

test('“n/a” sets nothing aside, after a power cut neither; a reason does', async ({ brieflock }) => {
  let { page } = brieflock;
  await openSample(page, INSURER);
  await openTab(page, 'Questions');
  await openQuestion(page, 'governance', 'GOV-01');
  await page.getByTestId('answer-not-applicable').check();
  await page.getByTestId('not-applicable-reason').fill('n/a');
  await page.getByTestId('not-applicable-reason').blur();
  await waitUntilSaved(page);
  await expect(page.getByTestId('rail-GOV-01')).toHaveAttribute('data-state', 'open');
  expect(await violations(page)).toBe('');

  await brieflock.kill();
  await brieflock.reopen();
  page = brieflock.page;
  await openAssessment(page, INSURER);
  await openTab(page, 'Questions');
  await openQuestion(page, 'governance', 'GOV-01');
  await expect(page.getByTestId('not-applicable-reason')).toHaveValue('n/a');
  await expect(page.getByText('A reason is needed that says why.')).toBeVisible();
  await expect(page.getByTestId('rail-GOV-01')).toHaveAttribute('data-state', 'open');
  await page.getByTestId('not-applicable-reason').fill('The superintendent exempted the Company in writing.');
  await page.getByTestId('not-applicable-reason').blur();
  await waitUntilSaved(page);
  await expect(page.getByTestId('rail-GOV-01')).toHaveAttribute('data-state', 'not-applicable');
});

test('answers that disagree are shown with the way to each, until one is corrected', async ({
  brieflock,
}) => {
  const { page } = brieflock;
  await openSample(page, INSURER);
  await openTab(page, 'Score');
  const contradictions = page.getByTestId('contradictions');
  await expect(page.getByRole('heading', { name: 'Readiness by module' })).toBeVisible();
  await expect(contradictions).toHaveCount(0);

  await openTab(page, 'Questions');
  await openQuestion(page, 'clearinghouse', 'CLR-02');
  await page.getByTestId('answer-not-applicable').check();
  await page.getByTestId('not-applicable-reason').fill('The Company shares no threat information.');
  await page.getByTestId('not-applicable-reason').blur();
  await waitUntilSaved(page);

  await openTab(page, 'Score');
  await expect(contradictions).toContainText('no threat or vulnerability information is shared');
  await expect(contradictions).toContainText('a sharing channel is in use');
  expect(await violations(page)).toBe('');

  const entry = page.getByTestId('contradiction-shares-nothing-channel-reviewed');
  const reason = page.getByTestId('settlement-shares-nothing-channel-reviewed');
  await reason.fill('n/a');
  await waitUntilSaved(page);
  await expect(entry).toHaveAttribute('data-state', 'open');
  await reason.fill('The channel is agreed and was never used.');
  await waitUntilSaved(page);
  await expect(entry).toHaveAttribute('data-state', 'settled');
  expect(await violations(page)).toBe('');
  await openTab(page, 'Profile');
  await openTab(page, 'Score');
  await expect(reason).toHaveValue('The channel is agreed and was never used.');
  await expect(entry).toHaveAttribute('data-state', 'settled');

  await contradictions.getByRole('button', { name: 'Open question CLR-02' }).first().click();
  await expect(page.getByTestId('question-heading')).toHaveAttribute('data-question', 'CLR-02');
  await page.getByTestId('option-recorded').check();
  await waitUntilSaved(page);
  await openTab(page, 'Score');
  await expect(page.getByRole('heading', { name: 'Readiness by module' })).toBeVisible();
  await expect(contradictions).toHaveCount(0);
  expect(brieflock.complaints).toEqual([]);
});
