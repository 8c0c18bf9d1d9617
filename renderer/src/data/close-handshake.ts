import { flushPendingSaves } from './pending-saves';
import { api } from '@renderer/platform/api';

/** Answers the shell's question before the window closes: is everything typed stored? Returns its own end. */
export function answerFlushRequests(): () => void {
  return api.app.onFlushRequested(() => {
    void flushPendingSaves().then((flushed) => api.app.confirmFlushed({ flushed }));
  });
}
