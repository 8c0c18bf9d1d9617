import { create } from 'zustand';
import { retryFailedSaves } from '@renderer/records/pending-saves';
import { api } from '@renderer/platform/api';

/** Whether there is room to save, and whether saving has stopped until the app restarts. */
interface Storage {
  readonly space: 'enough' | 'low';
  readonly isStopped: boolean;
}

/** What the shell says of the disk. */
export const useStorage = create<Storage>()(() => ({ space: 'enough', isStopped: false }));

/** Listens to the shell; saves by itself what waited once there is room again. Returns its own end. */
export function watchStorage(): () => void {
  return api.store.onSpace(({ space, isStopped }) => {
    useStorage.setState({ space, isStopped });
    if (space === 'enough' && !isStopped) retryFailedSaves();
  });
}
