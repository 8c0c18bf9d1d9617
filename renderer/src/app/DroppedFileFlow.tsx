import { useMounted } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { messageText } from '@shared/wording/errors/messages';
import { showAssessment } from '@renderer/router/navigate';
import { ImportDialog, useImport } from '@renderer/screens/exchange';
import { PacksDialog } from '@renderer/screens/packs';
import { verifyDialog } from '@renderer/screens/verify';
import { forgetRefusal, useDropped, type DroppedFile } from '@renderer/stores/dropped';
import { pushToast } from '@renderer/stores/toasts';
import { Fetched } from '@renderer/ui/Fetched';
import { openStore } from './open-store';

type Assessment = Extract<DroppedFile, { kind: 'assessment' }>;

function openImported(id: string): void {
  pushToast({ kind: 'success', message: 'The assessment is here.' });
  void showAssessment(id);
}

function AssessmentFlow({ file }: { readonly file: Assessment }) {
  const flow = useImport(openStore, openImported);
  const { startWith } = flow;
  useEffect(() => {
    void startWith(file);
  }, [file, startWith]);
  return <ImportDialog flow={flow} />;
}

/** A dialog sees itself open only after it stood closed: the focus then goes back to where it was. */
function DialogFlow({ file }: { readonly file: Exclude<DroppedFile, Assessment> }) {
  const isMounted = useMounted();
  const [isClosed, setClosed] = useState(false);
  const close = () => {
    setClosed(true);
  };
  const given = { isOpen: isMounted && !isClosed, onClose: close, droppedId: file.fileId };
  return file.kind === 'pack' ? <PacksDialog {...given} /> : <Fetched part={verifyDialog} with={given} />;
}

/** Opens the file that was dropped in the dialog that is for it, or says why not. */
export function DroppedFileFlow() {
  const { file, error } = useDropped();
  useEffect(() => {
    // As it stands now: what was told is not told again.
    const refusal = useDropped.getState().error;
    if (refusal === null) return;
    pushToast({ kind: 'problem', message: messageText(refusal) });
    forgetRefusal();
  }, [error]);
  if (file === null) return null;
  return file.kind === 'assessment' ? (
    <AssessmentFlow key={file.fileId} file={file} />
  ) : (
    <DialogFlow key={file.fileId} file={file} />
  );
}
