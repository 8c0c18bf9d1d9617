import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Assessment } from '@shared/assessment/schema';
import type { AppError } from '@shared/errors/app-error';
import { countOf, joinWords } from '@shared/lib/words';
import type { ContentCount } from '@shared/report/document-kinds';
import { formatDate } from '@shared/report/format';
import { api } from '@renderer/platform/api';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { Notice } from '@renderer/ui/Notice';
import type { BuiltDocument } from './document-state';
import { ProofNotice } from './ProofNotice';
import { recordExport } from './record-export';
import { DOCUMENT_WORDS } from './document-words';
import classes from './DocumentStatus.module.css';

interface DocumentStatusProps {
  readonly assessment: Assessment;
  readonly document: BuiltDocument;
  readonly stale: 'assessment' | 'options' | null;
}

type SaveState =
  | { readonly kind: 'none' }
  | { readonly kind: 'saved'; readonly fileName: string }
  | { readonly kind: 'failed'; readonly error: AppError };

const STALE: Readonly<Record<'assessment' | 'options', string>> = {
  assessment: 'The assessment has changed since this was made.',
  options: 'The choices above have changed since this was made.',
};

function inWords(contents: readonly ContentCount[]): string {
  return joinWords(
    contents.map(({ noun, count }) => countOf(count, noun)),
    'and',
  );
}

/** What was made, whether it is still current, and the way to keep it. */
export function DocumentStatus({ assessment, document, stale }: DocumentStatusProps) {
  const [saved, setSaved] = useState<SaveState>({ kind: 'none' });
  const { title, noun } = DOCUMENT_WORDS[document.options.kind];

  const save = async () => {
    const result = await api.document.save({ documentId: document.documentId });
    if (!result.ok) setSaved({ kind: 'failed', error: result.error });
    else if (result.value.status === 'saved') {
      setSaved({ kind: 'saved', fileName: result.value.fileName });
      const recorded = await recordExport(assessment, document);
      if (!recorded.ok) setSaved({ kind: 'failed', error: recorded.error });
    }
  };

  return (
    <div className={classes['status']}>
      <div>
        <p className={classes['made']} role="status">
          {title}: {inWords(document.contents)}, as of {formatDate(document.options.asOf)}
        </p>
        <p className={classes['fingerprint']}>Fingerprint {document.fingerprint.slice(0, 16)}</p>
      </div>
      <ProofNotice proof={document.proof} />
      {stale === null ? null : (
        <Notice kind="warning" live="status" title={STALE[stale]}>
          <p>
            The preview, and what you save, still show the earlier state. Make the {noun} again to bring it up
            to date.
          </p>
        </Notice>
      )}
      <Button
        onClick={() => {
          void save();
        }}
      >
        Save PDF…
      </Button>
      {saved.kind === 'saved' ? (
        <Notice kind="success" live="status" title={`Saved as “${saved.fileName}”.`}>
          <p>It is exactly what the preview shows.</p>
        </Notice>
      ) : null}
      {saved.kind === 'failed' ? <ErrorNotice error={saved.error} /> : null}
    </div>
  );
}
