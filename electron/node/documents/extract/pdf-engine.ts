/**
 * Opens a PDF for its text, in Node and in a worker of Electron alike. Draws nothing, fetches nothing, runs no
 * script of the file.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The engine asks for these while it loads, though only drawing needs them. */
function standIns(): Readonly<Record<string, unknown>> {
  const navigator = { platform: '', userAgent: '' };
  return { DOMMatrix: Object, Path2D: Object, ImageData: Object, navigator };
}

/** The engine's second half. It runs in this very process: whoever reads a PDF is a worker already. */
async function loadSecondHalf(): Promise<unknown> {
  const path = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const loaded: unknown = await import(/* @vite-ignore */ pathToFileURL(path).href);
  return loaded;
}

async function loadEngine() {
  for (const [name, value] of Object.entries(standIns())) {
    if (!(name in globalThis)) Reflect.set(globalThis, name, value);
  }
  // The name under which the first half looks for it.
  if (!('pdfjsWorker' in globalThis)) Reflect.set(globalThis, 'pdfjsWorker', await loadSecondHalf());
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** A PDF that is open. */
export interface OpenPdf {
  readonly pdf: PDFDocumentProxy;
  readonly close: () => Promise<void>;
}

/** Opens a PDF from bytes, of which it takes a copy. Rejects when they are none, or damaged beyond repair. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { getDocument, VerbosityLevel } = await loadEngine();
  const task = getDocument({
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  return { pdf: await task.promise, close: () => task.destroy() };
}
