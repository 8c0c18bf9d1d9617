/** Makes the services of a window and connects them to its page. Whatever the page held is dropped when it reloads. */
import { app, type BrowserWindow } from 'electron';
import { createHandlers } from '../ipc/create-handlers';
import { electronIpc } from '../ipc/electron-ipc';
import { registerIpc } from '../ipc/register';
import { sendEvent } from '../ipc/send-event';
import { createDocumentService } from '../services/document-service';
import { createExchangeService } from '../services/exchange-service';
import { createBackupService } from '../services/backup-service';
import { createFileDialogs } from '../services/file-dialogs';
import { createJobRegistry } from '../services/job-registry';
import { createLogoService } from '../services/logo-service';
import { createPackService } from '../services/pack-service';
import { startWorker, type WorkerName } from '../services/start-worker';
import { createWorkerJobs } from '../services/worker-jobs';
import type { StoreService } from '../services/store-service';
import { createStorageService } from '../services/storage-service';
import type { StorageDoor } from '../../node/backup/open-storage';
import type { Progress } from '../services/worker-run';
import type { CloseHandshake } from './close-handshake';
import type { Log } from './log-file';
import type { AppPaths } from './paths';

/** What the wiring connects. */
export interface Wiring {
  readonly window: BrowserWindow;
  readonly paths: AppPaths;
  readonly handshake: CloseHandshake;
  readonly storage: StorageDoor;
  readonly store: StoreService;
  readonly log: Log;
}

function createServices({ window, paths, storage: door }: Wiring) {
  const jobs = createJobRegistry();
  const dialogs = createFileDialogs(window);
  const onProgress = (jobId: string, { stage, done }: Progress): void => {
    sendEvent(window.webContents, 'job:progress', { jobId, stage, done });
  };
  const { resourcesDir, workersDir } = paths;
  const jobsOf = (name: WorkerName) =>
    createWorkerJobs({ jobs, startWorker: () => startWorker(workersDir, name), onProgress });
  const documents = createDocumentService({ work: jobsOf('document-worker'), dialogs, resourcesDir });
  const work = jobsOf('exchange-worker');
  const exchange = createExchangeService({
    work,
    dialogs,
    appVersion: app.getVersion(),
    now: () => new Date(),
  });
  const { userData } = paths;
  const backups = createBackupService({
    ...{ door, jobs, work, dialogs, userData, onProgress },
    now: () => new Date(),
  });
  const storage = createStorageService(door);
  const logos = createLogoService({ dialogs });
  const packs = createPackService({ work, dialogs });
  return { jobs, documents, exchange, logos, packs, storage, backups };
}

/** Registers every channel for a window's page. Called once per window, before it loads. */
export function wireIpc(wiring: Wiring): void {
  const { window, handshake, log, store } = wiring;
  const { jobs, documents, exchange, logos, packs, storage, backups } = createServices(wiring);
  const forgetPage = (): void => {
    jobs.cancelAll();
    documents.forget();
    exchange.forget();
  };
  // Committed navigations only: a refused attempt to leave changes nothing for the page that stays.
  window.webContents.on('did-navigate', () => {
    forgetPage();
    handshake.pageGone();
  });
  window.on('closed', forgetPage);
  window.once('closed', store.watch());
  const info = {
    appVersion: app.getVersion(),
    electronVersion: process.versions.electron,
    platform: process.platform,
  };
  const handlers = createHandlers({
    info,
    documents,
    exchange,
    logos,
    packs,
    storage,
    backups,
    jobs,
    store,
    onFlushed: handshake.confirm,
    onPageReady: handshake.pageReady,
  });
  registerIpc({
    ipc: electronIpc,
    handlers,
    onProblem: (channel, code) => {
      log('ipc', channel, code);
    },
  });
}
