import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Drawing {
  /** The words of the page in reading order. */
  readonly text: Promise<string>;
  readonly stop: () => void;
}

interface Target {
  /** From 1. */
  readonly number: number;
  readonly widthPx: number;
  readonly canvas: HTMLCanvasElement;
}

function startRender(page: PDFPageProxy, { widthPx, canvas }: Target): RenderTask {
  const scale = (widthPx / page.getViewport({ scale: 1 }).width) * window.devicePixelRatio;
  const viewport = page.getViewport({ scale });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  return page.render({ canvas, viewport });
}

async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}

/** Draws a page at a width in CSS pixels, sharp on dense screens. Stopping early leaves the canvas as it is. */
export function drawPage(pdf: PDFDocumentProxy, target: Target): Drawing {
  let isStopped = false;
  let task: RenderTask | null = null;
  const draw = async () => {
    const page = await pdf.getPage(target.number);
    // Stopped while the page was fetched: a newer drawing owns the canvas now.
    if (isStopped) return '';
    task = startRender(page, target);
    // A stopped drawing rejects; that is the wanted outcome.
    await task.promise.catch(() => undefined);
    return textOf(page);
  };
  return {
    text: draw(),
    stop: () => {
      isStopped = true;
      task?.cancel();
    },
  };
}
