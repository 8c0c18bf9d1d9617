/** What the screens read. They show a change only after it is durable. */
import type { Assessment, LogHead } from '@shared/assessment/schema';
import type { AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import isEqual from 'lodash-es/isEqual.js';
import { now } from '@renderer/platform/clock';
import { changesSettled } from './change-assessment';
import type { PackName } from './installed-packs';
import { byLastChange } from './last-change';
import type { Repository } from './repository/repository';
import type { RowKeys } from './repository/row-keys';
import type { StoredAssessmentRow } from './repository/rows';
import { useLive } from './repository/use-live';
import {
  alteration,
  decodeAnswers,
  decodeHeader,
  decodeRows,
  toAssessment,
  type StoredAssessment,
} from './stored-assessment';
import { getCachedAssessment } from './assessment-cache';
import { useRepository } from './use-repository';

/** One line of the list. */
export interface AssessmentSummary {
  readonly id: string;
  readonly title: string;
  readonly organisation: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Questions with a choice, "not known yet" or "does not apply". */
  readonly answered: number;
  /** Its row cannot be read: it is listed, kept, and nothing else is known of it. */
  readonly unreadable: boolean;
}

/** An assessment under its id, or why it cannot be shown. */
export type AssessmentView =
  | {
      readonly id: string;
      readonly assessment: Assessment;
      /** The pack version its reader last agreed to. */
      readonly pack: PackName;
      /** Stored answers and records that cannot be read: kept, and missing from `assessment`. */
      readonly unreadableRows: number;
      /** Why nothing may be made from it: its rows are not those it was saved with. */
      readonly altered: AppError | null;
      /** Where its log ends, as it was kept apart from it; `null` where nothing was. */
      readonly logHead: LogHead | null;
    }
  | { readonly id: string; readonly problem: AppError };

/** What was found under an id; `null` when there is none. */
export interface FoundAssessment {
  readonly id: string;
  readonly view: AssessmentView | null;
}

/** What the figures of an assessment are made of. */
export interface ScoredParts extends Pick<Assessment, 'profile' | 'answers'> {
  readonly pack: PackName;
}

/** Every assessment, last changed first; `undefined` while loading, which the list that was read ahead is not. */
export function useAssessmentList(): readonly AssessmentSummary[] | undefined {
  const repository = useRepository();
  return useLive(() => listAssessments(repository), [repository], readAhead.get(repository));
}

/** The list as it stood when the store was opened: the first thing drawn is then the list, and no screen that waits for it. */
const readAhead = new WeakMap<Repository, readonly AssessmentSummary[]>();

/** Reads the list before there is a screen to show it. What cannot be read is left to the screen, which says so. */
export async function readListAhead(repository: Repository): Promise<void> {
  try {
    readAhead.set(repository, await listAssessments(repository));
  } catch {
    readAhead.delete(repository);
  }
}

/** From now on every screen reads the list itself: the one that was read ahead grows old. */
export function forgetListAhead(repository: Repository): void {
  readAhead.delete(repository);
}

/**
 * What the figures of one assessment are made of, live. `undefined` while loading; `null` when it is not there or its
 * own row cannot be read.
 */
export function useScoredParts(id: string): ScoredParts | null | undefined {
  const repository = useRepository();
  const found = useLive(() => findScoredParts(repository, id), [repository, id]);
  return found?.id === id ? found.parts : undefined;
}

/** What {@link useAssessmentList} shows. */
export async function listAssessments(repository: Repository): Promise<readonly AssessmentSummary[]> {
  const rows = await repository.listAssessments();
  const summaries = await Promise.all(rows.map((row) => summarize(repository.keys, row)));
  return summaries.sort(byLastChange(now()));
}

/** An assessment under the id it was asked for, read anew from all its rows. */
export async function findAssessment(repository: Repository, id: string): Promise<FoundAssessment> {
  // All reading comes before all decoding: a live query only watches what is read inside its own turn.
  const rows = await repository.getRows(id);
  if (rows === null) return { id, view: null };
  return { id, view: viewOf(id, await decodeRows(repository, rows)) };
}

/**
 * A way to read one assessment again and again: all its rows the first time, then its own row alone where that is the
 * one of the last change or reading. Every change to any of its rows raises its revision, so that row tells of all.
 */
export function followAssessment(repository: Repository, id: string): () => Promise<FoundAssessment> {
  let isFirst = true;
  return async () => {
    if (isFirst) {
      isFirst = false;
      return findAssessment(repository, id);
    }
    const row = await repository.getAssessment(id);
    if (row === undefined) return { id, view: null };
    const known = await recallAt(repository, row);
    return known === null ? findAssessment(repository, id) : { id, view: viewOf(id, ok(known)) };
  };
}

/** What {@link useScoredParts} shows, with the id it was asked for. Reads no record. */
export async function findScoredParts(
  repository: Repository,
  id: string,
): Promise<{ readonly id: string; readonly parts: ScoredParts | null }> {
  const [row, answerRows] = await Promise.all([repository.getAssessment(id), repository.listAnswers(id)]);
  if (row === undefined) return { id, parts: null };
  const { keys } = repository;
  const header = await decodeHeader(keys, row);
  if (!header.ok) return { id, parts: null };
  const { profile, pack } = header.value;
  return { id, parts: { profile, pack, answers: await decodeAnswers(keys, answerRows) } };
}

/** What is remembered of an assessment, if it is of this row or of a later durable change. */
async function recallAt(repository: Repository, row: StoredAssessmentRow): Promise<StoredAssessment | null> {
  const isOf = (known: StoredAssessment) => known.row.rev > row.rev || isEqual(known.row, row);
  const before = getCachedAssessment(repository, row.id);
  if (before !== null && isOf(before)) return before;
  // A change of this window is remembered only once it is durable everywhere.
  await changesSettled();
  const after = getCachedAssessment(repository, row.id);
  return after !== null && isOf(after) ? after : null;
}

function viewOf(id: string, stored: Result<StoredAssessment, AppError>): AssessmentView {
  if (!stored.ok) return { id, problem: stored.error };
  const { unreadable, header } = stored.value;
  return {
    id,
    assessment: toAssessment(stored.value),
    pack: header.pack,
    unreadableRows: unreadable.length,
    altered: alteration(stored.value),
    logHead: header.logHead ?? null,
  };
}

async function summarize(keys: RowKeys, row: StoredAssessmentRow): Promise<AssessmentSummary> {
  const decoded = await decodeHeader(keys, row);
  if (!decoded.ok) {
    return {
      id: row.id,
      title: '',
      organisation: '',
      createdAt: '',
      updatedAt: '',
      answered: 0,
      unreadable: true,
    };
  }
  const { title, profile, createdAt, updatedAt, answered } = decoded.value;
  return {
    id: row.id,
    title,
    organisation: profile.organisation,
    createdAt,
    updatedAt,
    answered,
    unreadable: false,
  };
}
