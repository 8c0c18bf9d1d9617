/** Undo with real keys, a real field and the real menu. */
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../fixtures/brieflock';
import { createAssessment, openTab, waitUntilSaved } from '../pages/workbench';

function undoLabel(app: ElectronApplication): Promise<string | undefined> {
  return app.evaluate(({ Menu }) => {
    const edit = Menu.getApplicationMenu()?.items.find((item) => item.label === '&Edit');
    return edit?.submenu?.items[0]?.label;
  });
}

test('a field undoes its own words first, then the last change is undone from wherever one is', async ({
  brieflock,
}) => {
  const { app, page } = brieflock;
  await createAssessment(page, 'Undone');
  await openTab(page, 'Questions');
  const option = page.getByRole('radio').first();
  await option.check();
  await waitUntilSaved(page);
  const note = page.getByTestId('note');
  await note.click();
  await page.keyboard.insertText('mistyped');
  await waitUntilSaved(page);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(note).toHaveValue('');
  await expect(option).toBeChecked();
  await waitUntilSaved(page);
  await openTab(page, 'Actions');
  await expect.poll(() => undoLabel(app)).toMatch(/^Undo: answer to “/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText(/^Undone: answer to “/)).toBeVisible();
  await expect(option).not.toBeChecked();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(option).toBeChecked();
});
