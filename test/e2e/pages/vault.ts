/** What a user does with the vault, in the words of the screen. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Goes to the screen of protection by the button in the bar. */
async function showProtection(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Protect this computer’s data' }).click();
  await page.getByTestId('protection').waitFor();
}

/** The groups that stand on the sheet. */
async function groupsOnSheet(page: Page): Promise<readonly string[]> {
  const items = page.getByTestId('recovery-sheet').getByRole('listitem');
  await items.first().waitFor();
  // Without the number before each.
  const texts = await items.evaluateAll((found) =>
    found.map((item) => [...item.childNodes].filter((node) => node instanceof Text).map(({ data }) => data)),
  );
  return texts.map((parts) => parts.join('').trim());
}

async function typeNewPassphrase(page: Page | Locator, passphrase: string): Promise<void> {
  await page.getByLabel('New passphrase').fill(passphrase);
  await page.getByLabel('The same again').fill(passphrase);
}

/** Sets a passphrase, takes the sheet, and types a part of it back. Nothing is sealed yet; answers with the sheet's code. */
export async function prepareVault(page: Page, passphrase: string): Promise<string> {
  await showProtection(page);
  await page.getByRole('button', { name: 'Set a passphrase…' }).click();
  return takeSheet(page, passphrase);
}

/** The same for a vault that is there already, on the screen of protection. */
export async function prepareOtherKeys(page: Page, current: string, passphrase: string): Promise<string> {
  const section = page.locator('section').filter({ hasText: 'Keys may be known to others' }).last();
  await section.getByRole('button', { name: 'Change all keys…' }).click();
  await section.getByLabel('Passphrase now').fill(current);
  return takeSheet(page, passphrase, section);
}

async function takeSheet(page: Page, passphrase: string, form: Page | Locator = page): Promise<string> {
  await typeNewPassphrase(form, passphrase);
  await page.getByRole('button', { name: 'Go on to the recovery sheet' }).click();
  const groups = await groupsOnSheet(page);
  await page.getByRole('button', { name: 'I have it on paper' }).click();
  const asked = page.getByLabel(/^Group \d+ of the sheet$/);
  const label = await page.getByText(/^Group \d+ of the sheet$/).innerText();
  const place = Number(/\d+/.exec(label)?.[0]) - 1;
  await asked.fill(groups[place] ?? '');
  return groups.join(' ');
}

/** Seals everything: the app then starts anew. */
export function sealEverything(page: Page): Promise<void> {
  return page.getByRole('button', { name: 'Seal everything' }).click();
}

export async function typePassphrase(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
}

export async function unlock(page: Page, passphrase: string): Promise<void> {
  await typePassphrase(page, passphrase);
  await expect(page.getByTestId('assessment-list')).toBeVisible({ timeout: 30_000 });
}

/** Opens by the recovery sheet and sets a new passphrase. */
export async function recover(page: Page, code: string, passphrase: string): Promise<void> {
  await page.getByRole('button', { name: 'Use the recovery sheet' }).click();
  await page.getByLabel('Code of the recovery sheet').fill(code);
  await typeNewPassphrase(page, passphrase);
  await page.getByRole('button', { name: 'Unlock and set the new passphrase' }).click();
  await expect(page.getByTestId('assessment-list')).toBeVisible({ timeout: 30_000 });
}
