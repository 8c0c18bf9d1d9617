import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { violations } from '../fixtures/axe';
import { expect, test } from '../fixtures/brieflock';
import { openTab } from '../pages/workbench';

const FILES = [
  {
    name: 'Memo for Word',
    button: 'Save Word file…',
    file: 'memo.docx',
    holds: /\d+ headings and \d+ footnotes/,
  },
  { name: 'Board deck', button: 'Save PowerPoint file…', file: 'deck.pptx', holds: /\d+ slides/ },
  { name: 'Action register', button: 'Save workbook…', file: 'register.xlsx', holds: /\d+ rows/ },
  { name: 'Register as plain rows', button: 'Save CSV…', file: 'register.csv', holds: /\d+ rows/ },
  { name: 'Deadlines', button: 'Save calendar…', file: 'deadlines.ics', holds: /\d+ events/ },
  { name: 'Answers as a page', button: 'Save page…', file: 'answers.html', holds: /\d+ answers/ },
  { name: 'Assessment as data', button: 'Save data file…', file: 'answers.json', holds: /\d+ answers/ },
] as const;

test('every file for another program is told about, saved and whole', async ({ brieflock }) => {
  test.setTimeout(180_000);
  const { page } = brieflock;
  await page.getByText('Thornbury Falls Bank').first().click();
  await openTab(page, 'Documents');
  for (const { name, button, file, holds } of FILES) {
    await page.getByRole('radio', { name, exact: true }).check();
    await page.getByRole('button', { name: /^Make the/ }).click();
    await expect(page.getByRole('region', { name: `Contents of the ${name.toLowerCase()}` })).toContainText(
      holds,
      {
        timeout: 60_000,
      },
    );
    const path = await brieflock.saveTo(file);
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByText(`Saved as “${file}”.`)).toBeVisible();
    const bytes = readFileSync(path);
    if (/docx|pptx|xlsx/.test(file)) execFileSync('unzip', ['-t', path]);
    else expect(bytes.toString('utf8')).toMatch(/Thornbury|Required by law/);
  }
  // Scrolled half under the bar, a target would count as too small.
  await page.evaluate(() => {
    window.scrollTo(0, 0);
  });
  expect(await violations(page)).toBe('');
  expect(readdirSync(brieflock.folder).sort()).toEqual(
    [...FILES.map(({ file }) => file), 'user-data'].sort(),
  );

  // The structure of the page of answers; the app's own policy keeps that page's style out.
  const html = readFileSync(`${brieflock.folder}/answers.html`, 'utf8');
  await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    document.documentElement.lang = parsed.documentElement.lang;
    document.title = parsed.title;
    document.body.replaceWith(document.adoptNode(parsed.body));
  }, html);
  expect(await violations(page)).toBe('');
});
