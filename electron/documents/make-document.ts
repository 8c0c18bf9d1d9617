/**
 * Makes one document from an assessment file: pack, score, report model, then the writer of its kind. Free of
 * Electron, so that the window's worker and the headless command are the same code. Reads only the resources folder.
 */
import type { AssessmentFile } from '@shared/assessment/schema';
import { fail, type AppError } from '@shared/errors/app-error';
import type { Request } from '@shared/ipc/contract';
import { assertNever } from '@shared/lib/assert-never';
import { ok, type Result } from '@shared/lib/result';
import { packAsOf } from '@shared/pack/pack-as-of';
import type { PackTexts } from '@shared/pack/read-pack-texts';
import type { Pack } from '@shared/pack/schema';
import { mayCarryData, type DocumentKind } from '@shared/report/document-kinds';
import { fingerprintOf } from '@shared/report/fingerprint';
import { buildReportModel } from '@shared/report/model';
import type { ReportModel } from '@shared/report/model-types';
import { scoreAssessment } from '@shared/scoring/score';
import { dataAttachment } from './data-attachment';
import type { MadeFile, Surroundings } from './document-work';
import { officeFile, printableFile } from './plain-text';
import { parsePack, readPack } from './read-pack';

/** What to make, and as of which day. */
export interface MakeRequest {
  readonly kind: DocumentKind;
  readonly source: AssessmentFile;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Of the kinds that have pages. */
  readonly pageSize: Request<'document:build'>['pageSize'];
  /** Put the assessment itself, privileged notes and all, into the document as a file. */
  readonly attachData?: boolean | undefined;
  /** The pack's files by name; left out for the pack in the resources folder. */
  readonly packTexts?: PackTexts | undefined;
}

/** A finished document. */
export interface MadeDocument extends MadeFile {
  /** Of the assessment as given and the pack, before anything is adapted for a writer. */
  readonly fingerprint: string;
}

interface Work {
  readonly request: MakeRequest;
  readonly pack: Pack;
  readonly fingerprint: string;
}

/** The report on an assessment whose texts have been made fit for the writer at hand. */
function modelOf(file: AssessmentFile, { request, pack, fingerprint }: Work): ReportModel {
  const { assessment } = file;
  // Findings come with the score, so it must be taken from the words that hold on the day of the report.
  const { pack: packOnDay } = packAsOf(pack, request.asOf);
  const score = scoreAssessment(packOnDay, assessment);
  return buildReportModel({ pack, assessment, score, asOf: request.asOf, fingerprint });
}

/** The report for programs that bring their own fonts. */
function officeModel(work: Work): ReportModel {
  return modelOf(officeFile(work.request.source), work);
}

/** Writers are loaded when they are needed: nobody waits for the one that is not asked for. */
async function make(work: Work, surroundings: Surroundings): Promise<Result<MadeFile, AppError>> {
  const { request } = work;
  const { kind, pageSize } = request;
  surroundings.onProgress('Scoring', 0.1);
  switch (kind) {
    case 'briefing':
    case 'memo': {
      const { makePdf } = await import('./make-pdf');
      const model = modelOf(printableFile(request.source), work);
      const attachment = request.attachData === true ? dataAttachment(request.source, request.asOf) : null;
      return ok(await makePdf({ kind, model, pageSize, attachment }, surroundings));
    }
    case 'answers-json': {
      const { makeAnswersJson } = await import('./make-answers-json');
      return ok(makeAnswersJson(request.source));
    }
    case 'register-xlsx': {
      const { makeRegisterXlsx } = await import('./make-register');
      return ok(await makeRegisterXlsx(officeModel(work).tracking.register));
    }
    case 'register-csv': {
      const { makeRegisterCsv } = await import('./make-register');
      return ok(makeRegisterCsv(officeModel(work).tracking.register));
    }
    case 'deadlines-ics': {
      const { makeDeadlines } = await import('./make-deadlines');
      const { tracking, common } = officeModel(work);
      return ok(makeDeadlines(tracking.deadlines, common.cover));
    }
    case 'answers-html': {
      const { makeAnswersHtml } = await import('./make-answers-html');
      return ok(makeAnswersHtml(officeModel(work)));
    }
    case 'memo-docx':
      return fail('document-failed', { reason: 'this kind cannot be made yet' });
    default:
      return assertNever(kind, 'document kind');
  }
}

/**
 * Makes one document.
 *
 * @returns the bytes, byte-identical for the same request and resources; or `pack-unknown` (`packId`),
 *   `pack-invalid`, `document-data-refused` when the kind may not carry the assessment's data, or `document-failed`
 *   (`reason`) when a writer refuses the content. Writes nothing.
 */
export async function makeDocument(
  request: MakeRequest,
  surroundings: Surroundings,
): Promise<Result<MadeDocument, AppError>> {
  if (request.attachData === true && !mayCarryData(request.kind)) return fail('document-data-refused');
  surroundings.onProgress('Reading the law and questions', 0);
  const { packTexts } = request;
  const pack = packTexts === undefined ? await readPack(surroundings.resourcesDir) : parsePack(packTexts);
  if (!pack.ok) return pack;
  const { id: packId, version: packVersion } = request.source.pack;
  if (packId !== pack.value.manifest.id) return fail('pack-unknown', { packId, packVersion });
  const fingerprint = fingerprintOf(request.source, pack.value.manifest);
  try {
    const made = await make({ request, pack: pack.value, fingerprint }, surroundings);
    return made.ok ? ok({ ...made.value, fingerprint }) : made;
  } catch (error) {
    return fail('document-failed', { reason: error instanceof Error ? error.name : 'unknown' });
  }
}
