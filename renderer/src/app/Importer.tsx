import { useEffect, useRef } from 'react';
import { showAssessment } from '@renderer/router/navigate';
import { ImportDialog, useImport } from '@renderer/screens/exchange';
import { pushToast } from '@renderer/stores/toasts';
import { openStore } from './open-store';

interface ImporterProps {
  /** Goes up with every import that is asked for. */
  readonly request: number;
}

function openImported(id: string): void {
  pushToast({ kind: 'success', message: 'The assessment is here.' });
  void showAssessment(id);
}

/** Runs the imports that are asked for, one at a time. */
export function Importer({ request }: ImporterProps) {
  const flow = useImport(openStore, openImported);
  const { start } = flow;
  const begun = useRef(0);
  useEffect(() => {
    if (request === begun.current) return;
    begun.current = request;
    void start();
  }, [request, start]);
  return <ImportDialog flow={flow} />;
}
