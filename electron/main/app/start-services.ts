/**
 * Starts what the page asks of main, in the order in which the page needs it. Read while the page's own process starts,
 * so that no window waits for it; what no start asks is read when it is first asked. Holds no rule of its own.
 */
import { mkdir } from 'node:fs/promises';
import { app, type BrowserWindow } from 'electron';
import { startContract } from '@shared/ipc/start-contract';
import type { Channel } from '@shared/ipc/contract';
import { besideStoreOf } from '../../node/vault/places';
import { createAnswerer } from '../ipc/answer';
import { createStartHandlers } from '../ipc/start-handlers';
import type { Answerer, AnswererSource } from '../ipc/register';
import { sendEvent } from '../ipc/send-event';
import type { RunningVault } from '../services/running-vault';
import { createSealingGate } from '../services/sealing-gate';
import { createStorageService } from '../services/storage-service';
import { createVaultService } from '../services/vault-service';
import type { CloseHandshake } from './close-handshake';
import type { Ending } from './ending';
import type { Log } from './log-file';
import { lateWorkspaceLog } from './late-workspace-log';
import { openStoreService } from './open-store';
import type { AppPaths } from './paths';
import { openStorage } from './storage';
import { storeFilesOf } from './store-places';
import type { VaultAtStart } from './vault-at-start';
import type { VaultDuties, VaultDutiesParts } from './vault-duties';
import { watchComputer } from './watch-computer';

const PRIVATE_FOLDER = 0o700;

const NO_DUTIES: VaultDuties = {
  finisher: { onCompared: () => undefined, onConfirmed: () => undefined, onSecondFolder: () => undefined },
  preferences: () => Promise.resolve(null),
};

/** What the services belong to. */
export interface ServiceParts {
  readonly window: BrowserWindow;
  readonly paths: AppPaths;
  readonly handshake: CloseHandshake;
  readonly log: Log;
  readonly ending: Ending;
  readonly vault: VaultAtStart;
}

/** The services of a window. */
export interface Services extends AnswererSource {
  /** Locks, if there is something to lock: the page writes what waits and is asked to come back. */
  readonly wantLock: () => 'wanted' | 'nothing-to-lock';
  /** Writes what is to be written last, and overwrites the keys. */
  readonly close: () => Promise<void>;
}

function isAskedByStart(name: Channel): boolean {
  return Object.hasOwn(startContract, name);
}

/** Ends the run and starts the app anew. */
function startingAnew({ ending, log }: ServiceParts) {
  return (why: string): void => {
    log('restart', why);
    ending.end(() => {
      app.exit(0);
    });
    ending.thenStartAnew();
  };
}

async function openStoreOf(parts: ServiceParts, vault: RunningVault, restart: () => void) {
  const { paths, window, log } = parts;
  const generation = vault.generation.ok ? vault.generation.value : 0;
  if (generation > 0)
    await mkdir(besideStoreOf(paths.userData, generation), { recursive: true, mode: PRIVATE_FOLDER });
  const store = openStoreService({ files: storeFilesOf(paths.userData, generation), log, window, restart });
  // Who cannot say which store it is opens none.
  if (vault.generation.ok) void store.prepare();
  window.once('closed', store.watch());
  return store;
}

/** A start in the open has none, and reads nothing for them. */
async function dutiesOf(parts: VaultDutiesParts): Promise<VaultDuties> {
  const { generation } = parts.vault;
  if (!generation.ok || generation.value === 0) return NO_DUTIES;
  const { vaultDuties } = await import('./vault-duties');
  return vaultDuties(parts, generation.value);
}

/**
 * Begins to check the store and opens the storage. Once per window. The store is not checked yet when this returns:
 * whoever asks for its condition waits for that.
 */
export async function startServices(parts: ServiceParts): Promise<Services> {
  const { window, paths, handshake, log } = parts;
  const vault = await parts.vault.open();
  const startAnew = startingAnew(parts);
  const store = await openStoreOf(parts, vault, () => {
    startAnew('store');
  });
  const storage = openStorage(paths.userData, vault, {
    log,
    onBackup: () => {
      if (!window.isDestroyed()) sendEvent(window.webContents, 'backup:made', {});
    },
  });
  const { finisher, preferences } = await dutiesOf({ vault, log, door: storage, userData: paths.userData });
  const workspaceLog = lateWorkspaceLog({
    ...{ vault, log },
    folderOf: (generation) => besideStoreOf(paths.userData, generation),
    now: () => new Date(),
  });
  const { onAnswered, onUnlocked } = workspaceLog;
  const gate = createSealingGate();
  window.webContents.on('did-navigate', handshake.pageGone);
  const autoLock = watchComputer(window, vault, () => {
    startAnew('locked');
  });
  const handlers = createStartHandlers({
    info: {
      appVersion: app.getVersion(),
      electronVersion: process.versions.electron,
      platform: process.platform,
    },
    storage: createStorageService(storage, { ...finisher, mayAppend: gate.mayAppend }),
    store,
    vault: createVaultService({ vault, preferences, startAnew, onUnlocked }),
    onFlushed: handshake.confirm,
    onPageReady: handshake.pageReady,
  });
  const start = Promise.resolve(createAnswerer(startContract, handlers, onAnswered));
  // Read at the first request for one of them.
  let later: Promise<Answerer> | null = null;
  const askLater = (): Promise<Answerer> => {
    later ??= import('./later-services').then(({ startLaterServices }) =>
      startLaterServices({ window, paths, storage, vault, gate, finisher, startAnew, workspaceLog }),
    );
    return later;
  };
  return {
    answererOf: (name) => (isAskedByStart(name) ? start : askLater()),
    wantLock: () => {
      if (vault.unlocked() === null) return 'nothing-to-lock';
      autoLock.want('asked');
      return 'wanted';
    },
    close: async () => {
      // Its last write is let be: nothing may be written into the midst of it.
      await gate.end();
      await Promise.all([storage.close(), workspaceLog.settled()]);
      vault.unlocked()?.lock();
    },
  };
}
