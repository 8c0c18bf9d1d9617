/**
 * Makes a document from an assessment file: pack, score, report model, definition, PDF. Free of Electron, so that
 * the window's worker and the headless command are the same code. Reads only the resources folder.
 */
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { AssessmentFile } from '@shared/assessment/schema';
import { fail, type AppError } from '@shared/errors/app-error';
import type { DocumentKind, Request } from '@shared/ipc/contract';
import { ok, type Result } from '@shared/lib/result';
import { packAsOf } from '@shared/pack/pack-as-of';
import type { PackTexts } from '@shared/pack/read-pack-texts';
import type { Pack } from '@shared/pack/schema';
import { fingerprintOf } from '@shared/report/fingerprint';
import { buildReportModel } from '@shared/report/model';
import { buildDocument } from '@shared/report/pdf/build-document';
import { pageMeasures } from '@shared/report/pdf/theme';
import { scoreAssessment } from '@shared/scoring/score';
import { drawnTexts } from './drawn-text';
import { loadFontCoverage } from './fonts';
import { missingCharacters, missingGlyphFailure } from './missing-glyphs';
import { printableFile } from './plain-text';
import { printPdf } from './print-pdf';
import { parsePack, readPack } from './read-pack';

/** What to make, and as of which day. */
export interface RenderRequest {
  readonly kind: DocumentKind;
  readonly source: AssessmentFile;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly pageSize: Request<'document:build'>['pageSize'];
  /** The pack's files by name; left out for the pack in the resources folder. */
  readonly packTexts?: PackTexts | undefined;
}

/** Where to read from and whom to tell. */
export interface RenderSurroundings {
  /** Folder that holds `packs/` and `fonts/`. */
  readonly resourcesDir: string;
  /** Called with the stage in the user's words and the share of the whole that is done, 0 to 1. */
  readonly onProgress: (stage: string, done: number) => void;
}

/** A finished document. */
export interface RenderedDocument {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  /** Of the assessment as given and the pack, before anything is adapted for print. */
  readonly fingerprint: string;
}

/** The share of the work that lies before drawing. */
const BEFORE_DRAWING = 0.4;

interface Prepared {
  readonly definition: TDocumentDefinitions;
  readonly fingerprint: string;
}

/** Everything up to the layout, which is pure. */
function prepare(request: RenderRequest, pack: Pack): Prepared {
  const { assessment } = printableFile(request.source);
  const fingerprint = fingerprintOf(request.source, pack.manifest);
  // Findings come with the score, so it must be taken from the words that hold on the day of the report.
  const { pack: packOnDay } = packAsOf(pack, request.asOf);
  const score = scoreAssessment(packOnDay, assessment);
  const model = buildReportModel({ pack, assessment, score, asOf: request.asOf, fingerprint });
  const definition = buildDocument(request.kind, model, { pageSize: request.pageSize });
  return { definition, fingerprint };
}

async function render(
  request: RenderRequest,
  pack: Pack,
  { resourcesDir, onProgress }: RenderSurroundings,
): Promise<Result<RenderedDocument, AppError>> {
  onProgress('Scoring', 0.1);
  const { definition, fingerprint } = prepare(request, pack);
  onProgress('Checking every character', 0.25);
  const coverage = await loadFontCoverage(resourcesDir);
  const missing = missingCharacters(drawnTexts(definition), coverage);
  if (missing.length > 0) return missingGlyphFailure(missing, printableFile(request.source), pack);
  onProgress('Laying out pages', BEFORE_DRAWING);
  const page = pageMeasures(request.pageSize);
  const printed = await printPdf({ definition, page }, resourcesDir, (done) => {
    onProgress('Drawing pages', BEFORE_DRAWING + done * (1 - BEFORE_DRAWING));
  });
  return ok({ ...printed, fingerprint });
}

/**
 * Makes one document.
 *
 * @returns the bytes, byte-identical for the same request and resources; or `pack-unknown` (`packId`),
 *   `pack-invalid`, `document-glyph-missing` (`characters`, `where`), or `document-failed` (`reason`) when the
 *   printer refuses the definition. Writes nothing.
 */
export async function renderDocument(
  request: RenderRequest,
  surroundings: RenderSurroundings,
): Promise<Result<RenderedDocument, AppError>> {
  surroundings.onProgress('Reading the law and questions', 0);
  const { packTexts } = request;
  const pack = packTexts === undefined ? await readPack(surroundings.resourcesDir) : parsePack(packTexts);
  if (!pack.ok) return pack;
  const { id: packId, version: packVersion } = request.source.pack;
  if (packId !== pack.value.manifest.id) return fail('pack-unknown', { packId, packVersion });
  try {
    return await render(request, pack.value, surroundings);
  } catch (error) {
    return fail('document-failed', { reason: error instanceof Error ? error.name : 'unknown' });
  }
}
