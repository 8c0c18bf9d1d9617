/** Channel names and derived types without zod, so that the preload bundle stays small. */
import type { Channel, EventName, EventPayload, Reply, Request } from './contract';

/** Every request channel; a missing or extra name fails to compile. */
export const CHANNELS = {
  'app:get-info': true,
  'app:confirm-flushed': true,
  'app:print': true,
  'document:build': true,
  'document:inspect': true,
  'document:save': true,
  'share:export': true,
  'share:export-plain': true,
  'share:choose-file': true,
  'share:read-file': true,
  'share:read-part': true,
  'matter:choose-logo': true,
  'incident:choose-copy': true,
  'pack:choose-file': true,
  'pack:export': true,
  'storage:state': true,
  'storage:append': true,
  'storage:read': true,
  'storage:report-database': true,
  'storage:confirm-epoch': true,
  'backup:list': true,
  'backup:make': true,
  'backup:read': true,
  'backup:choose-file': true,
  'backup:read-file': true,
  'backup:forget-file': true,
  'backup:choose-folder': true,
  'backup:forget-folder': true,
  'backup:drill': true,
  'job:cancel': true,
  'store:get-status': true,
  'store:may-save': true,
  'store:report-failure': true,
  'store:report-content': true,
  'store:keep-copy': true,
  'store:show-copy': true,
  'store:hand-over': true,
  'store:take-handed-over': true,
  'store:forget-handed-over': true,
  'store:restart': true,
  'vault:get-state': true,
  'vault:unlock': true,
  'vault:recover': true,
  'vault:make-key': true,
  'vault:destroy-key': true,
  'vault:lock': true,
  'vault:prepare': true,
  'vault:begin': true,
  'vault:discard-prepared': true,
  'vault:change-passphrase': true,
  'vault:make-sheet': true,
  'vault:use-sheet': true,
  'vault:get-settings': true,
  'vault:set-settings': true,
  'vault:sign-off': true,
  'trust:get': true,
  'trust:show-folder': true,
} as const satisfies Record<Channel, true>;

type Call<Name extends Channel> = (request: Request<Name>) => Promise<Reply<Name>>;
type Subscribe<Name extends EventName> = (listener: (payload: EventPayload<Name>) => void) => () => void;

/** What the page sees as `window.brieflock`: named functions by domain, nothing generic. */
export interface Api {
  readonly app: {
    readonly getInfo: Call<'app:get-info'>;
    readonly confirmFlushed: Call<'app:confirm-flushed'>;
    /** Shows the system's print dialog. Refused where the user's hand did not ask for it. */
    readonly print: Call<'app:print'>;
    readonly onFlushRequested: Subscribe<'app:flush-requested'>;
    readonly onMenuCommand: Subscribe<'app:menu-command'>;
  };
  readonly document: {
    readonly build: Call<'document:build'>;
    readonly inspect: Call<'document:inspect'>;
    readonly save: Call<'document:save'>;
    readonly onPreview: Subscribe<'document:preview'>;
  };
  readonly share: {
    readonly export: Call<'share:export'>;
    readonly exportPlain: Call<'share:export-plain'>;
    readonly chooseFile: Call<'share:choose-file'>;
    readonly readFile: Call<'share:read-file'>;
    readonly readPart: Call<'share:read-part'>;
  };
  readonly matter: { readonly chooseLogo: Call<'matter:choose-logo'> };
  readonly incident: { readonly chooseCopy: Call<'incident:choose-copy'> };
  readonly pack: {
    readonly chooseFile: Call<'pack:choose-file'>;
    readonly export: Call<'pack:export'>;
  };
  readonly storage: {
    readonly state: Call<'storage:state'>;
    readonly append: Call<'storage:append'>;
    readonly read: Call<'storage:read'>;
    readonly reportDatabase: Call<'storage:report-database'>;
    readonly confirmEpoch: Call<'storage:confirm-epoch'>;
  };
  readonly backup: {
    readonly list: Call<'backup:list'>;
    readonly make: Call<'backup:make'>;
    readonly read: Call<'backup:read'>;
    readonly chooseFile: Call<'backup:choose-file'>;
    readonly readFile: Call<'backup:read-file'>;
    readonly forgetFile: Call<'backup:forget-file'>;
    readonly chooseFolder: Call<'backup:choose-folder'>;
    readonly forgetFolder: Call<'backup:forget-folder'>;
    readonly drill: Call<'backup:drill'>;
    readonly onMade: Subscribe<'backup:made'>;
  };
  readonly job: {
    readonly cancel: Call<'job:cancel'>;
    readonly onProgress: Subscribe<'job:progress'>;
  };
  readonly store: {
    readonly getStatus: Call<'store:get-status'>;
    readonly maySave: Call<'store:may-save'>;
    readonly reportFailure: Call<'store:report-failure'>;
    readonly reportContent: Call<'store:report-content'>;
    readonly keepCopy: Call<'store:keep-copy'>;
    readonly showCopy: Call<'store:show-copy'>;
    readonly handOver: Call<'store:hand-over'>;
    readonly takeHandedOver: Call<'store:take-handed-over'>;
    readonly forgetHandedOver: Call<'store:forget-handed-over'>;
    readonly restart: Call<'store:restart'>;
    readonly onSpace: Subscribe<'store:space'>;
  };
  readonly vault: {
    readonly getState: Call<'vault:get-state'>;
    readonly unlock: Call<'vault:unlock'>;
    readonly recover: Call<'vault:recover'>;
    readonly makeKey: Call<'vault:make-key'>;
    readonly destroyKey: Call<'vault:destroy-key'>;
    readonly lock: Call<'vault:lock'>;
    readonly prepare: Call<'vault:prepare'>;
    readonly begin: Call<'vault:begin'>;
    readonly discardPrepared: Call<'vault:discard-prepared'>;
    readonly changePassphrase: Call<'vault:change-passphrase'>;
    readonly makeSheet: Call<'vault:make-sheet'>;
    readonly useSheet: Call<'vault:use-sheet'>;
    readonly getSettings: Call<'vault:get-settings'>;
    readonly setSettings: Call<'vault:set-settings'>;
    readonly signOff: Call<'vault:sign-off'>;
    readonly onLockWanted: Subscribe<'vault:lock-wanted'>;
  };
  readonly trust: {
    readonly get: Call<'trust:get'>;
    readonly showFolder: Call<'trust:show-folder'>;
  };
}
