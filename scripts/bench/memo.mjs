/**
 * What the memo of the largest sample takes, in one run: the page on screen and the proven file, from a worker that has
 * just been started and from one that is warm, and the whole command; against pdfmake drawing the same definition, and
 * against LibreOffice turning our own Word file of it into a PDF. Peak memory beside it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { OUT } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { say } from '../lib/say.mjs';
import { median } from './median.mjs';
import { AS_OF, LARGEST_SAMPLE } from './memo-work.mjs';
import { runWatched } from './watched.mjs';

/** @typedef {import('./median.mjs').Row} Row */
/** @typedef {import('./watched.mjs').Watched} Watched */

const TURNS = 3;
const LIMIT_MS = 180_000;
const ONCE = join(import.meta.dirname, 'memo-once.mjs');

/**
 * What one turn has measured, in milliseconds and megabytes.
 *
 * @typedef {{ coldPage: number, coldSaved: number, warmPage: number, warmSaved: number, workerMb: number,
 *   coldPdfmake: number, warmPdfmake: number, command: Watched, office: Watched | null }} Turn
 */

/**
 * All in turn, so that a busy moment of the machine falls on all.
 *
 * @param {{ folder: string }} place
 * @returns {Promise<Row[]>}
 */
export async function measureMemo({ folder }) {
  const isOffice = await hasOffice();
  if (isOffice) await report(folder, 'memo-docx');
  /** @type {Turn[]} */
  const turns = [];
  // The first turn fills caches and makes LibreOffice's profile; it is not counted.
  for (let turn = 0; turn <= TURNS; turn += 1) {
    const measured = await takeTurn(folder, isOffice);
    if (turn > 0) turns.push(measured);
  }
  return rowsOf(turns);
}

/** @param {string} folder @param {boolean} isOffice @returns {Promise<Turn>} */
async function takeTurn(folder, isOffice) {
  const worker = await once(folder, 'worker');
  const pdfmake = await once(folder, 'pdfmake');
  const made = /** @type {{ firstPage: number, saved: number }[]} */ (worker.times);
  const drawn = /** @type {number[]} */ (pdfmake.times);
  const [cold, ...warm] = made;
  return {
    coldPage: cold?.firstPage ?? Number.NaN,
    coldSaved: cold?.saved ?? Number.NaN,
    warmPage: median(warm.map(({ firstPage }) => firstPage)),
    warmSaved: median(warm.map(({ saved }) => saved)),
    workerMb: worker.watched.peakMb,
    coldPdfmake: drawn[0] ?? Number.NaN,
    warmPdfmake: median(drawn.slice(1)),
    command: await report(folder, 'memo'),
    office: isOffice ? await convert(folder) : null,
  };
}

/**
 * @param {readonly Turn[]} turns
 * @returns {Row[]}
 */
function rowsOf(turns) {
  const middle = (/** @type {(turn: Turn) => number} */ of) => median(turns.map(of));
  const [coldPage, coldSaved] = [middle((turn) => turn.coldPage), middle((turn) => turn.coldSaved)];
  const [warmPage, warmSaved] = [middle((turn) => turn.warmPage), middle((turn) => turn.warmSaved)];
  const [cold, warm] = [middle((turn) => turn.coldPdfmake), middle((turn) => turn.warmPdfmake)];
  const against = (
    /** @type {string} */ name,
    /** @type {number} */ ours,
    /** @type {number} */ baseline,
  ) => ({
    name: `memo, ${name}`,
    ours,
    baseline,
  });
  const rows = [
    against('cold worker, first page / bare pdfmake', coldPage, cold),
    against('cold worker, proven file / bare pdfmake', coldSaved, cold),
    against('warm worker, first page / bare pdfmake', warmPage, warm),
    { ...against('warm worker, proven file / bare pdfmake', warmSaved, warm), target: '≤ 1.0' },
  ];
  if (turns.some(({ office }) => office === null)) return rows;
  const office = middle((turn) => turn.office?.ms ?? Number.NaN);
  const officeMb = middle((turn) => turn.office?.peakMb ?? Number.NaN);
  const command = middle((turn) => turn.command.ms);
  const megabytes = (/** @type {string} */ name, /** @type {number} */ ours) =>
    Number.isNaN(ours)
      ? []
      : [{ ...against(name, ours, officeMb), unit: /** @type {const} */ ('MB'), target: '≤ 340' }];
  return [
    ...rows,
    against('cold worker, first page / LibreOffice', coldPage, office),
    against('cold worker, proven file / LibreOffice', coldSaved, office),
    against('warm worker, first page / LibreOffice', warmPage, office),
    { ...against('warm worker, proven file / LibreOffice', warmSaved, office), target: '≤ 1.0' },
    { ...against('whole command / LibreOffice', command, office), target: '≤ 1.6' },
    ...megabytes(
      'whole command / LibreOffice, peak memory',
      middle((turn) => turn.command.peakMb),
    ),
    ...megabytes(
      'worker after four memos / LibreOffice, peak memory',
      middle((turn) => turn.workerMb),
    ),
  ];
}

/**
 * @param {string} folder
 * @param {'worker' | 'pdfmake'} work
 */
async function once(folder, work) {
  const file = join(folder, `memo-${work}.json`);
  const watched = await runWatched(process.execPath, ['--expose-gc', ONCE, work, file], {
    timeoutMs: LIMIT_MS,
  });
  if (!watched.isDone) throw new Error(`The process that measures “${work}” did not end well.`);
  return { watched, times: /** @type {unknown} */ (JSON.parse(readFileSync(file, 'utf8'))) };
}

/** Tells it where LibreOffice is not installed. */
async function hasOffice() {
  const found = await run('soffice', ['--version'], { timeoutMs: 60_000 });
  if (found.code === 0) return true;
  say('LibreOffice is not installed here (no “soffice”), so the memo is not measured against it.');
  return false;
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
