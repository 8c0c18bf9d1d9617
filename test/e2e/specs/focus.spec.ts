/** Where the focus goes when what had it goes away: never to nowhere. */
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/brieflock';
import { openTab } from '../pages/workbench';

/** Opens the sample by keyboard; its button goes away with the list. */
async function openSample(page: Page): Promise<void> {
  await page.locator('button', { hasText: 'Thornbury Falls Bank' }).first().focus();
  await page.keyboard.press('Enter');
}

test('a new screen is read from its heading when the way to it is gone', async ({ brieflock }) => {
  const { page } = brieflock;
  await openSample(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByRole('button', { name: 'All assessments' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Assessments', level: 1 })).toBeFocused();
  await page.getByRole('button', { name: 'Law library', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Law library', level: 1 })).toBeFocused();
});

test('signing off hands the focus back, or to what remains', async ({ brieflock }) => {
  const { page } = brieflock;
  await openSample(page);
  await openTab(page, 'History');
  const sign = page.getByRole('button', { name: 'Sign off snapshot 1' });
  await sign.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByLabel('Who signs off').fill('A. Counsel');
  await page.keyboard.press('Escape');
  await expect(sign).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Who signs off')).toHaveValue('');
  await page.getByLabel('Who signs off').fill('A. Counsel');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByTestId('snapshot-1')).toContainText('Final: A. Counsel');
  await expect(page.locator(':focus')).toHaveCount(1);
});

test('what is removed leaves the focus where it stood', async ({ brieflock }) => {
  const { page } = brieflock;
  await openSample(page);
  await openTab(page, 'Actions');
  const remove = page.getByRole('button', { name: /^Remove:/ });
  await expect(remove.first()).toBeVisible();
  const count = await remove.count();
  await remove.first().focus();
  await page.keyboard.press('Enter');
  await expect(remove).toHaveCount(count - 1);
  await expect(page.getByRole('heading', { name: 'Planned', exact: true })).toBeFocused();

  await openTab(page, 'Questions');
  await page.getByTestId('add-evidence').press('Enter');
  await page.getByRole('button', { name: 'Remove document 1' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Evidence', exact: true })).toBeFocused();

  await openTab(page, 'Exposure');
  await page.getByRole('button', { name: 'Add an estimate' }).click();
  const removeEstimate = page.getByRole('button', { name: /^Remove the estimate/ });
  await removeEstimate.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Keep', exact: true }).press('Enter');
  await expect(removeEstimate).toBeFocused();
  expect(brieflock.complaints).toEqual([]);
});

test('making a document keeps the focus on its button and brings the way to save it into view', async ({
  brieflock,
}) => {
  const { page } = brieflock;
  await openSample(page);
  await openTab(page, 'Documents');
  await page.getByRole('button', { name: 'Make the briefing' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Save PDF…' })).toBeInViewport({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: 'Make the briefing again' })).toBeFocused();
});
