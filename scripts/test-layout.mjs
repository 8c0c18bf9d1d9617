/**
 * `npm run -s test:layout -- --json`: walks through every question of the built-in pack in the real app, in two sizes of
 * window and two zooms, and counts what is in view without scrolling. The last line is JSON; fails where anything is not.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './lib/paths.mjs';
import { prepareAll } from './lib/prepare.mjs';
import { goOn, LAYOUT_VIEWS, measureQuestion, setView } from './lib/question-layout.mjs';
import { sandboxArgs } from './lib/sandbox.mjs';
import { beQuiet, runScript } from './lib/say.mjs';

/** @typedef {import('./lib/question-layout.mjs').QuestionLayout} QuestionLayout */

/**
 * With an empty profile every question is asked.
 *
 * @param {import('@playwright/test').Page} page
 */
async function openFirstQuestion(page) {
  await page.getByTestId('assessment-list').waitFor();
  await page.getByRole('button', { name: 'New assessment' }).first().click();
  await page.getByLabel('Name of the assessment').fill('Measured');
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
  await page.getByTestId('to-questions').click();
  await page.getByTestId('options').waitFor();
}

/**
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<readonly QuestionLayout[]>} Of every question from the first to the last.
 */
async function walk(page) {
  const layouts = [await measureQuestion(page)];
  while (await goOn(page)) layouts.push(await measureQuestion(page));
  return layouts;
}

/** @param {QuestionLayout} layout */
function hasOptionsVisible({ optionsAllInView, optionsScroll }) {
  return optionsAllInView || optionsScroll;
}

/** @param {QuestionLayout} layout */
function isWhole(layout) {
  const { headingVisible, unknownVisible, notApplicableVisible, backVisible, continueVisible } = layout;
  const all = [headingVisible, unknownVisible, notApplicableVisible, backVisible, continueVisible];
  return all.every(Boolean) && hasOptionsVisible(layout);
}

/**
 * @param {{ width: number, height: number, zoom: number }} view
 * @param {readonly QuestionLayout[]} layouts
 */
function countView(view, layouts) {
  const count = (/** @type {(layout: QuestionLayout) => boolean} */ is) => layouts.filter(is).length;
  return {
    ...view,
    questions: layouts.length,
    headingVisible: count((each) => each.headingVisible),
    optionsVisible: count(hasOptionsVisible),
    optionsAllInView: count((each) => each.optionsAllInView),
    optionsScroll: count((each) => each.optionsScroll),
    unknownVisible: count((each) => each.unknownVisible),
    notApplicableVisible: count((each) => each.notApplicableVisible),
    backVisible: count((each) => each.backVisible),
    continueVisible: count((each) => each.continueVisible),
    missing: layouts.filter((each) => !isWhole(each)).map(({ question }) => question),
  };
}

/**
 * @param {import('@playwright/test').ElectronApplication} app
 */
async function measureAll(app) {
  const page = await app.firstWindow();
  await openFirstQuestion(page);
  const first = (await page.getByTestId('question-heading').getAttribute('data-question')) ?? '';
  const views = [];
  for (const view of LAYOUT_VIEWS) {
    await setView(app, page, view);
    views.push(countView(view, await walk(page)));
    await setView(app, page, LAYOUT_VIEWS[0]);
    await page.locator('[data-testid^="module-"]').first().click();
    await page.locator(`[data-testid="question-heading"][data-question="${first}"]`).waitFor();
    await page.getByTestId('options').waitFor();
  }
  return views;
}

await runScript(async () => {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  if (values.json && !process.stderr.isTTY) beQuiet();
  const { runtime, display } = await prepareAll({ withTests: true });
  const { _electron } = await import('@playwright/test');
  const folder = await mkdtemp(join(tmpdir(), 'brieflock-layout-'));
  const noSandbox = sandboxArgs();
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...noSandbox, ROOT, `--user-data-dir=${folder}`],
    env: Object.fromEntries(
      Object.entries({ ...process.env, ...display.env }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      ),
    ),
    chromiumSandbox: noSandbox.length === 0,
  });
  try {
    const views = await measureAll(app);
    const least = (/** @type {'questions' | 'optionsVisible' | 'continueVisible'} */ part) =>
      Math.min(...views.map((view) => view[part]));
    const total = {
      questions: least('questions'),
      continueVisible: least('continueVisible'),
      optionsVisible: least('optionsVisible'),
      views,
    };
    if (!values.json) {
      for (const { width, height, zoom, questions, missing } of views) {
        process.stdout.write(
          `${width} × ${height}, ${zoom * 100} %: ${questions - missing.length} of ${questions} in view\n`,
        );
      }
    }
    process.stdout.write(`${JSON.stringify(total)}\n`);
    return views.every(({ missing }) => missing.length === 0) ? 0 : 1;
  } finally {
    await app.close();
    await display.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
});
