/** Ties every channel of the contract to the service that does its work. Holds no logic of its own. */
import { ok } from '@shared/base/result';
import type { Response } from '@shared/ipc/contract';
import type { DocumentService } from '../services/document-service';
import type { ExchangeService } from '../services/exchange-service';
import type { BackupService } from '../services/backup-service';
import type { LogoService } from '../services/logo-service';
import type { PackService } from '../services/pack-service';
import type { StorageService } from '../services/storage-service';
import type { StoreService } from '../services/store-service';
import type { JobRegistry } from '../services/job-registry';
import type { Handlers } from './handlers';

/** What the handlers call. */
export interface HandlerDeps {
  readonly info: Response<'app:get-info'>;
  readonly documents: DocumentService;
  readonly exchange: ExchangeService;
  readonly logos: LogoService;
  readonly packs: PackService;
  readonly storage: StorageService;
  readonly backups: BackupService;
  readonly jobs: JobRegistry;
  readonly store: StoreService;
  /** The page has answered a request to store what was typed. */
  readonly onFlushed: (flushed: boolean) => void;
  /** The page runs: its first question about the app says so. */
  readonly onPageReady: () => void;
}

/** Makes the handlers. */
export function createHandlers(parts: HandlerDeps): Handlers {
  const { documents, exchange, logos, packs, storage, backups, jobs, store } = parts;
  return {
    'app:get-info': () => {
      parts.onPageReady();
      return Promise.resolve(ok(parts.info));
    },
    'app:confirm-flushed': ({ flushed }) => {
      parts.onFlushed(flushed);
      return Promise.resolve(ok({}));
    },
    'document:build': documents.build,
    'document:inspect': documents.inspect,
    'document:save': ({ documentId }) => documents.save(documentId),
    'share:export': exchange.exportShare,
    'share:export-plain': exchange.exportPlain,
    'share:choose-file': exchange.chooseFile,
    'share:read-file': exchange.readFile,
    'share:read-part': exchange.readPart,
    'matter:choose-logo': logos.choose,
    'pack:choose-file': packs.chooseFile,
    'pack:export': packs.exportPack,
    'storage:state': storage.state,
    'storage:append': storage.append,
    'storage:read': storage.read,
    'storage:report-database': storage.reportDatabase,
    'storage:confirm-epoch': storage.confirmEpoch,
    'backup:list': backups.list,
    'backup:make': backups.make,
    'backup:read': backups.read,
    'backup:choose-folder': backups.chooseFolder,
    'backup:forget-folder': backups.forgetFolder,
    'backup:drill': backups.drill,
    'job:cancel': ({ jobId }) => {
      jobs.cancel(jobId);
      return Promise.resolve(ok({}));
    },
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
  };
}
