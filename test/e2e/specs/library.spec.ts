/** The law library in the real app: reading, searching, filtering, and the ways to and from a question. */
import { violations } from '../fixtures/axe';
import { expect, test } from '../fixtures/brieflock';
import { openLibrary, openPart, searchLibrary } from '../pages/library';
import { openQuestion, openTab } from '../pages/workbench';

const PARTS = ['provisions', 'statements', 'authorities', 'timeline', 'glossary', 'clocks'] as const;

test('counsel reads the order, searches everything and filters the authorities', async ({ brieflock }) => {
  const { page } = brieflock;
  await openLibrary(page);
  await expect(page.getByRole('heading', { name: 'Purpose and policy' })).toBeVisible();
  for (const part of PARTS) {
    await openPart(page, part);
    await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible();
  }

  await searchLibrary(page, 'nobody can have this written');
  await expect(page.getByTestId('search-count')).toHaveText(/^0 entries/);
  await searchLibrary(page, 'trusted partners');
  await page.getByRole('button', { name: /Selection of trusted partners/ }).click();
  await expect(page.locator('li[data-target]')).toBeFocused();
  await expect(page.locator('li[data-target]')).toContainText('Sec. 3(b)(iii)');

  await openPart(page, 'authorities');
  const count = page.getByTestId('authority-count');
  const all = Number.parseInt((await count.textContent()) ?? '', 10);
  await page.getByLabel('Confidence').selectOption('Read in the source');
  await page.getByLabel('Type').selectOption('Voluntary');
  await expect(count).not.toHaveText(`${String(all)} authorities`);
  await expect(page.getByTestId('authority-row-eo-14409')).toBeVisible();
  await expect(page.getByTestId('authority-row-cisa-2015')).toHaveCount(0);
  await page.getByLabel('Words in title, citation or text').fill('xyzzy');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(count).toHaveText(`${String(all)} authorities`);
  expect(brieflock.complaints).toEqual([]);
});

test('an authority leads from its question to the library and back', async ({ brieflock }) => {
  const { page } = brieflock;
  await page.getByText('Thornbury Falls Bank').first().click();
  await openTab(page, 'Questions');
  await openQuestion(page, 'clearinghouse', 'CLR-04');
  await page.getByRole('button', { name: 'In the law library: Cybersecurity Information Sharing' }).click();
  const detail = page.getByTestId('authority-detail');
  await expect(detail.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(detail).toContainText('6 U.S.C. §§ 1501–1510');
  await expect(page.getByTestId('authority-row-cisa-2015')).toBeInViewport();
  await detail.getByRole('button', { name: /^CLR-02:/ }).click();
  await expect(page.getByTestId('question-heading')).toHaveAttribute('data-question', 'CLR-02');
  await page.keyboard.press('Alt+l');
  await page.getByRole('button', { name: 'Back to question CLR-02' }).click();
  await expect(page.getByTestId('question-heading')).toHaveAttribute('data-question', 'CLR-02');
});

test('the list of authorities is walked with the keyboard', async ({ brieflock }) => {
  const { page } = brieflock;
  await openLibrary(page);
  await openPart(page, 'authorities');
  const rows = page.getByRole('list', { name: 'Authorities' }).getByRole('button');
  const shown = page.getByTestId('authority-detail').getByRole('heading', { level: 2 });
  await page.getByLabel('Sort by').focus();
  await page.keyboard.press('Tab');
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(2)).toBeFocused();
  await expect(rows.nth(2)).toHaveAttribute('aria-current', 'true');
  await expect(rows.nth(2)).toContainText((await shown.textContent()) ?? 'no heading');
  await page.keyboard.press('End');
  await expect(rows.last()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByTestId('authority-detail')).toBeFocused();
});

test('the day after the reported end of the sharing Act, question, score and library say what is known', async ({
  brieflock,
}) => {
  const { page } = brieflock;
  await page.clock.setFixedTime(new Date('2026-12-11T12:00:00'));
  await page.getByText('Thornbury Falls Bank').first().click();
  await openTab(page, 'Score');
  await expect(page.getByTestId('law-watch')).toContainText(
    'an extension to December 11, 2026 is reported and not confirmed',
  );
  const changed = page.getByTestId('law-changed-cisa-2015');
  await expect(changed).toContainText('after September 30, 2026');

  await page.clock.setFixedTime(new Date('2026-12-12T12:00:00'));
  await openTab(page, 'Questions');
  await openQuestion(page, 'clearinghouse', 'CLR-04');
  await expect(page.getByTestId('authority-cisa-2015').getByTestId('standing-flag')).toHaveText(
    'Confirmed through September 30, 2026; the reported period ended on December 11, 2026; no extension is confirmed',
  );
  await openTab(page, 'Score');
  await expect(changed).toContainText('The reported period of the sharing Act ended on December 11, 2026.');
  await changed.getByRole('button', { name: /^CLR-02:/ }).click();
  await expect(page.getByTestId('question-heading')).toHaveAttribute('data-question', 'CLR-02');
  await openLibrary(page);
  await openPart(page, 'authorities');
  await page.getByLabel('Standing').selectOption('End not known');
  await expect(page.getByTestId('authority-count')).toHaveText(/^1 of/);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`no part of the library has an accessibility violation, ${scheme}`, async ({ brieflock }) => {
    const { page } = brieflock;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset['mantineColorScheme']))
      .toBe(scheme);
    await openLibrary(page);
    for (const part of PARTS) {
      await openPart(page, part);
      await page.mouse.move(0, 0);
      expect({ part, found: await violations(page) }).toEqual({ part, found: '' });
    }
    await searchLibrary(page, 'order');
    expect({ part: 'search', found: await violations(page) }).toEqual({ part: 'search', found: '' });
    await page.getByTestId('library-search').press('Escape');
    await openPart(page, 'provisions');
    await page
      .getByText(/^Used by/)
      .first()
      .click();
    expect({ part: 'used by', found: await violations(page) }).toEqual({ part: 'used by', found: '' });
  });
}

test('the library stands at 200 percent without sideways scrolling', async ({ brieflock }) => {
  const { page, app } = brieflock;
  await openLibrary(page);
  for (const factor of [1, 2]) {
    await app.evaluate(({ BrowserWindow }, zoom) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(1280, 800);
      window?.webContents.setZoomFactor(zoom);
    }, factor);
    for (const part of PARTS) {
      await openPart(page, part);
      await page.waitForTimeout(150);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect({ part, factor, overflow: Math.max(0, overflow) }).toEqual({ part, factor, overflow: 0 });
    }
  }
});
