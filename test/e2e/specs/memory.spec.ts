/** What the page's memory still holds of a passphrase, as a picture of all its objects tells. */
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/brieflock';
import { createAssessment, openTab } from '../pages/workbench';

const PASSPHRASE = 'mortar Qjvxzkwp otter cactus violin harbor';

/** How often a text stands in the texts of a snapshot of the heap. */
async function countInHeap(page: Page, text: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const parts: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    parts.push(chunk);
  });
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return parts.join('').split(text).length - 1;
}

test('a passphrase is gone from the page once the share file is made', async ({ brieflock }) => {
  const { page } = brieflock;
  await createAssessment(page, 'First matter');
  await openTab(page, 'Share');
  await brieflock.saveTo('matter.brieflock');
  await page.getByLabel('New passphrase').fill(PASSPHRASE);
  await page.getByLabel('The same again').fill(PASSPHRASE);
  expect(await countInHeap(page, PASSPHRASE)).toBeGreaterThan(0);
  await page.getByRole('button', { name: /^Save share file/ }).click();
  await expect(page.getByText('Saved as “matter.brieflock”.')).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => countInHeap(page, PASSPHRASE), { timeout: 20_000 }).toBe(0);
});
