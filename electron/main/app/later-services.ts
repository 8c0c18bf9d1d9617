/**
 * Makes the services that no start asks, when the page first asks one of them. Whatever the page held is dropped when it
 * reloads.
 */
import { app, shell, type BrowserWindow } from 'electron';
import { contract } from '@shared/ipc/contract';
import type { StorageDoor } from '../../node/backup/open-storage';
import { createAnswerer } from '../ipc/answer';
import { createLaterHandlers } from '../ipc/later-handlers';
import type { LaterChannel } from '../ipc/handlers';
import type { Answerer } from '../ipc/register';
import { sendEvent } from '../ipc/send-event';
import { createBackupFileService } from '../services/backup-file-service';
import { createBackupService } from '../services/backup-service';
import { createDocumentService } from '../services/document-service';
import { createExchangeService } from '../services/exchange-service';
import { createFileDialogs } from '../services/file-dialogs';
import { createJobRegistry } from '../services/job-registry';
import { carryPreferences } from '../services/carried';
import type { Finisher } from '../services/finish-change';
import { createFilingCopyService } from '../services/filing-copy-service';
import { createLogoService } from '../services/logo-service';
import { createPackService } from '../services/pack-service';
import type { RunningVault } from '../services/running-vault';
import type { SealingGate } from '../services/sealing-gate';
import { startWorker, type WorkerName } from '../services/start-worker';
import { networkCount } from '../security/network-count';
import { createTrustService } from '../services/trust-service';
import { createVaultSettingsService, type VaultSettingsParts } from '../services/vault-settings-service';
import { createWarmWorker } from '../services/warm-worker';
import { createWorkerJobs } from '../services/worker-jobs';
import type { Progress } from '../services/worker-run';
import type { LateWorkspaceLog } from './late-workspace-log';
import type { AppPaths } from './paths';
import { carriedPathOf } from './store-places';

/** What the services belong to. */
export interface LaterServiceParts {
  readonly window: BrowserWindow;
  readonly paths: AppPaths;
  readonly storage: StorageDoor;
  readonly vault: RunningVault;
  readonly gate: SealingGate;
  readonly finisher: Pick<Finisher, 'onSecondFolder'>;
  /** Ends the run and starts the app anew. */
  readonly startAnew: (why: string) => void;
  readonly workspaceLog: LateWorkspaceLog;
}

/** How long the process that makes documents is kept after one, and how large. */
const WARM = { idleMilliseconds: 5 * 60_000, mostBytes: 640 * 1_024 * 1_024 } as const;

/** The generation that a change of keys leads to has a folder of its own for what is carried over. */
function carrying(
  { userData }: AppPaths,
  workspaceLog: Pick<LateWorkspaceLog, 'get'>,
): VaultSettingsParts['carry'] {
  return async (ring, text) => {
    await carryPreferences(carriedPathOf(userData, ring.open.generation), ring, text);
    await (await workspaceLog.get()).carryTo(ring);
  };
}

function trustOf({
  paths: { userData },
  vault,
  workspaceLog,
  storage,
}: Pick<LaterServiceParts, 'paths' | 'vault' | 'workspaceLog' | 'storage'>) {
  return createTrustService({
    vault,
    secondFolder: async () => {
      const opened = await storage.get();
      return opened.ok ? ((await opened.value.backups.list()).secondFolder?.path ?? null) : null;
    },
    versions: process.versions,
    network: networkCount,
    log: async () => (await workspaceLog.get()).shown(),
    showFolder: () => {
      shell.showItemInFolder(userData);
    },
  });
}

function createServices({
  window,
  paths,
  storage: door,
  vault,
  gate,
  finisher,
  startAnew,
  workspaceLog,
}: LaterServiceParts) {
  const jobs = createJobRegistry();
  const dialogs = createFileDialogs(window);
  const onProgress = (jobId: string, { stage, done }: Progress): void => {
    sendEvent(window.webContents, 'job:progress', { jobId, stage, done });
  };
  const { resourcesDir, workersDir, userData } = paths;
  const start = (name: WorkerName) => () => startWorker(workersDir, name);
  const startDocuments = start('document-worker');
  const warm = createWarmWorker({ ...WARM, start: startDocuments });
  const documents = createDocumentService({
    work: createWorkerJobs({
      jobs,
      startWorker: (isForStranger) => {
        if (!isForStranger) return warm.take();
        // One process at a time, and none that has read a stranger's file makes a document.
        warm.drop();
        return startDocuments();
      },
      onProgress,
    }),
    dialogs,
    resourcesDir,
    onPreview: (jobId, bytes) => {
      sendEvent(window.webContents, 'document:preview', { jobId, bytes });
    },
  });
  const work = createWorkerJobs({ jobs, startWorker: start('exchange-worker'), onProgress });
  const now = () => new Date();
  const exchange = createExchangeService({ work, dialogs, appVersion: app.getVersion(), now });
  const backups = createBackupService({
    ...{ door, jobs, work, dialogs, userData, onProgress, now },
    isEncrypted: vault.generation.ok && vault.generation.value > 0,
    onSecondFolder: finisher.onSecondFolder,
  });
  const backupFiles = createBackupFileService({ work, dialogs });
  const carry = carrying(paths, workspaceLog);
  const vaultSettings = createVaultSettingsService({ vault, door, jobs, gate, carry, startAnew, onProgress });
  const logos = createLogoService({ dialogs });
  const filingCopies = createFilingCopyService({ dialogs });
  const packs = createPackService({ work, dialogs });
  const trust = trustOf({ paths, vault, workspaceLog, storage: door });
  const print = (): void => {
    window.webContents.print({ printBackground: true });
  };
  const others = { vaultSettings, trust, print, dropWarm: warm.drop };
  return { jobs, documents, exchange, logos, filingCopies, packs, backups, backupFiles, ...others };
}

/** Makes them, once per window. */
export function startLaterServices(parts: LaterServiceParts): Answerer {
  const services = createServices(parts);
  const forgetMade = (): void => {
    services.documents.forget();
    services.dropWarm();
    services.exchange.forget();
    services.backupFiles.forget();
  };
  const forgetPage = (): void => {
    services.jobs.cancelAll();
    forgetMade();
  };
  // Committed navigations only: a refused attempt to leave changes nothing for the page that stays.
  parts.window.webContents.on('did-navigate', forgetPage);
  parts.window.on('closed', forgetPage);
  parts.vault.unlocked()?.onLock(forgetMade);
  return createAnswerer<LaterChannel>(contract, createLaterHandlers(services), parts.workspaceLog.onAnswered);
}
