/** What a user does with a vault, and with everything that can hold a word. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withSource } from '../../../scripts/lib/load-source.mjs';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { CANARIES } from './canaries.mjs';
import { toQuestions } from './steps.mjs';

/** @typedef {import('./user.mjs').User} User */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {typeof import('../../../shared/pack/pack-file')} PackFile */

/** Of an unlocking or a sealed ring on a busy computer. */
const SCRYPT_MS = 60_000;
const STEP_MS = 10_000;
/** Until the generation before is taken away. */
const FINISHING_MS = 30_000;
const LOOK_EVERY_MS = 100;
const TEMPLATE = join(ROOT, 'resources/packs/template');
const PACK_ROW = 'pack-template-1.3.0';

/** The matter whose every part holds a word. */
export const FULL_MATTER = `Matter ${CANARIES.title}`;
const WORDS = {
  note: `Note ${CANARIES.note}`,
  'privileged-note': `Advice ${CANARIES.privileged}`,
  'evidence-label-0': `Minutes ${CANARIES.evidence}`,
  'choice-rationale': `Because ${CANARIES.decision}`,
};

/** A pack of one's own, as a file. @param {string} path */
export function writeOwnPack(path) {
  return withSource(async (load) => {
    const { writePackFile } = /** @type {PackFile} */ (await load('shared/pack/pack-file.ts'));
    const names = readdirSync(TEMPLATE, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    );
    const texts = Object.fromEntries(names.map((name) => [name, readFileSync(join(TEMPLATE, name), 'utf8')]));
    const manifest = JSON.parse(texts['pack.json'] ?? '');
    texts['pack.json'] = JSON.stringify({ ...manifest, notice: `A notice with ${CANARIES.pack}.` });
    writeFileSync(path, writePackFile(texts));
  });
}

/** Brings a pack in from a file. @param {User} user Shows the list. @param {string} path */
export async function importPack({ app, page }, path) {
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
  }, path);
  await openPacks(page);
  await page.getByRole('button', { name: 'Import pack…' }).click();
  await page.getByTestId(PACK_ROW).waitFor({ timeout: STEP_MS });
  await closePacks(page);
}

/** @param {Page} page */
async function openPacks(page) {
  await page.getByRole('button', { name: 'Packs', exact: true }).click();
  await page.getByRole('dialog', { name: 'Packs' }).waitFor();
}

/** @param {Page} page */
async function closePacks(page) {
  await page.getByRole('dialog', { name: 'Packs' }).getByRole('button', { name: 'Close' }).click();
  await page.getByRole('dialog', { name: 'Packs' }).waitFor({ state: 'hidden' });
}

/** @param {Page} page */
async function toChoice(page) {
  await page.getByRole('button', { name: 'Decisions', exact: true }).click();
  await page.getByTestId('decision-clearinghouse').click();
  await page.getByTestId('choice-option').waitFor({ timeout: STEP_MS });
}

/**
 * Types into a field and waits until it is saved.
 *
 * @param {User} user
 * @param {keyof typeof WORDS} field
 */
async function typeWord(user, field) {
  await user.page.getByTestId(field).fill(WORDS[field]);
  await user.page.getByTestId(field).blur();
  const outcome = await user.outcome();
  if (outcome !== 'saved') throw new Error(`${field} was not saved but ${outcome}`);
}

/** Makes the matter whose every part holds a word; leaves the list on the screen. @param {User} user */
export async function makeFullMatter(user) {
  const { page } = user;
  await user.create(FULL_MATTER);
  await user.edit(FULL_MATTER, `Organization ${CANARIES.organisation}-0`);
  await toQuestions(user);
  await page.getByTestId('option-none').check();
  await typeWord(user, 'note');
  await typeWord(user, 'privileged-note');
  await page.getByTestId('privileged-use').selectOption('advice');
  await page.getByTestId('add-evidence').click();
  await typeWord(user, 'evidence-label-0');
  await toChoice(page);
  await page.getByTestId('choice-option').selectOption('CH1');
  await typeWord(user, 'choice-rationale');
  await user.toList();
}

/** How many of the words in it, and of the packs, do not stand there. @param {User} user Shows the list, and does afterwards. */
export async function countMissing(user) {
  const { page } = user;
  let missing = 0;
  const look = async (/** @type {keyof typeof WORDS} */ field) => {
    const value = await page.getByTestId(field).inputValue();
    missing += value === WORDS[field] ? 0 : 1;
  };
  await user.open(FULL_MATTER);
  await toQuestions(user);
  for (const field of /** @type {const} */ (['note', 'privileged-note', 'evidence-label-0']))
    await look(field);
  await toChoice(page);
  await look('choice-rationale');
  await user.toList();
  await openPacks(page);
  const pack = page.getByTestId(PACK_ROW);
  const isThere = await pack.waitFor({ timeout: STEP_MS }).then(
    () => true,
    () => false,
  );
  await closePacks(page);
  return missing + (isThere ? 0 : 1);
}

/**
 * Does something in main that may be done twice: a busy engine may forget the answer before it is heard.
 *
 * @param {() => Promise<unknown>} work
 */
export async function inMain(work) {
  await work().catch(async (/** @type {unknown} */ error) => {
    if (!String(error).includes('garbage collected')) throw error;
    await work();
  });
}

/** @param {User} user */
async function toProtection({ app, page }) {
  await inMain(() =>
    app.evaluate(({ Menu }) => {
      const file = Menu.getApplicationMenu()?.items[0]?.submenu;
      file?.items.find(({ label }) => label === 'Protection')?.click();
    }),
  );
  await page.getByTestId('protection').waitFor({ timeout: STEP_MS });
}

/** @param {import('@playwright/test').Locator} form @param {string} passphrase */
async function typeNew(form, passphrase) {
  await form.getByLabel('New passphrase').fill(passphrase);
  await form.getByLabel('The same again').fill(passphrase);
}

/** Takes the sheet down and types a part of it back. @param {Page} page */
async function takeSheet(page) {
  const items = page.getByTestId('recovery-sheet').getByRole('listitem');
  await items.first().waitFor({ timeout: SCRYPT_MS });
  // Without the number before each.
  const groups = await items.evaluateAll((found) =>
    found.map((item) =>
      [...item.childNodes]
        .flatMap((node) => (node instanceof Text ? [node.data] : []))
        .join('')
        .trim(),
    ),
  );
  await page.getByRole('button', { name: 'I have it on paper' }).click();
  const label = await page.getByText(/^Group \d+ of the sheet$/).innerText();
  await page.getByLabel(/^Group \d+ of the sheet$/).fill(groups[Number(/\d+/.exec(label)?.[0]) - 1] ?? '');
}

/**
 * Makes everything ready to be sealed under new keys.
 *
 * @param {User} user
 * @param {string | null} current The passphrase in force; `null` where there is none.
 * @param {string} next
 */
export async function prepareSealing(user, current, next) {
  const { page } = user;
  await toProtection(user);
  if (current === null) {
    await page.getByRole('button', { name: 'Set a passphrase…' }).click();
    await typeNew(page.getByTestId('protection'), next);
  } else {
    const section = page.locator('section').filter({ hasText: 'Keys may be known to others' }).last();
    await section.getByRole('button', { name: 'Change all keys…' }).click();
    await section.getByLabel('Passphrase now').fill(current);
    await typeNew(section, next);
  }
  await page.getByRole('button', { name: 'Go on to the recovery sheet' }).click();
  await takeSheet(page);
}

/** Seals; the app ends where it would start anew. @param {User} user */
export async function seal({ page }) {
  await page.getByRole('button', { name: 'Seal everything' }).click();
  await page.waitForEvent('close', { timeout: SCRYPT_MS });
}

/**
 * Changes the passphrase.
 *
 * @param {User} user
 * @param {string} current
 * @param {string} next
 */
export async function changePassphrase(user, current, next) {
  const { page } = user;
  await toProtection(user);
  const section = page.locator('section').filter({ hasText: 'Change the passphrase' }).last();
  await section.getByLabel('Passphrase now').fill(current);
  await typeNew(section, next);
  await section.getByRole('button', { name: 'Change the passphrase' }).click();
  await section.getByText('The passphrase was changed.').waitFor({ timeout: SCRYPT_MS });
}

/** From now on the app ends where it would start anew: the next run would be nobody’s to end. @param {User} user */
export async function holdRestarts({ app }) {
  await inMain(() =>
    app.evaluate(({ app: electron }) => {
      electron.relaunch = () => undefined;
    }),
  );
}

/** The database refuses every write from now on, as it does on a full disk. @param {User} user */
export async function refuseWrites({ page }) {
  await page.evaluate(() => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.assign(IDBObjectStore.prototype, { put: refuse, add: refuse });
  });
}

/** Waits until the generation before is taken away; whether it was. @param {User} user Running. */
export async function untilFinished({ profile }) {
  const until = Date.now() + FINISHING_MS;
  const generations = () => readdirSync(profile).filter((name) => /^journal(?:-\d+)?$/.test(name)).length;
  const isCarried = () =>
    readdirSync(profile).some((name) => existsSync(join(profile, name, 'carried.json')));
  while (Date.now() < until && (generations() > 1 || isCarried())) await sleep(LOOK_EVERY_MS);
  return generations() === 1 && !isCarried();
}

/** Whether everything is sealed. @param {User} user */
export function isSealed({ profile }) {
  return existsSync(join(profile, 'vault')) && !existsSync(join(profile, 'journal'));
}
