import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violations } from '../fixtures/axe';
import { expect, test } from '../fixtures/brieflock';
import { closeVerify, verify } from '../pages/documents';
import { makeDocument, openTab } from '../pages/workbench';

/** Begins an incident in the open assessment and checks its parts, one after the other. */
async function lookAtIncident(page: Page, check: (screen: string) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'We have an incident' }).click();
  await page.getByTestId('set-up').waitFor();
  await page.getByRole('button', { name: 'Our systems were entered or disturbed' }).click();
  await page.getByTestId('moment-learned').getByRole('button', { name: /^Now/ }).click();
  await page
    .getByTestId('moment-held-material')
    .getByRole('button', { name: /^Not yet/ })
    .click();
  await page.getByTestId('condition-residents').getByRole('button', { name: 'Texas', exact: true }).click();
  await check('incident, first facts');
  await page.getByTestId('record-set-up').click();
  await page.getByTestId('first-hour').waitFor();
  await page.getByText('Not bound, because').click();
  await check('incident, deadlines');
  for (const part of ['First hour', 'Preservation', 'Privilege']) {
    await page.getByRole('button', { name: part, exact: true }).click();
    await page.getByTestId('progress').waitFor();
    await check(`incident, ${part}`);
  }
  await page.getByRole('button', { name: 'Deadlines', exact: true }).click();
  const inDialog = async (button: string | RegExp, screen: string) => {
    await page.getByRole('button', { name: button }).first().click();
    await page.getByRole('dialog').waitFor();
    await check(`incident, ${screen}`);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  await inDialog(/^Filed…/, 'filed');
  await inDialog(/^Add a notice clause/, 'a clause');
  await inDialog('Take back the last entry…', 'taken back');
  await page.getByRole('button', { name: 'Facts', exact: true }).click();
  await check('incident, facts');
  await inDialog('Change: The Company learned of it', 'a moment');
  await inDialog('Add a State or country…', 'people');
  await page.getByRole('button', { name: 'Log', exact: true }).click();
  await check('incident, log');
}

for (const scheme of ['light', 'dark'] as const) {
  test(`no screen has an accessibility violation, ${scheme}`, async ({ brieflock }) => {
    // Every screen of the app, one after the other.
    test.slow();
    const { page } = brieflock;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset['mantineColorScheme']))
      .toBe(scheme);
    const check = async (screen: string) => {
      expect({ screen, found: await violations(page) }).toEqual({ screen, found: '' });
    };

    await check('list, empty');
    await page.getByRole('button', { name: 'Protect this computer’s data' }).click();
    await page.getByTestId('protection').waitFor();
    await check('protection');
    await page.getByRole('button', { name: 'Set a passphrase…' }).click();
    await page.getByRole('button', { name: 'Offer a phrase of six words' }).click();
    await page.getByRole('button', { name: 'Use this phrase' }).click();
    await page.getByText('Strong enough.').waitFor();
    await check('protection, a passphrase');
    await page.getByRole('button', { name: 'All assessments' }).click();
    await page.getByRole('button', { name: /^Packs/ }).click();
    await page.getByRole('dialog').waitFor();
    await check('packs');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'New assessment' }).first().click();
    await page.getByRole('dialog').waitFor();
    await check('new assessment');
    await page.keyboard.press('Escape');
    await page.getByText('Thornbury Falls Bank').first().click();
    await openTab(page, 'Profile');
    await page.getByTestId('profile-organisation').waitFor();
    await check('profile');
    await openTab(page, 'Questions');
    await page.getByTestId('question-heading').waitFor();
    await check('questions');
    await page.getByTestId('answer-unknown').check();
    await check('questions, not known yet');
    await page.getByTestId('answer-not-applicable').check();
    await check('questions, does not apply');
    await openTab(page, 'Score');
    await page.getByRole('heading', { name: 'Score', level: 1 }).waitFor();
    await page
      .getByRole('button', { name: /^Why\?/ })
      .first()
      .click();
    await check('score');
    await openTab(page, 'Decisions');
    await page.getByText('How far each factor moves the lead').click();
    await check('decisions, covered models');
    await page.getByTestId('decision-clearinghouse').click();
    await page.getByTestId('choice-option').selectOption('CH1');
    await page.getByTestId('factor-CF1-weight').selectOption('1');
    await check('decisions');
    await openTab(page, 'Exposure');
    await page.getByRole('button', { name: 'Add an estimate' }).waitFor();
    await check('exposure, off');
    await page.getByRole('button', { name: 'Add an estimate' }).click();
    for (const [at, figure] of ['0.1', '0.5', '1,000', '9,000'].entries()) {
      await page
        .getByLabel(at % 2 === 0 ? 'from' : 'to', { exact: true })
        .nth(at >> 1)
        .fill(figure);
    }
    await page.getByRole('button', { name: 'Run the simulation' }).click();
    await page.getByTestId('exposure-results').waitFor();
    await check('exposure, filled in');
    await openTab(page, 'Score');
    await page.getByTestId('try-question').selectOption('GOV-01');
    await page.getByRole('button', { name: /^Keep as planned/ }).click();
    await check('score, with a try-out');
    await openTab(page, 'Actions');
    await page
      .getByRole('button', { name: /^Edit:/ })
      .first()
      .click();
    await page.getByTestId('action-title').waitFor();
    await check('actions');
    await page.keyboard.press('Alt+g');
    await page.getByTestId('gap-place').waitFor();
    await check('gaps');
    await openTab(page, 'History');
    await page.getByTestId('changes').waitFor();
    await page
      .getByText(/^What moved it/)
      .first()
      .click();
    await check('history');
    await page.getByRole('button', { name: 'Take a snapshot' }).click();
    await page.getByRole('dialog').waitFor();
    await check('take a snapshot');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Sign off snapshot 1' }).click();
    await page.getByRole('dialog').waitFor();
    await check('sign off');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await openTab(page, 'Documents');
    await page.getByRole('radio', { name: 'Legal memo', exact: true }).check();
    await page.getByLabel('Edition').selectOption('redacted');
    await check('documents, redacted edition');
    await brieflock.openFrom(join(import.meta.dirname, '../../../package.json'));
    await verify(page, 'was not made by Brieflock');
    await check('verify a document');
    await closeVerify(page);
    await page.getByLabel('Edition').selectOption('board');
    await makeDocument(page, 'Board briefing');
    await check('documents');
    await openTab(page, 'Share');
    await page.getByLabel('The same again').waitFor();
    await check('share');
    await openTab(page, 'Incidents');
    await page.getByRole('heading', { name: 'Incidents', level: 1 }).waitFor();
    await check('incidents, none');
    await lookAtIncident(page, check);
    await page.keyboard.press('?');
    await check('help');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'All assessments' }).click();
    await page.getByTestId('assessment-list').waitFor();
    await check('list, filled');
    expect(brieflock.complaints).toEqual([]);
  });
}

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
  await openTab(page, 'Incidents');
  await lookAtIncident(page, async (screen) => {
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect({ screen, overflow: Math.max(0, overflow) }).toEqual({ screen, overflow: 0 });
  });
});
