/** The window as a window: drops, its menu of a right click, its zoom, a second start, and what lies over what has the focus. */
import { execFile } from 'node:child_process';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { launchOptions } from '../../helpers/electron-runtime';
import { expect, test } from '../fixtures/brieflock';
import { chooseInMenu } from '../pages/menu';
import { openTab } from '../pages/workbench';

/** Drops a file as the user's hand does: by the engine, not by a script. */
async function dropFile(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const at = { x: 400, y: 300, data };
  await session.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at });
  await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...at });
  await expect(page.getByTestId('drop-target')).toBeVisible();
  await session.send('Input.dispatchDragEvent', { type: 'drop', ...at });
  await expect(page.getByTestId('drop-target')).toBeHidden();
  await session.detach();
}

test('a dropped assessment is opened, another file refused in words, and no script can drop one', async ({
  brieflock,
}) => {
  const { page } = brieflock;
  const file = join(brieflock.folder, 'matter.json');
  await copyFile(join(ROOT, 'resources/samples/regional-bank.json'), file);
  await dropFile(page, join(ROOT, 'README.md'));
  await expect(page.getByText(/“README\.md” was not opened/)).toBeVisible({ timeout: 30_000 });
  await page.evaluate(() => {
    const held = new DataTransfer();
    held.items.add(new File(['{}'], 'made.json'));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: held }));
  });
  await dropFile(page, file);
  const dialog = page.getByRole('dialog', { name: 'Import an assessment' });
  await expect(dialog.getByRole('button', { name: 'Import' })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('made.json')).toHaveCount(0);
  expect(page.url()).toMatch(/^app:\/\/bundle\//);
  expect(brieflock.complaints).toEqual([]);
});

test('the size of the text is kept, and a right click in a field has its menu', async ({ brieflock }) => {
  await chooseInMenu(brieflock.app, 'Settings…');
  await brieflock.page.getByTestId('text-size').selectOption('150');
  await brieflock.app.evaluate(({ Menu }) => {
    Menu.prototype.popup = function (this: Electron.Menu) {
      Reflect.set(
        globalThis,
        'shownRoles',
        this.items.map(({ role }) => role?.toLowerCase() ?? '-').join(' '),
      );
    };
  });
  await brieflock.page.getByRole('textbox', { name: 'Name' }).click({ button: 'right' });
  await expect
    .poll(() => brieflock.app.evaluate((): unknown => Reflect.get(globalThis, 'shownRoles')))
    .toBe('cut copy paste - selectall');
  await brieflock.close();
  await brieflock.reopen();
  await chooseInMenu(brieflock.app, 'Settings…');
  await expect(brieflock.page.getByTestId('text-size')).toHaveValue('150');
});

test('a second start ends at once and brings the first window forward', async ({ brieflock }) => {
  const { app } = brieflock;
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.minimize();
  });
  const { executablePath, args, env } = await launchOptions(brieflock.userData());
  const own = args.filter((arg, at) => arg !== '-r' && args[at - 1] !== '-r');
  await promisify(execFile)(executablePath, own, { env, timeout: 30_000 });
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        return window?.isMinimized() === false && window.isVisible();
      }),
    )
    .toBe(true);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

/** What has the focus and cannot be seen at any of three points of it, because something lies over it. */
function hiddenFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return '';
    const { top, left, width, height } = focused.getBoundingClientRect();
    // Drawn by a label or not at all: what stands for it has another box.
    if (width < 4 || height < 4 || getComputedStyle(focused).opacity === '0') return '';
    const isSeen = [0.5, 0.1, 0.9].some((share) => {
      const found = document.elementFromPoint(left + width / 2, top + height * share);
      return found !== null && (focused.contains(found) || found.contains(focused));
    });
    return isSeen ? '' : focused.outerHTML.slice(0, 120);
  });
}

test('nothing lies over what has the focus, forwards and backwards through long screens', async ({
  brieflock,
}) => {
  const { page } = brieflock;
  await page.getByText('Thornbury Falls Bank').first().click();
  for (const tab of ['Profile', 'Score'] as const) {
    await openTab(page, tab);
    await page.getByRole('heading', { name: tab, level: 1 }).waitFor();
    for (const key of [...Array<string>(40).fill('Tab'), ...Array<string>(40).fill('Shift+Tab')]) {
      await page.keyboard.press(key);
      expect({ tab, hidden: await hiddenFocus(page) }).toEqual({ tab, hidden: '' });
    }
  }
});
