import { appError } from '@shared/base/app-error';
import { err } from '@shared/base/result';
import { api } from '@renderer/platform/api';
import type { StoreKeeper } from './repository/store-keeper';

/** The keeper of the app: asks the shell. Once a write has failed it no longer asks: the answer is no. */
export function createShellKeeper(): StoreKeeper {
  let isStopped = false;
  return {
    getStatus: async () => {
      const status = await api.store.getStatus({});
      // A shell that cannot answer knows of nothing; the database says itself what it is.
      return status.ok ? status.value : { condition: 'sound', copy: null, assessments: 0, isStopped: false };
    },
    maySave: (bytes) =>
      isStopped ? Promise.resolve(err(appError('store-stopped'))) : api.store.maySave({ bytes }),
    reportFailure: (reason) => {
      isStopped = true;
      void api.store.reportFailure({ reason });
    },
    keepCopy: async () => {
      const kept = await api.store.keepCopy({});
      return kept.ok ? kept.value.copy : null;
    },
  };
}
