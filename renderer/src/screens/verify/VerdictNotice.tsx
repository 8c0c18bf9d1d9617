import { EDITION_WORDS } from '@shared/wording/edition';
import { joinWords } from '@shared/base/words';
import { formatDate } from '@shared/wording/format';
import { Notice } from '@renderer/ui/Notice';
import type { OurDocument, Verdict } from './verdict';

interface VerdictNoticeProps {
  readonly fileName: string;
  readonly verdict: Verdict;
}

const LIMIT =
  'This proves nothing about who made or altered the file: the log and the assessment are on this computer, and whoever controls it controls both.';

function about({ provenance, isFinal }: OurDocument): string {
  const { kind, edition, asOf } = provenance;
  const state = isFinal ? 'final' : 'a draft';
  return `It is ${state}: ${kind}, ${EDITION_WORDS[edition].title.toLowerCase()}, as of ${formatDate(asOf)}.`;
}

interface Words {
  readonly kind: 'success' | 'warning' | 'danger' | 'info';
  readonly title: string;
  readonly lines: readonly string[];
}

type Altered = Extract<Verdict, { readonly kind: 'altered' }>;

/** Accuses only where the log says that another file left. */
function alteredWords(file: string, verdict: Altered): Words {
  const { state, document, pages, by } = verdict;
  const differing =
    pages.length === 0
      ? 'The words on its pages are those of the document made again, but its bytes are not: something else in the file was changed.'
      : `Compared page by page with the same document made again, the words differ on page ${joinWords(pages.map(String), 'and')}.`;
  return {
    kind: by === 'record' ? 'danger' : 'warning',
    title: by === 'record' ? `${file} was altered.` : `${file} differs from what its state makes.`,
    lines: [
      `It says it was made from ${state.name}. ${about(document)}`,
      differing,
      by === 'record'
        ? 'The audit log recorded the SHA-256 of this document when it was saved, and it is another.'
        : 'No record of this document was found. One made by another version of Brieflock, or before later snapshots were taken, can differ for that reason alone.',
    ],
  };
}

function wordsFor(fileName: string, verdict: Verdict): Words {
  const file = `“${fileName}”`;
  switch (verdict.kind) {
    case 'not-ours':
      return {
        kind: 'info',
        title: `${file} was not made by Brieflock.`,
        lines: ['It carries no fingerprint of ours, or it lost it when another program saved it again.'],
      };
    case 'damaged':
      return {
        kind: 'danger',
        title: `${file} cannot be read.`,
        lines: [
          'It begins as a PDF but is broken, or locked with a password. Ask for a fresh copy without a password.',
        ],
      };
    case 'state-gone':
      return {
        kind: 'warning',
        title: `${file} was made from a state that is no longer here.`,
        lines: [
          about(verdict.document),
          verdict.isRecorded
            ? 'An audit log here holds the digest of these very bytes, so the file itself is unchanged.'
            : 'No assessment or snapshot on this computer has its fingerprint, so there is nothing to compare it with.',
          LIMIT,
        ],
      };
    case 'unchanged':
      return {
        kind: 'success',
        title: `${file} is unchanged.`,
        lines: [
          `Made from ${verdict.state.name}. ${about(verdict.document)}`,
          verdict.by === 'record'
            ? 'Its SHA-256 is the one the audit log recorded when it was saved: every byte is the same.'
            : 'No record of it was found, so it was made again from that state: every byte is the same.',
          LIMIT,
        ],
      };
    case 'altered':
      return alteredWords(file, verdict);
    case 'unproven':
      return {
        kind: 'warning',
        title: `${file} matches a state here, but cannot be compared.`,
        lines: [
          `It says it was made from ${verdict.state.name}. ${about(verdict.document)}`,
          'No record of these bytes was found, and a redacted edition cannot be made again: its list of terms is stored nowhere.',
        ],
      };
  }
}

/** The outcome of a verification in plain words. */
export function VerdictNotice({ fileName, verdict }: VerdictNoticeProps) {
  const { kind, title, lines } = wordsFor(fileName, verdict);
  return (
    <Notice kind={kind} live="status" title={title}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  );
}
