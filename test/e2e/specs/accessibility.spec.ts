import type { Page } from '@playwright/test';
import { violations } from '../fixtures/axe';
import { expect, test } from '../fixtures/brieflock';
import { openTab } from '../pages/workbench';
import { incidentWays } from '../incident-places';
import { visitAll, type Way } from '../places';

/** Turns the system's colors, which the app follows, and waits until the page wears them. */
async function wear(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await expect
    .poll(() => page.evaluate(() => document.documentElement.dataset['mantineColorScheme']))
    .toBe(colorScheme);
}

test('no screen has an accessibility violation, light or dark', async ({ brieflock }) => {
  // Every screen of the app, one after the other, each in both schemes: the room of two slow tests.
  test.setTimeout(720_000);
  const { page } = brieflock;
  await visitAll(brieflock, async (place) => {
    // What the bar covers in part while one scrolls is no target there.
    await page.evaluate(() => {
      window.scrollTo({ top: 0 });
    });
    for (const scheme of ['light', 'dark'] as const) {
      await wear(page, scheme);
      expect.soft({ place, scheme, found: await violations(page) }).toEqual({ place, scheme, found: '' });
    }
  });
  expect(brieflock.complaints).toEqual([]);
});

test('every screen stands at 1024 px and at 200 percent without sideways scrolling', async ({
  brieflock,
}) => {
  const { page, app } = brieflock;
  await page.getByText('Thornbury Falls Bank').first().click();
  for (const factor of [1, 2]) {
    await app.evaluate(({ BrowserWindow }, zoom) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(1280, 800);
      window?.webContents.setZoomFactor(zoom);
    }, factor);
    for (const tab of [
      'Profile',
      'Questions',
      'Score',
      'Exposure',
      'Actions',
      'History',
      'Documents',
      'Share',
    ] as const) {
      await openTab(page, tab);
      await page.waitForTimeout(150);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect({ tab, factor, overflow: Math.max(0, overflow) }).toEqual({ tab, factor, overflow: 0 });
    }
  }
  const ways: readonly (readonly [string, Way])[] = Object.entries(incidentWays);
  for (const [place, way] of ways) {
    await way.go(brieflock);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect({ place, overflow: Math.max(0, overflow) }).toEqual({ place, overflow: 0 });
    await way.leave?.(brieflock);
  }
});
