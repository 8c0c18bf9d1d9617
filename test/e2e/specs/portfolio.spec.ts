import { expect, test } from '../fixtures/brieflock';
import { violations } from '../fixtures/axe';
import { createAssessment, openSample, waitUntilSaved } from '../pages/workbench';

test('words typed into one assessment are found from another, and keys alone lead there and back', async ({
  brieflock,
}) => {
  const { page } = brieflock;
  await openSample(page, 'Thornbury Falls Bank');
  await page.keyboard.press('Control+Shift+H');
  await page
    .getByTestId('due')
    .getByRole('button', { name: /Thornbury/ })
    .first()
    .waitFor();
  expect(await violations(page)).toBe('');
  await createAssessment(page, 'Harbor matter');
  await page.getByTestId('profile-organisation').fill('Banco Peñón de la Ribera');
  await waitUntilSaved(page);
  await page.keyboard.press('Control+k');
  await page.getByTestId('palette-query').fill('actions');
  expect(await violations(page)).toBe('');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Actions', level: 1 }).waitFor();
  await page.keyboard.press('Control+Shift+F');
  await page.getByTestId('search-query').fill('penon ribera');
  await page.getByRole('button', { name: 'The organization' }).waitFor();
  expect(await violations(page)).toBe('');
  await page.getByRole('button', { name: 'The organization' }).click();
  // The words are not side by side: the first of them is shown.
  await expect(page.getByTestId('profile-organisation')).toHaveAttribute('data-find-match', 'current');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('banco peñón');
  await expect(page.getByTestId('find-count')).toHaveText('1 of 1');
  expect(await violations(page)).toBe('');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('profile-organisation')).toBeFocused();
  expect(brieflock.complaints).toEqual([]);
});
