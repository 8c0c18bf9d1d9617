/** Reads a finished document back, whatever its format, under one clock of progress. */
import type { DocumentExtension } from '@shared/document/document-kinds';
import type { ExtractedDocument } from '@shared/release/proof/extracted-document';
import { readCalendar, readCsv, readHtml, readJson } from './read-text';

/**
 * Reads a file back. Rejects when the bytes are not what the extension says.
 *
 * @param onProgress - told the share that is read, 0 to 1
 */
export async function extractDocument(
  extension: DocumentExtension,
  bytes: Uint8Array,
  onProgress: (done: number) => void,
): Promise<ExtractedDocument> {
  switch (extension) {
    case 'pdf': {
      const { readMadePdf } = await import('./pdf/read-made-pdf');
      return readMadePdf(bytes, onProgress);
    }
    case 'docx':
    case 'xlsx': {
      const { readOffice } = await import('./read-zip');
      return readOffice(bytes);
    }
    case 'pptx': {
      const { readSlides } = await import('./read-slides');
      return readSlides(bytes);
    }
    case 'html':
      return readHtml(bytes);
    case 'csv':
      return readCsv(bytes);
    case 'ics':
      return readCalendar(bytes);
    case 'json':
      return readJson(bytes);
  }
}
