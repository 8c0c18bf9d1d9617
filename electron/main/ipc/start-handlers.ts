/** Ties every channel that a start asks to the service that does its work. Holds no logic of its own. */
import { ok } from '@shared/base/result';
import type { Response, StartChannel } from '@shared/ipc/contract';
import type { StorageService } from '../services/storage-service';
import type { StoreService } from '../services/store-service';
import type { VaultService } from '../services/vault-service';
import type { HandlersOf } from './handlers';

/** What the handlers call. */
export interface StartHandlerDeps {
  readonly info: Response<'app:get-info'>;
  readonly storage: StorageService;
  readonly store: StoreService;
  readonly vault: VaultService;
  /** The page has answered a request to store what was typed. */
  readonly onFlushed: (flushed: boolean) => void;
  /** The page runs: its first question about the app says so. */
  readonly onPageReady: () => void;
}

/** Makes the handlers. */
export function createStartHandlers(parts: StartHandlerDeps): HandlersOf<StartChannel> {
  const { storage, store } = parts;
  return {
    'app:get-info': () => {
      parts.onPageReady();
      return Promise.resolve(ok(parts.info));
    },
    'app:confirm-flushed': ({ flushed }) => {
      parts.onFlushed(flushed);
      return Promise.resolve(ok({}));
    },
    'storage:state': storage.state,
    'storage:append': storage.append,
    'storage:read': storage.read,
    'storage:report-database': storage.reportDatabase,
    'storage:confirm-epoch': storage.confirmEpoch,
    'store:get-status': store.getStatus,
    'store:may-save': store.maySave,
    'store:report-failure': store.stop,
    'store:report-content': store.reportContent,
    'store:keep-copy': store.keepCopy,
    'store:show-copy': store.showCopy,
    'store:hand-over': store.handOver,
    'store:take-handed-over': store.takeHandedOver,
    'store:forget-handed-over': store.forgetHandedOver,
    'store:restart': store.restart,
    ...parts.vault,
  };
}
