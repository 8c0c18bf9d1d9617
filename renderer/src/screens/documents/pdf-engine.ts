import {
  getDocument,
  GlobalWorkerOptions,
  VerbosityLevel,
  type PDFDocumentLoadingTask,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/**
 * Opens a PDF from bytes. Our documents embed their fonts and use no external data, so nothing is fetched: no
 * character maps, no substitute fonts, no scripts, no evaluated code.
 */
export function openPdf(bytes: Uint8Array): PDFDocumentLoadingTask {
  GlobalWorkerOptions.workerPort ??= new Worker(workerUrl, { type: 'module' });
  return getDocument({
    // The engine takes the buffer away; the caller keeps its own bytes.
    data: bytes.slice(),
    isEvalSupported: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    // Leaving the screen ends the work halfway; that is no warning.
    verbosity: VerbosityLevel.ERRORS,
  });
}
