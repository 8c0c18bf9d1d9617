import { isPdf } from '@shared/document/document-kinds';
import { formatDate } from '@shared/wording/format';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { Notice } from '@renderer/ui/Notice';
import { RecipientField } from '@renderer/ui/RecipientField';
import { contentsInWords } from './contents-words';
import type { BuiltDocument } from './document-state';
import { ProofNotice } from './ProofNotice';
import { RedactionNotice } from './RedactionNotice';
import { UndrawnNotice } from './UndrawnNotice';
import { documentWords } from './document-words';
import type { DocumentSaveState } from './use-save-document';
import classes from './DocumentStatus.module.css';

interface DocumentStatusProps {
  readonly document: BuiltDocument;
  readonly stale: 'assessment' | 'options' | null;
  /** The list of terms as it stands now. */
  readonly redact: string;
  readonly onRedactChange: (list: string) => void;
  /** Who is to get it, for the log. */
  readonly forWhom: string;
  readonly onForWhomChange: (forWhom: string) => void;
  readonly saved: DocumentSaveState;
}

const STALE: Readonly<Record<'assessment' | 'options', string>> = {
  assessment: 'The assessment has changed since this was made.',
  options: 'The choices above have changed since this was made.',
};

/** What was made, whether it is still current, and the way to keep it. */
export function DocumentStatus(props: DocumentStatusProps) {
  const { document, stale, redact, onRedactChange, forWhom, onForWhomChange, saved } = props;
  const { kind } = document.options;
  const { title, noun } = documentWords(kind);
  return (
    <div className={classes['status']}>
      <div>
        <p className={classes['made']} role="status">
          {title}: {contentsInWords(document.contents)}, as of {formatDate(document.options.asOf)}
        </p>
        <p className={classes['fingerprint']}>Fingerprint {document.fingerprint.slice(0, 16)}</p>
      </div>
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
      <RecipientField value={forWhom} onChange={onForWhomChange} />
    </div>
  );
}
