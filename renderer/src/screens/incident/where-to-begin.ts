/** Whether an incident is begun in an assessment at once, or counsel chooses or reads first. */
import { incidentsIn, isOpenAndReal } from '@shared/incident/read-incident';
import { readAssessmentFile } from '@renderer/data/assessments-repository';
import { findPack } from '@renderer/data/installed-packs';
import type { Repository } from '@renderer/data/repository/repository';

/**
 * `at-once` in an assessment without an open incident, exercises apart, whose pack has a guide and counts deadlines; else `look-first`: the
 * screen lists what is open, or says what is lacking.
 */
export async function whereToBegin(
  repository: Repository,
  assessmentId: string,
): Promise<'at-once' | 'look-first'> {
  const read = await readAssessmentFile(repository, assessmentId);
  if (!read.ok) return 'look-first';
  const { assessment, pack: name } = read.value;
  const pack = findPack(name)?.pack;
  if (pack === undefined || pack.incident === null || pack.regimes === null) return 'look-first';
  return incidentsIn(assessment.incidents).some(isOpenAndReal) ? 'look-first' : 'at-once';
}
