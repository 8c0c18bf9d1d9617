/** Takes out of a backup what is asked for, as much as one answer should carry. Restores nothing. */
import type { AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import type { JournaledRow } from '@shared/storage/schema-entry';
import type { OpenedBackup } from './read-backup';
import type { Manifest } from './schema-manifest';

/** About as much as one answer to the page should carry, in bytes. */
const ANSWER_BYTES = 32 * 1024 * 1024;

/** The ids that fit into one answer, at least one, and those that do not. */
function split(
  wanted: readonly string[],
  sizes: ReadonlyMap<string, number>,
): { readonly now: readonly string[]; readonly rest: readonly string[] } {
  let bytes = 0;
  const end = wanted.findIndex((id, index) => {
    bytes += sizes.get(id) ?? 0;
    return index > 0 && bytes > ANSWER_BYTES;
  });
  return end < 0 ? { now: wanted, rest: [] } : { now: wanted.slice(0, end), rest: wanted.slice(end) };
}

/** What is asked for. */
export interface WantedParts {
  /** `null` for all. */
  readonly assessmentIds: readonly string[] | null;
  readonly withPacks: boolean;
}

/** What is in a backup, as far as it was asked for and fits into one answer. */
export interface TakenFromBackup extends Pick<Manifest, 'createdAt' | 'epoch' | 'leftOut'> {
  readonly contents: readonly Omit<Manifest['assessments'][number], 'sha256'>[];
  readonly hasPacks: boolean;
  readonly lacksPacks: boolean;
  readonly assessments: readonly {
    readonly assessmentId: string;
    readonly rev: number;
    readonly rows: readonly JournaledRow[];
  }[];
  readonly packs: readonly JournaledRow[] | null;
  /** Asked for, and left for another request. */
  readonly rest: readonly string[];
}

/** Reads what is asked for of an opened backup; `backup-unreadable` when any of it is not what the list says. */
export async function readParts(
  { manifest, entriesOf }: OpenedBackup,
  { assessmentIds, withPacks }: WantedParts,
): Promise<Result<TakenFromBackup, AppError>> {
  const sizes = new Map(manifest.assessments.map(({ assessmentId, bytes }) => [assessmentId, bytes]));
  const { now, rest } = split(assessmentIds ?? [...sizes.keys()], sizes);
  const wantsPacks = withPacks && manifest.packs !== null;
  const entries = await entriesOf(wantsPacks ? [null, ...now] : now);
  if (!entries.ok) return entries;
  const assessments = now.flatMap((assessmentId) => {
    const entry = entries.value.get(assessmentId);
    return entry === undefined ? [] : [{ assessmentId, rev: entry.rev, rows: entry.changes }];
  });
  return ok({
    createdAt: manifest.createdAt,
    epoch: manifest.epoch,
    contents: manifest.assessments.map(({ assessmentId, rev, bytes }) => ({ assessmentId, rev, bytes })),
    hasPacks: manifest.packs !== null,
    leftOut: manifest.leftOut,
    lacksPacks: manifest.lacksPacks ?? false,
    assessments,
    packs: entries.value.get(null)?.changes ?? null,
    rest,
  });
}
