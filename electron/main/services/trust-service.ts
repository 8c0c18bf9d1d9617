/** Answers for the trust page: what main knows of this computer, and nothing that it would have to be believed for. */
import { ok } from '@shared/base/result';
import type { trustContract } from '@shared/ipc/trust-contract';
import { releaseDayOf } from '../app/runtime-releases';
import type { HandlersOf } from '../ipc/handlers';
import type { NetworkCount } from '../security/network-count';
import type { WorkspaceLogService } from './workspace-log-service';

/** What the service needs of its surroundings. */
export interface TrustServiceDeps {
  readonly isSealed: boolean;
  readonly versions: {
    readonly electron?: string | undefined;
    readonly chrome?: string | undefined;
    readonly node: string;
  };
  readonly network: () => NetworkCount;
  readonly log: WorkspaceLogService['shown'];
  /** Shows the folder of the app’s data. */
  readonly showFolder: () => void;
}

/** The channels of the trust page. */
export type TrustService = HandlersOf<keyof typeof trustContract>;

/** Makes the service. */
export function createTrustService(deps: TrustServiceDeps): TrustService {
  const { electron = 'unknown', chrome = 'unknown', node } = deps.versions;
  return {
    'trust:get': async () =>
      ok({
        isSealed: deps.isSealed,
        network: deps.network(),
        runtime: { electron, chromium: chrome, node, releasedOn: releaseDayOf(electron) },
        log: await deps.log(),
      }),
    'trust:show-folder': () => {
      deps.showFolder();
      return Promise.resolve(ok({}));
    },
  };
}
