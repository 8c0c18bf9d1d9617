import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Brieflock } from '../fixtures/brieflock';
import { reportFree } from '../fixtures/free-space';
import { openAssessment, saveAssessment, waitUntilSaved } from '../pages/workbench';

function storeOf(brieflock: Brieflock): string {
  return brieflock.userData('IndexedDB', 'app_bundle_0.indexeddb.leveldb');
}

test('a torn end of the store costs nothing that stands before it, at three starts', async ({
  brieflock,
}) => {
  await saveAssessment(brieflock.page, 'First matter');
  await saveAssessment(brieflock.page, 'Second matter');
  await brieflock.close();
  const log = join(storeOf(brieflock), '000003.log');
  // What a write leaves that the disk refused half-way: a header that announces more than there is.
  const torn = Buffer.concat([readFileSync(log), Buffer.from([1, 2, 3, 4, 200, 0, 1, 9, 9, 9])]);
  writeFileSync(log, torn);
  for (let start = 1; start <= 3; start += 1) {
    await brieflock.reopen();
    await expect(brieflock.page.getByTestId('assessment-list')).toContainText('First matter');
    await saveAssessment(brieflock.page, `Matter of start ${String(start)}`);
    await brieflock.close();
  }
  const cut = readdirSync(brieflock.userData('store-repairs')).filter((name) => name.endsWith('-cut'));
  expect(cut).toHaveLength(1);
});

test('a store that is lost together with its journal is told at every start, with its copy, until the user starts empty', async ({
  brieflock,
}) => {
  await saveAssessment(brieflock.page, 'First matter');
  await brieflock.close();
  await brieflock.reopen();
  await brieflock.close();
  rmSync(storeOf(brieflock), { recursive: true });
  rmSync(brieflock.userData('journal'), { recursive: true });
  for (let start = 1; start <= 2; start += 1) {
    await brieflock.reopen('store-loss');
    const screen = brieflock.page.getByTestId('store-loss');
    await expect(screen).toContainText('Brieflock cannot find your assessment.');
    await expect(screen).toContainText('store-repairs/');
    await brieflock.close();
  }
  await brieflock.reopen('store-loss');
  await brieflock.page.getByRole('button', { name: 'Start empty' }).click();
  await brieflock.page.getByTestId('assessment-list').waitFor();
  await brieflock.close();
  await brieflock.reopen();
});

test('a damaged store is copied before Chromium deletes it, and put back from the journal', async ({
  brieflock,
}) => {
  await saveAssessment(brieflock.page, 'First matter');
  await brieflock.close();
  const log = readFileSync(join(storeOf(brieflock), '000003.log'));
  const manifest = join(storeOf(brieflock), 'MANIFEST-000001');
  const flipped = readFileSync(manifest);
  flipped[9] = (flipped[9] ?? 0) ^ 0x41;
  writeFileSync(manifest, flipped);
  await brieflock.reopen();
  await expect(brieflock.page.getByTestId('assessment-list')).toContainText('First matter');
  await expect(brieflock.page.getByTestId('mended-notice')).toContainText('brought back 1 assessment');
  const copies = readdirSync(brieflock.userData('store-repairs')).filter((name) => name.endsWith('-damaged'));
  expect(copies).toHaveLength(1);
  const kept = brieflock.userData('store-repairs', copies[0] ?? '', 'app_bundle_0.indexeddb.leveldb');
  expect(readFileSync(join(kept, '000003.log')).equals(log)).toBe(true);
});

test('saving pauses before the disk is full, says so, and goes on by itself', async ({ brieflock }) => {
  const { page } = brieflock;
  await saveAssessment(brieflock.page, 'First matter');
  await openAssessment(page, 'First matter');
  await reportFree(brieflock.app, 10);
  await expect(page.getByTestId('save-notice')).toContainText(
    'Saving has paused because the disk is almost full.',
  );
  await page.getByTestId('profile-organisation').fill('Words typed meanwhile');
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'failed');
  await reportFree(brieflock.app, 500);
  await waitUntilSaved(page);
  await expect(page.getByTestId('save-notice')).toBeHidden();
  await expect(page.getByTestId('profile-organisation')).toHaveValue('Words typed meanwhile');
});

test('words typed while saving is paused survive closing the window', async ({ brieflock }) => {
  await saveAssessment(brieflock.page, 'First matter');
  await openAssessment(brieflock.page, 'First matter');
  await reportFree(brieflock.app, 10);
  await brieflock.page.getByTestId('profile-organisation').fill('Words typed meanwhile');
  await expect(brieflock.page.getByTestId('save-state')).toHaveAttribute('data-state', 'failed');
  await brieflock.close();
  await brieflock.reopen();
  await expect(brieflock.page.getByTestId('assessment-list')).toContainText('Words typed meanwhile');
});
