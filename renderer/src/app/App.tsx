import { useEffect } from 'react';
import { answerFlushRequests } from '@renderer/data/close-handshake';
import { RefusalScreen } from './RefusalScreen';
import { useStart } from './use-start';
import { Workbench } from './Workbench';

/** Opens the database, then the app; or says why not. */
export function App() {
  const { state, retry } = useStart();
  // Also while refused: the window must be able to close.
  useEffect(() => answerFlushRequests(), []);
  switch (state.kind) {
    case 'opening':
      return null;
    case 'refused':
      return <RefusalScreen error={state.error} onRetry={retry} />;
    case 'ready':
      return <Workbench />;
  }
}
