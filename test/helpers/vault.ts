/** A vault for tests: cheap scrypt, random bytes that repeat, and journals to seal. */
import { createHash } from 'node:crypto';
import type { JournalEntry, JournaledRow } from '@shared/storage/schema-entry';
import type { AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import type { StorageParts } from '../../electron/node/backup/open-storage';
import { sealingOf } from '../../electron/node/backup/sealing';
import type { DurableFiles } from '../../electron/node/journal/durable-files';
import type { JournalFiles } from '../../electron/node/journal/journal';
import { cipherOf, openRows } from '../../electron/node/vault/bodies';
import { NextGeneration, type BeginOrder } from '../../electron/node/vault/change-generation';
import { openKeyHolder, type KeyHolder } from '../../electron/node/vault/key-holder';
import { journalFolderOf } from '../../electron/node/vault/places';
import { openRing, sealRing } from '../../electron/node/vault/ring-cipher';
import type { RingWork } from '../../electron/node/vault/ring-files';
import { answerRow, openIn, VAULT_ID, whole } from './journal';

export const HOME = '/home';
export const PASSPHRASE_ONE = 'marble otter cactus violin harbor sketch';
export const PASSPHRASE_TWO = 'pepper window glacier tuba saddle orbit';
/** The passphrase of each generation: never that of the one before. */
export function passphraseOf(generation: number): string {
  return generation % 2 === 1 ? PASSPHRASE_ONE : PASSPHRASE_TWO;
}

export const VAULT_NOW = '2026-11-30T08:00:00.000Z';

/** The least scrypt takes: tests seal often. */
export const quickWork: RingWork = {
  seal: (ring, passphrase) => sealRing(ring, passphrase, 1),
  open: openRing,
};

/** Bytes that look random and come out the same for the same seed; never the same twice. */
export function seededBytes(seed: string): (length: number) => Uint8Array {
  let count = 0;
  return (length) => {
    const blocks: Buffer[] = [];
    for (let filled = 0; filled < length; filled += 32) {
      count += 1;
      blocks.push(createHash('sha256').update(`${seed} ${count}`).digest());
    }
    return new Uint8Array(Buffer.concat(blocks).subarray(0, length));
  };
}

export function must<Value>(result: Result<Value, AppError>): Value {
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.context)}`);
  return result.value;
}

export async function holderOf(files: DurableFiles, folder = HOME, seed = 'seed'): Promise<KeyHolder> {
  const parts = { files, folder, now: () => new Date(VAULT_NOW), randomBytes: seededBytes(seed) };
  return must(await openKeyHolder({ ...parts, work: quickWork }));
}

/** What storage is opened with, as the holder of keys says. */
export function vaultOf(holder: KeyHolder): Pick<StorageParts, 'generation' | 'sealing'> {
  return {
    generation: () => Promise.resolve(ok(holder.state.now().generation)),
    sealing: () => sealingOf(holder),
  };
}

export const NO_BACKUPS: Pick<BeginOrder, 'sealBackups' | 'marker' | 'signal' | 'onProgress'> = {
  sealBackups: () => Promise.resolve(ok(null)),
  marker: { handOver: () => Promise.resolve(), handBack: () => Promise.resolve() },
  signal: new AbortController().signal,
  onProgress: () => undefined,
};

/** Prepares the next generation and puts it in force, as far as that succeeds. Answers with the code of the sheet. */
export async function sealNext(
  holder: KeyHolder,
  source: JournalFiles,
  {
    passphrase = PASSPHRASE_ONE,
    current = null,
    ...over
  }: Partial<BeginOrder> & { passphrase?: string; current?: string | null } = {},
): Promise<Result<string, AppError>> {
  const next = new NextGeneration(holder);
  const code = await next.prepare({ vaultId: VAULT_ID, passphrase, current, firmRecipient: null });
  if (!code.ok) return code;
  const begun = await next.begin({ source, ...NO_BACKUPS, ...over });
  return begun.ok ? code : begun;
}

/** Everything of one journal with its bodies in the open, sorted; `null` for nothing. */
export async function plainJournal(
  holder: KeyHolder,
  id: string | null,
): Promise<{
  readonly rev: number;
  readonly presence: string;
  readonly rows: readonly JournaledRow[];
} | null> {
  const { generation } = holder.state.now();
  const { files, folder } = holder.parts;
  const journal = await openIn(files, journalFolderOf(folder, generation));
  const folded = must(await journal.read(id));
  if (folded === null) return null;
  const { rev, presence, rows } = folded;
  if (generation === 0 || rows.length === 0) return { rev, presence, rows };
  const key = holder.held?.data.of(id);
  if (key === undefined) throw new Error(`No key of ${String(id)}`);
  const opened = await openRows(rows, { vaultId: VAULT_ID, assessmentId: id, key: cipherOf(key) });
  if (opened.unopened > 0) throw new Error(`${opened.unopened} rows of ${String(id)} do not open`);
  return { rev, presence, rows: opened.rows };
}

const AT = '2026-11-29T12:00:00.000Z';

/** A row of another assessment's table that could not be read. */
export const SET_ASIDE: JournaledRow = {
  table: 'quarantine',
  id: 'set-1',
  rev: 1,
  body: {
    table: 'answers',
    assessmentId: 'B',
    rowId: 'q9',
    row: { id: 'q9', rev: 2, body: { torn: 'secretly' } },
  },
};

/** Two assessments, one of them with a row that was set aside; packs; and one that was removed. */
export const JOURNALED: readonly JournalEntry[] = [
  whole('a', 3, [answerRow('q1', 1, { note: 'privileged words' }), answerRow('q2', 3, 'more')]),
  whole('B', 7, [SET_ASIDE]),
  {
    assessmentId: null,
    rev: 2,
    at: AT,
    kind: 'whole',
    changes: [{ table: 'packs', id: 'p', rev: 1, body: { texts: {} } }],
  },
  whole('c', 1),
  { assessmentId: 'c', rev: 2, at: AT, kind: 'removed', changes: [] },
];

/** Journals in the open, at rest. */
export async function openJournals(files: DurableFiles, folder = HOME): Promise<JournalFiles> {
  const journal = await openIn(files, journalFolderOf(folder, 0));
  for (const outcome of await journal.append(JOURNALED)) must(outcome);
  return journal;
}
