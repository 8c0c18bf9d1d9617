/**
 * Looks at the files of Chromium's IndexedDB store (a LevelDB database) while no one has it open. Reads only; what
 * is to be done about it is done in `prepare-store.ts`.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../files/write-atomic';
import { readLog } from './log-format';
import { planRepair, type FilePlan } from './plan-repair';
import { isSoundTable } from './table-format';
import { applyEdits, type LiveTable, type StoreVersion } from './version-edits';

/** A file to be replaced. */
export interface FileRepair {
  readonly name: string;
  readonly plan: Extract<FilePlan, { kind: 'replace' }>;
  readonly original: Uint8Array;
}

/** Why a store cannot be repaired. */
export type StoreDamage = 'current' | 'manifest' | 'log' | 'log-missing' | 'table' | 'table-missing';

/** What the files say. */
export type StoreInspection =
  | { readonly kind: 'absent' }
  | { readonly kind: 'sound' }
  | { readonly kind: 'repairable'; readonly repairs: readonly FileRepair[] }
  | { readonly kind: 'damaged'; readonly damage: StoreDamage };

/** Chromium starts a new log at 4 MB; a file of another size class is not one of its logs. */
const MAX_LOG_BYTES = 64 * 1024 * 1024;
/** Tables up to this many bytes in all have every block checked, the newest first; the start must stay quick. */
const BLOCK_CHECK_BYTES = 4 * 1024 * 1024;

/** A folder with none of these holds no store. */
const STORE_FILE = /^(CURRENT|MANIFEST-.*|.*\.(log|ldb|sst))$/;
const LOG_NAME = /^(\d{6,})\.log$/;
const MANIFEST_NAME = /^MANIFEST-\d{6,}$/;
const CURRENT_CONTENT = /^(MANIFEST-\d{6,})\n$/;

function damaged(damage: StoreDamage): StoreInspection {
  return { kind: 'damaged', damage };
}

async function readWhole(folder: string, name: string): Promise<Uint8Array | null> {
  const path = join(folder, name);
  const size = await stat(path).then(
    (found) => found.size,
    (error: unknown) => {
      // Only what is not there is missing; what cannot be looked at now may be whole.
      if (systemCode(error) === 'ENOENT') return null;
      throw error;
    },
  );
  if (size === null || size > MAX_LOG_BYTES) return null;
  return readFile(path);
}

async function listFiles(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

/** The names of the logs that LevelDB would replay. */
function liveLogs(names: readonly string[], { log, previousLog }: StoreVersion): readonly string[] {
  return names.filter((name) => {
    const number = Number(LOG_NAME.exec(name)?.[1] ?? Number.NaN);
    return number >= log || number === previousLog;
  });
}

/** A file whose plan asks for its replacement. */
function toRepair(name: string, original: Uint8Array, plan: FilePlan): readonly FileRepair[] {
  return plan.kind === 'replace' ? [{ name, plan, original }] : [];
}

async function planLogs(
  folder: string,
  names: readonly string[],
): Promise<readonly FileRepair[] | StoreDamage> {
  const repairs: FileRepair[] = [];
  for (const name of names) {
    const bytes = await readWhole(folder, name);
    if (bytes === null) return 'log';
    const plan = planRepair(bytes, 'batches');
    if (plan.kind === 'unfamiliar') return 'log';
    repairs.push(...toRepair(name, bytes, plan));
  }
  return repairs;
}

function tableName(names: readonly string[], { number }: LiveTable): string | undefined {
  const stem = String(number).padStart(6, '0');
  return [`${stem}.ldb`, `${stem}.sst`].find((name) => names.includes(name));
}

async function findBadTable(
  folder: string,
  names: readonly string[],
  tables: readonly LiveTable[],
): Promise<StoreDamage | null> {
  let checked = 0;
  for (const table of tables.toSorted((a, b) => b.number - a.number)) {
    const name = tableName(names, table);
    if (name === undefined) return 'table-missing';
    const isNear = checked + table.bytes <= BLOCK_CHECK_BYTES;
    if (!isNear) {
      const found = await stat(join(folder, name)).catch(() => null);
      if (found?.size !== table.bytes) return 'table';
      continue;
    }
    checked += table.bytes;
    const bytes = await readWhole(folder, name);
    if (bytes?.length !== table.bytes || !isSoundTable(bytes)) return 'table';
  }
  return null;
}

interface Manifest {
  readonly version: StoreVersion;
  readonly repairs: readonly FileRepair[];
}

interface Current {
  readonly manifest: string;
  readonly repairs: readonly FileRepair[];
}

/** CURRENT says no more than the name of the MANIFEST: where there is only one of those, it can be written anew. */
async function readCurrent(folder: string, names: readonly string[]): Promise<Current | null> {
  const original = (await readWhole(folder, 'CURRENT')) ?? new Uint8Array();
  const named = CURRENT_CONTENT.exec(Buffer.from(original).toString('latin1'))?.[1];
  if (named !== undefined && names.includes(named)) return { manifest: named, repairs: [] };
  const [manifest, ...others] = names.filter((name) => MANIFEST_NAME.test(name));
  if (manifest === undefined || others.length > 0) return null;
  const bytes = Buffer.from(`${manifest}\n`);
  const plan = { kind: 'replace', bytes, cutAt: null, mayLose: false } as const;
  return { manifest, repairs: [{ name: 'CURRENT', plan, original }] };
}

async function readManifest(folder: string, names: readonly string[]): Promise<Manifest | StoreDamage> {
  const current = await readCurrent(folder, names);
  if (current === null) return names.some((name) => MANIFEST_NAME.test(name)) ? 'current' : 'manifest';
  const name = current.manifest;
  const bytes = await readWhole(folder, name);
  if (bytes === null) return 'manifest';
  const plan = planRepair(bytes, 'edits');
  const version = applyEdits(readLog(bytes).entries.map(({ payload }) => payload));
  const isTrusted = plan.kind === 'leave' || (plan.kind === 'replace' && !plan.mayLose);
  if (!isTrusted || version === null) return 'manifest';
  return { version, repairs: [...current.repairs, ...toRepair(name, bytes, plan)] };
}

/**
 * Inspects the store in a folder. `absent` when there is no such folder or nothing in it; `damaged` when LevelDB would
 * refuse it, or open it without what belongs to it, and cutting a log does not help.
 */
export async function inspectStore(folder: string): Promise<StoreInspection> {
  const names = await listFiles(folder);
  if (!names.some((name) => STORE_FILE.test(name))) return { kind: 'absent' };
  const manifest = await readManifest(folder, names);
  if (typeof manifest === 'string') return damaged(manifest);
  const logs = liveLogs(names, manifest.version);
  if (!logs.some((name) => Number.parseInt(name, 10) >= manifest.version.log)) return damaged('log-missing');
  const repairs = await planLogs(folder, logs);
  if (typeof repairs === 'string') return damaged(repairs);
  const badTable = await findBadTable(folder, names, manifest.version.tables);
  if (badTable !== null) return damaged(badTable);
  const all = [...manifest.repairs, ...repairs];
  return all.length === 0 ? { kind: 'sound' } : { kind: 'repairable', repairs: all };
}
