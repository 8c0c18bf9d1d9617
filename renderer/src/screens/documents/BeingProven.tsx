import { Button } from '@mantine/core';
import type { DocumentKind } from '@shared/document/kinds/registry';
import { documentWords } from './document-words';
import classes from './DocumentStatus.module.css';

/** Beside a preview that has not been proven: why it cannot be saved yet. */
export function BeingProven({ kind }: { readonly kind: DocumentKind }) {
  const { title, noun, file } = documentWords(kind);
  return (
    <div className={classes['status']}>
      <p className={classes['made']} role="status">
        {title}: being proven
      </p>
      <p className={classes['fingerprint']}>
        You see the {noun} as it was made. It is being read back and checked; only then can it be saved.
      </p>
      <Button disabled>Save {file}…</Button>
    </div>
  );
}
