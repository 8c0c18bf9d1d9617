/** The vault in the real app: sealing, locking, unlocking, recovery, deletion, and what a thief finds afterwards. */
import { existsSync, readdirSync, renameSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { learnFrom } from '../../../scripts/lib/thief.mjs';
import { findWords } from '../../helpers/profile-search';
import { expect, test, type Brieflock } from '../fixtures/brieflock';
import {
  prepareOtherKeys,
  prepareVault,
  recover,
  sealEverything,
  typePassphrase,
  unlock,
} from '../pages/vault';
import {
  createAssessment,
  openAssessment,
  openQuestion,
  openTab,
  saveAssessment,
  waitUntilSaved,
} from '../pages/workbench';

const SLOW_MS = 240_000;
const PASSPHRASE = 'mortar Qjvxzkwp otter cactus violin harbor';
const NEXT_PASSPHRASE = 'glacier Wfkqzjbx saddle pepper window orbit';

/** No four letters of one stand in another: no packing takes a part of one for a copy of another. */
const WORDS = {
  title: 'Zqkwvtjxab',
  organisation: 'Hxvqzpkwcd',
  note: 'Jzwkqvbxef',
  privileged: 'Vkjxqwzpgh',
  changed: 'Pxzjkvqwij',
} as const;

async function saveWords(page: Page): Promise<void> {
  await createAssessment(page, `Matter ${WORDS.title}`);
  await page.getByTestId('profile-organisation').fill(`Bank ${WORDS.organisation}`);
  await openTab(page, 'Questions');
  await openQuestion(page, 'governance', 'GOV-01');
  await page.getByTestId('option-none').check();
  await page.getByTestId('note').fill(`Note ${WORDS.note}`);
  await page.getByTestId('privileged-note').fill(`Advice ${WORDS.privileged}`);
  await page.getByTestId('privileged-note').blur();
  await page.getByTestId('privileged-use').selectOption('advice');
  await waitUntilSaved(page);
}

async function openNote(page: Page): Promise<void> {
  await openAssessment(page, `Matter ${WORDS.title}`);
  await openTab(page, 'Questions');
  await openQuestion(page, 'governance', 'GOV-01');
}

async function expectWords(page: Page, note: string): Promise<void> {
  await openNote(page);
  await expect(page.getByTestId('note')).toHaveValue(note);
  await expect(page.getByTestId('privileged-note')).toHaveValue(`Advice ${WORDS.privileged}`);
  await openTab(page, 'Profile');
  await expect(page.getByTestId('profile-organisation')).toHaveValue(`Bank ${WORDS.organisation}`);
}

async function protect(brieflock: Brieflock): Promise<string> {
  const code = await prepareVault(brieflock.page, PASSPHRASE);
  await brieflock.throughRestart(() => sealEverything(brieflock.page), 'unlock');
  return code;
}

/** The generation before is taken away once the database of the next is filled. */
async function untilOpenOneIsGone(brieflock: Brieflock): Promise<void> {
  await expect.poll(() => existsSync(brieflock.userData('journal')), { timeout: 20_000 }).toBe(false);
  await expect.poll(() => readdirSync(brieflock.userData('vault')).length).toBeGreaterThan(0);
  await expect.poll(() => existsSync(brieflock.userData('store-1', 'carried.json'))).toBe(false);
}

function found(brieflock: Brieflock): readonly string[] {
  const { title, organisation, note, privileged, changed } = WORDS;
  const secrets = [PASSPHRASE, NEXT_PASSPHRASE, 'Qjvxzkwp', 'Wfkqzjbx'];
  return findWords(brieflock.userData(), [title, organisation, note, privileged, changed, ...secrets]);
}

test('from the open to a sealed store, through every lock, to a deletion: nothing is left to read', async ({
  brieflock,
}) => {
  test.setTimeout(SLOW_MS);
  await saveWords(brieflock.page);
  await brieflock.close();
  // What the search finds where it is there to be found.
  for (const word of ['title', 'organisation', 'note', 'privileged'] as const)
    expect(found(brieflock).join('\n')).toContain(WORDS[word]);
  await brieflock.reopen();

  const code = await protect(brieflock);
  await typePassphrase(brieflock.page, 'not the passphrase at all');
  await expect(brieflock.page.getByRole('alert')).toBeVisible();
  await unlock(brieflock.page, PASSPHRASE);
  await expect(brieflock.page.getByTestId('mended-notice')).toHaveCount(0);
  await expectWords(brieflock.page, `Note ${WORDS.note}`);
  await untilOpenOneIsGone(brieflock);
  expect(found(brieflock)).toEqual([]);
  expect(learnFrom(brieflock.userData()).readable).toEqual([]);

  await openTab(brieflock.page, 'Questions');
  await openQuestion(brieflock.page, 'governance', 'GOV-01');
  await brieflock.page.getByTestId('note').fill(`Note ${WORDS.changed}`);
  await brieflock.throughRestart(() => brieflock.page.keyboard.press('Control+l'), 'unlock');
  expect(found(brieflock)).toEqual([]);

  await recover(brieflock.page, code, NEXT_PASSPHRASE);
  await expectWords(brieflock.page, `Note ${WORDS.changed}`);
  await brieflock.close();
  await brieflock.reopen('unlock');
  await typePassphrase(brieflock.page, PASSPHRASE);
  await expect(brieflock.page.getByRole('alert')).toBeVisible();
  await unlock(brieflock.page, NEXT_PASSPHRASE);

  await brieflock.page.getByRole('button', { name: /^More for/ }).click();
  await brieflock.page.getByRole('menuitem', { name: /^Delete/ }).click();
  await brieflock.page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(brieflock.page.getByText('was deleted')).toBeVisible();
  await brieflock.close();
  expect(found(brieflock)).toEqual([]);
  await brieflock.reopen('unlock');
  await unlock(brieflock.page, NEXT_PASSPHRASE);
  await expect(brieflock.page.getByTestId('assessment-list')).not.toContainText(WORDS.title);
});

test('it locks when the computer sleeps, and all keys can be changed', async ({ brieflock }) => {
  test.setTimeout(SLOW_MS);
  await saveWords(brieflock.page);
  await brieflock.page.getByRole('button', { name: 'Colors: as the system. Change' }).click();
  await protect(brieflock);
  await unlock(brieflock.page, PASSPHRASE);
  await expect(brieflock.page.getByRole('button', { name: 'Colors: light. Change' })).toBeVisible();
  await untilOpenOneIsGone(brieflock);
  await brieflock.throughRestart(async () => {
    await brieflock.app.evaluate(({ powerMonitor }) => {
      powerMonitor.emit('suspend');
    });
  }, 'unlock');
  await unlock(brieflock.page, PASSPHRASE);
  await brieflock.app.evaluate(({ Menu }) => {
    const file = Menu.getApplicationMenu()?.items[0]?.submenu;
    file?.items.find(({ label }) => label === 'Protection')?.click();
  });
  await prepareOtherKeys(brieflock.page, PASSPHRASE, NEXT_PASSPHRASE);
  await brieflock.throughRestart(() => sealEverything(brieflock.page), 'unlock');
  await typePassphrase(brieflock.page, PASSPHRASE);
  await expect(brieflock.page.getByRole('alert')).toBeVisible();
  await unlock(brieflock.page, NEXT_PASSPHRASE);
  await expectWords(brieflock.page, `Note ${WORDS.note}`);
  for (const gone of ['journal-1', 'backups-1', 'store-1', 'Partitions/vault-1'])
    await expect.poll(() => existsSync(brieflock.userData(gone)), { timeout: 20_000 }).toBe(false);
  await brieflock.close();
  expect(found(brieflock)).toEqual([]);
});

test('killed while everything is sealed, it is open with everything or locked with everything', async ({
  brieflock,
}) => {
  test.setTimeout(SLOW_MS);
  const titles = ['First matter', 'Second matter', 'Third matter'];
  for (const title of titles) await saveAssessment(brieflock.page, title, WORDS.organisation);
  const outcomes: string[] = [];
  for (const afterMs of [10, 60, 120, 240, 480]) {
    await prepareVault(brieflock.page, PASSPHRASE);
    await brieflock.holdRestarts();
    // Nobody lives to answer: the process is killed meanwhile.
    void sealEverything(brieflock.page).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    await brieflock.kill();
    await brieflock.reopen(/^(assessment-list|unlock)$/);
    const isLocked = await brieflock.page.getByTestId('unlock').isVisible();
    outcomes.push(isLocked ? 'locked' : 'open');
    if (isLocked) break;
    for (const title of titles)
      await expect(brieflock.page.getByTestId('assessment-list')).toContainText(title);
    await expect(brieflock.page.getByTestId('mended-notice')).toHaveCount(0);
  }
  test.info().annotations.push({ type: 'outcomes', description: outcomes.join(' ') });
  if (outcomes.at(-1) === 'open') await protect(brieflock);
  await unlock(brieflock.page, PASSPHRASE);
  for (const title of titles)
    await expect(brieflock.page.getByTestId('assessment-list')).toContainText(title);
  await untilOpenOneIsGone(brieflock);
  expect(found(brieflock)).toEqual([]);

  // Its keys gone, it is no first start, and what they sealed stays.
  await brieflock.close();
  renameSync(brieflock.userData('vault'), brieflock.userData('vault-away'));
  await brieflock.reopen('refusal');
  await expect(brieflock.page.getByText('A file that holds the keys of the vault is damaged')).toBeVisible();
  await brieflock.close();
  expect(readdirSync(brieflock.userData('journal-1')).length).toBeGreaterThan(0);
  renameSync(brieflock.userData('vault-away'), brieflock.userData('vault'));
  await brieflock.reopen('unlock');
  await unlock(brieflock.page, PASSPHRASE);
  for (const title of titles)
    await expect(brieflock.page.getByTestId('assessment-list')).toContainText(title);
  await expect(brieflock.page.getByTestId('set-back-notice')).toHaveCount(0);
});
