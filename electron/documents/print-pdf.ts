/** Turns one document definition into PDF bytes with the embedded fonts. Reads the fonts' folder and nothing else. */
import pdfmake from 'pdfmake';
import type { DynamicContent, TDocumentDefinitions } from 'pdfmake/interfaces';
import { fontFiles, isFontPath } from './fonts';

/** A finished PDF. */
export interface PrintedPdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
}

/** Counts pages through the footer, the one part that is asked for on every page and told the total. */
function countPages(
  definition: TDocumentDefinitions,
  onCount: (pages: number) => void,
): TDocumentDefinitions {
  const { footer } = definition;
  const counting: DynamicContent = (page, pages, size) => {
    onCount(pages);
    return typeof footer === 'function' ? footer(page, pages, size) : footer;
  };
  return { ...definition, footer: counting };
}

/**
 * Prints a definition. Uses it up: pdfmake changes what it is given, so a definition is printed once.
 *
 * @param definition - names the families of `fonts.ts` only; any other makes this throw
 * @param resourcesDir - folder that holds `fonts/`
 * @param onProgress - told the share of the pages drawn, 0 to 1
 */
export async function printPdf(
  definition: TDocumentDefinitions,
  resourcesDir: string,
  onProgress: (done: number) => void,
): Promise<PrintedPdf> {
  let pages = 1;
  pdfmake.setFonts(fontFiles(resourcesDir));
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => isFontPath(resourcesDir, path));
  pdfmake.setProgressCallback(onProgress);
  const counted = countPages(definition, (total) => {
    pages = total;
  });
  const bytes = await pdfmake.createPdf(counted).getBuffer();
  return { bytes: new Uint8Array(bytes), pages };
}
