/** The way into a locked app. */

/** Of an unlocking on a busy computer. */
const SCRYPT_MS = 60_000;

/**
 * Opens a locked app by the first passphrase that does; throws when none does.
 *
 * @param {import('@playwright/test').Page} page Shows the way in.
 * @param {readonly string[]} passphrases
 */
export async function openVault(page, passphrases) {
  for (const passphrase of passphrases) {
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.getByRole('button', { name: 'Unlock', exact: true }).click();
    const opened = page.getByTestId('unlock').waitFor({ state: 'detached', timeout: SCRYPT_MS });
    const refused = page.getByRole('alert').waitFor({ timeout: SCRYPT_MS });
    const outcome = await Promise.race([opened.then(() => 'opened'), refused.then(() => 'refused')]);
    // What still waits ends with the page.
    for (const waiting of [opened, refused]) waiting.catch(() => undefined);
    if (outcome === 'opened') return passphrase;
    await page.reload();
    await page.getByTestId('unlock').waitFor();
  }
  throw new Error('No passphrase that was ever in force opens the vault');
}
