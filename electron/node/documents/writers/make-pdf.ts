/** Lays a report out in pages: definition, typefaces for every letter, PDF. Reads only the fonts. */
import type { PageSize } from '@shared/base/page-size';
import type { BlocksKind } from '@shared/document/kinds/registry';
import type { ReportModel } from '@shared/document/model-types';
import { buildDocument } from '@shared/document/pdf/build-document';
import { addCharactersNote } from '@shared/document/pdf/characters-note';
import { pageMeasures } from '@shared/document/pdf/theme';
import type { MadeFile, DocumentWorkContext } from './document-work';
import { fontCoverage } from './fonts';
import { LostTextError } from './lost-in-layout';
import { printPdf, type Attachment, type PrintedPdf } from './print-pdf';
import { setType } from './type/set-type';

/** What is laid out. */
export interface PdfWork {
  readonly kind: BlocksKind;
  readonly model: ReportModel;
  /** The texts that were typed into the assessment. */
  readonly typed: readonly string[];
  readonly pageSize: PageSize;
  /** A file to carry inside; `null` for none. */
  readonly attachment: Attachment | null;
}

/** The share of the work that lies before drawing. */
const BEFORE_DRAWING = 0.4;

type PrintedWork = PrintedPdf & Required<Pick<MadeFile, 'undrawn'>>;

async function printBuilt(
  { kind, model, typed, pageSize, attachment }: PdfWork,
  { resourcesDir, onProgress }: DocumentWorkContext,
  breaksAnywhere: boolean,
): Promise<PrintedWork> {
  const built = buildDocument(kind, model, { pageSize, breaksAnywhere });
  onProgress('Checking every character', 0.25);
  const { definition, undrawn } = setType(built, typed, fontCoverage(resourcesDir));
  onProgress('Laying out pages', BEFORE_DRAWING);
  const page = pageMeasures(pageSize);
  const noted = addCharactersNote(definition, undrawn, page.contentWidth);
  const printed = await printPdf({ definition: noted, page, attachment }, resourcesDir, (done) => {
    onProgress('Drawing pages', BEFORE_DRAWING + done * (1 - BEFORE_DRAWING));
  });
  return { ...printed, undrawn };
}

/**
 * Makes a document of blocks in pages. What is estimated to fit on a page is held together; where an estimate was
 * too small, the document is laid out once more with nothing held together, and so nothing is lost.
 *
 * @returns the bytes and the number of pages. Throws when the printer refuses the definition.
 */
export async function makePdf(work: PdfWork, context: DocumentWorkContext): Promise<MadeFile> {
  const { bytes, pages, undrawn } = await printBuilt(work, context, false).catch((error: unknown) => {
    if (!(error instanceof LostTextError)) throw error;
    return printBuilt(work, context, true);
  });
  return { bytes, contents: [{ noun: 'page', count: pages }], undrawn };
}
