import type { AssessmentFile } from '@shared/assessment/schema';
import { fingerprintOf } from '@shared/assessment/fingerprint';
import { appendAudit } from '@renderer/data/assessments-repository';
import { findPack } from '@renderer/data/installed-packs';
import type { Repository } from '@renderer/data/repository/repository';
import { recipientDetail } from '@renderer/ui/recipient';

/** What left as a file. */
export interface SavedShare {
  readonly source: AssessmentFile;
  readonly sha256: string;
  readonly isEncrypted: boolean;
  readonly forWhom: string;
}

/** Writes down that a share file or a plain copy was saved, for whom, and what it said. */
export function recordShare(repository: Repository, { source, sha256, isEncrypted, forWhom }: SavedShare) {
  const { id, profile } = source.assessment;
  const pack = findPack(source.pack)?.pack;
  const detail = {
    sha256,
    ...(pack === undefined ? {} : { fingerprint: fingerprintOf(source, pack.manifest) }),
    ...recipientDetail(forWhom),
  };
  const event = isEncrypted ? 'share-exported' : 'plain-copy-saved';
  return appendAudit(repository, id, { event, detail, by: profile.preparedBy });
}
