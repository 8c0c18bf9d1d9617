import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import { appError } from '@shared/base/app-error';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { PdfPage } from './PdfPage';
import { usePdf } from './use-pdf';
import classes from './PdfPreview.module.css';

interface PdfPreviewProps {
  readonly bytes: Uint8Array;
  readonly title: string;
}

const STEP: Readonly<Record<string, number>> = { PageDown: 1, ArrowRight: 1, PageUp: -1, ArrowLeft: -1 };

/** Shows a PDF page by page, as wide as there is room. */
export function PdfPreview({ bytes, title }: PdfPreviewProps) {
  const state = usePdf(bytes);
  const [page, setPage] = useState(1);
  const { ref, width } = useElementSize();
  if (state.kind === 'failed') {
    return <ErrorNotice error={appError('document-failed', { where: 'preview' })} />;
  }
  const pages = state.kind === 'open' ? state.pdf.numPages : 0;
  const go = (to: number) => {
    setPage(Math.min(Math.max(1, to), Math.max(1, pages)));
  };
  return (
    <section
      aria-label={`Preview of the ${title.toLowerCase()}`}
      className={classes['preview']}
      onKeyDown={(event) => {
        const step = STEP[event.key];
        if (step === undefined) return;
        event.preventDefault();
        go(page + step);
      }}
    >
      <div className={classes['bar']}>
        <Button
          variant="default"
          size="xs"
          disabled={page <= 1}
          onClick={() => {
            go(page - 1);
          }}
        >
          Previous page
        </Button>
        <span role="status">{pages === 0 ? 'Opening…' : `Page ${String(page)} of ${String(pages)}`}</span>
        <Button
          variant="default"
          size="xs"
          disabled={page >= pages}
          onClick={() => {
            go(page + 1);
          }}
        >
          Next page
        </Button>
      </div>
      {/* A scrolling area must be reachable by keyboard. */}
      <div ref={ref} className={classes['sheet']} tabIndex={0} role="group" aria-label="Page">
        {state.kind === 'open' && width > 0 ? (
          <PdfPage
            pdf={state.pdf}
            number={page}
            widthPx={Math.floor(width)}
            label={`${title}, page ${String(page)} of ${String(pages)}`}
          />
        ) : null}
      </div>
    </section>
  );
}
