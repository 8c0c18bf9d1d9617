import { Button } from '@mantine/core';
import { isNearSettled } from '@shared/release/near-decisions';
import { documentWords } from './document-words';
import type { BuiltDocument, DocumentOptions } from './document-state';
import type { DocumentSaving } from './use-save-document';
import classes from './DocumentActions.module.css';

interface DocumentActionsProps {
  readonly options: DocumentOptions;
  /** Of the form that is sent. */
  readonly formId: string;
  /** Whether it can be sent. */
  readonly isValid: boolean;
  readonly isBusy: boolean;
  /** What was made; `null` while nothing is. */
  readonly document: BuiltDocument | null;
  /** Whether one is shown that is not proven yet, and so cannot be saved. */
  readonly isBeingProven: boolean;
  readonly forWhom: string;
  readonly saving: DocumentSaving;
}

/** Make, save, open: always in view, under whatever stands above. */
export function DocumentActions(props: DocumentActionsProps) {
  const { options, formId, isValid, isBusy, document, isBeingProven, forWhom, saving } = props;
  const { noun, file } = documentWords(options.kind);
  const isSaved = document !== null && saving.stateOf(document).kind === 'saved';
  return (
    <div className={classes['actions']} role="group" aria-label="Make and save">
      {/* While it works, the button stays focusable: a disabled one would drop the focus. */}
      <Button
        type="submit"
        form={formId}
        disabled={!isValid}
        data-disabled={isBusy}
        aria-disabled={isBusy}
        variant={document === null ? 'filled' : 'default'}
      >
        {document === null ? `Make the ${noun}` : `Make the ${noun} again`}
      </Button>
      {isBeingProven ? <Button disabled>Save {file}…</Button> : null}
      {document === null ? null : (
        <Button
          disabled={!isNearSettled(document.redaction.near, options.redact)}
          variant={isSaved ? 'default' : 'filled'}
          onClick={() => void saving.save(document, forWhom)}
        >
          Save {file}…
        </Button>
      )}
      {document !== null && isSaved ? (
        <>
          <Button onClick={() => void saving.show(document, 'program')}>Open</Button>
          <Button variant="default" onClick={() => void saving.show(document, 'folder')}>
            Show in folder
          </Button>
        </>
      ) : null}
    </div>
  );
}
