/** What stands beside a made document: the way to save it, and its preview. */
import { expect, test } from '../fixtures/brieflock';
import { makeDocument, openSample } from '../pages/workbench';

test('the way to save a document stays in view when its preview has grown taller than the choices', async ({
  brieflock,
}) => {
  const { app, page } = brieflock;
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1800, 820);
  });
  await openSample(page, 'Thornbury Falls Bank');
  await makeDocument(page, 'Board briefing');
  // The words of the page are there once it is drawn.
  await expect(page.getByRole('group', { name: 'Page', exact: true })).toContainText('Thornbury');
  await expect(page.getByRole('button', { name: 'Save PDF…' })).toBeInViewport();
});

test('one preview gives way to another', async ({ brieflock }) => {
  const { page } = brieflock;
  await openSample(page, 'Thornbury Falls Bank');
  await makeDocument(page, 'Board briefing');
  await makeDocument(page, 'Legal memo');
  for (const kind of ['Board briefing', 'Legal memo', 'Board briefing']) {
    await page.getByRole('radio', { name: kind }).check();
    await expect(page.getByRole('img', { name: new RegExp(`${kind}, page 1 of`, 'i') })).toBeVisible();
  }
  expect(brieflock.complaints).toEqual([]);
});
