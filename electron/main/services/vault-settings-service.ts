/** Answers for the settings of the vault: passphrase, sheet, sealing everything, and when it locks by itself. */
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { publicKeyOf, sealSignOff } from '@shared/history/sign-off-seal';
import type { vaultContract } from '@shared/ipc/vault-contract';
import type { Request, Response } from '@shared/ipc/contract';
import type { Storage, StorageDoor } from '../../node/backup/open-storage';
import { sealBackups } from '../../node/backup/seal-backups';
import { sealingKeysOf } from '../../node/backup/sealed-zip';
import { systemFiles } from '../../node/journal/durable-files';
import { NextGeneration, type NextRing } from '../../node/vault/change-generation';
import type { KeyHolder } from '../../node/vault/key-holder';
import type { HandlersOf } from '../ipc/handlers';
import type { JobRegistry } from './job-registry';
import type { RunningVault } from './running-vault';
import type { SealingGate } from './sealing-gate';
import type { Progress } from './worker-run';

/** What the service needs of its surroundings. */
export interface VaultSettingsParts {
  readonly vault: RunningVault;
  readonly door: StorageDoor;
  readonly jobs: JobRegistry;
  readonly gate: SealingGate;
  /** Keeps preferences for the generation whose ring this is. */
  readonly carry: (ring: NextRing['ring'], preferences: string) => Promise<void>;
  /** Ends the run and starts the app anew: nothing is to be written any more. */
  readonly startAnew: (why: 'sealed') => void;
  readonly onProgress: (jobId: string, progress: Progress) => void;
}

/** The channels of the vault that no start asks. */
export type VaultSettingsService = HandlersOf<keyof typeof vaultContract>;

type Outcome<Value> = Promise<Result<Value, AppError>>;

/** The next generation is in force, or may be: this run is over. */
function hasEnded(begun: Result<unknown, AppError>): boolean {
  return begun.ok || begun.error.context['restart'] === 'yes';
}

function done(result: Result<unknown, AppError>): Result<Response<'job:cancel'>, AppError> {
  return result.ok ? ok({}) : result;
}

class Service {
  #next: NextGeneration | null = null;

  constructor(private readonly parts: VaultSettingsParts) {}

  async withHolder<Value>(work: (holder: KeyHolder) => Outcome<Value>): Outcome<Value> {
    const holder = await this.parts.vault.holder();
    return holder.ok ? work(holder.value) : holder;
  }

  withNext<Value>(work: (next: NextGeneration) => Outcome<Value>): Outcome<Value> {
    return this.withHolder((holder) => work((this.#next ??= new NextGeneration(holder))));
  }

  async withStorage<Value>(work: (storage: Storage) => Outcome<Value>): Outcome<Value> {
    const storage = await this.parts.door.get();
    return storage.ok ? work(storage.value) : storage;
  }

  async #begin(
    { vault, backups }: Storage,
    { jobId, preferences }: Request<'vault:begin'>,
    signal: AbortSignal,
  ): Outcome<unknown> {
    const opening = await backups.opening();
    return this.withNext((next) =>
      next.begin({
        source: vault.journal,
        marker: vault,
        signal,
        onProgress: (share) => {
          this.parts.onProgress(jobId, { stage: 'Sealing your data', done: share });
        },
        sealBackups: async ({ ring, files }, folders, watch) => {
          await this.parts.carry(ring, preferences);
          const keys = await sealingKeysOf(ring, files);
          return sealBackups({
            ...{ ...folders, ...watch, files: systemFiles, vaultId: vault.id },
            ...{ keys, opening },
          });
        },
      }),
    );
  }

  begin(request: Request<'vault:begin'>): Outcome<unknown> {
    const { jobs, gate, startAnew } = this.parts;
    return this.withStorage((storage) =>
      jobs.run(request.jobId, async (signal) => {
        const begun = await gate.seal(signal, (either) => this.#begin(storage, request, either), hasEnded);
        // Whatever becomes of the job: its page may be gone.
        if (hasEnded(begun)) startAnew('sealed');
        return begun;
      }),
    );
  }
}

/** Makes the service. */
export function createVaultSettingsService(parts: VaultSettingsParts): VaultSettingsService {
  const service = new Service(parts);
  const coded = (code: Result<string, AppError>) => (code.ok ? ok({ recoveryCode: code.value }) : code);
  return {
    'vault:prepare': (request) =>
      service.withStorage(({ vault }) =>
        service.withNext(async (next) => coded(await next.prepare({ ...request, vaultId: vault.id }))),
      ),
    'vault:begin': async (request) => done(await service.begin(request)),
    'vault:discard-prepared': () => service.withNext(async (next) => done(await next.discard())),
    'vault:change-passphrase': ({ current, passphrase }) =>
      service.withHolder(async (holder) => done(await holder.changePassphrase(current, passphrase))),
    'vault:make-sheet': ({ current }) =>
      service.withHolder(async (holder) => coded(await holder.makeNewSheet(current))),
    'vault:use-sheet': () => service.withHolder(async (holder) => done(await holder.useNewSheet())),
    'vault:get-settings': () =>
      service.withHolder(({ state, held }) => {
        if (held === null) return Promise.resolve(fail('vault-locked'));
        const { firmRecipient, createdAt, generation } = held.ring.open;
        const signingKey = publicKeyOf(held.ring.signingSeed);
        const told = { firmRecipient, createdAt, generation, signingKey };
        return Promise.resolve(ok({ ...state.now().settings, ...told }));
      }),
    'vault:sign-off': (statement) =>
      service.withHolder(({ held }) =>
        Promise.resolve(
          held === null ? fail('vault-locked') : ok(sealSignOff(statement, held.ring.signingSeed)),
        ),
      ),
    'vault:set-settings': (settings) =>
      service.withHolder(async (holder) => done(await holder.setSettings(settings))),
  };
}
