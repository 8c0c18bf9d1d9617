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
import { ANNEX_IDS, readAnnexes, type AnnexId } from '@shared/document/annexes';
import { DOCUMENT_KINDS, documentKindSchema } from '@shared/document/document-kinds';
import { incidentChoiceSchema, type ChosenIncident } from '@shared/document/incident/choice-schema';
import type { DocumentKind } from '@shared/document/kinds/registry';
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
  /** Of documents of an incident: which, read when, and how. */
  readonly incident: ChosenIncident;
}

/** What the command line asks for. */
export type ReportCall =
  { readonly kind: 'help' } | { readonly kind: 'run'; readonly options: ReportOptions };

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
  incident: TEXT,
  moment: TEXT,
  notices: TEXT,
  alarms: { type: 'boolean' },
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

function readIncidentChoice({
  incident: id,
  moment: at,
  notices,
  alarms,
}: Values): OrProblem<ChosenIncident> {
  const choice = incidentChoiceSchema.safeParse({
    id,
    at,
    notices: notices?.split(',').map((name) => name.trim()),
    alarms,
  });
  if (choice.success) return ok(choice.data);
  const [name] = choice.error.issues[0]?.path ?? [];
  if (name === 'at') return err('--moment takes a moment in UTC, such as 2026-12-01T04:40:00Z.');
  return err(
    name === 'notices'
      ? '--notices takes ids of drafts of the pack, with commas between.'
      : '--incident takes the id of an incident.',
  );
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
  const incident = readIncidentChoice(values);
  if (!incident.ok) return incident;
  return ok({
    ...files.value,
    ...whatToMake.value,
    asOf: asOf.value,
    timeZone: timeZone.value,
    pastDates: values['past-dates'] === true,
    pageSize: pageSize.value,
    annexes: annexes.value,
    incident: incident.value,
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
