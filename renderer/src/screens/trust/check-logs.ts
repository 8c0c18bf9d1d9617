import { verifyChain } from '@shared/history/hash-chain';
import { missingAtEnd } from '@shared/history/log-notes';
import { listAssessments } from '@renderer/data/queries';
import { readAssessmentFile } from '@renderer/data/read-assessment';
import type { Repository } from '@renderer/data/repository/repository';

/** How the logs of all assessments stand. */
export interface CheckedLogs {
  readonly assessments: number;
  readonly entries: number;
  /** Titles of those whose log is broken or lacks its end. */
  readonly broken: readonly string[];
  /** Titles of those that cannot be read in full, and so not be checked. */
  readonly unread: readonly string[];
}

/** Reads every assessment, one after another, and holds its log against itself and against its end. */
export async function checkLogs(repository: Repository): Promise<CheckedLogs> {
  const [broken, unread]: [string[], string[]] = [[], []];
  let entries = 0;
  const list = await listAssessments(repository);
  for (const { id, title } of list) {
    const file = await readAssessmentFile(repository, id);
    if (!file.ok) {
      unread.push(title);
      continue;
    }
    const { assessment, logHead } = file.value;
    entries += assessment.audit.length;
    const isWhole = verifyChain(assessment.audit).kind === 'whole';
    if (!isWhole || missingAtEnd(assessment.audit, logHead) > 0) broken.push(title);
  }
  return { assessments: list.length, entries, broken, unread };
}
