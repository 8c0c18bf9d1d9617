/** An assessment that somebody signed as it stands, as the app records it. */
import { contentOf } from '@shared/assessment/content';
import { fingerprintOf } from '@shared/assessment/fingerprint';
import type { AssessmentFile, Signature } from '@shared/assessment/schema';
import { appendEntry } from '@shared/history/audit-chain';
import { signingDetail } from '@shared/history/snapshot-log';
import type { Pack } from '@shared/pack/schema';
import { buildSnapshot } from './record-builders';

export const SIGNER: Signature = { name: 'Margaret O’Dell', role: 'General Counsel', signedOn: '2026-11-23' };

/** A copy with one more snapshot, signed, and the entry that tells of it. */
export function signedFile(file: AssessmentFile, signed: Pack): AssessmentFile {
  const { assessment, pack } = file;
  const number = (assessment.snapshots.at(-1)?.number ?? 0) + 1;
  const fingerprint = fingerprintOf(file, signed.manifest);
  const snapshot = buildSnapshot(number, {
    content: contentOf(assessment),
    pack,
    fingerprint,
    asOf: SIGNER.signedOn,
    signatures: [SIGNER],
  });
  const { name, signedOn } = SIGNER;
  const audit = appendEntry(assessment.audit, {
    at: `${signedOn}T10:00:00.000Z`,
    by: name,
    event: 'snapshot-signed',
    detail: signingDetail(snapshot, SIGNER, signed),
  });
  return { ...file, assessment: { ...assessment, snapshots: [...assessment.snapshots, snapshot], audit } };
}
