/** Lays a report out in pages: definition, check of every character, PDF. Reads only the fonts. */
import type { AssessmentFile } from '@shared/assessment/schema';
import type { AppError } from '@shared/errors/app-error';
import type { Request } from '@shared/ipc/contract';
import { ok, type Result } from '@shared/lib/result';
import type { Pack } from '@shared/pack/schema';
import type { PdfKind } from '@shared/report/document-kinds';
import type { ReportModel } from '@shared/report/model-types';
import { buildDocument } from '@shared/report/pdf/build-document';
import { pageMeasures } from '@shared/report/pdf/theme';
import type { MadeFile, Surroundings } from './document-work';
import { drawnTexts } from './drawn-text';
import { loadFontCoverage } from './fonts';
import { missingCharacters, missingGlyphFailure } from './missing-glyphs';
import { printPdf } from './print-pdf';

/** What is laid out. */
export interface PdfWork {
  readonly kind: PdfKind;
  readonly model: ReportModel;
  readonly pageSize: Request<'document:build'>['pageSize'];
  /** Whose texts the model shows, to say where a character was typed that cannot be drawn. */
  readonly file: AssessmentFile;
  readonly pack: Pack;
}

/** The share of the work that lies before drawing. */
const BEFORE_DRAWING = 0.4;

/**
 * Makes the briefing or the memo.
 *
 * @returns the bytes and the number of pages, or `document-glyph-missing` (`characters`, `where`). Throws when the
 *   printer refuses the definition.
 */
export async function makePdf(
  { kind, model, pageSize, file, pack }: PdfWork,
  { resourcesDir, onProgress }: Surroundings,
): Promise<Result<MadeFile, AppError>> {
  const definition = buildDocument(kind, model, { pageSize });
  onProgress('Checking every character', 0.25);
  const coverage = await loadFontCoverage(resourcesDir);
  const missing = missingCharacters(drawnTexts(definition), coverage);
  if (missing.length > 0) return missingGlyphFailure(missing, file, pack);
  onProgress('Laying out pages', BEFORE_DRAWING);
  const { bytes, pages } = await printPdf(
    { definition, page: pageMeasures(pageSize) },
    resourcesDir,
    (done) => {
      onProgress('Drawing pages', BEFORE_DRAWING + done * (1 - BEFORE_DRAWING));
    },
  );
  return ok({ bytes, contents: [{ noun: 'page', count: pages }] });
}
