/** Back and forward through the screens: by keyboard, mouse and menu; and what a hostile address can do. */
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '../fixtures/brieflock';
import { backToList, createAssessment, openAssessment, openTab } from '../pages/workbench';

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });

async function openSample(page: Page): Promise<void> {
  await page.locator('button', { hasText: 'Thornbury Falls Bank' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Assessments');
}

/** Presses a side button of the mouse in the middle of the window, as the system reports it. */
async function clickSideButton(page: Page, button: 'back' | 'forward'): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const type of ['mousePressed', 'mouseReleased'] as const) {
    await session.send('Input.dispatchMouseEvent', { type, x: 500, y: 400, button, clickCount: 1 });
  }
  await session.detach();
}

async function chooseGo(app: ElectronApplication, label: 'Back' | 'Forward'): Promise<void> {
  await app.evaluate(({ Menu }, wanted) => {
    const go = Menu.getApplicationMenu()?.items.find((item) => item.label === '&Go');
    go?.submenu?.items.find((item) => item.label === wanted)?.click();
  }, label);
}

test('goes back and forward by keyboard, mouse and menu, one screen at a time', async ({ brieflock }) => {
  const { page, app } = brieflock;
  await openSample(page);
  await openTab(page, 'Decisions');
  await expect(heading(page, 'Decisions')).toBeVisible();
  await openTab(page, 'History');
  await expect(heading(page, 'History')).toBeVisible();

  await page.keyboard.press('Control+BracketLeft');
  await expect(heading(page, 'Decisions')).toBeVisible();
  await expect(page).toHaveTitle(/ \(decisions\) · Brieflock$/);
  await page.keyboard.press('Control+BracketRight');
  await expect(heading(page, 'History')).toBeVisible();
  await clickSideButton(page, 'back');
  await expect(heading(page, 'Decisions')).toBeVisible();
  await clickSideButton(page, 'forward');
  await expect(heading(page, 'History')).toBeVisible();
  await chooseGo(app, 'Back');
  await expect(heading(page, 'Decisions')).toBeVisible();
  await chooseGo(app, 'Forward');
  await expect(heading(page, 'History')).toBeVisible();
  await chooseGo(app, 'Forward');
  await expect(heading(page, 'History')).toBeVisible();
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('Control+BracketLeft');
  await page.getByTestId('assessment-list').waitFor();
  await expect(page).toHaveTitle('Brieflock');
  expect(brieflock.complaints).toEqual([]);
});

test('returns to the stretch of the screen and the control that were left', async ({ brieflock }) => {
  const { page } = brieflock;
  await openSample(page);
  await openTab(page, 'Decisions');
  await expect(heading(page, 'Decisions')).toBeVisible();
  // A screen begins at its top once it is drawn, which may be after its heading is there.
  let before = 0;
  await expect(async () => {
    before = await page.evaluate(async () => {
      window.scrollTo({ top: 900 });
      for (let frame = 0; frame < 5; frame += 1)
        await new Promise((drawn) => {
          requestAnimationFrame(drawn);
        });
      return window.scrollY;
    });
    expect(before).toBeGreaterThan(300);
  }).toPass();
  const library = page.getByRole('button', { name: 'Law library', exact: true });
  await library.press('Enter');
  await expect(heading(page, 'Law library')).toBeVisible();
  await page.evaluate(() => {
    window.scrollTo({ top: 0 });
  });
  await page.keyboard.press('Control+BracketLeft');
  await expect(heading(page, 'Decisions')).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(before);
  await expect(library).toBeFocused();
});

test('what was typed is stored before the way back is gone', async ({ brieflock }) => {
  const { page } = brieflock;
  await createAssessment(page, 'Way back');
  await page.getByTestId('profile-organisation').fill('Typed a moment ago');
  await page.keyboard.press('Control+BracketLeft');
  await page.getByTestId('assessment-list').waitFor();
  await expect(page.getByTestId('assessment-list')).toContainText('Typed a moment ago');
  await page.keyboard.press('Control+BracketRight');
  await expect(page.getByTestId('profile-organisation')).toHaveValue('Typed a moment ago');
});

test('an assessment that was deleted is told so, and the list is one step away', async ({ brieflock }) => {
  const { page } = brieflock;
  await createAssessment(page, 'Short-lived');
  await backToList(page);
  await page.getByRole('button', { name: 'More for Short-lived' }).click();
  await page.getByRole('menuitem', { name: /^Delete/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByTestId('assessment-list').getByRole('button', { name: 'Short-lived' })).toHaveCount(
    0,
  );
  await page.keyboard.press('Control+BracketLeft');
  await expect(page.getByText('This assessment is no longer here')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await page.getByTestId('assessment-list').waitFor();
});

test('no address leads out of the app or breaks it, and none tells what is inside', async ({ brieflock }) => {
  const { page } = brieflock;
  await createAssessment(page, 'Harbor Bank privileged');
  expect(page.url()).toMatch(/^app:\/\/bundle\/index\.html#\/assessment\/profile\?id=[0-9a-f-]{36}$/);
  for (const hash of [
    'nonsense',
    '/assessment/nowhere?id=1',
    '/library/__proto__',
    'https://example.com/',
    '%E0%A4%A',
    '/assessment/score?id=%00%22%3E%3Cscript%3E',
  ]) {
    await page.evaluate((next) => {
      location.hash = next;
    }, hash);
    await expect(
      page.getByTestId('assessment-list').or(page.getByText('This assessment is no longer here')),
    ).toBeVisible();
    expect(new URL(page.url()).host).toBe('bundle');
  }
  await page.evaluate(() => {
    history.pushState({ key: 7 }, '', '/nonsense/../elsewhere');
    history.pushState('text', '', '#/library/nothing');
    history.back();
  });
  await page.getByTestId('assessment-list').waitFor();
  const isRefused = await page.evaluate(() => {
    try {
      history.pushState(null, '', 'https://example.com/');
      return false;
    } catch {
      return true;
    }
  });
  expect(isRefused).toBe(true);
  await openAssessment(page, 'Harbor Bank privileged');
  await expect(heading(page, 'Profile')).toBeVisible();
  await openTab(page, 'Score');
  await expect(page.getByRole('button', { name: 'Score', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  expect(brieflock.app.windows()).toHaveLength(1);
});

test('the way past the bar leads to the content and changes no address', async ({ brieflock }) => {
  const { page } = brieflock;
  const address = page.url();
  await page.getByRole('link', { name: 'Skip to the content' }).press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  expect(page.url()).toBe(address);
});

test('a page that died at an address of its own making comes back at the start', async ({ brieflock }) => {
  const { page, app } = brieflock;
  await createAssessment(page, 'Survives the page');
  await page.evaluate(() => {
    history.pushState(null, '', '/elsewhere/nothing.html#/assessment/profile?id=1');
  });
  // The page of the test dies with its process: main waits for the next one and reads what stands in it.
  const address = await app.evaluate(async ({ BrowserWindow, dialog }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('There is no window');
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
    const loaded = new Promise<void>((resolve) => {
      contents.once('did-finish-load', resolve);
    });
    contents.forcefullyCrashRenderer();
    await loaded;
    return contents.getURL();
  });
  const canGoBack = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.navigationHistory.canGoBack(),
    );
  await expect.poll(canGoBack).toBe(false);
  expect(address).toMatch(/^app:\/\/bundle\/index\.html(#\/)?$/);
  const readPage = () =>
    app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return String(await contents?.executeJavaScript('document.body.innerText'));
    });
  await expect.poll(readPage).toContain('Survives the page');
});
