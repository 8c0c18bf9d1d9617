import { api } from '@renderer/platform/api';
import { flushPendingSaves } from './pending-saves';

/**
 * Answers the shell's question before the window closes: is everything typed stored? The shell only asks a
 * page that has spoken to it, so this also says that the page is listening. Returns its own end.
 */
export function answerFlushRequests(): () => void {
  const leave = api.app.onFlushRequested(() => {
    void flushPendingSaves().then((flushed) => api.app.confirmFlushed({ flushed }));
  });
  void api.app.getInfo({});
  return leave;
}
