import { VisuallyHidden } from '@mantine/core';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import { drawPage } from './draw-page';
import classes from './PdfPage.module.css';

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy;
  /** From 1. */
  readonly number: number;
  readonly widthPx: number;
  readonly label: string;
}

/** One page on a canvas, with its text for screen readers. */
export function PdfPage({ pdf, number, widthPx, label }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    if (canvas.current === null) return undefined;
    const drawing = drawPage(pdf, { number, widthPx, canvas: canvas.current });
    drawing.text.then(setText, () => {
      setText('');
    });
    return drawing.stop;
  }, [pdf, number, widthPx]);
  return (
    <>
      <canvas ref={canvas} className={classes['page']} role="img" aria-label={label} />
      <VisuallyHidden>{text}</VisuallyHidden>
    </>
  );
}
