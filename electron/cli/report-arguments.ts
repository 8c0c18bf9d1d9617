/** Reads the command line of the headless report. Judges its form only; opens no file. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { isPlausibleDay, isTimeZone } from '@shared/base/days';
import type { PageSize } from '@shared/base/page-size';
import { err, ok, type Result } from '@shared/base/result';
import { joinWords } from '@shared/base/words';
import { IMPLAUSIBLE_DAY } from '@shared/wording/day-words';
import { editionSchema, type Edition } from '@shared/wording/edition';
import { mayCarryData } from '@shared/release/editions/kind-editions';
import { ANNEX_IDS, ANNEX_WORDS, readAnnexes, type AnnexId } from '@shared/document/annexes';
import { DOCUMENT_KINDS, documentKindSchema, plainFileName } from '@shared/document/document-kinds';
import { descriptorOf, type DocumentKind } from '@shared/document/kinds/registry';
import { planDocuments, type DocumentPlan, type PlannedDocument } from './plan-documents';

/** What to make, from what, and where to put it. */
export interface ReportOptions {
  readonly inFile: string;
  readonly outDir: string;
  /** In the order they are made; never empty, never twice the same. */
  readonly documents: readonly PlannedDocument[];
  /** Lines to print where a document is not made as asked for; empty elsewhere. */
  readonly note: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly passphraseFile: string | null;
  /** A pack's folder or file; `null` for the pack that comes with the app. */
  readonly pack: string | null;
  readonly pageSize: PageSize;
  /** As asked for; `null` for the usual edition of each document. */
  readonly edition: Edition | null;
  /** File with the names and terms of the redacted edition. */
  readonly redactFile: string | null;
  /** What becomes of words near a term that the list does not decide; `null`: nothing is written. */
  readonly nearMatches: 'redact' | 'leave' | null;
  /** The annexes of the memo. */
  readonly annexes: readonly AnnexId[];
  /** Put the assessment into the memo as a file. */
  readonly attachData: boolean;
  /** Where the days are those on which something was recorded. */
  readonly timeZone: string;
  /** Days that have passed go into the calendar too. */
  readonly pastDates: boolean;
}

/** What the command line asks for. */
export type ReportCall =
  { readonly kind: 'help' } | { readonly kind: 'run'; readonly options: ReportOptions };

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
  --help                  show this text

Exit code: 0 done; 1 the file or the passphrase is no good, nothing written; 2 the command line is no good.
Every document is read back before it is written: if something is missing, or something the edition must not
say is found, nothing is written and the exit code is 1. score.json is left out of the factual and redacted editions.
The same FILE with the same --as-of and --time-zone gives the same bytes every time; a calendar also goes by
the one of the same name in DIR, which it updates: what that one has and FILE no longer has is cancelled.
`;

const TEXT = { type: 'string' } as const;
const OPTIONS = {
  in: TEXT,
  out: TEXT,
  documents: TEXT,
  'as-of': TEXT,
  'time-zone': TEXT,
  'passphrase-file': TEXT,
  pack: TEXT,
  'page-size': TEXT,
  annexes: TEXT,
  edition: TEXT,
  redact: TEXT,
  'near-matches': TEXT,
  'attach-data': { type: 'boolean' },
  'past-dates': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];
type OrProblem<Value> = Result<Value, string>;

const DEFAULT_DOCUMENTS: readonly DocumentKind[] = ['briefing', 'memo'];
const PAGE_SIZES: ReadonlyMap<string, PageSize> = new Map([
  ['letter', 'LETTER'],
  ['a4', 'A4'],
]);

function splitArguments(args: readonly string[]): OrProblem<Values> {
  try {
    return ok(parseArgs({ args: [...args], options: OPTIONS, allowPositionals: false }).values);
  } catch (error) {
    // Node's first sentence names the option at fault; the rest is about its own syntax.
    const [sentence] = error instanceof Error ? error.message.split(/[.\n]/) : [];
    return err(`${sentence ?? 'The command line cannot be read'}.`);
  }
}

function readDocuments(list: string | undefined): OrProblem<readonly DocumentKind[]> {
  if (list === undefined) return ok(DEFAULT_DOCUMENTS);
  const names = z.array(documentKindSchema).safeParse(list.split(',').map((name) => name.trim()));
  if (!names.success)
    return err(`--documents takes any of ${joinWords(DOCUMENT_KINDS, 'and')}, with commas between.`);
  return new Set(names.data).size === names.data.length
    ? ok(names.data)
    : err('--documents names a document twice.');
}

/** The day and the place a document speaks of where the command line does not say. */
export interface RunContext {
  /** `YYYY-MM-DD`. */
  readonly today: () => string;
  /** E.g. "America/Chicago". */
  readonly timeZone: () => string;
}

function readAsOf(day: string | undefined, { today }: RunContext): OrProblem<string> {
  const asOf = day ?? today();
  if (!z.iso.date().safeParse(asOf).success)
    return err('--as-of takes a day of the calendar, written YYYY-MM-DD.');
  return isPlausibleDay(asOf) ? ok(asOf) : err(`--as-of: ${IMPLAUSIBLE_DAY}`);
}

function readTimeZone(name: string | undefined, here: RunContext): OrProblem<string> {
  const timeZone = name ?? here.timeZone();
  return isTimeZone(timeZone)
    ? ok(timeZone)
    : err('--time-zone takes the name of a time zone, such as America/Chicago or UTC.');
}

function readPageSize(name: string | undefined): OrProblem<PageSize> {
  const size = PAGE_SIZES.get((name ?? 'letter').toLowerCase());
  return size === undefined ? err('--page-size takes letter or a4.') : ok(size);
}

type EditionChoice = Pick<ReportOptions, 'edition' | 'redactFile' | 'nearMatches'>;

const nearMatchesSchema = z.enum(['redact', 'leave']);

/** The redacted edition needs a list, and no other edition takes one. */
function listProblem(edition: string | undefined, list: string | undefined): string | null {
  if (list === '') return '--redact needs the name of a file.';
  const isRedacted = edition === 'redacted';
  if (isRedacted === (list !== undefined)) return null;
  return isRedacted
    ? '--edition redacted needs --redact FILE with the names and terms to redact.'
    : '--redact goes with --edition redacted only.';
}

function readEdition({
  edition: name,
  redact,
  'near-matches': nearMatches,
}: Values): OrProblem<EditionChoice> {
  const edition = editionSchema.optional().safeParse(name);
  if (!edition.success) return err(`--edition takes ${joinWords(editionSchema.options, 'or')}.`);
  const problem = listProblem(name, redact);
  if (problem !== null) return err(problem);
  const near = nearMatchesSchema.optional().safeParse(nearMatches);
  if (!near.success) return err('--near-matches takes redact or leave.');
  if (near.data !== undefined && name !== 'redacted') {
    return err('--near-matches goes with --edition redacted only.');
  }
  return ok({
    edition: edition.data ?? null,
    redactFile: redact ?? null,
    nearMatches: near.data ?? null,
  });
}

type WhatToMake = EditionChoice & DocumentPlan & Pick<ReportOptions, 'attachData'>;

function readAnnexList(list: string | undefined): OrProblem<readonly AnnexId[]> {
  const annexes = readAnnexes(list ?? 'all');
  return annexes === null
    ? err(
        `--annexes takes all, none, or any of ${joinWords(ANNEX_IDS, 'and')}, each once, with commas between.`,
      )
    : ok(annexes);
}

function readWhatToMake(values: Values): OrProblem<WhatToMake> {
  const choice = readEdition(values);
  if (!choice.ok) return choice;
  const kinds = readDocuments(values.documents);
  if (!kinds.ok) return kinds;
  const plan = planDocuments(kinds.value, choice.value.edition);
  if (!plan.ok) return plan;
  const attachData = values['attach-data'] === true;
  const hasCarrier = plan.value.documents.some(({ kind, edition }) =>
    mayCarryData(kind, edition ?? undefined),
  );
  return attachData && !hasCarrier
    ? err('--attach-data needs the memo, in the privileged edition, among the documents.')
    : ok({ ...choice.value, ...plan.value, attachData });
}

type Files = Pick<ReportOptions, 'inFile' | 'outDir' | 'passphraseFile' | 'pack'>;

function readFiles(values: Values): OrProblem<Files> {
  const { in: inFile = '', out: outDir = '', 'passphrase-file': passphraseFile = null, pack = null } = values;
  if (inFile === '') return err('--in FILE is missing.');
  if (outDir === '') return err('--out DIR is missing.');
  if (pack === '') return err('--pack needs the name of a folder or file.');
  if (passphraseFile === '') return err('--passphrase-file needs the name of a file.');
  const fromInput = [inFile, passphraseFile, values.redact].filter((name) => name === '-');
  if (fromInput.length > 1) return err('Standard input (-) can stand for one file only.');
  return ok({ inFile, outDir, passphraseFile, pack });
}

function readOptions(values: Values, here: RunContext): OrProblem<ReportOptions> {
  const files = readFiles(values);
  if (!files.ok) return files;
  const whatToMake = readWhatToMake(values);
  if (!whatToMake.ok) return whatToMake;
  const asOf = readAsOf(values['as-of'], here);
  if (!asOf.ok) return asOf;
  const timeZone = readTimeZone(values['time-zone'], here);
  if (!timeZone.ok) return timeZone;
  const pageSize = readPageSize(values['page-size']);
  if (!pageSize.ok) return pageSize;
  const annexes = readAnnexList(values.annexes);
  if (!annexes.ok) return annexes;
  return ok({
    ...files.value,
    ...whatToMake.value,
    asOf: asOf.value,
    timeZone: timeZone.value,
    pastDates: values['past-dates'] === true,
    pageSize: pageSize.value,
    annexes: annexes.value,
  });
}

/**
 * Reads the arguments.
 *
 * @param args - as typed, without the program's own name
 * @param here - the day and the place to use where none is given
 * @returns what to do, or what is wrong in one sentence
 */
export function readArguments(args: readonly string[], here: RunContext): OrProblem<ReportCall> {
  const values = splitArguments(args);
  if (!values.ok) return values;
  if (values.value.help === true) return ok({ kind: 'help' });
  const options = readOptions(values.value, here);
  return options.ok ? ok({ kind: 'run', options: options.value }) : options;
}
