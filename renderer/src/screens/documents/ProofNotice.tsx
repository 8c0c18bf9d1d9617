import { countOf } from '@shared/base/words';
import type { DocumentProof } from '@shared/release/proof/document-proof';
import { Notice } from '@renderer/ui/Notice';

interface ProofNoticeProps {
  readonly proof: DocumentProof;
}

const NAMED_AT_MOST = 8;

function exclusion({ excluded, indistinct }: DocumentProof): string {
  if (excluded === 0) return '';
  const alike =
    indistinct === 0
      ? ''
      : ` ${countOf(indistinct, 'text')} of them cannot be told from what the edition may say.`;
  return `${countOf(excluded, 'text or term', 'texts and terms')} this edition must not hold: looked for in every part of the file, none found.${alike}`;
}

/** What reading the finished file back has shown. */
export function ProofNotice({ proof }: ProofNoticeProps) {
  const { present, total, missing } = proof;
  const counted = `${String(present)} of ${String(total)} items present`;
  if (missing.length > 0) {
    const more = missing.length - NAMED_AT_MOST;
    return (
      <Notice kind="danger" live="alert" title={`Not complete: ${counted}.`}>
        <p>Missing: {missing.slice(0, NAMED_AT_MOST).join('; ')}.</p>
        {more > 0 ? <p>And {String(more)} more.</p> : null}
        <p>Your assessment is unchanged. Do not send this file before you have looked at what is missing.</p>
      </Notice>
    );
  }
  if (total === 0 && proof.excluded === 0) return null;
  return (
    <Notice kind="success" live="status" title={total === 0 ? 'Read back and checked.' : `${counted}.`}>
      <p>The finished file was read back. {exclusion(proof)}</p>
    </Notice>
  );
}
