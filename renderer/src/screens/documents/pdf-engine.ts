import {
  getDocument,
  GlobalWorkerOptions,
  VerbosityLevel,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** A PDF on its way to the screen, or on it. */
export interface OpenedPdf {
  /** Rejects on bytes that are no PDF. */
  readonly pdf: Promise<PDFDocumentProxy>;
  /** Frees the engine. Whoever waits for the document may wait in vain from then on. */
  readonly close: () => void;
}

/** The engine refuses to open a document while it is closing another. */
let closed: Promise<unknown> = Promise.resolve();

/**
 * Opens a PDF from bytes, as soon as the one before it is closed. Our documents embed their fonts and use no
 * external data, so nothing is fetched: no character maps, no substitute fonts, no scripts, no evaluated code.
 */
export function openPreview(bytes: Uint8Array): OpenedPdf {
  const task = closed.then(() => load(bytes));
  return {
    pdf: task.then(({ promise }) => promise),
    close: () => {
      closed = closed.then(async () => (await task).destroy()).catch(() => undefined);
    },
  };
}

function load(bytes: Uint8Array): PDFDocumentLoadingTask {
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
