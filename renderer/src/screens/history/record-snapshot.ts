import { type AppError, appError } from '@shared/base/app-error';
import { takingDetail } from '@shared/history/snapshot-log';
import { takeSnapshot } from '@shared/history/take-snapshot';
import { err, type Result } from '@shared/base/result';
import { scoreAssessment } from '@shared/scoring/score';
import { addSnapshot, appendAudit, readAssessmentFile } from '@renderer/data/assessments-repository';
import { findPack } from '@renderer/data/installed-packs';
import type { Repository } from '@renderer/data/repository/repository';
import { flushPendingSaves } from '@renderer/records/pending-saves';
import { now, today } from '@renderer/platform/clock';
import { newId } from '@renderer/platform/ids';
import { packToday } from '@renderer/stores/current-pack';

/**
 * Freezes an assessment as it stands on disk, once everything typed is there, and writes that down in its audit
 * log. Fails without freezing anything when part of the assessment cannot be saved or read.
 */
export async function recordSnapshot(
  repository: Repository,
  assessmentId: string,
  { label, takenBy }: { readonly label: string; readonly takenBy: string },
): Promise<Result<unknown, AppError>> {
  if (!(await flushPendingSaves())) {
    return err(appError('save-failed', { reason: 'something typed earlier is not saved yet' }));
  }
  const file = await readAssessmentFile(repository, assessmentId);
  if (!file.ok) return file;
  const installed = findPack(file.value.pack);
  if (installed === null) {
    const { id, version } = file.value.pack;
    return err(appError('pack-unknown', { packId: id, packVersion: version }));
  }
  const { pack } = packToday(installed.pack);
  const score = scoreAssessment(pack, file.value.assessment);
  const snapshot = takeSnapshot(
    { file: file.value, pack, score },
    { id: newId(), label, takenAt: now(), takenBy, asOf: today() },
  );
  const added = await addSnapshot(repository, assessmentId, snapshot);
  if (!added.ok) return added;
  const detail = takingDetail(snapshot);
  return appendAudit(repository, assessmentId, { event: 'snapshot-taken', detail, by: takenBy });
}
