/** What a user does with packs, in the words of the screen. */
import { expect, type Page } from '@playwright/test';

/** Opens the dialog from the list of assessments. */
export async function openPacks(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Packs', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Packs' })).toBeVisible();
}

/** Starts an import in the open dialog; which file it takes was set before. */
export async function importPackFile(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Import pack…' }).click();
}

export async function closePacks(page: Page): Promise<void> {
  await page.getByRole('dialog', { name: 'Packs' }).getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('dialog', { name: 'Packs' })).toBeHidden();
}

/** Makes an assessment under the pack of this label. */
export async function createUnder(page: Page, title: string, pack: string): Promise<void> {
  await page.getByRole('button', { name: 'New assessment' }).first().click();
  await page.getByLabel('Name of the assessment').fill(title);
  await page.getByLabel('Pack of law and questions').selectOption({ label: pack });
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { name: 'Profile', level: 1 })).toBeVisible();
}
