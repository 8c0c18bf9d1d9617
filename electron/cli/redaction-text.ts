/** Puts what is found about redacted documents into lines for a terminal. Decides nothing. */
import { countOf } from '@shared/base/words';
import { CASED_MARKER } from '@shared/release/editions/terms';
import { withNearDecision } from '@shared/release/near-decisions';
import type { NearMatch, RedactionReport } from '@shared/release/redaction-report';
import { givenAwayInWords, nearInWords } from '@shared/wording/redaction-words';

/** A document with what was found about it. */
export interface ReportedFile {
  readonly fileName: string;
  readonly redaction: RedactionReport;
}

/** Near matches of all documents, each form once. */
export function nearAmong(files: readonly ReportedFile[]): readonly NearMatch[] {
  const byForm = new Map<string, NearMatch>();
  for (const near of files.flatMap(({ redaction }) => redaction.near)) {
    if (!byForm.has(near.form)) byForm.set(near.form, near);
  }
  return [...byForm.values()];
}

/** Lines that can be put into the list as they are: each form behind what is known of it. */
function listLines(near: readonly NearMatch[]): string {
  return near.map((it) => `# ${nearInWords(it)}\n${CASED_MARKER}${it.form}\n`).join('');
}

/** What is printed where words near a term are still to be decided. Ends in a newline. */
export function undecidedText(near: readonly NearMatch[]): string {
  const are = near.length === 1 ? 'form of words is' : 'forms of words are';
  return `${String(near.length)} ${are} near a term, and the list does not say whether to redact them. Nothing was written, and the assessment is unchanged. Put these lines into the list (with ~ instead of = where the words may stay), or run the command again with --near-matches redact or --near-matches leave.\n${listLines(near)}`;
}

/** What is printed beside files that were written. Every line ends in a newline; empty if there is nothing to tell. */
export function redactionNotes(files: readonly ReportedFile[]): string {
  const near = nearAmong(files);
  const left =
    near.length === 0
      ? ''
      : `Note: ${countOf(near.length, 'form')} of words near a term ${near.length === 1 ? 'was' : 'were'} left:\n${listLines(near)}`;
  const warnings = new Set(
    files.flatMap(({ fileName, redaction }) =>
      redaction.givenAway.map((it) => `Warning on ${fileName}: ${givenAwayInWords(it)}\n`),
    ),
  );
  return `${left}${[...warnings].join('')}`;
}

/** The list with the words near a term added, to be redacted with these capitals. */
export function withNear(list: string, near: readonly NearMatch[]): string {
  return near.reduce((all, { form }) => withNearDecision(all, form, 'redact'), list);
}
