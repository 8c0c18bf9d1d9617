/**
 * How long until a change stands in the journal, against a bare append and sync of the same bytes to a file beside it,
 * in turn; and how long a thousand journals take to open, against looking at as many files.
 */
import { mkdtempSync } from 'node:fs';
import { open, readdir, stat, writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { withSource } from '../lib/load-source.mjs';
import { median } from './median.mjs';

const TURNS = 200;
const WARM_UP = 20;
const JOURNALS = 1_000;
const OPENINGS = 5;
const VAULT_ID = '0'.repeat(32);
const AT = '2026-01-01T00:00:00.000Z';
/** About what an answer with a note takes. */
const NOTE = 'x'.repeat(600);
const LARGEST = 1_750_000;

/** @typedef {typeof import('../../electron/node/journal/journal')} Journals */
/** @typedef {typeof import('../../electron/node/journal/durable-files')} Disk */

/**
 * @param {{ folder: string }} place
 * @returns {Promise<import('./median.mjs').Row[]>}
 */
export function measureJournal({ folder }) {
  return withSource(async (load) => {
    const { openJournal } = /** @type {Journals} */ (await load('electron/node/journal/journal.ts'));
    const { systemFiles } = /** @type {Disk} */ (await load('electron/node/journal/durable-files.ts'));
    const inside = mkdtempSync(join(folder, 'journal-'));
    const opened = (/** @type {string} */ name) =>
      openJournal({
        files: systemFiles,
        folder: join(inside, name),
        vaultId: VAULT_ID,
        forgetRemovedBefore: AT,
        onChange: () => undefined,
      });
    return [await measureAppends(await opened('appends'), inside), await measureOpening(opened, inside)];
  });
}

/**
 * @param {object} change
 * @param {string} change.id
 * @param {number} change.rev 1 is the whole state.
 * @param {string} change.note
 */
function entry({ id, rev, note }) {
  const body = { questionId: 'q', value: { kind: 'choice', choice: 'yes' }, note };
  return /** @type {const} */ ({
    assessmentId: id,
    rev,
    at: AT,
    kind: rev === 1 ? 'whole' : 'change',
    changes: [
      { table: 'assessments', id, rev, body: { title: 'Measured' } },
      { table: 'answers', id: `q${String(rev % 60)}`, rev, body },
    ],
  });
}

/**
 * @param {Awaited<ReturnType<Journals['openJournal']>>} journal
 * @param {string} folder
 * @returns {Promise<import('./median.mjs').Row>}
 */
async function measureAppends(journal, folder) {
  const id = 'measured';
  await journal.append([entry({ id, rev: 1, note: NOTE })]);
  const path = join(folder, 'bare');
  await writeFile(path, '');
  /** @type {number[]} */
  const ours = [];
  /** @type {number[]} */
  const baseline = [];
  for (let turn = 0; turn < TURNS + WARM_UP; turn += 1) {
    const change = entry({ id, rev: turn + 2, note: NOTE });
    const bytes = Buffer.from(JSON.stringify({ entry: change }));
    const startedAt = performance.now();
    const [outcome] = await journal.append([change]);
    const keptAt = performance.now();
    const file = await open(path, 'a');
    await file.writeFile(bytes);
    await file.datasync();
    await file.close();
    const bareAt = performance.now();
    if (outcome?.ok !== true) throw new Error('The journal refused a change.');
    if (turn < WARM_UP) continue;
    ours.push(keptAt - startedAt);
    baseline.push(bareAt - keptAt);
  }
  return { name: 'journal append / bare append + sync', ours: median(ours), baseline: median(baseline) };
}

/**
 * @param {(name: string) => ReturnType<Journals['openJournal']>} opened
 * @param {string} folder
 * @returns {Promise<import('./median.mjs').Row>}
 */
async function measureOpening(opened, folder) {
  await mkdir(join(folder, 'many'));
  const first = await opened('many');
  for (let index = 0; index < JOURNALS; index += 1) {
    const note = index === 0 ? 'x'.repeat(LARGEST) : NOTE.repeat(40);
    const kept = await first.append([entry({ id: `matter-${String(index)}`, rev: 1, note })]);
    if (kept[0]?.ok !== true) throw new Error('The journal refused an assessment.');
  }
  await first.remember();
  /** @type {number[]} */
  const ours = [];
  /** @type {number[]} */
  const baseline = [];
  for (let turn = 0; turn <= OPENINGS; turn += 1) {
    const startedAt = performance.now();
    const journal = await opened('many');
    const openAt = performance.now();
    const names = await readdir(join(folder, 'many'));
    for (const name of names) await stat(join(folder, 'many', name));
    const lookedAt = performance.now();
    if (journal.countPresent() !== JOURNALS) throw new Error('Not every journal opened.');
    if (turn === 0) continue;
    ours.push(openAt - startedAt);
    baseline.push(lookedAt - openAt);
  }
  return {
    name: 'open 1,000 journals / look at their files',
    ours: median(ours),
    baseline: median(baseline),
  };
}
