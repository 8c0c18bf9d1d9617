/** What a user does in the law library, in the words of the screen. */
import { expect, type Page } from '@playwright/test';

type Part = 'provisions' | 'statements' | 'authorities' | 'timeline' | 'glossary' | 'clocks';

export async function openLibrary(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Law library', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Law library', level: 1 })).toBeVisible();
}

export async function openPart(page: Page, part: Part): Promise<void> {
  await page.getByTestId(`library-${part}`).click();
  await expect(page.getByTestId(`library-${part}`)).toHaveAttribute('aria-current', 'page');
}

export async function searchLibrary(page: Page, words: string): Promise<void> {
  await page.getByTestId('library-search').fill(words);
  await page.getByTestId('search-count').waitFor();
}
