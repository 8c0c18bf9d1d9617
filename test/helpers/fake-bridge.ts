/** A shell for component tests: it answers as the test says, refuses what the real one refuses, and keeps every call. */
import type { Api } from '@shared/ipc/channels';
import {
  contract,
  events,
  type Channel,
  type EventName,
  type EventPayload,
  type Reply,
  type Request,
  type Response,
} from '@shared/ipc/contract';
import { ok } from '@shared/base/result';

type Answer<Name extends Channel> = (request: Request<Name>) => Reply<Name> | Promise<Reply<Name>>;
type Answers = { [Name in Channel]: Answer<Name> };
type Calls = { [Name in Channel]: Request<Name>[] };
type Listeners = { [Name in EventName]: Set<(payload: EventPayload<Name>) => void> };

function nothingSaid(name: Channel): () => never {
  return () => {
    throw new Error(`The page called ${name}, about which the test says nothing`);
  };
}

/** Marker and journals of a first start. */
const EMPTY_STORAGE: Response<'storage:state'> = {
  vaultId: '0'.repeat(32),
  epochBefore: 0,
  epochNow: 1,
  counts: { assessments: 0, packs: 0 },
  countsBefore: null,
  notices: [],
  problems: [],
  assessments: [],
  packs: null,
  newestBackup: null,
  laterEpochSeen: null,
};

/** One shell, for one test. */
export class FakeBridge {
  readonly #answers: Answers = {
    'app:get-info': () => ok({ appVersion: '0.1.0', electronVersion: '1.0.0', platform: 'test' }),
    'app:confirm-flushed': () => ok({}),
    'app:print': () => ok({}),
    'document:build': nothingSaid('document:build'),
    'document:inspect': nothingSaid('document:inspect'),
    'document:save': nothingSaid('document:save'),
    'share:export': nothingSaid('share:export'),
    'share:export-plain': nothingSaid('share:export-plain'),
    'share:choose-file': nothingSaid('share:choose-file'),
    'share:read-file': nothingSaid('share:read-file'),
    'share:read-part': nothingSaid('share:read-part'),
    'matter:choose-logo': nothingSaid('matter:choose-logo'),
    'incident:choose-copy': nothingSaid('incident:choose-copy'),
    'pack:choose-file': nothingSaid('pack:choose-file'),
    'pack:export': nothingSaid('pack:export'),
    'job:cancel': () => ok({}),
    'store:get-status': () => ok({ condition: 'sound', copy: null, assessments: 0, isStopped: false }),
    'store:may-save': () => ok({}),
    'store:report-failure': () => ok({}),
    'store:report-content': () => ok({}),
    'store:keep-copy': () => ok({ copy: null }),
    'store:show-copy': () => ok({}),
    'store:hand-over': () => ok({}),
    'store:take-handed-over': () => ok({ items: null }),
    'store:forget-handed-over': () => ok({}),
    'store:restart': () => ok({}),
    'vault:get-state': () => ok({ kind: 'open' }),
    'vault:unlock': nothingSaid('vault:unlock'),
    'vault:recover': nothingSaid('vault:recover'),
    'vault:make-key': nothingSaid('vault:make-key'),
    'vault:destroy-key': () => ok({}),
    'vault:lock': () => ok({}),
    'vault:prepare': nothingSaid('vault:prepare'),
    'vault:begin': nothingSaid('vault:begin'),
    'vault:discard-prepared': () => ok({}),
    'vault:change-passphrase': nothingSaid('vault:change-passphrase'),
    'vault:make-sheet': nothingSaid('vault:make-sheet'),
    'vault:use-sheet': nothingSaid('vault:use-sheet'),
    'vault:get-settings': nothingSaid('vault:get-settings'),
    'vault:set-settings': nothingSaid('vault:set-settings'),
    'vault:sign-off': nothingSaid('vault:sign-off'),
    'trust:get': nothingSaid('trust:get'),
    'trust:show-folder': () => ok({}),
    'storage:state': () => ok(EMPTY_STORAGE),
    'storage:append': ({ entries }) =>
      ok({ outcomes: entries.map(({ rev }) => ({ status: 'kept', rev, head: '0'.repeat(64) })) }),
    'storage:read': () => ok({ status: 'none' }),
    'storage:report-database': () =>
      ok({
        relation: 'in-step',
        epochNow: 1,
        differences: [],
        absent: [],
        packs: { rev: 0, missingInDatabase: [], missingInJournal: [] },
        isWhole: true,
        isSetBack: false,
      }),
    'storage:confirm-epoch': () => ok({}),
    'backup:list': () => ok({ backups: [], secondFolder: null, isEncrypted: false }),
    'backup:make': nothingSaid('backup:make'),
    'backup:read': nothingSaid('backup:read'),
    'backup:choose-file': nothingSaid('backup:choose-file'),
    'backup:read-file': nothingSaid('backup:read-file'),
    'backup:forget-file': () => ok({}),
    'backup:choose-folder': nothingSaid('backup:choose-folder'),
    'backup:forget-folder': nothingSaid('backup:forget-folder'),
    'backup:drill': nothingSaid('backup:drill'),
  };
  readonly #calls: Calls = {
    'app:get-info': [],
    'app:confirm-flushed': [],
    'app:print': [],
    'document:build': [],
    'document:inspect': [],
    'document:save': [],
    'share:export': [],
    'share:export-plain': [],
    'share:choose-file': [],
    'share:read-file': [],
    'share:read-part': [],
    'matter:choose-logo': [],
    'incident:choose-copy': [],
    'pack:choose-file': [],
    'pack:export': [],
    'job:cancel': [],
    'store:get-status': [],
    'store:may-save': [],
    'store:report-failure': [],
    'store:report-content': [],
    'store:keep-copy': [],
    'store:show-copy': [],
    'store:hand-over': [],
    'store:take-handed-over': [],
    'store:forget-handed-over': [],
    'store:restart': [],
    'vault:get-state': [],
    'vault:unlock': [],
    'vault:recover': [],
    'vault:make-key': [],
    'vault:destroy-key': [],
    'vault:lock': [],
    'vault:prepare': [],
    'vault:begin': [],
    'vault:discard-prepared': [],
    'vault:change-passphrase': [],
    'vault:make-sheet': [],
    'vault:use-sheet': [],
    'vault:get-settings': [],
    'vault:set-settings': [],
    'vault:sign-off': [],
    'trust:get': [],
    'trust:show-folder': [],
    'storage:state': [],
    'storage:append': [],
    'storage:read': [],
    'storage:report-database': [],
    'storage:confirm-epoch': [],
    'backup:list': [],
    'backup:make': [],
    'backup:read': [],
    'backup:choose-file': [],
    'backup:read-file': [],
    'backup:forget-file': [],
    'backup:choose-folder': [],
    'backup:forget-folder': [],
    'backup:drill': [],
  };
  readonly #listeners: Listeners = {
    'app:flush-requested': new Set(),
    'app:menu-command': new Set(),
    'job:progress': new Set(),
    'document:preview': new Set(),
    'store:space': new Set(),
    'backup:made': new Set(),
    'vault:lock-wanted': new Set(),
  };

  /** What stands as `window.brieflock`. */
  readonly api: Api = {
    app: {
      getInfo: this.#call('app:get-info'),
      confirmFlushed: this.#call('app:confirm-flushed'),
      print: this.#call('app:print'),
      onFlushRequested: this.#subscribe('app:flush-requested'),
      onMenuCommand: this.#subscribe('app:menu-command'),
    },
    document: {
      build: this.#call('document:build'),
      inspect: this.#call('document:inspect'),
      save: this.#call('document:save'),
      onPreview: this.#subscribe('document:preview'),
    },
    share: {
      export: this.#call('share:export'),
      exportPlain: this.#call('share:export-plain'),
      chooseFile: this.#call('share:choose-file'),
      readFile: this.#call('share:read-file'),
      readPart: this.#call('share:read-part'),
    },
    matter: { chooseLogo: this.#call('matter:choose-logo') },
    incident: { chooseCopy: this.#call('incident:choose-copy') },
    pack: { chooseFile: this.#call('pack:choose-file'), export: this.#call('pack:export') },
    job: { cancel: this.#call('job:cancel'), onProgress: this.#subscribe('job:progress') },
    store: {
      getStatus: this.#call('store:get-status'),
      maySave: this.#call('store:may-save'),
      reportFailure: this.#call('store:report-failure'),
      reportContent: this.#call('store:report-content'),
      keepCopy: this.#call('store:keep-copy'),
      showCopy: this.#call('store:show-copy'),
      handOver: this.#call('store:hand-over'),
      takeHandedOver: this.#call('store:take-handed-over'),
      forgetHandedOver: this.#call('store:forget-handed-over'),
      restart: this.#call('store:restart'),
      onSpace: this.#subscribe('store:space'),
    },
    vault: {
      getState: this.#call('vault:get-state'),
      unlock: this.#call('vault:unlock'),
      recover: this.#call('vault:recover'),
      makeKey: this.#call('vault:make-key'),
      destroyKey: this.#call('vault:destroy-key'),
      lock: this.#call('vault:lock'),
      prepare: this.#call('vault:prepare'),
      begin: this.#call('vault:begin'),
      discardPrepared: this.#call('vault:discard-prepared'),
      changePassphrase: this.#call('vault:change-passphrase'),
      makeSheet: this.#call('vault:make-sheet'),
      useSheet: this.#call('vault:use-sheet'),
      getSettings: this.#call('vault:get-settings'),
      setSettings: this.#call('vault:set-settings'),
      signOff: this.#call('vault:sign-off'),
      onLockWanted: this.#subscribe('vault:lock-wanted'),
    },
    trust: { get: this.#call('trust:get'), showFolder: this.#call('trust:show-folder') },
    backup: {
      list: this.#call('backup:list'),
      make: this.#call('backup:make'),
      read: this.#call('backup:read'),
      chooseFile: this.#call('backup:choose-file'),
      readFile: this.#call('backup:read-file'),
      forgetFile: this.#call('backup:forget-file'),
      chooseFolder: this.#call('backup:choose-folder'),
      forgetFolder: this.#call('backup:forget-folder'),
      drill: this.#call('backup:drill'),
      onMade: this.#subscribe('backup:made'),
    },
    storage: {
      state: this.#call('storage:state'),
      append: this.#call('storage:append'),
      read: this.#call('storage:read'),
      reportDatabase: this.#call('storage:report-database'),
      confirmEpoch: this.#call('storage:confirm-epoch'),
    },
  };

  /** From now on the shell answers a call like this. */
  answer<Name extends Channel>(name: Name, answer: Answers[Name]): void {
    this.#answers[name] = answer;
  }

  /** The requests that came in on a channel, oldest first. */
  calls<Name extends Channel>(name: Name): Readonly<Calls[Name]> {
    return this.#calls[name];
  }

  /** Sends the page a message, as main would. */
  emit<Name extends EventName>(name: Name, payload: EventPayload<Name>): void {
    events[name].parse(payload);
    for (const listener of [...this.#listeners[name]]) listener(payload);
  }

  /** How many of the page wait for such a message. */
  listening(name: EventName): number {
    return this.#listeners[name].size;
  }

  /** A request crosses as a copy, and one that does not fit the contract is a bug of the page. */
  #call<Name extends Channel>(name: Name): (request: Request<Name>) => Promise<Reply<Name>> {
    return async (request) => {
      contract[name].request.parse(request);
      const copy = structuredClone(request);
      this.#calls[name].push(copy);
      return this.#answers[name](copy);
    };
  }

  #subscribe<Name extends EventName>(
    name: Name,
  ): (listener: (payload: EventPayload<Name>) => void) => () => void {
    return (listener) => {
      this.#listeners[name].add(listener);
      return () => {
        this.#listeners[name].delete(listener);
      };
    };
  }
}

/** An answer that the test gives later. */
export function held<Value>(): { readonly promise: Promise<Value>; readonly give: (value: Value) => void } {
  let give: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((resolve) => {
    give = resolve;
  });
  return { promise, give };
}
