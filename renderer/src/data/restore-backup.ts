/**
 * Brings assessments back from a backup, each in one write, row by row as they are in it. Never touches an assessment
 * that is here: one of the same id comes in beside it, under ids of its own.
 */
import { appError, type AppError } from '@shared/base/app-error';
import { err, ok, type Result } from '@shared/base/result';
import { noteOf } from '@shared/history/log-notes';
import type { Api } from '@shared/ipc/channels';
import type { Response } from '@shared/ipc/contract';
import type { JournaledRow } from '@shared/storage/schema-entry';
import isEqual from 'lodash-es/isEqual.js';
import { TooSlow, withinDeadline } from '@renderer/platform/deadline';
import type { Lacking } from './backups';
import { changeAssessment } from './change-assessment';
import { guarded } from './repository/guarded-write';
import { rowKey } from './repository/journal-rows';
import type { Looking } from './repository/look-into-store';
import type { Repository } from './repository/repository';
import { OPEN_ROWS, rowPlaceOf, type RowKeys } from './repository/row-keys';
import type { RowInTable } from './repository/rows';
import { asStored, comingIn, type ReadRows } from './backup-rows';
import { decodeHeader } from './stored-assessment';
import { deleteCachedAssessment } from './assessment-cache';

/** A backup by its place and name. */
export type BackupChoice = Pick<Response<'backup:list'>['backups'][number], 'place' | 'fileName'>;

/** How an assessment in a backup compares with the one of the same id here. */
export type HereAndNow =
  | 'not-here'
  | 'same'
  /** It has been changed here since. */
  | 'changed-since'
  /** The one in the backup is later, or has gone another way. */
  | 'differs';

/** An assessment in a backup. */
export interface BackupItem {
  readonly assessmentId: string;
  /** `null` when its own row cannot be read. */
  readonly title: string | null;
  readonly comparison: HereAndNow;
}

/** What is in a backup, and how much is not. */
export interface BackupContent extends Lacking {
  readonly items: readonly BackupItem[];
}

type Read = Api['backup']['read'];

/** For each of the parts in which a backup is read. */
const READING_DEADLINE_MS = 60_000;

/** A second folder may be on a network that never answers: the backup in it is not to blame. */
function unanswered({ place, fileName }: BackupChoice): AppError {
  if (place === 'second') return appError('backup-folder-unusable', { reason: 'it did not answer in time' });
  return appError('backup-unreadable', { fileName, reason: 'its folder did not answer in time' });
}

async function answered(
  asked: ReturnType<Read>,
  backup: BackupChoice,
): Promise<Result<Response<'backup:read'>, AppError>> {
  try {
    return await withinDeadline(asked, READING_DEADLINE_MS);
  } catch (error) {
    if (!(error instanceof TooSlow)) throw error;
    return err(unanswered(backup));
  }
}

/** Everything asked for, in as many requests as it takes. */
async function* readAll(
  read: Read,
  { place, fileName }: BackupChoice,
  wanted: readonly string[] | null,
): AsyncGenerator<Result<Response<'backup:read'>, AppError>> {
  let assessmentIds: string[] | null = wanted === null ? null : [...wanted];
  let withPacks = true;
  do {
    const request = { place, fileName, assessmentIds, withPacks };
    const part: Result<Response<'backup:read'>, AppError> = await answered(read(request), {
      place,
      fileName,
    });
    yield part;
    if (!part.ok) return;
    assessmentIds = [...part.value.rest];
    withPacks = false;
  } while (assessmentIds.length > 0);
}

/** Bodies by table and id. What was set aside is not part of what an assessment says. */
function bodiesIn(
  rows: readonly Pick<JournaledRow, 'table' | 'id' | 'body'>[],
): Readonly<Record<string, unknown>> {
  const said = rows.filter((row) => row.table !== 'quarantine' && !isLogEntry(row));
  return Object.fromEntries(said.map((row) => [rowKey(row), saidBy(row)]));
}

/** What a body says, without what a header notes about the rows and the log. */
function saidBy({ table, body }: Pick<JournaledRow, 'table' | 'body'>): unknown {
  return table === 'assessments' ? withoutNotes(body) : body;
}

function withoutNotes(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'rowSet' && name !== 'logHead'));
}

/** An entry of the log tells what was done, and is nothing that an assessment says. */
function isLogEntry({ table, body }: Pick<JournaledRow, 'table' | 'body'>): boolean {
  return (
    table === 'records' &&
    typeof body === 'object' &&
    body !== null &&
    'kind' in body &&
    body.kind === 'audit'
  );
}

/** A row with what its body holds; one that does not open stays as it is, and is like none in a backup. */
async function openedRow(
  keys: RowKeys,
  placed: RowInTable<'assessments' | 'answers' | 'records'>,
): Promise<Pick<JournaledRow, 'table' | 'id' | 'body'>> {
  const { table, row } = placed;
  const opened = await keys.open(rowPlaceOf(placed), row.body);
  return { table, id: row.id, body: opened.kind === 'opened' ? opened.value : row.body };
}

/** Contents first: one that was brought back stands above its revision in the backup, and says the same. */
async function compare(repository: Looking, { assessmentId, rev, rows }: ReadRows): Promise<HereAndNow> {
  const here = await repository.getRows(assessmentId);
  if (here === null) return 'not-here';
  const { keys } = repository;
  const placed: readonly RowInTable<'assessments' | 'answers' | 'records'>[] = [
    { table: 'assessments', row: here.row },
    ...here.answerRows.map((row) => ({ table: 'answers', row }) as const),
    ...here.recordRows.map((row) => ({ table: 'records', row }) as const),
  ];
  const bodies = bodiesIn(await Promise.all(placed.map((each) => openedRow(keys, each))));
  if (isEqual(bodies, bodiesIn(rows))) return 'same';
  return here.row.rev > rev ? 'changed-since' : 'differs';
}

async function titleOf({ assessmentId, rows }: ReadRows): Promise<string | null> {
  const own = rows.find(({ table, id }) => table === 'assessments' && id === assessmentId);
  const header = own === undefined ? null : await decodeHeader(OPEN_ROWS, own);
  return header?.ok === true ? header.value.title : null;
}

/** What is in a backup, held against what is here. Changes nothing. */
export async function listBackupItems(
  repository: Looking,
  read: Read,
  name: BackupChoice,
): Promise<Result<BackupContent, AppError>> {
  const items: BackupItem[] = [];
  // No part takes back what another says.
  const leftOut = new Set<string>();
  let lacksPacks = false;
  for await (const part of readAll(read, name, null)) {
    if (!part.ok) return part;
    for (const id of part.value.leftOut) leftOut.add(id);
    lacksPacks ||= part.value.lacksPacks;
    for (const each of part.value.assessments) {
      const [title, comparison] = await Promise.all([titleOf(each), compare(repository, each)]);
      items.push({ assessmentId: each.assessmentId, title, comparison });
    }
  }
  const inOrder = items.toSorted((a, b) => ((a.title ?? '') < (b.title ?? '') ? -1 : 1));
  return ok({ items: inOrder, leftOut: leftOut.size, lacksPacks });
}

async function restoreOne(
  repository: Repository,
  each: ReadRows,
  mark: string,
): Promise<Result<string, AppError>> {
  const encoded = await guarded(async () => ok(await comingIn(repository, each, mark)));
  if (!encoded.ok) return encoded;
  const coming = encoded.value;
  const own = coming?.puts.find(({ table }) => table === 'assessments');
  if (coming === null || own === undefined)
    return err(appError('row-unreadable', { table: 'assessments', id: each.assessmentId }));
  const written = await repository.commit({
    assessmentId: own.row.id,
    rev: coming.rev,
    kind: 'whole',
    expected: [{ table: 'assessments', id: own.row.id, row: null }],
    puts: coming.puts,
    deletes: [],
    bytes: JSON.stringify(each.rows).length,
  });
  deleteCachedAssessment(repository, own.row.id);
  if (!written.ok) return written;
  if (written.value === 'written') return ok(own.row.id);
  return err(appError('save-failed', { reason: 'an assessment of the same origin came in meanwhile' }));
}

/** Its log says where it came from. One whose own row cannot be read came back as it was, and tells nothing. */
async function told(
  repository: Repository,
  assessmentId: string,
  mark: string,
): Promise<Result<null, AppError>> {
  const log = [noteOf('assessment-restored', { from: mark })];
  const written = await changeAssessment(repository, assessmentId, ({ header }) =>
    ok({ header, log, by: '' }),
  );
  return written.ok || written.error.code === 'row-unreadable' ? ok(null) : written;
}

/** Packs that are in the backup and not here come too: an assessment may have been made under one. */
async function restorePacks(
  repository: Repository,
  rows: readonly JournaledRow[],
): Promise<Result<null, AppError>> {
  const here = new Set((await repository.listPacks()).map(({ id }) => id));
  const coming = rows
    .filter(({ table, id }) => table === 'packs' && !here.has(id))
    .map(({ id, rev, body }) => ({ table: 'packs', row: { id, rev, body } }) as const);
  if (coming.length === 0) return ok(null);
  const sealedPacks = await guarded(async () =>
    ok(await Promise.all(coming.map((each) => asStored(repository.keys, each)))),
  );
  if (!sealedPacks.ok) return sealedPacks;
  const puts = sealedPacks.value;
  const written = await repository.commit({
    assessmentId: null,
    rev: 1,
    kind: 'change',
    expected: puts.map(({ table, row }) => ({ table, id: row.id, row: null })),
    puts,
    deletes: [],
    bytes: JSON.stringify(puts).length,
  });
  return written.ok ? ok(null) : written;
}

/** What is to be brought back. */
export interface Wanted {
  readonly name: BackupChoice;
  readonly assessmentIds: readonly string[];
  /** Stands behind the title of one that comes in beside the one that is here. */
  readonly mark: string;
}

/**
 * Brings assessments back, those that are here too under ids of their own. What came in before a failure stays.
 *
 * @returns how many came in; a failure says so too (`restored`)
 */
export async function restoreFromBackup(
  repository: Repository,
  read: Read,
  { name, assessmentIds, mark }: Wanted,
): Promise<Result<number, AppError>> {
  let count = 0;
  const stopped = ({ code, context }: AppError) =>
    err(appError(code, { ...context, restored: String(count) }));
  for await (const part of readAll(read, name, assessmentIds)) {
    if (!part.ok) return stopped(part.error);
    const packs = await restorePacks(repository, part.value.packs ?? []);
    if (!packs.ok) return stopped(packs.error);
    for (const each of part.value.assessments) {
      const restored = await restoreOne(repository, each, mark);
      if (!restored.ok) return stopped(restored.error);
      count += 1;
      const logged = await told(repository, restored.value, mark);
      if (!logged.ok) return stopped(logged.error);
    }
  }
  return ok(count);
}
