/** What a user sees when the store, the journal or the disk fails: each state in words, and as a picture in `.cache/pictures/never-lost`. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from '../fixtures/axe';
import { expect, test, type Brieflock } from '../fixtures/brieflock';
import { reportFree } from '../fixtures/free-space';
import { openAssessment, saveAssessment, waitUntilSaved } from '../pages/workbench';

const PICTURES = join(import.meta.dirname, '../../../.cache/pictures/never-lost');

/** A picture of the window as it is, after a look for barriers. */
async function show(brieflock: Brieflock, name: string, scheme: 'light' | 'dark' = 'light'): Promise<void> {
  const { app, page } = brieflock;
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800);
  });
  await page.emulateMedia({ colorScheme: scheme });
  expect(await violations(page), name).toBe('');
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}-${scheme}.png`) });
}

async function toBackups({ page }: Brieflock): Promise<void> {
  await page.getByTestId('last-backup').getByRole('button', { name: 'Backups' }).click();
  await page.getByTestId('backups').waitFor();
}

async function backUp(brieflock: Brieflock): Promise<void> {
  await brieflock.page.getByRole('button', { name: 'Back up now' }).click();
  await expect(brieflock.page.getByText('The backup was made and read back.')).toBeVisible();
}

/** The disk refuses to open journals from now on. */
async function refuseJournals(brieflock: Brieflock): Promise<void> {
  await brieflock.app.evaluate(() => {
    const promises = process.getBuiltinModule('node:fs/promises');
    const { open } = promises;
    const refusing: typeof open = (path, ...rest) =>
      String(path).endsWith('.journal')
        ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
        : open(path, ...rest);
    Object.assign(promises, { open: refusing });
    process.getBuiltinModule('node:module').syncBuiltinESMExports();
  });
}

/** The database refuses every write from now on, as it does on a full disk. */
async function refuseWrites(brieflock: Brieflock): Promise<void> {
  await brieflock.page.evaluate(() => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.assign(IDBObjectStore.prototype, { put: refuse, add: refuse });
  });
}

/** Gives every journal of an assessment the mark of a later version. */
function makeJournalsNewer(brieflock: Brieflock): void {
  const folder = brieflock.userData('journal');
  for (const name of readdirSync(folder).filter((each) => each.startsWith('a-'))) {
    const bytes = readFileSync(join(folder, name));
    bytes.writeUInt32BE(99, 8);
    createHash('sha256').update(bytes.subarray(0, 28)).digest().copy(bytes, 28, 0, 8);
    writeFileSync(join(folder, name), bytes);
  }
  rmSync(join(folder, 'index.json'));
}

test('a store that was put back, one that cannot be, and what of it a backup has', async ({ brieflock }) => {
  await saveAssessment(brieflock.page, 'First matter', 'Harbor Bank');
  await saveAssessment(brieflock.page, 'Second matter', 'North Clinic');
  await brieflock.close();
  rmSync(brieflock.userData('IndexedDB'), { recursive: true });
  await brieflock.reopen();
  const notice = brieflock.page.getByTestId('mended-notice');
  await expect(notice).toContainText('brought back 2 assessments that were missing');
  await show(brieflock, '01-rebuilt');
  await show(brieflock, '01-rebuilt', 'dark');
  await brieflock.close();
  await brieflock.reopen();
  await toBackups(brieflock);
  await backUp(brieflock);
  await brieflock.close();
  rmSync(brieflock.userData('IndexedDB'), { recursive: true });
  rmSync(brieflock.userData('journal'), { recursive: true });
  await brieflock.reopen('store-loss');
  const screen = brieflock.page.getByTestId('store-loss');
  await expect(screen).toContainText('Brieflock cannot find your 2 assessments.');
  await expect(screen).toContainText('If a backup is offered below');
  await show(brieflock, '02-store-lost');
  await show(brieflock, '02-store-lost', 'dark');
  await screen.getByRole('button', { name: 'Choose another backup' }).click();
  await expect(screen.getByRole('button', { name: /^See what is in the backup of/ })).toHaveCount(2);
  await show(brieflock, '02-store-lost-choose');
  await screen.getByRole('button', { name: 'Back', exact: true }).click();
  await screen.getByRole('button', { name: 'See what is in the newest backup' }).click();
  await expect(screen.getByRole('checkbox', { name: 'First matter' })).toBeChecked();
  await show(brieflock, '03-store-lost-backup');
});

test('a store with less in it than there was says what is missing', async ({ brieflock }) => {
  const store = brieflock.userData('IndexedDB');
  const earlier = join(brieflock.folder, 'earlier');
  await saveAssessment(brieflock.page, 'First matter', 'Harbor Bank');
  await brieflock.close();
  cpSync(store, earlier, { recursive: true });
  await brieflock.reopen();
  await saveAssessment(brieflock.page, 'Second matter', 'North Clinic');
  await brieflock.close();
  rmSync(store, { recursive: true });
  cpSync(earlier, store, { recursive: true });
  rmSync(brieflock.userData('journal'), { recursive: true });
  rmSync(brieflock.userData('backups'), { recursive: true });
  await brieflock.reopen('store-loss');
  await expect(brieflock.page.getByTestId('store-loss')).toContainText('Brieflock had 2 assessments');
  await show(brieflock, '04-store-incomplete');
});

test('a full disk: before it, at it, and at the next start', async ({ brieflock }) => {
  await saveAssessment(brieflock.page, 'First matter', 'Harbor Bank');
  await openAssessment(brieflock.page, 'First matter');
  const notice = brieflock.page.getByTestId('save-notice');
  await reportFree(brieflock.app, 10);
  await expect(notice).toContainText('Saving has paused because the disk is almost full.');
  await brieflock.page.getByTestId('profile-organisation').fill('Typed meanwhile');
  await expect(brieflock.page.getByTestId('save-state')).toHaveAttribute('data-state', 'failed');
  await show(brieflock, '05-paused');
  await reportFree(brieflock.app, 500);
  await waitUntilSaved(brieflock.page);
  await refuseWrites(brieflock);
  await brieflock.page.getByTestId('profile-organisation').fill('Refused by the disk');
  await expect(notice).toContainText('Saving has stopped because the disk did not accept a change.');
  await show(brieflock, '06-stopped');
  await show(brieflock, '06-stopped', 'dark');
  await reportFree(brieflock.app, 10);
  await expect(notice).toContainText('Possible once 32 MB of the disk are free.');
  await show(brieflock, '07-stopped-no-space');
  await reportFree(brieflock.app, 500);
  await brieflock.page.reload();
  const refusal = brieflock.page.getByTestId('refusal');
  await expect(refusal.getByRole('button', { name: 'Restart Brieflock' })).toBeVisible();
  await show(brieflock, '08-stopped-after-reload');
});

test('words kept over a restart that cannot be read are said to be there', async ({ brieflock }) => {
  await saveAssessment(brieflock.page, 'First matter', 'Harbor Bank');
  await brieflock.close();
  mkdirSync(brieflock.userData('unsaved.json'));
  await brieflock.reopen();
  const notice = brieflock.page.getByTestId('unread-words-notice');
  await expect(notice).toContainText('What you typed last before Brieflock restarted could not be read.');
  await show(brieflock, '17-words-unread');
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect(notice).toBeVisible();
  rmSync(brieflock.userData('unsaved.json'), { recursive: true });
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect(notice).toBeHidden();
});

test('a change that the journal could not take is not called saved, and says why', async ({ brieflock }) => {
  await saveAssessment(brieflock.page, 'First matter', 'Harbor Bank');
  await openAssessment(brieflock.page, 'First matter');
  await refuseJournals(brieflock);
  await brieflock.page.getByTestId('profile-organisation').fill('Refused by the journal');
  const notice = brieflock.page.getByTestId('save-notice');
  await expect(notice).toContainText('The reason given: the disk is full.');
  await expect(brieflock.page.getByTestId('save-state')).toContainText('Not saved');
  await show(brieflock, '09-not-saved');
});

test('a journal of a later version is left alone, and saving says so', async ({ brieflock }) => {
  await saveAssessment(brieflock.page, 'First matter', 'Harbor Bank');
  await brieflock.close();
  makeJournalsNewer(brieflock);
  await brieflock.reopen();
  await openAssessment(brieflock.page, 'First matter');
  await brieflock.page.getByTestId('profile-organisation').fill('Not for this version');
  const notice = brieflock.page.getByTestId('save-notice');
  await expect(notice).toContainText('newer version of Brieflock');
  await expect(notice).toContainText('The last change is only on the screen and is not saved');
  await show(brieflock, '10-journal-newer');
});

test('backups: none yet, one made and proven, a second folder, and what would come back', async ({
  brieflock,
}) => {
  const { page, app } = brieflock;
  const second = join(brieflock.folder, 'second');
  mkdirSync(second);
  await saveAssessment(brieflock.page, 'First matter', 'Harbor Bank');
  await toBackups(brieflock);
  await expect(page.getByTestId('newest-backup')).toContainText('None has been made yet.');
  await show(brieflock, '11-backups-none');
  await backUp(brieflock);
  await page.getByRole('button', { name: 'Prove the newest backup' }).click();
  await expect(page.getByTestId('drill-proof')).toContainText('Every entry could be read.');
  await expect(page.getByTestId('backups')).toContainText(
    /The backup made today, .* can be opened and is complete\./,
  );
  await brieflock.openFrom(second);
  await page.getByRole('button', { name: 'Choose folder…' }).click();
  await expect(page.getByTestId('second-folder')).toContainText('second');
  await show(brieflock, '12-backups-proven');
  await show(brieflock, '12-backups-proven', 'dark');
  await page
    .getByRole('button', { name: /^See what is in the backup of/ })
    .first()
    .click();
  const panel = page.getByTestId('restore');
  await panel.getByRole('checkbox', { name: 'First matter' }).check();
  await expect(panel).toContainText('Here, and the same: comes in beside it');
  await panel.scrollIntoViewIfNeeded();
  await show(brieflock, '13-restore');
  await panel.getByRole('button', { name: 'Bring back 1 assessment' }).click();
  await expect(panel).toContainText('1 assessment brought back.');
  await panel.scrollIntoViewIfNeeded();
  await show(brieflock, '14-restored');
  rmSync(second, { recursive: true });
  await backUp(brieflock);
  await expect(page.getByTestId('second-folder')).toContainText('failed the last time');
  await page.getByTestId('second-folder').scrollIntoViewIfNeeded();
  await show(brieflock, '15-second-folder-gone');
  expect(app.windows()).toHaveLength(1);
});

test('a profile put back from an old image is told by the second folder', async ({ brieflock }) => {
  const second = join(brieflock.folder, 'second');
  const image = join(brieflock.folder, 'image');
  mkdirSync(second);
  await saveAssessment(brieflock.page, 'First matter', 'Harbor Bank');
  await toBackups(brieflock);
  await brieflock.openFrom(second);
  await brieflock.page.getByRole('button', { name: 'Choose folder…' }).click();
  await expect(brieflock.page.getByTestId('second-folder')).toContainText('second');
  await brieflock.close();
  cpSync(brieflock.userData(), image, { recursive: true, verbatimSymlinks: true });
  await brieflock.reopen();
  await saveAssessment(brieflock.page, 'Second matter', 'North Clinic');
  await toBackups(brieflock);
  await backUp(brieflock);
  await brieflock.close();
  rmSync(brieflock.userData(), { recursive: true });
  cpSync(image, brieflock.userData(), { recursive: true, verbatimSymlinks: true });
  await brieflock.reopen();
  await expect(brieflock.page.getByTestId('assessment-list')).toContainText(
    'What is here is older than a backup in your second folder.',
  );
  await show(brieflock, '16-older-copy');
});
