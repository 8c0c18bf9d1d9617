/**
 * Makes one document from an assessment file: pack, score, report model, then the writer of its kind. Free of
 * Electron, so that the window's worker and the headless command are the same code. Reads only the resources folder.
 */
import once from 'lodash-es/once.js';
import { createHash } from 'node:crypto';
import { typedTexts } from '@shared/assessment/content';
import type { AssessmentFile } from '@shared/assessment/schema';
import { fail, type AppError } from '@shared/base/app-error';
import { countOf } from '@shared/base/words';
import { ok, type Result } from '@shared/base/result';
import { earlierFigures, withEarlierFigures } from '@shared/history/earlier-figures';
import { onceFor } from '@shared/base/once-for';
import { packAsOf } from '@shared/pack/pack-as-of';
import { isPdf } from '@shared/document/document-kinds';
import type { IncidentInput } from '@shared/document/incident/incident-types';
import { descriptorOf } from '@shared/document/kinds/registry';
import type { EditionRules } from '@shared/release/editions/apply-edition';
import { redactText } from '@shared/release/editions/redact-text';
import { historyIn } from '@shared/release/editions/history-in';
import { textsIn } from '@shared/release/editions/texts';
import { mayCarryData, usualEdition } from '@shared/release/editions/kind-editions';
import { inTimeZone } from '@shared/assessment/local-moments';
import { fingerprintOf } from '@shared/assessment/fingerprint';
import { ANNEX_IDS } from '@shared/document/annexes';
import { leftOutOf } from '@shared/document/left-out';
import { buildReportModel } from '@shared/document/model';
import { paragraphsAndCells } from '@shared/document/text/hand/count-words';
import type { ReportModel } from '@shared/document/model-types';
import { buildDocument } from '@shared/document/pdf/build-document';
import { scoreAssessment } from '@shared/scoring/score';
import { dataAttachment } from './writers/data-attachment';
import type { MadeDocument, MakeRequest } from './make-request';
import type { MadeFile, DocumentWorkContext } from './writers/document-work';
import { failureReason } from './writers/lost-in-layout';
import type { Attachment } from './writers/print-pdf';
import { WRITERS } from './writers/registry';
import { isBuiltInPack } from './built-in-pack';
import { finalityOf, type DocumentFinality } from './finality';
import { knownEvents } from './known-events';
import { blankIncident, incidentFit, incidentFor, markedIncident } from './incident-input';
import { blankInput, editionInput, markedInput, readRules, type EditionInput } from './edition-input';
import { officeFile, officeText, printableFile, printableText } from './writers/plain-text';
import { proveDocument } from './verify/prove-document';
import { extractDocument } from './extract/extract-document';
import { parsePack, readPack } from '../files/read-pack';

interface Work extends EditionInput {
  readonly request: MakeRequest;
  readonly rules: EditionRules;
  readonly fingerprint: string;
  readonly signed: DocumentFinality;
  /** The incident it is of, as it may show it; `undefined` for a document of the assessment. */
  readonly incident: IncidentInput | undefined;
  /** Made of other words than the record’s: without a past. */
  readonly isBlank?: true;
}

/** A calendar gives moments, not days, and those are the same everywhere. */
function zoneOf({ kind, timeZone = 'UTC' }: MakeRequest): string {
  return descriptorOf(kind).content.of === 'deadlines' ? 'UTC' : timeZone;
}

/** The report on an assessment and an incident whose texts have been made fit for the writer at hand. */
function modelOf(file: AssessmentFile, work: Work): ReportModel {
  const { request, rules, pack, fingerprint, signed } = work;
  const { asOf, annexes, source } = request;
  const timeZone = zoneOf(request);
  const { assessment, asRecorded } = withEarlierFigures(inTimeZone(file.assessment, timeZone), () =>
    pastOf(work),
  );
  // Findings come with the score, so it must be taken from the words that hold on the day of the report.
  const { pack: packOnDay } = packAsOf(pack, request.asOf);
  const score = scoreAssessment(packOnDay, assessment);
  const { edition, terms } = rules;
  const leftOut = leftOutOf(inTimeZone(source.assessment, timeZone), score, (name) =>
    officeText(redactText(name, terms)),
  );
  return buildReportModel({
    pack,
    assessment,
    score,
    asOf,
    fingerprint,
    edition,
    finality: signed.finality,
    asRecorded,
    annexes,
    leftOut,
    timeZone,
    incident: work.incident,
  });
}

/** The same work with the texts of its incident fit for a writer. */
function fitFor(work: Work, change: (text: string) => string): Work {
  return work.incident === undefined ? work : { ...work, incident: incidentFit(work.incident, change) };
}

/** Once for a work, and only where a document tells of the past. */
const pastOf = onceFor(({ request, pack }: Work) => earlierFigures(request.source, pack));

/** What a document in pages is made from: the edition's file, with the past it may compare itself with. */
function withHistory({ file, rules, request, isBlank }: Work): AssessmentFile {
  if (isBlank === true) return file;
  const snapshots = historyIn(rules.edition, request.source.assessment);
  return { ...file, assessment: { ...file.assessment, snapshots } };
}

/** Every text that somebody typed and the document may show. */
function typedIn({ file, incident }: Work): readonly string[] {
  return [...typedTexts(file.assessment), ...textsIn(incident?.log ?? [])];
}

async function make(
  work: Work,
  attachment: Attachment | null,
  surroundings: DocumentWorkContext,
): Promise<MadeFile> {
  const { request, file, rules } = work;
  const { kind, pageSize } = request;
  surroundings.onProgress('Scoring', 0.1);
  return WRITERS[descriptorOf(kind).format](
    {
      kind,
      pageSize,
      file,
      edition: rules.edition,
      printedModel: () => modelOf(printableFile(withHistory(work)), fitFor(work, printableText)),
      officeModel: () => modelOf(officeFile(file), fitFor(work, officeText)),
      officeModelWithPast: () => modelOf(officeFile(withHistory(work)), fitFor(work, officeText)),
      alarms: request.incident?.alarms ?? false,
      typed: typedIn(work),
      attachment,
      pastDates: request.pastDates ?? false,
      known: knownEvents(request, work, rules.edition),
    },
    surroundings,
  );
}

/** The words of a document, without laying it out where it has pages. */
async function wordsOfDocument(work: Work, surroundings: DocumentWorkContext): Promise<readonly string[]> {
  const { kind, pageSize } = work.request;
  if (isPdf(kind)) {
    const { content, header, footer } = buildDocument(kind, modelOf(work.file, work), { pageSize });
    const frames = [header, footer].map((it) => (typeof it === 'function' ? it(1, 1, A_PAGE) : it));
    return textsIn([content, frames]);
  }
  const made = await make(work, null, { ...surroundings, onProgress: () => undefined });
  const read = await extractDocument(descriptorOf(kind).format, made.bytes, () => undefined);
  return [read.body];
}

/** The very document with a mark for every typed text, made and read as a stranger would. */
async function untypedDocument(
  work: Work,
  surroundings: DocumentWorkContext,
): Promise<{ readonly words: readonly string[]; readonly bytes: Uint8Array }> {
  const shown = markedInput({ ...work, file: withHistory(work) });
  const incident = work.incident === undefined ? undefined : markedIncident(work.incident);
  const onProgress = () => undefined;
  const marked = { ...work, ...shown, incident, isBlank: true } as const;
  const { bytes } = await make(marked, null, { ...surroundings, onProgress });
  const { places } = await extractDocument(descriptorOf(work.request.kind).format, bytes, onProgress);
  return { words: places.map(({ text }) => text), bytes };
}

/** What of a document that would be final rests on ground that has moved, counted in words; empty for a draft. */
function staleInFinal(work: Work): string {
  const { request, rules, signed } = work;
  const { paper } = descriptorOf(request.kind);
  if (paper === undefined || rules.edition === 'factual' || signed.finality === null) return '';
  const { stale, cells } = modelOf(withHistory(work), work).hand[paper];
  return stale === 0 ? '' : paragraphsAndCells({ all: stale, inTables: cells.stale }, countOf);
}

/** The same made of no one's words. */
function blankWork(work: Work): Work {
  const incident = work.incident === undefined ? undefined : blankIncident(work.incident);
  return { ...work, ...blankInput(work), incident, isBlank: true };
}

/** Running heads and feet have the same words on every page. */
const A_PAGE = { width: 612, height: 792, orientation: 'portrait' } as const;

/** The share of the work that lies before reading back. */
const BEFORE_PROOF = 0.6;

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function makeAndProve(
  work: Work,
  original: EditionInput,
  surroundings: DocumentWorkContext,
): Promise<Result<MadeDocument, AppError>> {
  const { request, rules, fingerprint } = work;
  const onProgress = (stage: string, done: number): void => {
    surroundings.onProgress(stage, done * BEFORE_PROOF);
  };
  const attachment = request.attachData === true ? dataAttachment(work.file, request.asOf) : null;
  const made = await make(work, attachment, { ...surroundings, onProgress });
  const { bytes } = made;
  if (isPdf(request.kind)) surroundings.onPages?.(bytes);
  const proof = await proveDocument(
    {
      kind: request.kind,
      rules,
      asOf: request.asOf,
      timeZone: request.timeZone ?? 'UTC',
      pastDates: request.pastDates ?? false,
      annexes: request.annexes ?? ANNEX_IDS,
      incident: work.incident,
      bytes,
      original: original.file,
      pack: original.pack,
      shown: work,
      attached: attachment === null ? null : sha256Of(attachment.bytes),
      // Made of the same pack and of no one's words: what stands in such a document whoever it is about.
      fixedWords: () => wordsOfDocument(blankWork(work), surroundings),
      untyped: once(() => untypedDocument(work, surroundings)),
    },
    (done) => {
      surroundings.onProgress('Reading the document back', BEFORE_PROOF + done * (1 - BEFORE_PROOF));
    },
  );
  if (!proof.ok) return proof;
  const { title } = work.file.assessment;
  return ok({
    ...made,
    edition: rules.edition,
    title,
    fingerprint,
    doubt: work.signed.doubt,
    ...proof.value,
    undrawn: made.undrawn ?? [],
    sha256: sha256Of(bytes),
  });
}

/** Pack, rules and input of a request, or why there are none. */
async function prepare(
  request: MakeRequest,
  resourcesDir: string,
): Promise<Result<{ readonly work: Work; readonly original: EditionInput }, AppError>> {
  const { packTexts, source, kind, asOf } = request;
  const rules = readRules(kind, request.edition ?? usualEdition(kind), request.redact);
  if (!rules.ok) return rules;
  const pack = packTexts === undefined ? await readPack(resourcesDir) : parsePack(packTexts);
  if (!pack.ok) return pack;
  const { id: packId, version: packVersion } = source.pack;
  if (packId !== pack.value.manifest.id) return fail('pack-unknown', { packId, packVersion });
  const incident = incidentFor({ request, pack: pack.value });
  if (!incident.ok) return incident;
  const original = { file: source, pack: pack.value };
  const shown = editionInput(rules.value, original);
  const fingerprint = fingerprintOf(source, pack.value.manifest);
  const isBuiltIn = packTexts === undefined || (await isBuiltInPack(source, pack.value, resourcesDir));
  const signed = finalityOf(source, { pack: pack.value, isBuiltIn, asOf, terms: rules.value.terms });
  const work = { ...shown, request, rules: rules.value, fingerprint, signed, incident: incident.value };
  return ok({ work, original });
}

/**
 * Makes one document in one edition and proves it by reading it back.
 *
 * @returns the bytes, byte-identical for the same request and resources; or `edition-refused` (`reason`),
 *   `pack-unknown` (`packId`), `pack-invalid`, `incident-missing` when a document of an incident has none to be of, `document-data-refused` when kind or edition may not carry the
 *   assessment's data, `document-leaks` (`found`) when the finished file holds what the edition must not say, `paper-stale`
 *   (`count`) when it would be final and counsel has not looked at what moved, or
 *   `document-failed` (`reason`) when a writer refuses the content. Writes nothing.
 */
export async function makeDocument(
  request: MakeRequest,
  surroundings: DocumentWorkContext,
): Promise<Result<MadeDocument, AppError>> {
  const { kind, edition, attachData = false } = request;
  if (attachData && !mayCarryData(kind, edition)) return fail('document-data-refused');
  surroundings.onProgress('Reading the law and questions', 0);
  const prepared = await prepare(request, surroundings.resourcesDir);
  if (!prepared.ok) return prepared;
  try {
    const { work, original } = prepared.value;
    const stale = staleInFinal(work);
    if (stale !== '') return fail('paper-stale', { count: stale });
    return await makeAndProve(work, original, surroundings);
  } catch (error) {
    return fail('document-failed', { reason: failureReason(error) });
  }
}
