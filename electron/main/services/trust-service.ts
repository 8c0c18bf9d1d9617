/** Answers for the trust page: what main knows of this computer, and nothing that it would have to be believed for. */
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import type { Response } from '@shared/ipc/contract';
import type { trustContract } from '@shared/ipc/trust-contract';
import { releaseDayOf } from '../app/runtime-releases';
import type { HandlersOf, Outgoing } from '../ipc/handlers';
import type { NetworkCount } from '../security/network-count';
import type { VaultState } from '../../node/vault/vault-state';
import type { RunningVault } from './running-vault';
import type { WorkspaceLogService } from './workspace-log-service';

/** What the service needs of its surroundings. */
export interface TrustServiceDeps {
  readonly vault: Pick<RunningVault, 'generation' | 'unlocked'>;
  /** Path of the second folder for backups; `null` for none. */
  readonly secondFolder: () => Promise<string | null>;
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

type Protection = Outgoing<Response<'trust:get'>>['protection'];

function remainsOf(previous: VaultState['previous']): 'none' | 'open' | 'sealed' {
  if (previous === null) return 'none';
  return previous.generation === 0 ? 'open' : 'sealed';
}

/** How this run keeps its data, and what is left to do before all of it is kept so. */
async function protectionOf({
  vault,
  secondFolder,
}: TrustServiceDeps): Promise<Result<Protection, AppError>> {
  const { generation } = vault;
  if (!generation.ok) return generation;
  if (generation.value === 0) return ok({ kind: 'open' });
  const { state, held } = vault.unlocked() ?? { held: null };
  if (held === null) return fail('vault-locked');
  const { previous, sealedSecond } = state.now();
  const second = await secondFolder();
  return ok({
    kind: 'sealed',
    firmRecipient: held.ring.open.firmRecipient,
    remains: remainsOf(previous),
    isSecondSealed:
      second === null || (sealedSecond?.path === second && sealedSecond.generation === generation.value),
  });
}

/** Makes the service. */
export function createTrustService(deps: TrustServiceDeps): TrustService {
  const { electron = 'unknown', chrome = 'unknown', node } = deps.versions;
  return {
    'trust:get': async () => {
      const protection = await protectionOf(deps);
      if (!protection.ok) return protection;
      return ok({
        protection: protection.value,
        network: deps.network(),
        runtime: { electron, chromium: chrome, node, releasedOn: releaseDayOf(electron) },
        log: await deps.log(),
      });
    },
    'trust:show-folder': () => {
      deps.showFolder();
      return Promise.resolve(ok({}));
    },
  };
}
