import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from '../fixtures/axe';
import { expect, test } from '../fixtures/brieflock';
import { backToList, openAssessment, saveAssessment, waitUntilSaved } from '../pages/workbench';

test('a deleted store is put back from the journal, and says so until it was read', async ({ brieflock }) => {
  await saveAssessment(brieflock.page, 'First matter', 'Harbor Bank');
  await saveAssessment(brieflock.page, 'Second matter', 'North Clinic');
  await brieflock.close();
  rmSync(brieflock.userData('IndexedDB'), { recursive: true });
  for (let start = 1; start <= 3; start += 1) {
    await brieflock.reopen();
    const list = brieflock.page.getByTestId('assessment-list');
    await expect(list).toContainText('Harbor Bank');
    await expect(list).toContainText('North Clinic');
    const notice = brieflock.page.getByTestId('mended-notice');
    if (start < 3) await expect(notice).toContainText('brought back 2 assessments that were missing');
    if (start === 1) expect(await violations(brieflock.page)).toBe('');
    if (start === 2) await notice.getByRole('button', { name: 'I have read this' }).click();
    if (start >= 2) await expect(notice).toBeHidden();
    await brieflock.close();
  }
  await brieflock.reopen();
});

test('an old copy of the store ends with the newest answers, and what was deleted stays deleted', async ({
  brieflock,
}) => {
  const store = brieflock.userData('IndexedDB');
  const yesterday = join(brieflock.folder, 'yesterday');
  await saveAssessment(brieflock.page, 'First matter', 'Harbor Bank');
  await saveAssessment(brieflock.page, 'Deleted matter', 'North Clinic');
  await brieflock.close();
  cpSync(store, yesterday, { recursive: true });
  await brieflock.reopen();
  await openAssessment(brieflock.page, 'First matter');
  await brieflock.page.getByTestId('profile-organisation').fill('Harbor Bank of today');
  await waitUntilSaved(brieflock.page);
  await backToList(brieflock.page);
  await brieflock.page.getByRole('button', { name: 'More for Deleted matter' }).click();
  await brieflock.page.getByRole('menuitem', { name: 'Delete…' }).click();
  await brieflock.page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(brieflock.page.getByTestId('assessment-list').getByText('Deleted matter')).toBeHidden();
  await saveAssessment(brieflock.page, 'Of today', 'City Power');
  await brieflock.close();
  rmSync(store, { recursive: true });
  cpSync(yesterday, store, { recursive: true });
  await brieflock.reopen();
  const list = brieflock.page.getByTestId('assessment-list');
  await expect(list).toContainText('Harbor Bank of today');
  await expect(list).toContainText('City Power');
  await expect(list).not.toContainText('Deleted matter');
  await expect(brieflock.page.getByTestId('mended-notice')).toContainText(
    'brought back 1 assessment that was missing, brought 1 assessment up to what was saved last and deleted 1 assessment again',
  );
});

test('an answer survives a kill right after “Saved” together with the loss of the store', async ({
  brieflock,
}) => {
  await saveAssessment(brieflock.page, 'First matter', 'Harbor Bank');
  await openAssessment(brieflock.page, 'First matter');
  await brieflock.page.getByTestId('profile-organisation').fill('Typed last');
  await waitUntilSaved(brieflock.page);
  await brieflock.kill();
  rmSync(brieflock.userData('IndexedDB'), { recursive: true });
  await brieflock.reopen();
  await expect(brieflock.page.getByTestId('assessment-list')).toContainText('Typed last');
});

test('a backup is made, proven, and gives back what was deleted and what was changed', async ({
  brieflock,
}) => {
  const { page } = brieflock;
  await saveAssessment(brieflock.page, 'Deleted matter', 'North Clinic');
  await saveAssessment(brieflock.page, 'Changed matter', 'Harbor Bank');
  await page.getByTestId('last-backup').getByRole('button', { name: 'Backups' }).click();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByTestId('newest-backup')).toContainText('today');
  await expect(page.getByTestId('newest-backup')).toContainText('2 assessments');
  await page.getByRole('button', { name: 'Prove the newest backup' }).click();
  await expect(page.getByTestId('drill-proof')).toContainText(
    '2 assessments, 0 packs and 6 entries were checked',
  );
  await page.getByRole('button', { name: 'All assessments' }).click();
  await openAssessment(page, 'Changed matter');
  await page.getByTestId('profile-organisation').fill('Harbor Bank of today');
  await waitUntilSaved(page);
  await backToList(page);
  await page.getByRole('button', { name: 'More for Deleted matter' }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(
    page.getByTestId('assessment-list').getByRole('button', { name: 'Deleted matter', exact: true }),
  ).toBeHidden();
  await page.getByTestId('last-backup').getByRole('button', { name: 'Backups' }).click();
  await page
    .getByRole('button', { name: /^See what is in the backup of/ })
    .first()
    .click();
  const panel = page.getByTestId('restore');
  await expect(panel.getByRole('checkbox', { name: 'Deleted matter' })).toBeChecked();
  await expect(panel).toContainText('Here, and changed since: comes in beside it');
  expect(await violations(page)).toBe('');
  await panel.getByRole('checkbox', { name: 'Changed matter' }).check();
  await panel.getByRole('button', { name: 'Bring back 2 assessments' }).click();
  await expect(panel).toContainText('2 assessments brought back.');
  await page.getByRole('button', { name: 'All assessments' }).click();
  const list = page.getByTestId('assessment-list');
  await expect(list).toContainText('North Clinic');
  await expect(list).toContainText('Harbor Bank of today');
  await expect(list).toContainText('Changed matter (from the backup of');
});

test('what neither store nor journal has comes back from the newest backup', async ({ brieflock }) => {
  const { page } = brieflock;
  await saveAssessment(brieflock.page, 'First matter', 'Harbor Bank');
  await page.getByTestId('last-backup').getByRole('button', { name: 'Backups' }).click();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByTestId('newest-backup')).toContainText('1 assessment');
  await brieflock.close();
  rmSync(brieflock.userData('IndexedDB'), { recursive: true });
  rmSync(brieflock.userData('journal'), { recursive: true });
  await brieflock.reopen('store-loss');
  const screen = brieflock.page.getByTestId('store-loss');
  await screen.getByRole('button', { name: 'See what is in the newest backup' }).click();
  await expect(screen.getByRole('checkbox', { name: 'First matter' })).toBeChecked();
  expect(await violations(brieflock.page)).toBe('');
  await screen.getByRole('button', { name: 'Bring back 1 assessment' }).click();
  await expect(brieflock.page.getByTestId('assessment-list')).toContainText('Harbor Bank');
  await brieflock.close();
  await brieflock.reopen();
  await expect(brieflock.page.getByTestId('assessment-list')).toContainText('Harbor Bank');
});
