/** The trust page in the real app: what it says is so, in both schemes and at both sizes; pictures stand in test-results. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from '../fixtures/axe';
import { expect, test } from '../fixtures/brieflock';
import { createAssessment, openTab } from '../pages/workbench';

const PICTURES = join(import.meta.dirname, '../../../test-results/trust');
const PASSPHRASE = 'mortar otter cactus violin harbor gravel';

test('says what left and when, counts no request, and proves what it says', async ({ brieflock }) => {
  test.slow();
  const { app, page } = brieflock;
  await createAssessment(page, 'Harbor matter');
  await openTab(page, 'Share');
  await brieflock.saveTo('matter.brieflock');
  await page.getByLabel('New passphrase').fill('password1234');
  await page.getByLabel('The same again').fill('password1234');
  await page.getByRole('button', { name: 'Save share file…' }).click();
  await expect(page.getByText('Too easy to guess').first()).toBeVisible();
  await page.getByLabel('New passphrase').fill(PASSPHRASE);
  await page.getByLabel('The same again').fill(PASSPHRASE);
  await page.getByLabel('For whom (optional)').first().fill('Outside counsel');
  await page.getByRole('button', { name: 'Save share file…' }).click();
  await expect(page.getByText(/^Saved as/)).toBeVisible({ timeout: 30_000 });
  await openTab(page, 'History');
  const log = page.getByTestId('audit-log');
  await expect(log).toContainText('Share file made');
  await expect(log).toContainText('Outside counsel');

  await page.getByRole('button', { name: 'All assessments' }).click();
  await page.getByRole('button', { name: 'Protect this computer’s data' }).click();
  await page.getByRole('button', { name: 'What you can check' }).click();
  await expect(page.getByTestId('what-left')).toContainText('Share file saved');
  await expect(page.getByTestId('what-left')).toContainText('Of “Harbor matter”');
  await expect(page.getByTestId('network')).toContainText('0 requests sent to the network');
  await page.getByRole('button', { name: 'Check the log of every assessment' }).click();
  await expect(page.getByText(/checked: each is whole/)).toBeVisible();

  mkdirSync(PICTURES, { recursive: true });
  for (const [width, height] of [
    [1280, 800],
    [1024, 700],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, size) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
      },
      { width, height },
    );
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
      expect(await violations(page), `${colorScheme} ${String(width)}`).toBe('');
      await page.screenshot({
        path: join(PICTURES, `trust-${colorScheme}-${String(width)}.png`),
        fullPage: true,
      });
    }
  }
});
