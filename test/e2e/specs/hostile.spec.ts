/** Files made to do harm, in the real app: refused in words, stopped at any moment, and nothing of them stays. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serializeAssessmentFile } from '../../../shared/exchange/assessment-file';
import { hostileJson, largestFile } from '../../helpers/hostile-json';
import { sampleFile } from '../../helpers/samples';
import { expect, test, type Brieflock } from '../fixtures/brieflock';

const SIZE = 64 * 1024 * 1024;

async function startImport(brieflock: Brieflock, path: string): Promise<void> {
  await brieflock.openFrom(path);
  await brieflock.page
    .getByRole('button', { name: /^Import file/ })
    .first()
    .click();
}

function putLargest(brieflock: Brieflock): string {
  const path = join(brieflock.folder, 'largest.json');
  writeFileSync(path, serializeAssessmentFile(largestFile(sampleFile('regional-bank'))));
  return path;
}

/** Ends the process that opens files, as the system does when memory runs out; false while there is none. */
function killOpener(brieflock: Brieflock): Promise<boolean> {
  return brieflock.app.evaluate(({ app }) => {
    const opener = app.getAppMetrics().find(({ name }) => name === 'Brieflock exchange-worker');
    return opener !== undefined && process.kill(opener.pid, 'SIGKILL');
  });
}

test('a file of 64 MB that is nothing but values is refused, and nothing of it stays', async ({
  brieflock,
}) => {
  const { page } = brieflock;
  const path = join(brieflock.folder, 'hostile.json');
  writeFileSync(path, hostileJson('a list of numbers', SIZE));
  await startImport(brieflock, path);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('x: holds more than 20000 entries.');
  await expect(dialog).toContainText('Nothing was imported');
  await dialog.getByRole('button', { name: 'Close without importing' }).click();
  await expect(dialog).toBeHidden();
  await brieflock.close();
  await brieflock.reopen();
  await expect(brieflock.page.getByRole('row')).toHaveCount(0);
  expect(brieflock.complaints).toEqual([]);
});

test('opening a file can be stopped, and says so when its process dies', async ({ brieflock }) => {
  const { page } = brieflock;
  const path = putLargest(brieflock);
  const dialog = page.getByRole('dialog');
  await startImport(brieflock, path);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await startImport(brieflock, path);
  await expect.poll(() => killOpener(brieflock), { intervals: [20] }).toBe(true);
  await expect(dialog).toContainText(
    'Opening “largest.json” was stopped: it took more memory than a file may',
  );
  await expect(dialog).toContainText('Nothing was imported');
  expect(brieflock.complaints).toEqual([]);
});
