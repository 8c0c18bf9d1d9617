/** What a user does, in the words of the screen. Specs speak to the app through these functions only. */
import { expect, type Page } from '@playwright/test';

type Tab =
  | 'Profile'
  | 'Questions'
  | 'Score'
  | 'Decisions'
  | 'Exposure'
  | 'Actions'
  | 'History'
  | 'Paper'
  | 'Documents'
  | 'Share'
  | 'Incidents';

export async function createAssessment(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'New assessment' }).first().click();
  await page.getByLabel('Name of the assessment').fill(title);
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { name: 'Profile', level: 1 })).toBeVisible();
}

/** Makes an assessment with an organization, waits until it is stored, and shows the list again. */
export async function saveAssessment(page: Page, title: string, organisation = 'Harbor Bank'): Promise<void> {
  await createAssessment(page, title);
  await page.getByTestId('profile-organisation').fill(organisation);
  await waitUntilSaved(page);
  await backToList(page);
}

export async function openTab(page: Page, tab: Tab): Promise<void> {
  await page.getByRole('button', { name: tab, exact: true }).click();
}

export async function backToList(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'All assessments' }).click();
  await page.getByTestId('assessment-list').waitFor();
}

export async function openAssessment(page: Page, title: string): Promise<void> {
  await page.getByTestId('assessment-list').getByRole('button', { name: title }).first().click();
}

/** Waits until the app itself says that everything typed is stored. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');
}

/** Fills the profile of a bank that runs agents, and waits until it is stored. */
export async function fillBankProfile(page: Page, organisation: string): Promise<void> {
  await page.getByTestId('profile-organisation').fill(organisation);
  for (const [facet, option] of [
    ['roles', 'ai-deployer'],
    ['roles', 'critical-infrastructure'],
    ['sectors', 'financial'],
    ['agent-reach', 'user-credentials'],
  ] as const) {
    await page.getByTestId(`facet-${facet}-${option}`).check();
  }
  await waitUntilSaved(page);
}

/** Opens a question from the rail of its module. */
export async function openQuestion(page: Page, module: string, questionId: string): Promise<void> {
  await page.getByTestId(`module-${module}`).click();
  await page.getByTestId(`rail-${questionId}`).click();
  await expect(page.getByText(questionId, { exact: false }).first()).toBeVisible();
}

/** Makes a document and waits for its first page on screen. */
export async function makeDocument(page: Page, kind: 'Board briefing' | 'Legal memo'): Promise<void> {
  await openTab(page, 'Documents');
  await page.getByRole('radio', { name: kind }).check();
  await page.getByRole('button', { name: /^Make the/ }).click();
  await expect(page.getByRole('img', { name: new RegExp(`${kind}, page 1 of`, 'i') })).toBeVisible({
    timeout: 30_000,
  });
}

/** Opens a sample from the list of assessments. */
export async function openSample(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: title }).first().click();
  await expect(page.getByRole('button', { name: 'Score', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
}
