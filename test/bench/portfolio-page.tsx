/**
 * Runs in a window of `npm run bench -- portfolio`: the app itself over few or many assessments, used as a user would and
 * timed until what was asked for is on the screen.
 */
import '@renderer/styles/fonts.css';
import '@renderer/styles/mantine.css';
import '@renderer/styles/tokens.css';
import '@renderer/styles/global.css';
import { createRoot } from 'react-dom/client';
import { NO_RECORDS, type AssessmentFile } from '@shared/assessment/schema';
import { openStore } from '@renderer/app/open-store';
import { preparePlace } from '@renderer/app/parts';
import { Root } from '@renderer/app/Root';
import { importAssessment } from '@renderer/data/import-assessment';
import { loadPacks } from '@renderer/data/load-packs';
import { createBrowserHistory } from '@renderer/router/browser-history';
import { showAssessment, showList, showSearch } from '@renderer/router/navigate';
import { startRouter } from '@renderer/router/router';
import { useListView } from '@renderer/screens/assessments/list-view';
import { setSearchQuery } from '@renderer/stores/search-query';
import { useSurvey } from '@renderer/stores/survey';

const ANSWERS = 100;

interface Order {
  readonly file: AssessmentFile;
  readonly count: number;
  readonly turns: number;
}

/** Milliseconds of each act, and the longest task. */
interface Measured {
  readonly times: Readonly<Record<string, readonly number[]>>;
  readonly longestTaskMs: number;
}

/** One matter of its own: a hundred answers, each with a note. */
function matter({ assessment, ...file }: AssessmentFile, index: number): AssessmentFile {
  const [first] = assessment.answers;
  if (first === undefined) throw new Error('The sample has no answers');
  const answers = Array.from({ length: ANSWERS }, (_, place) => {
    const answer = assessment.answers[place] ?? { ...first, questionId: `EXTRA-${place}` };
    return {
      ...answer,
      note: `Note ${place} of matter ${index}: committee charter and minutes, word${index}x.`,
    };
  });
  const named = { id: `a-${index}`, title: `Matter ${index}x`, answers };
  return { ...file, logHead: null, assessment: { ...assessment, ...NO_RECORDS, ...named } };
}

async function plant({ file, count }: Order): Promise<void> {
  const opened = await openStore();
  if (!opened.ok) throw new Error(opened.error.code);
  await loadPacks();
  for (let index = (await opened.value.countAssessments()) + 0; index < count; index += 1) {
    const added = await importAssessment(opened.value, matter(file, index), 'keep-id');
    if (!added.ok) throw new Error(added.error.code);
  }
}

/** Resolves as soon as something is on the screen. */
function until(isThere: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isThere()) return;
      watcher.disconnect();
      resolve();
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
    look();
  });
}

function text(selector: string): string {
  return document.querySelector(selector)?.textContent ?? '';
}

async function timed(act: () => unknown, isThere: () => boolean): Promise<number> {
  const startedAt = performance.now();
  act();
  await until(isThere);
  return performance.now() - startedAt;
}

/** The page comes to rest between two acts. */
function rest(ms = 120): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function typeInto(field: HTMLInputElement, words: string): void {
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  setter?.call(field, words);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function field(selector: string): HTMLInputElement {
  const found = document.querySelector(selector);
  if (!(found instanceof HTMLInputElement)) throw new Error(`There is no field ${selector}`);
  return found;
}

const LIST = '[data-testid="assessment-list"] tbody tr';
const FILTER = '[data-testid="assessment-list"] input[type="search"]';

async function turnOf(index: number): Promise<Readonly<Record<string, number>>> {
  const word = `${index}x`;
  const list = await timed(
    () => void showList(),
    () => document.querySelector(LIST) !== null,
  );
  await rest();
  const filter = await timed(
    () => {
      typeInto(field(FILTER), `matter ${word}`);
    },
    () => document.querySelectorAll(LIST).length === 1,
  );
  await rest();
  typeInto(field(FILTER), '');
  await rest();
  await showSearch();
  await until(() => document.querySelector('[data-testid="search-query"]') !== null);
  await rest();
  const search = await timed(
    () => {
      typeInto(field('[data-testid="search-query"]'), `committee word${word}`);
    },
    () => text('[data-testid="search-status"]').startsWith(`${ANSWERS} places in 1 assessment`),
  );
  setSearchQuery({ query: '' });
  await rest();
  const open = await timed(
    () => void showAssessment(`a-${index}`),
    () => text('main h1') === 'Profile',
  );
  await rest();
  return { list, filter, search, open };
}

/** Starts the app over the assessments, waits until all were read, and measures. */
async function measure(order: Order): Promise<Measured> {
  await plant(order);
  let longestTaskMs = 0;
  startRouter({ history: createBrowserHistory(window), prepare: preparePlace });
  const container = document.querySelector('#root');
  if (container === null) throw new Error('The page has no root element');
  createRoot(container).render(<Root styleNonce="" />);
  await until(() => document.querySelector(LIST) !== null);
  await rest(1_000);
  new PerformanceObserver((tasks) => {
    for (const { duration } of tasks.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration);
  }).observe({ type: 'longtask' });
  while (useSurvey.getState().read < order.count) await rest();
  useListView.setState({ typed: '' });
  const times: Record<string, number[]> = {};
  for (let turn = 0; turn < order.turns + 2; turn += 1) {
    const measured = await turnOf(turn % order.count);
    // The first turns fill caches and are not counted.
    if (turn < 2) continue;
    for (const [name, ms] of Object.entries(measured)) (times[name] ??= []).push(ms);
  }
  return { times, longestTaskMs };
}

Object.assign(window, { measurePortfolio: measure });
