/**
 * The headless report from command line to files: read, score, make everything, then write everything.
 * Free of Electron; tells its caller what to print and never ends the process itself.
 */
import { join } from 'node:path';
import type { AssessmentFile } from '@shared/assessment/schema';
import { fail } from '@shared/base/app-error';
import { messageText } from '@shared/wording/errors/messages';
import { countOf, joinWords } from '@shared/base/words';
import { err, ok, type Result } from '@shared/base/result';
import { packAsOf, type Switch } from '@shared/pack/pack-as-of';
import type { PackTexts } from '@shared/pack/read-pack-texts';
import type { Pack } from '@shared/pack/schema';
import { plainFileName } from '@shared/document/document-kinds';
import { descriptorOf } from '@shared/document/kinds/registry';
import type { Edition } from '@shared/wording/edition';
import { mayCarryData } from '@shared/release/editions/kind-editions';
import { scoreAssessment } from '@shared/scoring/score';
import type { Score } from '@shared/scoring/types';
import { makeDocument } from '../node/documents/make-document';
import type { MadeDocument } from '../node/documents/make-request';
import { readPath } from '../node/files/read-bounded';
import type { PlannedDocument } from './plan-documents';
import { incompleteMessage, proofFileText, undrawnNote, type ProvenFile } from './proof-file';
import { failureMessage, readInput, readTermList } from './read-input';
import { readArguments, type ReportOptions } from './report-arguments';
import { USAGE, USAGE_HINT } from './report-usage';
import { readReportPack } from './read-report-pack';
import { nearAmong, redactionNotes, undecidedText, withNear } from './redaction-text';
import { scoreFileText } from './score-file';
import { openOutput, type Output, type OutputFiles } from './write-files';

/** What the command needs from outside. */
export interface ReportEnvironment {
  /** Folder that holds `packs/` and `fonts/`. */
  readonly resourcesDir: string;
  /** Today where the reader is, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** The time zone where the reader is. Left out: UTC. */
  readonly timeZone?: () => string;
  /** Aborts when the run is to stop: nothing is written then that was not complete. */
  readonly interrupted?: AbortSignal;
}

/** How the command ended and what to print, each text ending in a newline or empty. */
export interface ReportEnd {
  /** 0 done, 1 file or passphrase no good, 2 command line no good. */
  readonly exitCode: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

interface Work {
  readonly options: ReportOptions;
  readonly source: AssessmentFile;
  /** Names and terms to redact, as read. */
  readonly redact: string | undefined;
  readonly pack: Pack;
  readonly packTexts: PackTexts | undefined;
  readonly score: Score;
  readonly switches: readonly Switch[];
  readonly resourcesDir: string;
}

type OrMessage<Value> = Result<Value, string>;

async function prepare(options: ReportOptions, resourcesDir: string): Promise<OrMessage<Work>> {
  const source = await readInput(options);
  if (!source.ok) return source;
  const redact = options.redactFile === null ? ok(undefined) : await readTermList(options.redactFile);
  if (!redact.ok) return redact;
  const read = await readReportPack(options.pack, resourcesDir);
  if (!read.ok) return err(failureMessage(read.error, options.pack ?? options.inFile));
  const { pack, packTexts } = read.value;
  const { id: packId, version: packVersion } = source.value.pack;
  if (packId !== pack.manifest.id) {
    return err(failureMessage(fail('pack-unknown', { packId, packVersion }).error, options.inFile));
  }
  const onDay = packAsOf(pack, options.asOf);
  const score = scoreAssessment(onDay.pack, source.value.assessment);
  const { switches } = onDay;
  return ok({
    options,
    source: source.value,
    redact: redact.value,
    pack,
    packTexts,
    score,
    switches,
    resourcesDir,
  });
}

/** Scores are no facts, and the file of scores names the assessment. */
function mayHoldScores(edition: Edition | null): boolean {
  return edition !== 'factual' && edition !== 'redacted';
}

const MAX_CALENDAR_BYTES = 16 * 1024 * 1024;

/** The calendar of this name that is in the folder; nothing where there is none that can be read. */
async function readEarlierCalendar(outDir: string, fileName: string): Promise<Uint8Array | undefined> {
  const bytes = await readPath(join(outDir, fileName), MAX_CALENDAR_BYTES).catch(() => null);
  return bytes ?? undefined;
}

type Made = Result<MadeDocument, string>;

/** Every word near a term is one more term; what is near those is asked for again. */
const MOST_ROUNDS = 5;

async function makeOne(work: Work, { kind, edition: named }: PlannedDocument): Promise<Made> {
  const { options, source, packTexts, resourcesDir } = work;
  const { asOf, pageSize, annexes, nearMatches, timeZone, pastDates, outDir, incident } = options;
  const edition = named ?? undefined;
  const attachData = options.attachData && mayCarryData(kind, edition);
  const isCalendar = descriptorOf(kind).format === 'ics';
  const earlier = isCalendar ? await readEarlierCalendar(outDir, plainFileName(kind, named)) : undefined;
  const wanted = { kind, source, asOf, pageSize, packTexts, attachData, edition, annexes };
  let redact = work.redact;
  for (let round = 1; ; round += 1) {
    const made = await makeDocument(
      { ...wanted, redact, timeZone, pastDates, earlier, incident },
      { resourcesDir, onProgress: () => undefined },
    );
    if (!made.ok) return err(failureMessage(made.error, options.inFile));
    const { near } = made.value.redaction;
    if (nearMatches !== 'redact' || near.length === 0 || round === MOST_ROUNDS) return ok(made.value);
    redact = withNear(redact ?? '', near);
  }
}

interface Outcome {
  readonly files: OutputFiles;
  /** Lines to print, each ending in a newline. */
  readonly notes: string;
}

/** What was made, as files; or why nothing is written. */
function outcomeOf(work: Work, made: readonly (ProvenFile & MadeDocument)[]): OrMessage<Outcome> {
  const { options, source, pack, score, switches } = work;
  const incomplete = made.find(({ proof }) => proof.missing.length > 0);
  if (incomplete !== undefined) return err(incompleteMessage(incomplete.fileName, incomplete.proof));
  const undecided = nearAmong(made);
  if (undecided.length > 0 && options.nearMatches !== 'leave') return err(undecidedText(undecided).trimEnd());
  const files = new Map(made.map(({ fileName, bytes }) => [fileName, bytes]));
  const encoder = new TextEncoder();
  if (mayHoldScores(options.edition)) {
    const { asOf } = options;
    files.set('score.json', encoder.encode(scoreFileText(score, { source, pack, asOf, switches })));
  }
  if (options.edition !== null) files.set('proof.json', encoder.encode(proofFileText(made)));
  const doubt = made.find((it) => it.doubt !== null)?.doubt ?? null;
  const doubtLine = doubt === null ? '' : `Note: ${messageText(doubt)}\n`;
  const boxes = made.map(({ fileName, undrawn }) => undrawnNote(fileName, undrawn)).join('');
  return ok({ files, notes: `${doubtLine}${boxes}${redactionNotes(made)}` });
}

async function makeFiles(work: Work): Promise<OrMessage<Outcome>> {
  const all: (ProvenFile & MadeDocument)[] = [];
  for (const planned of work.options.documents) {
    const made = await makeOne(work, planned);
    if (!made.ok) return made;
    const { kind, edition } = planned;
    all.push({ ...made.value, kind, fileName: plainFileName(kind, edition) });
  }
  return outcomeOf(work, all);
}

/** Answers to questions this pack version does not have are reported, as they are in no score and no document. */
function noteOn({ unknownQuestionIds }: Score): string {
  const count = unknownQuestionIds.length;
  if (count === 0) return '';
  const answers = countOf(count, 'answer');
  const ids = joinWords(unknownQuestionIds, 'and');
  const are = count === 1 ? 'is to a question' : 'are to questions';
  return `Note: ${answers} ${are} this edition does not have: ${ids}. The input file is unchanged; score.json lists them, and nothing else was affected.\n`;
}

/** The work's own outcome, or that it was stopped, without waiting for it. */
function untilInterrupted<Value>(
  work: Promise<OrMessage<Value>>,
  signal: AbortSignal,
): Promise<OrMessage<Value>> {
  const stopped = new Promise<OrMessage<Value>>((resolve) => {
    const stop = (): void => {
      resolve(err(messageText(fail('job-cancelled').error)));
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  return Promise.race([stopped, work]);
}

async function makeInto(output: Output, work: Work, signal: AbortSignal): Promise<OrMessage<Outcome>> {
  try {
    const made = await untilInterrupted(makeFiles(work), signal);
    if (!made.ok) return made;
    const written = await output.write(made.value.files);
    return written.ok ? made : err(failureMessage(written.error, work.options.outDir));
  } finally {
    await output.close();
  }
}

async function make(
  options: ReportOptions,
  resourcesDir: string,
  signal: AbortSignal,
): Promise<OrMessage<Omit<ReportEnd, 'exitCode'>>> {
  const work = await untilInterrupted(prepare(options, resourcesDir), signal);
  if (!work.ok) return work;
  const output = await openOutput(options.outDir);
  if (!output.ok) return err(failureMessage(output.error, options.outDir));
  const made = await makeInto(output.value, work.value, signal);
  if (!made.ok) return made;
  const { files, notes } = made.value;
  const lines = [...files.keys()].map((name) => `${join(options.outDir, name)}\n`);
  return ok({ stdout: lines.join(''), stderr: `${options.note}${noteOn(work.value.score)}${notes}` });
}

/**
 * Runs the command.
 *
 * @param args - the command line without the program's name
 * @returns exit code and texts. Unless the code is 0, nothing was written. Throws only for a bug.
 */
export async function runReport(
  args: readonly string[],
  {
    resourcesDir,
    today,
    timeZone = () => 'UTC',
    interrupted = new AbortController().signal,
  }: ReportEnvironment,
): Promise<ReportEnd> {
  const call = readArguments(args, { today, timeZone });
  if (!call.ok) return { exitCode: 2, stdout: '', stderr: `${call.error}\n${USAGE_HINT}` };
  if (call.value.kind === 'help') return { exitCode: 0, stdout: USAGE, stderr: '' };
  const made = await make(call.value.options, resourcesDir, interrupted);
  if (!made.ok) return { exitCode: 1, stdout: '', stderr: `${made.error}\n` };
  return { exitCode: 0, ...made.value };
}
