/** The next quarter as counsel lives it: many actions on a page, documents in one view, and an assessment begun from the last. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { parseAssessmentFile, serializeAssessmentFile } from '../../../shared/exchange/assessment-file';
import { sampleFile } from '../../helpers/samples';
import { expect, test } from '../fixtures/brieflock';
import { backToList, makeDocument, openTab, waitUntilSaved } from '../pages/workbench';

const BANK = 'Thornbury Falls Bank';
const ACTIONS = 40;
/** A row is a line; below them stand the suggestions. */
const MOST_PIXELS = 4_000;

async function isInView(page: Page, element: Locator): Promise<boolean> {
  const box = await element.boundingBox();
  const { width, height } = await page.evaluate(() => ({
    width: window.innerWidth,
    height: window.innerHeight,
  }));
  return (
    box !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height
  );
}

/** The bank with as many actions as a year brings. */
function crowded(): string {
  const file = sampleFile('regional-bank');
  const actions = Array.from({ length: ACTIONS }, (_, at) => ({
    id: `many-${String(at)}`,
    questionId: null,
    title: `Action number ${String(at)} with as many words as such a title usually has in a register`,
    detail: 'What exactly is to be done.',
    owner: ['Ana Ruiz', 'Sam Ode', ''][at % 3] ?? '',
    dueOn: `2027-0${String((at % 9) + 1)}-15`,
    status: 'planned' as const,
    target: null,
    createdAt: '2026-11-20T10:00:00.000Z',
    updatedAt: '2026-11-20T10:00:00.000Z',
    updatedBy: '',
  }));
  const assessment = { ...file.assessment, id: 'crowded', title: 'Forty actions', actions };
  return serializeAssessmentFile({ ...file, assessment });
}

test('forty actions fit a page, and every form opens where one looks', async ({ brieflock }) => {
  const { page } = brieflock;
  const path = await brieflock.saveTo('crowded.json');
  writeFileSync(path, crowded());
  await brieflock.openFrom(path);
  await page.getByRole('button', { name: /^Import file/ }).click();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await openTab(page, 'Actions');
  await expect(page.getByTestId('action')).toHaveCount(ACTIONS);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(MOST_PIXELS);

  const plan = page.getByRole('button', { name: /^Plan this:/ });
  await plan.nth(2).scrollIntoViewIfNeeded();
  const [first, before] = [plan.first(), await plan.first().boundingBox()];
  await first.click();
  const title = page.getByTestId('action-title');
  await expect(title).toBeFocused();
  expect(await isInView(page, title)).toBe(true);
  const now = await page.getByRole('button', { name: /^Close the plan:/ }).boundingBox();
  expect(Math.abs((now?.y ?? 0) - (before?.y ?? 0)), 'nothing else slides under the pointer').toBeLessThan(
    300,
  );
  await waitUntilSaved(page);

  await page.getByTestId('add-action').click();
  await expect(page.getByTestId('action-title').first()).toBeFocused();
  expect(await isInView(page, page.getByTestId('action-title').first())).toBe(true);

  await page.getByLabel('Of', { exact: true }).selectOption({ label: 'Ana Ruiz' });
  await page.getByRole('checkbox', { name: /^Choose: Action number 0/ }).check();
  await page.getByRole('checkbox', { name: /^Choose: Action number 3 / }).check();
  await page.getByLabel('New status').selectOption('done');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('2 actions changed.')).toBeVisible();
  await page.getByText('Board', { exact: true }).click();
  await expect(page.getByRole('region', { name: 'Ana Ruiz' })).toContainText('Done');
  expect(brieflock.complaints).toEqual([]);
});

test('a document is made, seen, saved and opened in one view, and the next cycle begins from the last', async ({
  brieflock,
}) => {
  const { page } = brieflock;
  await page.getByText(BANK).first().click();
  await openTab(page, 'Documents');
  for (const [width, height] of [
    [1280, 800],
    [1024, 700],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect(await isInView(page, page.getByRole('button', { name: /^Make the/ })), `${String(width)}`).toBe(
      true,
    );
  }
  await makeDocument(page, 'Board briefing');
  for (const [width, height] of [
    [1024, 700],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const name of [/^Make the/, /^Save PDF/, 'Next page'])
      expect(
        await isInView(page, page.getByRole('button', { name })),
        `${String(name)} at ${String(width)}`,
      ).toBe(true);
  }
  const path = await brieflock.saveTo('briefing.pdf');
  await page.getByRole('button', { name: /^Save PDF/ }).click();
  await expect(page.getByText('Saved as “briefing.pdf”.')).toBeVisible();
  await brieflock.app.evaluate(({ shell }) => {
    shell.openPath = (opened) => {
      process.env['BRIEFLOCK_TEST_OPENED'] = opened;
      return Promise.resolve('');
    };
  });
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect
    .poll(() => brieflock.app.evaluate(() => process.env['BRIEFLOCK_TEST_OPENED'] ?? ''))
    .toBe(path);
  await openTab(page, 'Score');
  await openTab(page, 'Documents');
  await expect(page.getByRole('button', { name: /^Save PDF/ }), 'what was made is still there').toBeVisible();

  await backToList(page);
  await page
    .getByRole('button', { name: new RegExp(`^More for .*${BANK}`) })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'New from this one…' }).click();
  await expect(page.getByLabel('Privileged words')).not.toBeChecked();
  await page.getByLabel('Name of the assessment').fill('The next quarter');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  const left = page.getByTestId('to-confirm');
  const count = Number.parseInt((await left.textContent()) ?? '', 10);
  await page
    .getByRole('button', { name: /^Still so:/ })
    .first()
    .click();
  await expect(left).toHaveText(`${String(count - 1)} answers to confirm`);
  await openTab(page, 'History');
  await expect(page.getByTestId('changes')).toContainText('No answer has changed');
  await expect(page.getByTestId('audit-log')).toContainText('Begun from an earlier assessment');

  await openTab(page, 'Share');
  const copy = await brieflock.saveTo('copy.json');
  await page.getByLabel('I understand that anyone can read this file').check();
  await page.getByRole('button', { name: /^Save plain copy/ }).click();
  await expect(page.getByText('Saved as “copy.json”.')).toBeVisible();
  const file = parseAssessmentFile(readFileSync(copy, 'utf8'));
  if (!file.ok) throw new Error('The copy cannot be read.');
  const { answers, snapshots } = file.value.assessment;
  expect(answers.filter(({ privilegedNote }) => privilegedNote !== '')).toEqual([]);
  expect(answers.filter(({ unconfirmedSince }) => unconfirmedSince !== undefined)).toHaveLength(count - 1);
  expect(snapshots).toEqual([]);
  expect(brieflock.complaints).toEqual([]);
});
