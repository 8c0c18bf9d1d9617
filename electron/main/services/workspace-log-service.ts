/**
 * Keeps the log of the workspace for one run: opens it when it can be opened, writes what channels come to, and answers for
 * the trust page. A log that cannot be written stops no work; the page is told.
 */
import { randomBytes } from 'node:crypto';
import { appError, fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { verifyChain } from '@shared/history/hash-chain';
import {
  GAP_ACTS,
  LEAVING_ACTS,
  type WorkspaceAct,
  type WorkspaceNote,
} from '@shared/history/workspace-acts';
import type { Response } from '@shared/ipc/contract';
import { LEFT_SHOWN } from '@shared/ipc/trust-contract';
import { reasonInWords } from '../../node/files/write-atomic';
import { systemFiles } from '../../node/journal/durable-files';
import type { HeldRing } from '../../node/vault/held-ring';
import { carryWorkspaceLog, openWorkspaceLog, type WorkspaceLog } from '../../node/vault/workspace-log';
import type { Outgoing } from '../ipc/handlers';
import type { RunningVault } from './running-vault';

/** What the service needs of its surroundings. */
export interface WorkspaceLogDeps {
  readonly vault: Pick<RunningVault, 'generation' | 'unlocked'>;
  /** Of what is kept beside the store of a generation. */
  readonly folderOf: (generation: number) => string;
  readonly now: () => Date;
  readonly log: (event: string, ...codes: readonly string[]) => void;
}

type ShownLog = Outgoing<Response<'trust:get'>>['log'];

/** The log of one run. */
export interface WorkspaceLogService {
  /** Writes down; those asked for first come first. */
  readonly note: (notes: readonly WorkspaceNote[]) => void;
  /** Resolves once everything asked for so far is written, or could not be. */
  readonly settled: () => Promise<void>;
  /** Takes the log over into the generation of a ring. Never rejects. */
  readonly carryTo: (ring: HeldRing) => Promise<void>;
  /** As it is shown, once everything asked for so far is written. */
  readonly shown: () => Promise<ShownLog>;
}

const PROVEN: WorkspaceAct = 'backup-proven';

class Service implements WorkspaceLogService {
  #opened: WorkspaceLog | null = null;
  #failed: AppError | null = null;
  #lane: Promise<unknown> = Promise.resolve();

  constructor(private readonly deps: WorkspaceLogDeps) {}

  /** `null` while the vault is locked: nothing is written then. */
  #ring(): Result<HeldRing | null, AppError> {
    const { vault } = this.deps;
    if (!vault.generation.ok) return vault.generation;
    if (vault.generation.value === 0) return ok(null);
    const held = vault.unlocked()?.held;
    return held === null || held === undefined ? fail('vault-locked') : ok(held.ring);
  }

  async #open(): Promise<Result<WorkspaceLog, AppError>> {
    if (this.#opened !== null) return ok(this.#opened);
    const { vault, folderOf, now } = this.deps;
    const ring = this.#ring();
    if (!ring.ok) return ring;
    const folder = folderOf(vault.generation.ok ? vault.generation.value : 0);
    const opened = await openWorkspaceLog({
      ...{ files: systemFiles, folder, ring: ring.value, now },
      randomBytes: (length) => new Uint8Array(randomBytes(length)),
    });
    if (opened.ok) this.#opened = opened.value;
    return opened;
  }

  async #append(notes: readonly WorkspaceNote[]): Promise<void> {
    const log = await this.#open();
    if (!log.ok) {
      if (log.error.code !== 'vault-locked') this.#fail(log.error);
      return;
    }
    try {
      await log.value.append(notes);
      this.#failed = null;
    } catch (error) {
      this.#fail(appError('vault-failed', { reason: reasonInWords(error) }));
    }
  }

  #fail(error: AppError): void {
    this.#failed = error;
    this.deps.log('workspace-log', error.code);
  }

  readonly note = (notes: readonly WorkspaceNote[]): void => {
    if (notes.length > 0) this.#lane = this.#lane.then(() => this.#append(notes));
  };

  readonly settled = async (): Promise<void> => {
    await this.#lane;
  };

  readonly carryTo = async (ring: HeldRing): Promise<void> => {
    await this.#lane;
    const log = await this.#open();
    const { folderOf, now } = this.deps;
    const { generation } = ring.open;
    const detail = { generation: String(generation) };
    const parts = {
      ...{ files: systemFiles, folder: folderOf(generation), ring, now },
      randomBytes: (length: number) => new Uint8Array(randomBytes(length)),
    };
    const entries = log.ok ? log.value.entries() : [];
    await carryWorkspaceLog(parts, entries, [{ event: 'keys-changed', detail }]).catch(() => {
      this.deps.log('workspace-log', 'not-carried');
    });
  };

  readonly shown = async (): Promise<ShownLog> => {
    await this.#lane;
    const log = await this.#open();
    if (!log.ok) return { kind: 'failed', error: log.error };
    if (this.#failed !== null) return { kind: 'failed', error: this.#failed };
    const entries = log.value.entries();
    const check = verifyChain(entries);
    const left = entries.filter(({ event }) => LEAVING_ACTS.has(event));
    return {
      kind: 'read',
      left: left.slice(-LEFT_SHOWN),
      leftTotal: left.length,
      begunAnew: entries.findLast(({ event }) => GAP_ACTS.has(event))?.at ?? null,
      lastProven: entries.findLast(({ event }) => event === PROVEN)?.at ?? null,
      total: entries.length,
      brokenAt: check.kind === 'broken' ? check.place : null,
    };
  };
}

/** Makes the service. */
export function createWorkspaceLogService(deps: WorkspaceLogDeps): WorkspaceLogService {
  return new Service(deps);
}
