/**
 * Runs in a window of `npm run bench -- sealed`: fills one store in the open and one that is sealed with the same
 * assessments, and reads them in turn by the app's own functions.
 */
import type { AssessmentFile } from '@shared/assessment/schema';
import { importAssessment } from '@renderer/data/import-assessment';
import { findAssessment, listAssessments } from '@renderer/data/queries';
import { openRepository } from '@renderer/data/repository/open-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { OPEN_ROWS, type RowKeys } from '@renderer/data/repository/row-keys';
import { isReadable } from '@renderer/data/row-codec';
import { saveAnswer } from '@renderer/data/save-assessment';
import { createVaultRows, type KeyMaker } from '@renderer/data/vault-rows';
import { filterAssessments } from '@renderer/screens/assessments/filter-assessments';
import { base64 } from '@scure/base';
import { ok } from '@shared/base/result';

type Kind = 'open' | 'sealed';
/** Milliseconds of each act, one for each turn. */
type Times = Record<string, Record<Kind, number[]>>;

const { indexedDB: real } = window;

/** From now on the store has a database of its own for each kind. */
function standIn(kind: Kind): void {
  const own: IDBFactory = {
    open: (name, version) =>
      version === undefined ? real.open(`${kind}-${name}`) : real.open(`${kind}-${name}`, version),
    deleteDatabase: (name) => real.deleteDatabase(`${kind}-${name}`),
    databases: () => real.databases(),
    cmp: (left, right) => real.cmp(left, right),
  };
  Object.defineProperty(window, 'indexedDB', { value: own, configurable: true });
}

function hex(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const vaultId = hex();
const keys: { assessmentId: string | null; keyId: string; secret: string }[] = [];

/** Main's part, in memory. */
const maker: KeyMaker = {
  makeKey: ({ assessmentId }) => {
    const secret = base64.encode(crypto.getRandomValues(new Uint8Array(32)));
    const key = { keyId: hex(), secret };
    keys.push({ assessmentId, ...key });
    return Promise.resolve(ok(key));
  },
  destroyKey: () => Promise.resolve(ok({})),
};

function keysOf(kind: Kind): Promise<RowKeys> {
  return kind === 'open' ? Promise.resolve(OPEN_ROWS) : createVaultRows({ vaultId, keys }, maker);
}

/** A connection that remembers nothing. */
async function connect(kind: Kind, rowKeys: RowKeys): Promise<Repository> {
  standIn(kind);
  const opened = await openRepository({ journal: null, isReadable, keys: rowKeys });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

async function fill(file: AssessmentFile, count: number): Promise<void> {
  for (const kind of ['open', 'sealed'] as const) {
    const store = await connect(kind, await keysOf(kind));
    for (let index = 0; index < count; index += 1) {
      const named = { id: `a-${String(index)}`, title: `Matter ${String(index)}` };
      const assessment = { ...file.assessment, ...named };
      const added = await importAssessment(store, { ...file, assessment }, 'keep-id');
      if (!added.ok) throw new Error(added.error.code);
    }
    store.close();
  }
}

/** One turn of one kind. */
async function turnOf(kind: Kind, turn: number, file: AssessmentFile): Promise<Record<string, number>> {
  const startedAt = performance.now();
  const rowKeys = await keysOf(kind);
  const keysMs = performance.now() - startedAt;
  const store = await connect(kind, rowKeys);
  const answer = file.assessment.answers[turn % file.assessment.answers.length];
  if (answer === undefined) throw new Error('No answer to change');
  const id = `a-${String(turn)}`;
  const changed = { ...answer, note: `turn ${String(turn)}` };
  const first = await timed(() => listAssessments(store));
  const open = await timed(() => findAssessment(store, id));
  const save = await timed(() => saveAnswer(store, id, changed));
  const again = await timed(() => listAssessments(store));
  const search = await timed(async () => {
    const found = filterAssessments(await listAssessments(store), `matter ${String(turn)}`);
    if (found.length === 0) throw new Error('Nothing was found');
  });
  store.close();
  return { start: keysMs + first, first, open, save, again, search };
}

interface Order {
  readonly file: AssessmentFile;
  readonly count: number;
  readonly turns: number;
  readonly warmUp: number;
}

/** Fills both, and measures in turn; the first turns fill caches and are not counted. */
async function measure({ file, count, turns, warmUp }: Order): Promise<Times> {
  await fill(file, count);
  const all: Times = {};
  for (let turn = 0; turn < turns + warmUp; turn += 1) {
    const kinds: readonly Kind[] = turn % 2 === 0 ? ['open', 'sealed'] : ['sealed', 'open'];
    for (const kind of kinds) {
      const times = await turnOf(kind, turn, file);
      if (turn < warmUp) continue;
      for (const [name, ms] of Object.entries(times)) (all[name] ??= { open: [], sealed: [] })[kind].push(ms);
    }
  }
  return all;
}

Object.assign(window, { measureRows: measure });
