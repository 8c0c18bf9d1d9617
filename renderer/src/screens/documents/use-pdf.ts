import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useState } from 'react';
import { openPreview } from './pdf-engine';

export type PdfState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly pdf: PDFDocumentProxy }
  | { readonly kind: 'failed' };

/** Opens a PDF for as long as the component lives. */
export function usePdf(bytes: Uint8Array): PdfState {
  const [state, setState] = useState<PdfState>({ kind: 'opening' });
  useEffect(() => {
    let isCurrent = true;
    const opened = openPreview(bytes);
    opened.pdf.then(
      (pdf) => {
        if (isCurrent) setState({ kind: 'open', pdf });
      },
      () => {
        if (isCurrent) setState({ kind: 'failed' });
      },
    );
    return () => {
      isCurrent = false;
      opened.close();
    };
  }, [bytes]);
  return state;
}
