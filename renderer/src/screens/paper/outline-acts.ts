/** What counsel does with the parts of a paper: their order and their titles, kept in the matter. */
import type { MatterRecord } from '@shared/assessment/schema';
import type { AppError } from '@shared/base/app-error';
import type { Outline } from '@shared/document/text/hand/outline';
import type { Repository } from '@renderer/data/repository/repository';
import { loadRecordDraft } from '@renderer/records/load-draft';
import { requestSave } from '@renderer/records/pending-saves';
import { authorStamp } from '@renderer/stores/author-stamp';
import { toMatter, toMatterValues } from './matter-values';
import type { PaperKind } from './papers';

/** Whose matter, and what of it. */
export interface OutlinePlace {
  readonly assessmentId: string;
  readonly kind: PaperKind;
}

function withOutlines(matter: MatterRecord, outlines: readonly Outline[]): MatterRecord {
  const { body, nextMeetingOn, litigation, letterhead, conclusion, updatedAt, updatedBy } = matter;
  const rest = { body, nextMeetingOn, litigation, letterhead, conclusion, updatedAt, updatedBy };
  return outlines.length === 0 ? rest : { ...rest, outlines };
}

/**
 * Records another order or other titles of a paper, on the matter as it stands then.
 *
 * @param change - the outline of now from the one recorded; `null`: the paper as it is built
 * @returns why the matter could not be read; `null` once it is on its way to the disk
 */
export async function saveOutline(
  repository: Repository,
  { assessmentId, kind }: OutlinePlace,
  change: (before: Outline | undefined) => Outline | null,
): Promise<AppError | null> {
  const draft = await loadRecordDraft(repository, { assessmentId, kind: 'matter', key: '' });
  if (!draft.ok) return draft.error;
  const stamp = authorStamp();
  const matter = draft.value ?? toMatter(toMatterValues(null), stamp);
  const before = matter.outlines?.find(({ paper }) => paper === kind);
  const changed = change(before);
  const others = (matter.outlines ?? []).filter(({ paper }) => paper !== kind);
  const value = withOutlines({ ...matter, ...stamp }, changed === null ? others : [...others, changed]);
  requestSave({ kind: 'record', assessmentId, record: { kind: 'matter', value } }, 'now');
  return null;
}
