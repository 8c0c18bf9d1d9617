/** What a user does with editions, sign-off and verification, in the words of the screen. */
import { expect, type Page } from '@playwright/test';
import { openTab } from './workbench';

type EditionTitle = 'Privileged edition' | 'Board edition' | 'Factual edition' | 'Redacted edition';

/** Makes the memo in an edition and waits until it was read back. */
export async function makeMemo(page: Page, edition: EditionTitle, terms = ''): Promise<void> {
  await openTab(page, 'Documents');
  await page.getByRole('radio', { name: 'Legal memo', exact: true }).check();
  await page.getByLabel('Edition').selectOption({ label: edition });
  if (terms !== '') await page.getByLabel('Names and terms to redact').fill(terms);
  await page.getByRole('button', { name: /^Make the memo/ }).click();
  await expect(page.getByRole('img', { name: /legal memo, page 1 of/i })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/: being proven$/)).toHaveCount(0, { timeout: 60_000 });
}

/** Saves what was made; where to was set before. */
export async function savePdf(page: Page, fileName: string): Promise<void> {
  await page.getByRole('button', { name: 'Save PDF…' }).click();
  await expect(page.getByText(`Saved as “${fileName}”.`)).toBeVisible();
}

/** Freezes the present state and signs it. */
export async function signOff(page: Page, label: string, name: string): Promise<void> {
  await openTab(page, 'History');
  await page.getByRole('button', { name: 'Take a snapshot' }).click();
  await page.getByLabel('What it is called').fill(label);
  await page.getByRole('button', { name: 'Take the snapshot' }).click();
  const row = page.getByRole('row').filter({ hasText: label });
  await row.getByRole('button', { name: /^Sign off snapshot/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Who signs off').fill(name);
  await dialog.getByLabel('Role').fill('General Counsel');
  await dialog.getByRole('button', { name: 'Sign off', exact: true }).click();
  await expect(row).toContainText(`Final: ${name}`);
}

/** Asks about the file that the next open dialog answers with, and waits for the verdict. */
export async function verify(page: Page, verdict: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Verify a document' }).click();
  const dialog = page.getByRole('dialog', { name: 'Verify a document' });
  await dialog.getByRole('button', { name: 'Choose a PDF…' }).click();
  await expect(dialog).toContainText(verdict, { timeout: 60_000 });
}

/** Closes the dialog of {@link verify}. */
export async function closeVerify(page: Page): Promise<void> {
  await page
    .getByRole('dialog', { name: 'Verify a document' })
    .getByRole('button', { name: 'Close' })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
