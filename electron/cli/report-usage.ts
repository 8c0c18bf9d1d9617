/** The help of the headless report. Words only. */
import { ANNEX_IDS, ANNEX_WORDS } from '@shared/document/annexes';
import { DOCUMENT_KINDS, plainFileName } from '@shared/document/document-kinds';
import { descriptorOf } from '@shared/document/kinds/registry';

/** The one line after a message on wrong usage, ending in a newline. */
export const USAGE_HINT = 'Run `npm run -s report -- --help` for the options.\n';

/** Each document with its file and what it is, in columns. */
function documentLines(): string {
  const rows = DOCUMENT_KINDS.map(
    (kind) => [kind, plainFileName(kind, null), descriptorOf(kind).help] as const,
  );
  const widthOf = (at: 0 | 1, gap: number) => Math.max(...rows.map((row) => row[at].length)) + gap;
  const [first, second] = [widthOf(0, 2), widthOf(1, 3)];
  return rows
    .map(([kind, file, help]) => `${' '.repeat(28)}${kind.padEnd(first)}${file.padEnd(second)}${help}`)
    .join('\n');
}

/** Each annex with what it holds. */
function annexLines(): string {
  const width = Math.max(...ANNEX_IDS.map((id) => id.length)) + 2;
  return ANNEX_IDS.map((id) => `${' '.repeat(28)}${id.padEnd(width)}${ANNEX_WORDS[id].toLowerCase()}`).join(
    '\n',
  );
}

/** The help text, ending in a newline. */
export const USAGE = `Usage: report --in FILE --out DIR [options]

Reads an assessment and writes its documents and score.json into DIR.

  --in FILE               an assessment as plain JSON, or an encrypted share file (.brieflock); - for standard input
  --out DIR               folder to write into; made if it is not there. One run at a time writes into a folder
  --documents LIST        which documents, with commas between (default: briefing,memo):
${documentLines()}
  --edition EDITION       privileged, board, factual or redacted (default: privileged where a document may hold
                          privileged notes, board elsewhere); the files are then named after it, e.g.
                          memo-redacted.pdf, and proof.json says what reading them back has shown. With privileged,
                          documents that never hold privileged notes are made in the board edition; with factual,
                          documents that cannot be made of facts alone are left out; a note says which
  --redact FILE           names and terms for the redacted edition, one a line, found in any capitals, accents and
                          order. # begins a comment; =Mark is found with these capitals only; ~Guild says that words
                          near a term may stay
  --near-matches CHOICE   redact or leave: what becomes of words near a term (part of a name, another spelling) that
                          the list does not decide. Without it they are listed, and nothing is written
  --as-of YYYY-MM-DD      the day printed on the documents (default: today)
  --time-zone NAME        where the days are those on which something was recorded, e.g. America/Chicago (default:
                          this computer's)
  --passphrase-file FILE  file whose first line is the passphrase of an encrypted share file
  --pack DIR_OR_FILE      read the assessment with this pack, a folder or a .brieflock-pack file (default: the
                          pack that comes with Brieflock)
  --page-size SIZE        letter or a4 (default: letter)
  --annexes LIST          the annexes of the memo: all, none, or any of these with commas between (default: all):
${annexLines()}
  --attach-data           put the assessment itself, privileged notes and all, into memo.pdf as a file; no other
                          document carries it
  --past-dates            dates that have passed go into the calendar too
  --incident ID           which incident the incident documents are of (default: the newest open one that is real)
  --moment UTC            the moment they are read as of, e.g. 2026-12-01T04:40:00Z (default: the end of --as-of)
  --notices LIST          which drafts, by their ids in the pack (default: those of what is owed)
  --alarms                the calendar of the incident rings a day and two hours before each deadline
  --help                  show this text

Exit code: 0 done; 1 the file or the passphrase is no good, nothing written; 2 the command line is no good.
Every document is read back before it is written: if something is missing, or something the edition must not
say is found, nothing is written and the exit code is 1. score.json is left out of the factual and redacted editions.
The same FILE with the same --as-of and --time-zone gives the same bytes every time; a calendar also goes by
the one of the same name in DIR, which it updates: what that one has and FILE no longer has is cancelled.
`;
