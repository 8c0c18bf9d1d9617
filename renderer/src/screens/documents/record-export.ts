import type { Assessment } from '@shared/assessment/schema';
import { appendAudit } from '@renderer/data/assessments-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { recipientDetail } from '@renderer/ui/recipient';
import { isOfIncident } from '@shared/document/kinds/registry';
import type { BuiltDocument } from './document-state';

/** Writes down in the audit log which file left, so that it can be told later whether it was altered. */
export function recordExport(
  repository: Repository,
  { id, profile }: Assessment,
  { document, forWhom }: { readonly document: BuiltDocument; readonly forWhom: string },
) {
  const { options, proof, fingerprint, sha256, forLog } = document;
  const detail = {
    document: options.kind,
    edition: options.edition,
    'as-of': options.asOf,
    fingerprint,
    sha256,
    proof: `${String(proof.present)} of ${String(proof.total)} items present`,
    ...(isOfIncident(options.kind) && options.incident !== null ? { incident: options.incident } : {}),
    ...forLog,
    ...recipientDetail(forWhom),
  };
  return appendAudit(repository, id, { event: 'document-exported', detail, by: profile.preparedBy });
}
