/** The page of answers as it is read on a narrow screen, in the engine of a browser: nothing sideways, tables still tables. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { OUT, ROOT } from '../../../scripts/lib/paths.mjs';
import { run } from '../../../scripts/lib/run.mjs';
import { launchOptions } from '../../helpers/electron-runtime';

const READER = join(ROOT, 'test/e2e/fixtures/reader');
const NARROW = 320;
const WIDE = 1_000;
const ROLES = ['table', 'row', 'columnheader', 'rowheader', 'cell'] as const;

async function makeAnswers(folder: string): Promise<string> {
  const sample = join(ROOT, 'resources/samples/regional-bank.json');
  const what = ['--in', sample, '--documents', 'answers-html', '--as-of', '2026-12-01', '--out', folder];
  const { code } = await run(process.execPath, [join(OUT, 'main/report.js'), ...what], { timeoutMs: 60_000 });
  expect(code).toBe(0);
  return join(folder, 'answers.html');
}

/** How many parts of each role the engine hands to a screen reader. */
async function rolesOn(page: Page): Promise<Readonly<Record<string, number>>> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const roles = nodes.filter(({ ignored }) => !ignored).map(({ role }): unknown => role?.value);
  const count = (wanted: string) =>
    roles.filter((role) => role === wanted || (wanted === 'cell' && role === 'gridcell')).length;
  return Object.fromEntries(ROLES.map((role) => [role, count(role)]));
}

/** What is wider than the window, and how much. */
function sideways(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const wide = [...document.querySelectorAll('body *')].filter(
      (part) =>
        part.scrollWidth > part.clientWidth + 1 &&
        getComputedStyle(part).overflowX !== 'visible' &&
        part.clientWidth > 1,
    );
    const scrolls = document.documentElement.scrollWidth - room;
    return [
      ...(scrolls > 0 ? [`the page by ${String(scrolls)}`] : []),
      ...wide.map((part) => `${part.tagName} ${part.className}`),
    ];
  });
}

async function withReader<Value>(
  file: string,
  width: number,
  look: (page: Page) => Promise<Value>,
): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'brieflock-reader-'));
  const options = await launchOptions(folder);
  const args = options.args.map((arg) => (arg === ROOT ? READER : arg));
  const { _electron: electron } = await import('@playwright/test');
  let app: ElectronApplication | undefined;
  try {
    app = await electron.launch({ ...options, args: [...args, file, String(width)] });
    const page = await app.firstWindow();
    await page.waitForLoadState('load');
    expect(await page.evaluate(() => innerWidth)).toBe(width);
    return await look(page);
  } finally {
    await app?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

test('the page of answers reflows at 320 pixels, and its tables are tables to a screen reader', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'brieflock-reflow-'));
  try {
    const file = await makeAnswers(folder);
    const onWide = await withReader(file, WIDE, rolesOn);
    for (const role of ROLES) expect(onWide[role], role).toBeGreaterThan(0);
    await withReader(file, NARROW, async (page) => {
      expect(await sideways(page)).toEqual([]);
      expect(await rolesOn(page)).toEqual(onWide);
      // The head of a column stands before its cell, where the row of heads is not shown.
      const heads = page.locator('td[data-head]').first();
      expect(await heads.evaluate((cell) => getComputedStyle(cell, '::before').content)).toContain(
        (await heads.getAttribute('data-head')) ?? '?',
      );
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
