/** Recovery as a new user walks it: the passphrase forgotten, the sheet in hand, another computer, and only a backup file. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findWords } from '../../helpers/profile-search';
import { violations } from '../fixtures/axe';
import { Brieflock, expect, test } from '../fixtures/brieflock';
import { prepareVault, sealEverything, unlock } from '../pages/vault';
import {
  backToList,
  openAssessment,
  openQuestion,
  openTab,
  saveAssessment,
  waitUntilSaved,
} from '../pages/workbench';

const PASSPHRASE = 'mortar Qjvxzkwp otter cactus violin harbor';
const OTHER_PASSPHRASE = 'glacier Wfkqzjbx saddle pepper window orbit';
const TITLE = 'Matter Zqkwvtjxab';
const NOTE = 'Advice Vkjxqwzpgh';

/** Makes a sealed vault with one matter and a backup of it; answers with the sheet's code and the backup. */
async function makeBackup(brieflock: Brieflock): Promise<{ readonly code: string; readonly file: string }> {
  const { folder } = brieflock;
  await saveAssessment(brieflock.page, TITLE);
  await openAssessment(brieflock.page, TITLE);
  await openTab(brieflock.page, 'Questions');
  await openQuestion(brieflock.page, 'governance', 'GOV-01');
  await brieflock.page.getByTestId('privileged-note').fill(NOTE);
  await brieflock.page.getByTestId('privileged-note').blur();
  await waitUntilSaved(brieflock.page);
  await backToList(brieflock.page);
  const code = await prepareVault(brieflock.page, PASSPHRASE);
  await brieflock.throughRestart(() => sealEverything(brieflock.page), 'unlock');
  await unlock(brieflock.page, PASSPHRASE);
  await brieflock.page.getByTestId('last-backup').getByRole('button', { name: 'Backups' }).click();
  await brieflock.page.getByRole('button', { name: 'Back up now' }).click();
  await expect(brieflock.page.getByText('The backup was made and read back.')).toBeVisible();
  await brieflock.close();
  const [name = ''] = readdirSync(brieflock.userData('backups-1'))
    .filter((each) => each.endsWith('.zip'))
    .reverse();
  mkdirSync(join(folder, 'away'));
  const file = join(folder, 'away', 'brieflock-backup.zip');
  cpSync(brieflock.userData('backups-1', name), file);
  rmSync(brieflock.userData(), { recursive: true });
  return { code, file };
}

async function chooseFile(brieflock: Brieflock, file: string): Promise<void> {
  await brieflock.openFrom(file);
  await brieflock.page.getByRole('button', { name: 'Choose a backup file…' }).click();
}

async function expectNote({ page }: Brieflock): Promise<void> {
  await openAssessment(page, TITLE);
  await openTab(page, 'Questions');
  await openQuestion(page, 'governance', 'GOV-01');
  await expect(page.getByTestId('privileged-note')).toHaveValue(NOTE);
  await backToList(page);
}

test('with the sheet and a backup alone, everything is back on another computer; by the passphrase too, sealed there', async ({
  brieflock,
  playwright,
}) => {
  test.setTimeout(240_000);
  const { code, file } = await makeBackup(brieflock);
  const place = mkdtempSync(join(tmpdir(), 'brieflock-other-computer-'));
  const other = await Brieflock.start(place, playwright._electron);
  try {
    await other.page.getByRole('button', { name: 'Bring assessments back from a backup' }).click();
    await chooseFile(other, file);
    await other.page.getByText('Recovery sheet', { exact: true }).click();
    const field = other.page.getByLabel('Code of the recovery sheet');
    await field.fill(`${code.slice(0, -1)}${code.endsWith('Q') ? 'P' : 'Q'}`);
    await expect(other.page.getByText('Not complete yet, or a character is mistyped.')).toBeVisible();
    await field.fill(code.toLowerCase());
    expect(await violations(other.page)).toBe('');
    await other.page.getByRole('button', { name: 'Open the backup' }).click();
    await expect(other.page.getByText('On this computer it will not be sealed.')).toBeVisible();
    await expect(other.page.getByRole('checkbox', { name: TITLE })).toBeChecked();
    expect(await violations(other.page)).toBe('');
    await other.page.getByRole('button', { name: 'Bring back 1 assessment' }).click();
    await expect(other.page.getByText('1 assessment brought back.')).toBeVisible();
    await backToList(other.page);
    await expectNote(other);

    await prepareVault(other.page, OTHER_PASSPHRASE);
    await other.throughRestart(() => sealEverything(other.page), 'unlock');
    await unlock(other.page, OTHER_PASSPHRASE);
    await other.page.getByTestId('last-backup').getByRole('button', { name: 'Backups' }).click();
    await chooseFile(other, file);
    await other.page.getByLabel('Passphrase of the backup').fill('not the passphrase at all');
    await other.page.getByRole('button', { name: 'Open the backup' }).click();
    await expect(other.page.getByRole('alert')).toContainText(
      'The passphrase does not open “brieflock-backup.zip”.',
    );
    await other.page.getByLabel('Passphrase of the backup').fill(PASSPHRASE);
    await other.page.getByRole('button', { name: 'Open the backup' }).click();
    await expect(
      other.page.getByText('What you bring in is sealed under the keys of this computer.'),
    ).toBeVisible();
    await other.page.getByRole('checkbox', { name: TITLE }).check();
    await other.page.getByRole('button', { name: 'Bring back 1 assessment' }).click();
    await expect(other.page.getByText('1 assessment brought back.')).toBeVisible();
    await backToList(other.page);
    const rows = other.page.getByTestId('assessment-list').locator('tbody tr');
    await expect(rows.filter({ hasText: TITLE })).toHaveCount(2);
    await other.close();
    expect(findWords(other.userData(), ['Zqkwvtjxab', 'Vkjxqwzpgh', 'Qjvxzkwp', 'Wfkqzjbx'])).toEqual([]);
  } finally {
    await other.kill().catch(() => undefined);
    rmSync(place, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
});

test('a file that is no backup is refused in words, and nothing comes in', async ({ brieflock }) => {
  const { page, folder } = brieflock;
  await page.getByRole('button', { name: 'Bring assessments back from a backup' }).click();
  const file = join(folder, 'words.zip');
  cpSync(join(import.meta.dirname, 'recovery.spec.ts'), file);
  await chooseFile(brieflock, file);
  await expect(page.getByRole('alert')).toContainText('words.zip');
  await expect(page.getByRole('alert')).toContainText('Nothing was restored from it.');
  await expect(page.getByRole('button', { name: 'Choose a backup file…' })).toBeVisible();
});
