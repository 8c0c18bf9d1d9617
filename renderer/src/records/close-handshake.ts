import { api } from '@renderer/platform/api';
import { handOverPending } from './handed-over';
import { flushPendingSaves } from './pending-saves';

/**
 * Answers the shell's question before the window closes: is everything typed stored, or kept for the next start? The shell only asks a
 * page that has spoken to it, so this also says that the page is listening. Returns its own end.
 */
export function answerFlushRequests(): () => void {
  const leave = api.app.onFlushRequested(() => {
    void flushPendingSaves()
      // What is left over, and what an earlier run kept, is looked after too.
      .then(handOverPending)
      .then((flushed) => api.app.confirmFlushed({ flushed }));
  });
  void api.app.getInfo({});
  return leave;
}
