/** The previews of documents that were made. */
import { expect, test } from '../fixtures/brieflock';
import { makeDocument, openSample } from '../pages/workbench';

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
