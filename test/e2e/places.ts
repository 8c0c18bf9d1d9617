/** The ways to every place of `place-list.ts`, each from the place before it. In the words of the screen. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Brieflock } from './fixtures/brieflock';
import { closeVerify, verify } from './pages/documents';
import { chooseInMenu } from './pages/menu';
import { makeDocument, openTab } from './pages/workbench';
import { incidentWays } from './incident-places';
import { PLACE_LIST, type PlaceName } from './place-list';

/** How to come to a place, and how to leave it where the next one could not be reached from it. */
export interface Way {
  readonly go: (brieflock: Brieflock) => Promise<unknown>;
  readonly leave?: (brieflock: Brieflock) => Promise<unknown>;
}

/** Closes the dialog that is open. */
async function closeDialog({ page }: Pick<Brieflock, 'page'>): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function untilDialog(page: Page): Promise<void> {
  await page.getByRole('dialog').waitFor();
}

/** Presses a button that opens a dialog. */
function dialogOf(name: string | RegExp): Way {
  return {
    go: async ({ page }) => {
      await page.getByRole('button', { name }).first().click();
      await untilDialog(page);
    },
    leave: closeDialog,
  };
}

/** Opens a dialog from the menu of the first assessment. */
function fromRowMenu(name: string | RegExp): Way {
  return {
    go: async ({ page }) => {
      await page
        .getByRole('button', { name: /^More for/ })
        .first()
        .click();
      await page.getByRole('menuitem', { name }).click();
      await untilDialog(page);
    },
    leave: closeDialog,
  };
}

const toList: Way['leave'] = ({ page }) => page.getByRole('button', { name: 'All assessments' }).click();

type Group = Partial<Readonly<Record<PlaceName, Way>>>;

const onTheList = {
  'list, empty': { go: ({ page }) => page.getByTestId('assessment-list').waitFor() },
  protection: {
    go: async ({ page }) => {
      await page.getByRole('button', { name: 'Protect this computer’s data' }).click();
      await page.getByTestId('protection').waitFor();
    },
  },
  'protection, a passphrase': {
    go: async ({ page }) => {
      await page.getByRole('button', { name: 'Set a passphrase…' }).click();
      await page.getByRole('button', { name: 'Offer a phrase of six words' }).click();
      await page.getByRole('button', { name: 'Use this phrase' }).click();
      await page.getByText('Strong enough.').waitFor();
    },
  },
  trust: {
    go: async ({ page }) => {
      await page.getByRole('button', { name: 'What you can check' }).click();
      await page.getByTestId('network').waitFor();
    },
  },
  backups: {
    go: async ({ app, page }) => {
      await chooseInMenu(app, 'Backups');
      await page.getByRole('heading', { name: 'Backups', level: 1 }).waitFor();
    },
  },
  settings: {
    go: async ({ app, page }) => {
      await chooseInMenu(app, 'Settings…');
      await page.getByTestId('spelling').waitFor();
    },
  },
  help: {
    go: async ({ app, page }) => {
      await chooseInMenu(app, 'Brieflock help');
      await page.getByTestId('help').waitFor();
    },
    leave: toList,
  },
  about: {
    go: async ({ app, page }) => {
      await chooseInMenu(app, 'About Brieflock');
      await untilDialog(page);
      await page.getByRole('button', { name: 'Run the self-test' }).click();
      await page.getByText('Newest backup').waitFor();
    },
    leave: closeDialog,
  },
  packs: dialogOf(/^Packs/),
  'new assessment': dialogOf('New assessment'),
  library: {
    go: async ({ page }) => {
      await page.getByRole('button', { name: 'Law library', exact: true }).click();
      await page.getByTestId('library-authorities').waitFor();
    },
  },
  'library, authorities': {
    go: ({ page }) => page.getByTestId('library-authorities').click(),
    leave: toList,
  },
} as const satisfies Group;

async function fillEstimate({ page }: Brieflock): Promise<void> {
  await page.getByRole('button', { name: 'Add an estimate' }).click();
  for (const [at, figure] of ['0.1', '0.5', '1,000', '9,000'].entries()) {
    await page
      .getByLabel(at % 2 === 0 ? 'from' : 'to', { exact: true })
      .nth(at >> 1)
      .fill(figure);
  }
  await page.getByRole('button', { name: 'Run the simulation' }).click();
  await page.getByTestId('exposure-results').waitFor();
}

const work = {
  profile: {
    go: async ({ page }) => {
      await page.getByText('Thornbury Falls Bank').first().click();
      await openTab(page, 'Profile');
      await page.getByTestId('profile-organisation').waitFor();
    },
  },
  questions: {
    go: async ({ page }) => {
      await openTab(page, 'Questions');
      await page.getByTestId('question-heading').waitFor();
    },
  },
  'questions, not known yet': { go: ({ page }) => page.getByTestId('answer-unknown').check() },
  'questions, does not apply': { go: ({ page }) => page.getByTestId('answer-not-applicable').check() },
  'questions, as a list': {
    go: async ({ page }) => {
      await page.getByRole('button', { name: 'Answer as a list' }).click();
      await page.getByTestId('module-list').getByRole('combobox').first().waitFor();
    },
    leave: ({ page }) => page.getByRole('button', { name: 'Answer one at a time' }).click(),
  },
  review: {
    go: async ({ page }) => {
      await openTab(page, 'Review');
      await page.getByTestId('review-count').waitFor();
    },
  },
  'go to': {
    go: async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.getByTestId('palette-query').fill('agents');
    },
    leave: closeDialog,
  },
  search: {
    go: async ({ page }) => {
      await page.keyboard.press('Control+Shift+F');
      await page.getByTestId('search-query').fill('agents');
      await page.getByTestId('search-status').filter({ hasText: 'place' }).waitFor();
    },
    leave: ({ page }) => page.keyboard.press('Control+['),
  },
  score: {
    go: async ({ page }) => {
      await openTab(page, 'Score');
      await page.getByRole('heading', { name: 'Score', level: 1 }).waitFor();
      await page
        .getByRole('button', { name: /^Why\?/ })
        .first()
        .click();
    },
  },
  'decisions, covered models': {
    go: async ({ page }) => {
      await openTab(page, 'Decisions');
      await page.getByText('How far each factor moves the lead').click();
    },
  },
  decisions: {
    go: async ({ page }) => {
      await page.getByTestId('decision-clearinghouse').click();
      await page.getByTestId('choice-option').selectOption('CH1');
      await page.getByTestId('factor-CF1-weight').selectOption('1');
    },
  },
  'exposure, off': {
    go: async ({ page }) => {
      await openTab(page, 'Exposure');
      await page.getByRole('button', { name: 'Add an estimate' }).waitFor();
    },
  },
  'exposure, filled in': { go: fillEstimate },
  'score, with a try-out': {
    go: async ({ page }) => {
      await openTab(page, 'Score');
      await page.getByTestId('try-question').selectOption('GOV-01');
      await page.getByRole('button', { name: /^Keep as planned/ }).click();
    },
  },
  actions: {
    go: async ({ page }) => {
      await openTab(page, 'Actions');
      await page
        .getByRole('button', { name: /^Edit:/ })
        .first()
        .click();
      await page.getByTestId('action-title').waitFor();
    },
  },
  gaps: {
    go: async ({ page }) => {
      await page.keyboard.press('Control+j');
      await page.getByTestId('gap-place').waitFor();
    },
  },
} as const satisfies Group;

const papers = {
  history: {
    go: async ({ page }) => {
      await openTab(page, 'History');
      await page.getByTestId('changes').waitFor();
      await page
        .getByText(/^What moved it/)
        .first()
        .click();
    },
  },
  'a snapshot': dialogOf(/^1\. /),
  'take a snapshot': dialogOf('Take a snapshot'),
  'sign off': dialogOf('Sign off snapshot 1'),
  paper: {
    go: async ({ page }) => {
      await openTab(page, 'Paper');
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
  },
  'documents, redacted edition': {
    go: async ({ page }) => {
      await openTab(page, 'Documents');
      await page.getByRole('radio', { name: 'Legal memo', exact: true }).check();
      await page.getByLabel('Edition').selectOption('redacted');
    },
  },
  'verify a document': {
    go: async (brieflock) => {
      await brieflock.openFrom(join(import.meta.dirname, '../../package.json'));
      await verify(brieflock.page, 'was not made by Brieflock');
    },
    leave: ({ page }) => closeVerify(page),
  },
  documents: {
    go: async ({ page }) => {
      await page.getByLabel('Edition').selectOption('board');
      await makeDocument(page, 'Board briefing');
    },
  },
  share: {
    go: async ({ page }) => {
      await openTab(page, 'Share');
      await page.getByLabel('The same again').waitFor();
    },
  },
  'import, a passphrase': {
    go: async (brieflock) => {
      const sealed = join(brieflock.folder, 'sealed.brieflock');
      await writeFile(sealed, 'age-encryption.org/v1\n');
      await brieflock.openFrom(sealed);
      await brieflock.page.getByRole('button', { name: 'Import file…' }).click();
      await brieflock.page.getByRole('dialog').getByLabel('Passphrase', { exact: true }).waitFor();
    },
    leave: closeDialog,
  },
} as const satisfies Group;

const atTheEnd = {
  keys: {
    go: async ({ page }) => {
      await page.keyboard.press('?');
      await untilDialog(page);
    },
    leave: closeDialog,
  },
  'list, filled': {
    go: async ({ page }) => {
      await page.getByRole('button', { name: 'All assessments' }).click();
      await page.getByTestId('assessment-list').waitFor();
    },
  },
  group: fromRowMenu('Group…'),
  rename: fromRowMenu('Rename…'),
  delete: fromRowMenu(/^Delete/),
} as const satisfies Group;

const WAYS: Readonly<Record<PlaceName, Way>> = {
  ...onTheList,
  ...work,
  ...papers,
  ...incidentWays,
  ...atTheEnd,
};

/** Goes to every place in turn and has it looked at. */
export async function visitAll(
  brieflock: Brieflock,
  look: (name: PlaceName) => Promise<unknown>,
): Promise<void> {
  for (const { name } of PLACE_LIST) {
    const way = WAYS[name];
    await way.go(brieflock);
    await look(name);
    await way.leave?.(brieflock);
  }
}
