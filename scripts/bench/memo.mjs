/**
 * What the memo of the largest sample takes, in time and memory: against pdfmake drawing the same definition, and
 * against LibreOffice turning our own Word file of it into a PDF.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { OUT } from '../lib/paths.mjs';
import { withSource } from '../lib/load-source.mjs';
import { run } from '../lib/run.mjs';
import { say } from '../lib/say.mjs';
import { median } from './median.mjs';
import { AS_OF, LARGEST_SAMPLE, memoWorks } from './memo-work.mjs';
import { runWatched } from './watched.mjs';

/** @typedef {import('./median.mjs').Row} Row */

const RUNS = 7;
const WHOLE_RUNS = 3;
const LIMIT_MS = 180_000;
const ONCE = join(import.meta.dirname, 'memo-once.mjs');

/**
 * @param {{ folder: string }} place
 * @returns {Promise<Row[]>}
 */
export async function measureMemo({ folder }) {
  return [
    await withSource(async (load) => timeAgainstPdfmake(await memoWorks(load))),
    ...(await memoryAgainstPdfmake()),
    ...(await againstLibreOffice(folder)),
  ];
}

/**
 * @param {import('./memo-work.mjs').Works} works
 * @returns {Promise<Row>}
 */
async function timeAgainstPdfmake(works) {
  /** @type {number[]} */
  const ours = [];
  /** @type {number[]} */
  const baseline = [];
  // In turn, so that a busy moment of the machine falls on both; the first turn warms both up.
  for (let turn = 0; turn <= RUNS; turn += 1) {
    const oursMs = await works.ours();
    const baselineMs = await works.pdfmake();
    if (turn > 0) {
      ours.push(oursMs);
      baseline.push(baselineMs);
    }
  }
  return { name: 'memo PDF / pdfmake alone', ours: median(ours), baseline: median(baseline) };
}

/** Each in a process of its own; what such a process takes before any work is taken off. @returns {Promise<Row[]>} */
async function memoryAgainstPdfmake() {
  const [nothing, ours, baseline] = [await peakOf('nothing'), await peakOf('ours'), await peakOf('pdfmake')];
  if (Number.isNaN(ours)) return [];
  const name = 'memo PDF / pdfmake alone, peak memory';
  return [{ name, unit: 'MB', ours: ours - nothing, baseline: baseline - nothing }];
}

/** @param {'nothing' | 'ours' | 'pdfmake'} work */
async function peakOf(work) {
  /** @type {number[]} */
  const peaks = [];
  for (let turn = 0; turn < WHOLE_RUNS; turn += 1) {
    const { isDone, peakMb } = await runWatched(process.execPath, [ONCE, work], { timeoutMs: LIMIT_MS });
    if (!isDone) throw new Error(`The process that measures “${work}” did not end well.`);
    peaks.push(peakMb);
  }
  return median(peaks);
}

/**
 * Whole programs, from start to end. Tells it and leaves the rows out where LibreOffice is not installed.
 *
 * @param {string} folder
 * @returns {Promise<Row[]>}
 */
async function againstLibreOffice(folder) {
  const found = await run('soffice', ['--version'], { timeoutMs: 30_000 });
  if (found.code !== 0) {
    say('LibreOffice is not installed here (no “soffice”), so the memo is not measured against it.');
    return [];
  }
  await report(folder, 'memo-docx');
  /** @type {import('./watched.mjs').Watched[]} */
  const ours = [];
  /** @type {import('./watched.mjs').Watched[]} */
  const baseline = [];
  // The first turn makes LibreOffice's profile and is not counted.
  for (let turn = 0; turn <= WHOLE_RUNS; turn += 1) {
    const own = await report(folder, 'memo');
    const other = await convert(folder);
    if (other === null) return [];
    if (turn > 0) {
      ours.push(own);
      baseline.push(other);
    }
  }
  const name = 'memo command / LibreOffice on our Word file';
  const middle = (/** @type {'ms' | 'peakMb'} */ of) => ({
    ours: median(ours.map((one) => one[of])),
    baseline: median(baseline.map((one) => one[of])),
  });
  const time = { name, ...middle('ms') };
  const memory = { name: `${name}, peak memory`, unit: /** @type {const} */ ('MB'), ...middle('peakMb') };
  return Number.isNaN(memory.ours) ? [time] : [time, memory];
}

/**
 * @param {string} folder
 * @param {'memo' | 'memo-docx'} kind
 */
async function report(folder, kind) {
  const args = ['--in', LARGEST_SAMPLE, '--out', folder, '--documents', kind, '--as-of', AS_OF];
  const command = [join(OUT, 'main', 'report.js'), ...args];
  const watched = await runWatched(process.execPath, command, { timeoutMs: LIMIT_MS });
  if (!watched.isDone) throw new Error(`The command did not make “${kind}”.`);
  return watched;
}

/** `null`, and a line that says so, if it takes too long or makes nothing. @param {string} folder */
async function convert(folder) {
  const out = join(folder, 'libreoffice');
  const profile = pathToFileURL(join(folder, 'libreoffice-profile')).href;
  const args = ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', 'pdf', '--outdir', out];
  const watched = await runWatched('soffice', [...args, join(folder, 'memo.docx')], { timeoutMs: LIMIT_MS });
  if (watched.isDone && existsSync(join(out, 'memo.pdf'))) return watched;
  say('LibreOffice did not turn the Word file into a PDF in time, so the memo is not measured against it.');
  return null;
}
