/** Live queries: what the screens read. They show a change only after it is durable. */
import type { Assessment } from '@shared/assessment/schema';
import type { AppError } from '@shared/base/app-error';
import { useLiveQuery } from 'dexie-react-hooks';
import type { PackName } from './installed-packs';
import { requireDatabase, type AssessmentRow } from './database';
import { decodeHeader, decodeRows, fetchRows, toAssessment } from './stored-assessment';

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
      /** The edition its reader last agreed to. */
      readonly pack: PackName;
      /** Stored answers and records that cannot be read: kept, and missing from `assessment`. */
      readonly unreadableRows: number;
    }
  | { readonly id: string; readonly problem: AppError };

/** Every assessment, last changed first; `undefined` while loading. */
export function useAssessmentList(): readonly AssessmentSummary[] | undefined {
  return useLiveQuery(listAssessments, []);
}

/**
 * One assessment, live. `undefined` while loading (also right after the id changed, when the query still
 * holds the previous one), `null` when there is none of this id.
 */
export function useAssessment(id: string): AssessmentView | null | undefined {
  const found = useLiveQuery(() => findAssessment(id), [id]);
  return found?.id === id ? found.view : undefined;
}

/** What {@link useAssessmentList} shows. */
export async function listAssessments(): Promise<readonly AssessmentSummary[]> {
  const rows = await requireDatabase().assessments.toArray();
  const summaries = await Promise.all(rows.map(summarize));
  return summaries.sort((a, b) => (a.updatedAt > b.updatedAt ? -1 : 1));
}

/** What {@link useAssessment} shows, with the id it was asked for. */
export async function findAssessment(
  id: string,
): Promise<{ readonly id: string; readonly view: AssessmentView | null }> {
  // All reading comes before all decoding: a live query only watches what is read inside its own turn.
  const rows = await fetchRows(requireDatabase(), id);
  if (rows === null) return { id, view: null };
  const stored = await decodeRows(requireDatabase(), rows);
  if (!stored.ok) return { id, view: { id, problem: stored.error } };
  const { unreadable, header } = stored.value;
  return {
    id,
    view: {
      id,
      assessment: toAssessment(stored.value),
      pack: header.pack,
      unreadableRows: unreadable.length,
    },
  };
}

async function summarize(row: AssessmentRow): Promise<AssessmentSummary> {
  const decoded = await decodeHeader(row);
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
