/** A first-time user who knows nothing but the words on the screen: how many clicks it takes to hold a saved memo. */
import type { Page } from '@playwright/test';
import { expect, test, type Brieflock } from '../e2e/fixtures/brieflock';

/** Presses and fills in what the screen calls so, and counts. */
class FirstTimer {
  clicks = 0;
  fields = 0;

  constructor(private readonly page: Page) {}

  async press(words: string | RegExp): Promise<void> {
    const control = this.page
      .getByRole('button', { name: words })
      .or(this.page.getByRole('radio', { name: words }));
    await control.first().click();
    this.clicks += 1;
  }

  async fill(label: string, value: string): Promise<void> {
    await this.page.getByLabel(label).first().fill(value);
    this.fields += 1;
  }
}

async function makeAndSave(user: FirstTimer, { page }: Brieflock): Promise<void> {
  await user.press('Documents');
  const memo = page.getByRole('radio', { name: 'Legal memo', exact: true });
  await memo.waitFor();
  if (!(await memo.isChecked())) await user.press('Legal memo');
  await user.press(/^Make the memo/);
  await expect(page.getByText(/: being proven$/)).toHaveCount(0, { timeout: 120_000 });
  await user.press('Save PDF…');
  await expect(page.getByText('Saved as “memo.pdf”.')).toBeVisible();
}

function report(from: string, { clicks, fields }: FirstTimer): void {
  process.stdout.write(`${JSON.stringify({ from, to: 'saved memo', clicks, fields })}\n`);
}

test('from a sample to a saved memo', async ({ brieflock }) => {
  await brieflock.saveTo('memo.pdf');
  const user = new FirstTimer(brieflock.page);
  await user.press(/^Thornbury Falls Bank/);
  await makeAndSave(user, brieflock);
  report('sample', user);
  expect(user.clicks).toBeLessThanOrEqual(5);
});

test('from nothing to a saved memo', async ({ brieflock }) => {
  await brieflock.saveTo('memo.pdf');
  const user = new FirstTimer(brieflock.page);
  await user.press('New assessment');
  await user.fill('Name of the assessment', 'First matter');
  await user.press('Create');
  await makeAndSave(user, brieflock);
  report('nothing', user);
});
