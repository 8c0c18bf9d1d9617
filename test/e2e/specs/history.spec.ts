/** The history of an assessment, as counsel lives it: freeze, answer, compare, share; and nothing of it is lost. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseAssessmentFile, serializeAssessmentFile } from '../../../shared/exchange/assessment-file';
import { verifyChain } from '../../../shared/history/hash-chain';
import { expect, test } from '../fixtures/brieflock';
import { backToList, openQuestion, openTab, waitUntilSaved } from '../pages/workbench';

test('a snapshot is taken, survives a power cut, and tells what moved since', async ({ brieflock }) => {
  await brieflock.page.getByText('Thornbury Falls Bank').first().click();
  await openTab(brieflock.page, 'History');
  await expect(brieflock.page.getByTestId('snapshot-1')).toContainText('After the first interviews');
  await brieflock.page.getByRole('button', { name: 'Take a snapshot' }).click();
  await brieflock.page.getByLabel('What it is called').fill('Before the December board');
  await brieflock.page.getByRole('button', { name: 'Take the snapshot' }).click();
  await expect(brieflock.page.getByTestId('snapshot-2')).toContainText('Before the December board');
  await brieflock.kill();

  await brieflock.reopen();
  const { page } = brieflock;
  await page.getByText('Thornbury Falls Bank').first().click();
  await openTab(page, 'History');
  await expect(page.getByTestId('snapshot-2')).toBeVisible();
  await expect(page.getByTestId('changes')).toContainText('No answer has changed');
  await openTab(page, 'Questions');
  await openQuestion(page, 'governance', 'GOV-01');
  await page.getByTestId('answer-unknown').check();
  await waitUntilSaved(page);

  await openTab(page, 'History');
  const changes = page.getByTestId('changes');
  await expect(changes).toContainText('1 answer changed');
  await changes
    .getByText(/^What moved it/)
    .first()
    .click();
  await expect(changes.getByRole('table').first()).toContainText('Not known yet');
  await expect(page.getByTestId('audit-log')).toContainText('The chain is whole');
  expect(brieflock.complaints).toEqual([]);
});

test('a log that was tampered with comes in whole and says where it breaks', async ({ brieflock }) => {
  const { page } = brieflock;
  await page.getByText('Thornbury Falls Bank').first().click();
  await openTab(page, 'Share');
  const path = await brieflock.saveTo('copy.json');
  await page.getByLabel('I understand that anyone can read this file').check();
  await page.getByRole('button', { name: /^Save plain copy/ }).click();
  await expect(page.getByText('Saved as “copy.json”.')).toBeVisible();
  const file = parseAssessmentFile(readFileSync(path, 'utf8'));
  if (!file.ok) throw new Error('The copy cannot be read.');
  expect(file.value.assessment.snapshots).toHaveLength(1);
  const audit = file.value.assessment.audit.map((entry) => ({ ...entry, by: 'Someone else' }));
  expect(verifyChain(audit)).toMatchObject({ kind: 'broken', place: 1 });
  const forged = { ...file.value, assessment: { ...file.value.assessment, id: 'forged', audit } };
  writeFileSync(path, serializeAssessmentFile(forged));

  await brieflock.openFrom(path);
  await backToList(page);
  await page
    .getByRole('button', { name: /^Import file/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toContainText('The chain is broken at entry 1');
  await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
  await openTab(page, 'History');
  await expect(page.getByTestId('audit-log')).toContainText('Someone else');
  await expect(page.getByTestId('audit-log')).toContainText('The chain is broken at entry 1');
});
