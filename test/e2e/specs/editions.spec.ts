/** Editions, sign-off and verification as counsel lives them: what must not leave does not, what left can be told. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withOtherWords } from '../../helpers/alter-pdf';
import { pdfText } from '../../helpers/pdf-text';
import { expect, test, type Brieflock } from '../fixtures/brieflock';
import { closeVerify, makeMemo, savePdf, signOff, verify } from '../pages/documents';
import { openQuestion, openTab, waitUntilSaved } from '../pages/workbench';

const ORGANISATION = 'Thornbury Falls';
const PROVEN = /(\d+) of \1 items present\./;

/** Verifies a file that holds these bytes. */
async function verifyBytes(brieflock: Brieflock, bytes: Uint8Array | string, verdict: RegExp): Promise<void> {
  const path = join(brieflock.folder, 'brought.pdf');
  writeFileSync(path, bytes);
  await brieflock.openFrom(path);
  await verify(brieflock.page, verdict);
}

test('a redacted memo is proven, says no name, and is known again when it comes back', async ({
  brieflock,
}) => {
  const { page } = brieflock;
  await page.getByText('Thornbury Falls Bank').first().click();
  await makeMemo(page, 'Redacted edition', `# for the vendor\n${ORGANISATION}\nEirwen Castellane`);
  await expect(page.getByText(PROVEN)).toBeVisible();
  await expect(page.getByText('looked for in every part of the file, none found')).toBeVisible();
  const path = await brieflock.saveTo('for-the-vendor.pdf');
  await savePdf(page, 'for-the-vendor.pdf');
  const text = pdfText(path);
  expect(text).toContain('[redacted]');
  expect(text).not.toMatch(/Thornbury/i);
  expect(readFileSync(path, 'latin1')).not.toMatch(/Thornbury/i);

  await brieflock.openFrom(path);
  await verify(page, 'is unchanged');
  await expect(page.getByRole('dialog')).toContainText('as it stands now');
  await expect(page.getByRole('dialog')).toContainText('redacted edition');
  await closeVerify(page);
  expect(brieflock.complaints).toEqual([]);
});

test('a name in the name of the file is refused, and no file is left', async ({ brieflock }) => {
  const { page } = brieflock;
  await page.getByText('Thornbury Falls Bank').first().click();
  await makeMemo(page, 'Redacted edition', ORGANISATION);
  const path = await brieflock.saveTo('memo of thornbury falls.pdf');
  await page.getByRole('button', { name: 'Save PDF…' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'in the file name' })).toBeVisible();
  expect(() => readFileSync(path)).toThrow();
});

test('a signed state makes a final memo, and an alteration of it is told', async ({ brieflock }) => {
  const { page } = brieflock;
  await page.getByText('Thornbury Falls Bank').first().click();
  await signOff(page, 'For the December board', 'Iolanthe Marsh');
  await makeMemo(page, 'Privileged edition');
  await expect(page.getByText(PROVEN)).toBeVisible();
  const path = await brieflock.saveTo('final.pdf');
  await savePdf(page, 'final.pdf');
  expect(pdfText(path)).toContain('Iolanthe Marsh');
  const bytes = readFileSync(path);

  await verifyBytes(brieflock, bytes, /is unchanged/);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('snapshot 2');
  await expect(dialog).toContainText('It is final');
  await closeVerify(page);

  await verifyBytes(brieflock, withOtherWords(bytes, 3), /was altered/);
  await expect(dialog).toContainText(/the words differ on page \d+\./);
  await closeVerify(page);

  execFileSync('qpdf', ['--object-streams=disable', path, join(brieflock.folder, 'saved-again.pdf')]);
  const again = readFileSync(join(brieflock.folder, 'saved-again.pdf'));
  await verifyBytes(brieflock, again, /was altered/);
  await expect(dialog).toContainText('something else in the file was changed');
  await closeVerify(page);

  await openTab(page, 'Questions');
  await openQuestion(page, 'governance', 'GOV-01');
  await page.getByTestId('answer-unknown').check();
  await waitUntilSaved(page);
  await makeMemo(page, 'Privileged edition');
  const draft = await brieflock.saveTo('draft.pdf');
  await savePdf(page, 'draft.pdf');
  expect(pdfText(draft)).not.toContain('Iolanthe Marsh');
  await brieflock.openFrom(draft);
  await verify(page, 'It is a draft');
  await closeVerify(page);
  await brieflock.openFrom(path);
  await verify(page, 'snapshot 2');
  await closeVerify(page);
  expect(brieflock.complaints).toEqual([]);
});

test('what is not ours, or broken, is said to be so', async ({ brieflock }) => {
  await verifyBytes(brieflock, 'Dear board, this is no PDF.', /was not made by Brieflock/);
  await closeVerify(brieflock.page);
  await verifyBytes(brieflock, `%PDF-1.7\n${'stream\n'.repeat(500)}`, /cannot be read/);
  await closeVerify(brieflock.page);
  await verifyBytes(brieflock, '', /was not made by Brieflock|empty/);
  expect(brieflock.complaints).toEqual([]);
});
