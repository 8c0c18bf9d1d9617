import { useEffect } from 'react';
import { answerFlushRequests } from '@renderer/records/close-handshake';
import { RepositoryContext } from '@renderer/data/use-repository';
import { Fetched } from '@renderer/ui/Fetched';
import { answerLockRequests } from './lock-now';
import { storeLossScreen, unlockScreen } from './parts';
import { RefusalScreen } from './RefusalScreen';
import { useStart } from './use-start';
import { useStoreDuties } from './use-store-duties';
import { Workbench } from './Workbench';

/** Opens the database, then the app; or says why not. */
export function App() {
  const { state, retry } = useStart();
  // Also while refused: the window must be able to close.
  useEffect(() => answerFlushRequests(), []);
  useEffect(() => answerLockRequests(), []);
  useStoreDuties(state.kind === 'ready' ? state.repository : null);
  switch (state.kind) {
    case 'opening':
      return null;
    case 'refused':
      if (state.error.code === 'vault-locked')
        return <Fetched part={unlockScreen} with={{ onUnlocked: retry }} />;
      if (state.error.code === 'store-lost' || state.error.code === 'store-incomplete') {
        return <Fetched part={storeLossScreen} with={{ error: state.error, onGoOn: retry }} />;
      }
      return <RefusalScreen error={state.error} onRetry={retry} />;
    case 'ready':
      return (
        <RepositoryContext value={state.repository}>
          <Workbench />
        </RepositoryContext>
      );
  }
}
