/**
 * Runs in the window: fills one store in the open and one that is sealed with the same 1,000 assessments, and reads them in
 * turn by the app's own functions.
 */
import { base64 } from '@scure/base';
import { importAssessment } from '../../../renderer/src/data/import-assessment';
import { findAssessment, listAssessments } from '../../../renderer/src/data/queries';
import { openRepository } from '../../../renderer/src/data/repository/open-repository';
import { OPEN_ROWS } from '../../../renderer/src/data/repository/row-keys';
import { isReadable } from '../../../renderer/src/data/row-codec';
import { saveAnswer } from '../../../renderer/src/data/save-assessment';
import { createVaultRows } from '../../../renderer/src/data/vault-rows';
import { filterAssessments } from '../../../renderer/src/screens/assessments/filter-assessments';

/** @typedef {import('../../../renderer/src/data/repository/repository').Repository} Repository */
/** @typedef {import('../../../renderer/src/data/repository/row-keys').RowKeys} RowKeys */
/** @typedef {import('../../../shared/assessment/schema').AssessmentFile} AssessmentFile */
/** @typedef {'open' | 'sealed'} Kind */

/** Milliseconds of each act, one for each turn. @typedef {Record<string, { open: number[], sealed: number[] }>} Times */

const real = indexedDB;

/** From now on the store has a database of its own for each kind. @param {Kind} kind */
function standIn(kind) {
  const own = {
    open: (/** @type {string} */ name, /** @type {number | undefined} */ version) =>
      version === undefined ? real.open(`${kind}-${name}`) : real.open(`${kind}-${name}`, version),
    deleteDatabase: (/** @type {string} */ name) => real.deleteDatabase(`${kind}-${name}`),
    databases: () => real.databases(),
    cmp: (/** @type {unknown} */ a, /** @type {unknown} */ b) => real.cmp(a, b),
  };
  Object.defineProperty(window, 'indexedDB', { value: own, configurable: true });
}

const secret = () => base64.encode(crypto.getRandomValues(new Uint8Array(32)));
const hex = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/** Main's part, in memory. */
const vaultId = hex();
/** @type {{ assessmentId: string | null, keyId: string, secret: string }[]} */
const keys = [];
const maker = {
  makeKey: (/** @type {{ assessmentId: string | null }} */ { assessmentId }) => {
    const key = { keyId: hex(), secret: secret() };
    keys.push({ assessmentId, ...key });
    return Promise.resolve(/** @type {const} */ ({ ok: true, value: key }));
  },
  destroyKey: () => Promise.resolve(/** @type {const} */ ({ ok: true, value: {} })),
};

/** @param {Kind} kind @returns {Promise<RowKeys>} */
const keysOf = async (kind) => (kind === 'open' ? OPEN_ROWS : createVaultRows({ vaultId, keys }, maker));

/** A connection that remembers nothing. @param {Kind} kind @param {RowKeys} rowKeys @returns {Promise<Repository>} */
async function connect(kind, rowKeys) {
  standIn(kind);
  const opened = await openRepository({ journal: null, isReadable, keys: rowKeys });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

/** @param {() => Promise<unknown>} work */
async function timed(work) {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** @param {AssessmentFile} file @param {number} count */
async function fill(file, count) {
  for (const kind of /** @type {const} */ (['open', 'sealed'])) {
    const store = await connect(kind, await keysOf(kind));
    for (let index = 0; index < count; index += 1) {
      const assessment = { ...file.assessment, id: `a-${String(index)}`, title: `Matter ${String(index)}` };
      const added = await importAssessment(store, { ...file, assessment }, 'keep-id');
      if (!added.ok) throw new Error(JSON.stringify(added.error));
    }
    store.close();
  }
}

/** One turn of one kind. @param {Kind} kind @param {number} turn @param {AssessmentFile} file */
async function turnOf(kind, turn, file) {
  const startedAt = performance.now();
  const rowKeys = await keysOf(kind);
  const keysMs = performance.now() - startedAt;
  const store = await connect(kind, rowKeys);
  const answer = file.assessment.answers[turn % file.assessment.answers.length];
  if (answer === undefined) throw new Error('No answer to change');
  const id = `a-${String(turn)}`;
  /** @type {Record<string, number>} */
  const times = {};
  times['first'] = await timed(() => listAssessments(store));
  times['start'] = times['first'] + keysMs;
  times['open'] = await timed(() => findAssessment(store, id));
  times['answer'] = await timed(() => saveAnswer(store, id, { ...answer, note: `turn ${String(turn)}` }));
  times['again'] = await timed(() => listAssessments(store));
  times['search'] = await timed(async () =>
    filterAssessments(await listAssessments(store), `matter ${String(turn)}`),
  );
  store.close();
  return times;
}

/**
 * Fills both, and measures in turn; the first turns fill caches and are not counted.
 *
 * @param {{ file: AssessmentFile, count: number, turns: number, warmUp: number }} order
 * @returns {Promise<Times>}
 */
async function measure({ file, count, turns, warmUp }) {
  await fill(file, count);
  /** @type {Times} */
  const all = {};
  for (let turn = 0; turn < turns + warmUp; turn += 1) {
    const kinds = /** @type {const} */ (turn % 2 === 0 ? ['open', 'sealed'] : ['sealed', 'open']);
    for (const kind of kinds) {
      const times = await turnOf(kind, turn, file);
      if (turn < warmUp) continue;
      for (const [name, ms] of Object.entries(times)) (all[name] ??= { open: [], sealed: [] })[kind].push(ms);
    }
  }
  return all;
}

Object.assign(window, { measureRows: measure });
