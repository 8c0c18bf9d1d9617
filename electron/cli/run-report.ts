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
import type { Edition } from '@shared/wording/edition';
import { mayCarryData } from '@shared/release/editions/kind-editions';
import { scoreAssessment } from '@shared/scoring/score';
import type { Score } from '@shared/scoring/types';
import { makeDocument } from '../node/documents/make-document';
import { incompleteMessage, proofFileText, undrawnNote, type ProvenFile } from './proof-file';
import { failureMessage, readInput, readTermList } from './read-input';
import { readArguments, USAGE, USAGE_HINT, type ReportOptions } from './report-arguments';
import { readReportPack } from './read-report-pack';
import { scoreFileText } from './score-file';
import { openOutput, type Output, type OutputFiles } from './write-files';

/** What the command needs from outside. */
export interface ReportEnvironment {
  /** Folder that holds `packs/` and `fonts/`. */
  readonly resourcesDir: string;
  /** Today where the reader is, `YYYY-MM-DD`. */
  readonly today: () => string;
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

/** The files, and what is to be told of them. */
interface Made {
  readonly files: OutputFiles;
  readonly notes: string;
}

async function makeFiles(work: Work): Promise<OrMessage<Made>> {
  const { options, source, pack, packTexts, score, switches, resourcesDir } = work;
  const { asOf, pageSize, annexes } = options;
  const files = new Map<string, Uint8Array>();
  const proven: ProvenFile[] = [];
  let notes = '';
  for (const { kind, edition: named } of options.documents) {
    const edition = named ?? undefined;
    const attachData = options.attachData && mayCarryData(kind, edition);
    const made = await makeDocument(
      { kind, source, asOf, pageSize, packTexts, attachData, edition, redact: work.redact, annexes },
      { resourcesDir, onProgress: () => undefined },
    );
    if (!made.ok) return err(failureMessage(made.error, options.inFile));
    const { proof, sha256, bytes, undrawn } = made.value;
    const fileName = plainFileName(kind, named);
    if (proof.missing.length > 0) return err(incompleteMessage(fileName, proof));
    files.set(fileName, bytes);
    notes += undrawnNote(fileName, undrawn);
    proven.push({ fileName, kind, edition: made.value.edition, sha256, proof });
  }
  const encoder = new TextEncoder();
  if (mayHoldScores(options.edition)) {
    files.set('score.json', encoder.encode(scoreFileText(score, { source, pack, asOf, switches })));
  }
  if (options.edition !== null) files.set('proof.json', encoder.encode(proofFileText(proven)));
  return ok({ files, notes });
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

async function makeInto(output: Output, work: Work, signal: AbortSignal): Promise<OrMessage<Made>> {
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
  { resourcesDir, today, interrupted = new AbortController().signal }: ReportEnvironment,
): Promise<ReportEnd> {
  const call = readArguments(args, today);
  if (!call.ok) return { exitCode: 2, stdout: '', stderr: `${call.error}\n${USAGE_HINT}` };
  if (call.value.kind === 'help') return { exitCode: 0, stdout: USAGE, stderr: '' };
  const made = await make(call.value.options, resourcesDir, interrupted);
  if (!made.ok) return { exitCode: 1, stdout: '', stderr: `${made.error}\n` };
  return { exitCode: 0, ...made.value };
}
