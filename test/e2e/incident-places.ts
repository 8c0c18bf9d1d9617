/** The ways to the places of an incident, from first facts to its log. */
import type { Page } from '@playwright/test';
import type { Brieflock } from './fixtures/brieflock';

async function begin({ page }: Brieflock): Promise<void> {
  await page.getByRole('button', { name: 'We have an incident' }).click();
  await page.getByTestId('set-up').waitFor();
  await page.getByRole('button', { name: 'Our systems were entered or disturbed' }).click();
  await page.getByTestId('moment-learned').getByRole('button', { name: /^Now/ }).click();
  await page
    .getByTestId('moment-held-material')
    .getByRole('button', { name: /^Not yet/ })
    .click();
  await page.getByTestId('condition-residents').getByRole('button', { name: 'Texas', exact: true }).click();
}

function showPart(page: Page, part: string): Promise<void> {
  return page.getByRole('button', { name: part, exact: true }).click();
}

function list(part: string) {
  return {
    go: async ({ page }: Brieflock) => {
      await showPart(page, part);
      await page.getByTestId('progress').waitFor();
    },
  };
}

/** Presses a button of a part that opens a dialog. */
function dialogIn(part: string, name: string | RegExp) {
  return {
    go: async ({ page }: Brieflock) => {
      await showPart(page, part);
      await page.getByRole('button', { name }).first().click();
      await page.getByRole('dialog').waitFor();
    },
    leave: async ({ page }: Brieflock) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
  };
}

/** By the names of `place-list.ts`. */
export const incidentWays = {
  'incidents, none': {
    go: async ({ page }: Brieflock) => {
      await showPart(page, 'Incidents');
      await page.getByRole('heading', { name: 'Incidents', level: 1 }).waitFor();
    },
  },
  'incident, first facts': { go: begin },
  'incident, deadlines': {
    go: async ({ page }: Brieflock) => {
      await page.getByTestId('record-set-up').click();
      await page.getByTestId('first-hour').waitFor();
      await page.getByText('Not bound, because').click();
    },
  },
  'incident, first hour': list('First hour'),
  'incident, preservation': list('Preservation'),
  'incident, privilege': list('Privilege'),
  'incident, filed': dialogIn('Deadlines', /^Filed…/),
  'incident, a clause': dialogIn('Deadlines', /^Add a notice clause/),
  'incident, taken back': dialogIn('Deadlines', 'Take back the last entry…'),
  'incident, facts': { go: ({ page }: Brieflock) => showPart(page, 'Facts') },
  'incident, a moment': dialogIn('Facts', 'Change: The Company learned of it'),
  'incident, people': dialogIn('Facts', 'Add a State or country…'),
  'incident, log': { go: ({ page }: Brieflock) => showPart(page, 'Log') },
  'incident, who writes': dialogIn('Log', /^(Say who writes|Written by)/),
} as const;
