import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { assessmentFileSchema } from '../../../shared/assessment/schema';
import { readPackFile, writePackFile } from '../../../shared/pack/pack-file';
import type { PackTexts } from '../../../shared/pack/read-pack-texts';
import { editionTexts } from '../../helpers/editions';
import { expect, test, type Brieflock } from '../fixtures/brieflock';
import { closePacks, createUnder, importPackFile, openPacks } from '../pages/packs';
import {
  backToList,
  makeDocument,
  openAssessment,
  openQuestion,
  openTab,
  waitUntilSaved,
} from '../pages/workbench';

const TEMPLATE = resolve(import.meta.dirname, '../../../resources/packs/template');
const EDITIONS = resolve(import.meta.dirname, '../../fixtures/packs/editions');
const TITLE = 'A pack of your own: an invented statute as an example';

function templateTexts(): PackTexts {
  const names = readdirSync(TEMPLATE, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(TEMPLATE, name), 'utf8')]));
}

/** Puts a pack file into the test's folder and answers the next open dialog with it. */
async function offer(brieflock: Brieflock, texts: PackTexts): Promise<void> {
  const path = join(brieflock.folder, 'offered.brieflock-pack');
  writeFileSync(path, writePackFile(texts));
  await brieflock.openFrom(path);
}

/** Saves the open assessment as a plain file; resolves to its path. */
async function savePlainCopy(brieflock: Brieflock, name: string): Promise<string> {
  const { page } = brieflock;
  await openTab(page, 'Share');
  const path = await brieflock.saveTo(name);
  await page.getByLabel('I understand that anyone can read this file').check();
  await page.getByRole('button', { name: /^Save plain copy/ }).click();
  await expect(page.getByText(`Saved as “${name}”.`)).toBeVisible();
  return path;
}

test('a pack of one’s own: import, assessment, answer, restart, memo, and it cannot be removed while in use', async ({
  brieflock,
}) => {
  await offer(brieflock, templateTexts());
  await openPacks(brieflock.page);
  await importPackFile(brieflock.page);
  await expect(brieflock.page.getByTestId('pack-template-1.3.0')).toContainText('3 questions');
  await closePacks(brieflock.page);

  await createUnder(brieflock.page, 'Exampleland matter', `${TITLE}, edition 1.3.0`);
  await brieflock.page.getByTestId('profile-organisation').fill('Exampleland Power (fictional)');
  await brieflock.page.getByTestId('facet-roles-operator').check();
  await waitUntilSaved(brieflock.page);
  await openTab(brieflock.page, 'Questions');
  await openQuestion(brieflock.page, 'incidents', 'INC-01');
  await brieflock.page.getByText('Yes, in writing').click();
  await waitUntilSaved(brieflock.page);

  await brieflock.kill();
  await brieflock.reopen();
  const { page } = brieflock;
  await openAssessment(page, 'Exampleland matter');
  await openTab(page, 'Questions');
  await openQuestion(page, 'incidents', 'INC-01');
  await expect(page.getByLabel('Yes, in writing')).toBeChecked();

  const memo = await brieflock.saveTo('memo.pdf');
  await makeDocument(page, 'Legal memo');
  await page.getByRole('button', { name: /^Save PDF/ }).click();
  await expect(page.getByText('Saved as “memo.pdf”.')).toBeVisible();
  const text = execFileSync('pdftotext', ['-layout', memo, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  expect(text).toContain('Exampleland Power (fictional)');
  expect(text).toContain('an invented statute as an example, edition 1.3.0');

  await backToList(page);
  await openPacks(page);
  await page.getByRole('button', { name: `Remove ${TITLE}, edition 1.3.0` }).click();
  await expect(page.getByRole('alert')).toContainText('It is used by “Exampleland matter”.');
  const copy = await brieflock.saveTo('copy.brieflock-pack');
  await page.getByRole('button', { name: `Save a copy of ${TITLE}, edition 1.3.0` }).click();
  await expect(page.getByText('Saved as “copy.brieflock-pack”.')).toBeVisible();
  expect(readPackFile(new Uint8Array(readFileSync(copy)))).toEqual({ ok: true, value: templateTexts() });
});

test('a pack that is no good is refused with file, line and place, and changes nothing', async ({
  brieflock,
}) => {
  const { page } = brieflock;
  const texts = templateTexts();
  const manifest = (texts['pack.json'] ?? '').replace(
    '"editionOn": "2026-11-23"',
    '"editionOn": "last week"',
  );
  await offer(brieflock, { ...texts, 'pack.json': manifest });
  await openPacks(page);
  await importPackFile(page);
  await expect(page.getByRole('alert')).toContainText(
    '“offered.brieflock-pack” was not imported: 1 problem inside.',
  );
  await expect(page.getByRole('alert')).toContainText('pack.json, line 7, editionOn');

  await offer(brieflock, { ...texts, 'prompts.json': '[\n  {,}\n]' });
  await importPackFile(page);
  await expect(page.getByRole('alert')).toContainText('prompts.json, line 2');

  const letter = join(brieflock.folder, 'letter.brieflock-pack');
  writeFileSync(letter, 'Dear colleague, please find enclosed');
  await brieflock.openFrom(letter);
  await importPackFile(page);
  await expect(page.getByRole('alert')).toContainText('“letter.brieflock-pack” is not a pack');
  await expect(page.getByTestId('pack-template-1.3.0')).toHaveCount(0);
});

test('an assessment meets a newer edition of its pack: reviewed, gone on with, nothing lost', async ({
  brieflock,
}) => {
  const { page } = brieflock;
  await offer(brieflock, editionTexts('edition-1'));
  await openPacks(page);
  await importPackFile(page);
  await expect(page.getByText(/^The pack is here/)).toBeVisible();
  await closePacks(page);
  await brieflock.openFrom(join(EDITIONS, 'answered-under-edition-1.json'));
  await page
    .getByRole('button', { name: /^Import file/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Profile', level: 1 })).toBeVisible();
  await expect(page.getByTestId('edition-notice')).toHaveCount(0);
  const before = await savePlainCopy(brieflock, 'before.json');
  await backToList(page);

  await offer(brieflock, editionTexts('edition-2'));
  await openPacks(page);
  await importPackFile(page);
  await expect(page.getByText(/edition 2\.0\.0\.$/)).toBeVisible();
  await closePacks(page);
  await page.getByTestId('assessment-list').locator('tbody').getByRole('button').first().click();
  await expect(page.getByTestId('edition-notice')).toContainText(
    '1 question added, 2 changed and 1 withdrawn',
  );
  await page.getByRole('button', { name: 'Review what changed' }).click();
  const review = page.getByTestId('edition-review');
  await expect(review.getByTestId('stale-INC-01')).toContainText('Now asks whether the plan was tried out.');
  await expect(review.getByTestId('withdrawn-INC-03')).toContainText(
    'Your answer, given under edition 1.0.0',
  );
  await page.getByRole('button', { name: 'Go on under edition 2.0.0' }).click();
  await expect(page.getByTestId('edition-notice')).toContainText(
    '2 answers were given under an earlier edition',
  );

  const after = await savePlainCopy(brieflock, 'after.json');
  const [earlier, later] = [before, after].map((path) =>
    assessmentFileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))),
  );
  expect(later?.pack.version).toBe('2.0.0');
  expect(later?.assessment.answers).toEqual(earlier?.assessment.answers);
});
