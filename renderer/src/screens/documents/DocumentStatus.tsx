import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Assessment } from '@shared/assessment/schema';
import type { AppError } from '@shared/base/app-error';
import { isPdf } from '@shared/document/document-kinds';
import { isNearSettled } from '@shared/release/near-decisions';
import { formatDate } from '@shared/wording/format';
import { useRepository } from '@renderer/data/use-repository';
import { api } from '@renderer/platform/api';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { Notice } from '@renderer/ui/Notice';
import { RecipientField } from '@renderer/ui/RecipientField';
import { contentsInWords } from './contents-words';
import type { BuiltDocument } from './document-state';
import { ProofNotice } from './ProofNotice';
import { recordExport } from './record-export';
import { RedactionNotice } from './RedactionNotice';
import { UndrawnNotice } from './UndrawnNotice';
import { documentWords } from './document-words';
import classes from './DocumentStatus.module.css';

interface DocumentStatusProps {
  readonly assessment: Assessment;
  readonly document: BuiltDocument;
  readonly stale: 'assessment' | 'options' | null;
  /** The list of terms as it stands now. */
  readonly redact: string;
  readonly onRedactChange: (list: string) => void;
}

type SaveState =
  | { readonly kind: 'none' }
  | { readonly kind: 'saved'; readonly fileName: string }
  | { readonly kind: 'failed'; readonly error: AppError };

const STALE: Readonly<Record<'assessment' | 'options', string>> = {
  assessment: 'The assessment has changed since this was made.',
  options: 'The choices above have changed since this was made.',
};

/** What was made, whether it is still current, and the way to keep it. */
export function DocumentStatus(props: DocumentStatusProps) {
  const { assessment, document, stale, redact, onRedactChange } = props;
  const repository = useRepository();
  const [forWhom, setForWhom] = useState('');
  const [saved, setSaved] = useState<SaveState>({ kind: 'none' });
  const { kind } = document.options;
  const { title, noun, file } = documentWords(kind);

  const save = async () => {
    const result = await api.document.save({ documentId: document.documentId });
    if (!result.ok) setSaved({ kind: 'failed', error: result.error });
    else if (result.value.status === 'saved') {
      setSaved({ kind: 'saved', fileName: result.value.fileName });
      const recorded = await recordExport(repository, assessment, { document, forWhom });
      if (!recorded.ok) setSaved({ kind: 'failed', error: recorded.error });
    }
  };

  return (
    <div className={classes['status']}>
      <div>
        <p className={classes['made']} role="status">
          {title}: {contentsInWords(document.contents)}, as of {formatDate(document.options.asOf)}
        </p>
        <p className={classes['fingerprint']}>Fingerprint {document.fingerprint.slice(0, 16)}</p>
      </div>
      <ProofNotice proof={document.proof} />
      {document.doubt === null ? null : <ErrorNotice error={document.doubt} />}
      <RedactionNotice redaction={document.redaction} list={redact} onListChange={onRedactChange} />
      <UndrawnNotice undrawn={document.undrawn} />
      {stale === null ? null : (
        <Notice kind="warning" live="status" title={STALE[stale]}>
          <p>
            What you see here, and what you save, is still the earlier state. Make the {noun} again to bring
            it up to date.
          </p>
        </Notice>
      )}
      <RecipientField value={forWhom} onChange={setForWhom} />
      <Button
        disabled={!isNearSettled(document.redaction.near, redact)}
        onClick={() => {
          void save();
        }}
      >
        Save {file}…
      </Button>
      {saved.kind === 'saved' ? (
        <Notice kind="success" live="status" title={`Saved as “${saved.fileName}”.`}>
          <p>
            {isPdf(kind)
              ? 'It is exactly what the preview shows.'
              : 'It is exactly the file that was checked.'}
          </p>
        </Notice>
      ) : null}
      {saved.kind === 'failed' ? <ErrorNotice error={saved.error} /> : null}
    </div>
  );
}
