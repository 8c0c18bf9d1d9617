/** The bridge: named functions for the page, nothing generic. Holds no zod and no Node, and no logic but the size of a request. */
import { contextBridge, ipcRenderer } from 'electron';
import type { Api } from '@shared/ipc/channels';
import { isTooLarge } from '@shared/ipc/request-size';
import type { DeepReadonly } from '@shared/base/deep-readonly';
import { closeRealm } from './close-realm';
import type { Channel, EventName, EventPayload, Reply, Request } from '@shared/ipc/contract';

/**
 * Answers even when main cannot: a rejected call becomes a failed result without its stack. A request beyond the limits is
 * refused here, before it is copied: main would have to take the copy in whole to measure it. Main measures all the same.
 */
function call<Name extends Channel>(
  name: Name,
): (request: DeepReadonly<Request<Name>>) => Promise<Reply<Name>> {
  return (request) => {
    if (isTooLarge(request)) {
      const error = { code: 'request-invalid', context: { problem: 'too large' } } as const;
      return Promise.resolve({ ok: false, error });
    }
    return ipcRenderer.invoke(name, request).then(
      (reply: Reply<Name>) => reply,
      () => ({ ok: false, error: { code: 'internal', context: {} } }),
    );
  };
}

/** Passes payloads only: the page never sees Electron's event, nor the sender behind it. */
function subscribe<Name extends EventName>(
  name: Name,
): (listener: (payload: EventPayload<Name>) => void) => () => void {
  return (listener) => {
    const receive = (_event: unknown, payload: EventPayload<Name>): void => {
      listener(payload);
    };
    ipcRenderer.on(name, receive);
    return () => {
      ipcRenderer.off(name, receive);
    };
  };
}

const api: Api = {
  app: {
    getInfo: call('app:get-info'),
    confirmFlushed: call('app:confirm-flushed'),
    // By the user's hand alone; whether it was is asked here, where the page's scripts cannot answer.
    print: (request) =>
      navigator.userActivation.isActive
        ? call('app:print')(request)
        : Promise.resolve({
            ok: false,
            error: { code: 'request-invalid', context: { problem: 'not asked for' } },
          }),
    onFlushRequested: subscribe('app:flush-requested'),
    onMenuCommand: subscribe('app:menu-command'),
  },
  document: {
    build: call('document:build'),
    inspect: call('document:inspect'),
    save: call('document:save'),
    onPreview: subscribe('document:preview'),
  },
  share: {
    export: call('share:export'),
    exportPlain: call('share:export-plain'),
    chooseFile: call('share:choose-file'),
    readFile: call('share:read-file'),
    readPart: call('share:read-part'),
  },
  matter: { chooseLogo: call('matter:choose-logo') },
  incident: { chooseCopy: call('incident:choose-copy') },
  pack: { chooseFile: call('pack:choose-file'), export: call('pack:export') },
  storage: {
    state: call('storage:state'),
    append: call('storage:append'),
    read: call('storage:read'),
    reportDatabase: call('storage:report-database'),
    confirmEpoch: call('storage:confirm-epoch'),
  },
  backup: {
    list: call('backup:list'),
    make: call('backup:make'),
    read: call('backup:read'),
    chooseFile: call('backup:choose-file'),
    readFile: call('backup:read-file'),
    forgetFile: call('backup:forget-file'),
    chooseFolder: call('backup:choose-folder'),
    forgetFolder: call('backup:forget-folder'),
    drill: call('backup:drill'),
    onMade: subscribe('backup:made'),
  },
  store: {
    getStatus: call('store:get-status'),
    maySave: call('store:may-save'),
    reportFailure: call('store:report-failure'),
    reportContent: call('store:report-content'),
    keepCopy: call('store:keep-copy'),
    showCopy: call('store:show-copy'),
    handOver: call('store:hand-over'),
    takeHandedOver: call('store:take-handed-over'),
    forgetHandedOver: call('store:forget-handed-over'),
    restart: call('store:restart'),
    onSpace: subscribe('store:space'),
  },
  vault: {
    getState: call('vault:get-state'),
    unlock: call('vault:unlock'),
    recover: call('vault:recover'),
    makeKey: call('vault:make-key'),
    destroyKey: call('vault:destroy-key'),
    lock: call('vault:lock'),
    prepare: call('vault:prepare'),
    begin: call('vault:begin'),
    discardPrepared: call('vault:discard-prepared'),
    changePassphrase: call('vault:change-passphrase'),
    makeSheet: call('vault:make-sheet'),
    useSheet: call('vault:use-sheet'),
    getSettings: call('vault:get-settings'),
    setSettings: call('vault:set-settings'),
    signOff: call('vault:sign-off'),
    onLockWanted: subscribe('vault:lock-wanted'),
  },
  trust: { get: call('trust:get'), showFolder: call('trust:show-folder') },
  job: { cancel: call('job:cancel'), onProgress: subscribe('job:progress') },
};

closeRealm();
contextBridge.exposeInMainWorld('brieflock', api);
