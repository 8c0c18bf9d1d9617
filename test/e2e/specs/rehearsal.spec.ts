/** An exercise run by keyboard alone, from the list of incidents to the evidence it leaves, in a small window. */
import { expect, type Locator, type Page } from '@playwright/test';
import { violations } from '../fixtures/axe';
import { test } from '../fixtures/brieflock';
import { createAssessment, openQuestion, openTab } from '../pages/workbench';

const MOST_PRESSES = 200;

/** Presses Tab until a control has the focus, and uses it. */
async function use(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error('The control cannot be reached by keyboard');
}

/** Nothing is wrong with the page, and nothing of it is to be looked for sideways. */
async function expectSound(page: Page, what: string): Promise<void> {
  expect({ what, found: await violations(page) }).toEqual({ what, found: '' });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect({ what, overflow }).toEqual({ what, overflow: 0 });
  const folder = process.env['SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${what}.png`, fullPage: true });
}

test('an exercise is run by keyboard alone and leaves evidence', async ({ brieflock }) => {
  test.slow();
  const { app, page } = brieflock;
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700);
  });
  await createAssessment(page, 'Harbor matter');
  await openTab(page, 'Incidents');
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await use(page, button('Begin an exercise'));
  await expectSound(page, 'choice');
  await use(page, button('Begin: Machine-speed intrusion at a bank'));
  await expect(page.getByTestId('exercise-mark')).toContainText('EXERCISE');
  await expectSound(page, 'setting');
  await use(page, button('Next: the first inject'));
  for (let minute = 0; minute <= 25; minute += 5) {
    await expect(page.getByRole('heading', { name: new RegExp(`^Minute ${String(minute)}:`) })).toBeFocused();
    await use(page, button(/^Put to the table/));
    await expect(page.getByText(/^✓ Put to the table/)).toBeVisible();
    if (minute === 0) {
      await use(page, page.getByText('What a good answer covers'));
      await expectSound(page, 'inject');
    }
    await use(page, button(/^Next: /));
  }
  await expect(page.getByRole('heading', { name: 'Closing questions' })).toBeFocused();
  await expectSound(page, 'closing');
  const zoom = (factor: number) =>
    app.evaluate(({ BrowserWindow }, to) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to);
    }, factor);
  for (const factor of [1, 2]) {
    await zoom(factor);
    for (const part of ['First hour', 'Preservation', 'Privilege']) {
      await button(part).click();
      await page.getByTestId('progress').waitFor();
      await expectSound(page, `${part} at ${String(factor * 100)} percent`);
    }
  }
  await zoom(1);
  await button('Exercise').click();
  await use(page, button('Close the exercise'));
  const result = page.getByTestId('rehearsal-result');
  await expect(result).toContainText('6 of 6 injects put to the table');
  await expect(result).toContainText('Form 8-K Item 1.05');
  await expectSound(page, 'result');

  await openTab(page, 'Questions');
  await openQuestion(page, 'evidence', 'EVD-11');
  await use(page, button(/^Add to the evidence: exercise/));
  await expect(page.getByText('Named as evidence')).toBeVisible();
  await expect(page.getByTestId('evidence-label-0')).toHaveValue(/^Record of the exercise “Machine-speed/);
  await expectSound(page, 'question');
});
