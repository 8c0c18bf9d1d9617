/** Answers for the vault at a start: how it stands, unlocking it, its data keys, locking it. Holds no key itself. */
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import type { vaultStartContract } from '@shared/ipc/vault-contract';
import type { HolderState, KeyHolder, UnlockedKeys } from '../../node/vault/key-holder';
import type { HandlersOf } from '../ipc/handlers';
import type { RunningVault } from './running-vault';

/** What the service needs of its surroundings. */
export interface VaultServiceParts {
  readonly vault: RunningVault;
  /** Preferences of before the last change of keys; `null` for none. */
  readonly preferences: (holder: KeyHolder) => Promise<string | null>;
  /** Ends the run and starts the app anew, locked. */
  readonly startAnew: (why: 'locked' | 'vault') => void;
  /** Is told, after a passphrase that was right, how many were refused before it and when the last one was. */
  readonly onUnlocked: (refused: number, lastAt: string | undefined) => void;
}

/** The channels of the vault that a start asks. */
export type VaultService = HandlersOf<keyof typeof vaultStartContract>;

type Outcome<Value> = Promise<Result<Value, AppError>>;
type Told = UnlockedKeys & { readonly preferences: string | null; readonly isFilling: boolean };
type State = Told | Exclude<HolderState, UnlockedKeys>;

class Service {
  #wasRefused = false;

  constructor(private readonly parts: VaultServiceParts) {}

  /** A run that began in another way than the vault stands now can only begin anew. */
  async #refuse(error: AppError): Outcome<never> {
    if (this.#wasRefused && (await this.parts.vault.holder()).ok) this.parts.startAnew('vault');
    this.#wasRefused = true;
    return fail(error.code, error.context);
  }

  async sealed<Value>(work: (holder: KeyHolder) => Outcome<Value>): Outcome<Value> {
    const { generation, holder } = this.parts.vault;
    if (!generation.ok) return generation;
    if (generation.value === 0) return fail('vault-failed', { reason: 'no passphrase is set' });
    const opened = await holder();
    return opened.ok ? work(opened.value) : opened;
  }

  async told(keys: Result<UnlockedKeys, AppError>, holder: KeyHolder): Outcome<Told> {
    if (!keys.ok) return keys;
    const isFilling = holder.state.now().previous !== null;
    return ok({ ...keys.value, isFilling, preferences: await this.parts.preferences(holder) });
  }

  async getState(): Outcome<State> {
    const { generation } = this.parts.vault;
    if (!generation.ok) return this.#refuse(generation.error);
    if (generation.value === 0) return ok({ kind: 'open' });
    return this.sealed<State>(async (holder) => {
      const state = await holder.getState();
      if (!state.ok) return state;
      return state.value.kind === 'unlocked' ? this.told(ok(state.value), holder) : ok(state.value);
    });
  }
}

/** Makes the service. */
export function createVaultService(parts: VaultServiceParts): VaultService {
  const service = new Service(parts);
  return {
    'vault:get-state': () => service.getState(),
    'vault:unlock': ({ passphrase }) =>
      service.sealed(async (holder) => {
        const { count, at } = holder.state.now().refused;
        const unlocked = await holder.unlock(passphrase);
        if (unlocked.ok) parts.onUnlocked(count, at.at(-1));
        return service.told(unlocked, holder);
      }),
    'vault:recover': ({ code, passphrase }) =>
      service.sealed(async (holder) => {
        const { count, at } = holder.state.now().refused;
        const unlocked = await holder.recover(code, passphrase);
        if (unlocked.ok) parts.onUnlocked(count, at.at(-1));
        return service.told(unlocked, holder);
      }),
    'vault:make-key': ({ assessmentId }) => service.sealed((holder) => holder.makeKey(assessmentId)),
    'vault:destroy-key': ({ assessmentId }) =>
      service.sealed(async (holder) => {
        const destroyed = await holder.destroyKey(assessmentId);
        return destroyed.ok ? ok({}) : destroyed;
      }),
    'vault:lock': () =>
      service.sealed(() => {
        parts.startAnew('locked');
        return Promise.resolve(ok({}));
      }),
  };
}
