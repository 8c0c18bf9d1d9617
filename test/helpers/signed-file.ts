/** An assessment that somebody signed as it stands, as the app records it. */
import { contentOf } from '@shared/assessment/content';
import { fingerprintOf, shortFingerprint } from '@shared/assessment/fingerprint';
import type { AssessmentFile, Signature } from '@shared/assessment/schema';
import { appendEntry } from '@shared/history/audit-chain';
import type { Pack } from '@shared/pack/schema';
import { buildSnapshot } from './record-builders';

export const SIGNER: Signature = { name: 'Margaret O’Dell', role: 'General Counsel', signedOn: '2026-11-23' };

/** A copy with one more snapshot, signed, and the entry that tells of it. */
export function signedFile(file: AssessmentFile, { manifest }: Pack): AssessmentFile {
  const { assessment, pack } = file;
  const number = (assessment.snapshots.at(-1)?.number ?? 0) + 1;
  const fingerprint = fingerprintOf(file, manifest);
  const snapshot = buildSnapshot(number, {
    content: contentOf(assessment),
    pack,
    fingerprint,
    signatures: [SIGNER],
  });
  const { name, role, signedOn } = SIGNER;
  const audit = appendEntry(assessment.audit, {
    at: `${signedOn}T10:00:00.000Z`,
    by: name,
    event: 'snapshot-signed',
    detail: { number: String(number), name, role, fingerprint: shortFingerprint(fingerprint) },
  });
  return { ...file, assessment: { ...assessment, snapshots: [...assessment.snapshots, snapshot], audit } };
}
