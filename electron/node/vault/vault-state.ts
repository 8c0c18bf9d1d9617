/**
 * The state of the vault that can be read while it is locked: which generation is in force, what of a change of generation
 * is still to be done, refused passphrases and settings. Holds no secret.
 */
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { idleMinutesSchema } from '@shared/ipc/vault-contract';
import { sealedBodySchema } from '@shared/vault/sealed-body';
import { readVersioned, writeVersioned, type FileForm } from '@shared/vault/versioned-file';
import { join } from 'node:path';
import { z } from 'zod';
import type { DurableFiles } from '../journal/durable-files';
import { ownerOf } from '../journal/file-names';
import { createKeepAside, type KeepAside } from '../journal/keep-aside';
import {
  backupFolderOf,
  generationOfRing,
  isSealedFolder,
  journalFolderOf,
  keyPlacesOf,
  VAULT_ASIDE,
  VAULT_FOLDER,
} from './places';
import { openTwinFile, type TwinFile } from './twin-file';

const count = z.number().int().min(0);
const sums = z
  .array(z.string().regex(/^[0-9a-f]{64}$/))
  .max(8)
  .readonly();
/** Times of refusals that are kept, the last ones. */
const TIMES_KEPT = 20;

const settingsSchema = z.strictObject({
  idleMinutes: idleMinutesSchema,
  locksOnSuspend: z.boolean(),
  locksWithScreen: z.boolean(),
});

const contentSchema = z.strictObject({
  sequence: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  /** In force. 0: everything is in the open. */
  generation: count,
  /** The generation before, until nothing of it is left, with what was counted when it was sealed. */
  previous: z
    .strictObject({
      generation: count,
      counts: z.strictObject({ assessments: count, packs: count, rows: count }),
    })
    .nullable(),
  /** Passphrases refused since the last one that was right. */
  refused: z.strictObject({ count, at: z.array(z.iso.datetime()).max(TIMES_KEPT).readonly() }),
  settings: settingsSchema,
  /** A sheet that was being put in force, sealed: whoever could write a recipient here would get the ring. */
  newSheet: sealedBodySchema.nullable(),
  /** The second folder whose backups are all sealed under the generation, or were already; `null`: not known of any. */
  sealedSecond: z.strictObject({ generation: count, path: z.string().min(1).max(4_096) }).nullable(),
  /** SHA-256 of what the ring's files may be, to tell damage from a wrong passphrase; empty for unknown. */
  sums: z.strictObject({ ring: sums, sheetRing: sums }),
});

/** Only the generation right before may be named as one to be removed: never the one in force. */
const stateSchema = contentSchema.refine(
  ({ previous, generation }) => previous === null || previous.generation === generation - 1,
);

/** The state of the vault. */
export type VaultState = Readonly<z.infer<typeof contentSchema>>;
/** When the vault is locked by itself. */
export type LockSettings = Readonly<z.infer<typeof settingsSchema>>;
/** How much a generation held when it was sealed. */
export type SealedCounts = Readonly<NonNullable<VaultState['previous']>['counts']>;

const FORM: FileForm<VaultState> = { format: 'brieflock-vault-state', version: 1, content: stateSchema };

/** Before anything was decided. */
const FIRST: VaultState = {
  sequence: 1,
  generation: 0,
  previous: null,
  refused: { count: 0, at: [] },
  settings: { idleMinutes: 15, locksOnSuspend: true, locksWithScreen: true },
  newSheet: null,
  sealedSecond: null,
  sums: { ring: [], sheetRing: [] },
};

/** The state, kept. */
export interface StateKeeper {
  readonly now: () => VaultState;
  /** Resolves once the change is on the disk, twice. Rejects with the system's error; what is in force is then what it was. */
  readonly change: (change: Partial<Omit<VaultState, 'sequence'>>) => Promise<void>;
}

/** With one more refusal. */
export function withRefusal({ count: before, at }: VaultState['refused'], now: Date): VaultState['refused'] {
  return { count: before + 1, at: [...at, now.toISOString()].slice(-TIMES_KEPT) };
}

class Keeper implements StateKeeper {
  private lane: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly twin: TwinFile<VaultState>,
    private current: VaultState,
    /** Nothing was set yet: the folder is made with the first change. */
    private readonly makeFolder: () => Promise<void>,
  ) {}

  readonly now = (): VaultState => this.current;

  readonly change = (change: Partial<VaultState>): Promise<void> => {
    const done = this.lane.then(async () => {
      await this.makeFolder();
      const next = { ...this.current, ...change, sequence: this.current.sequence + 1 };
      await this.twin.write(next).catch((error: unknown) => {
        // One copy may have it: whatever is written next must stand above it.
        this.current = { ...this.current, sequence: next.sequence };
        throw error;
      });
      this.current = next;
    });
    this.lane = done.catch(() => undefined);
    return done;
  };
}

/**
 * Which generation is in force when no copy of the state can be read: the only one that has a ring, if it has journals and
 * the one before has none; the open one, if nothing was ever sealed. `null` when that cannot be told: without its keys, what was
 * sealed is neither an open store nor a leftover.
 */
async function inferred(files: DurableFiles, folder: string): Promise<number | null> {
  const names = await files.list(join(folder, VAULT_FOLDER));
  const found = new Set(names.flatMap((name) => generationOfRing(name) ?? []));
  const [only, ...others] = [...found];
  if (only === undefined) return (await files.list(folder)).some(isSealedFolder) ? null : 0;
  const isAlone = others.length === 0 && !(await hasJournals(files, folder, only - 1));
  return isAlone && (await hasJournals(files, folder, only)) ? only : null;
}

async function hasJournals(files: DurableFiles, folder: string, generation: number): Promise<boolean> {
  const names = await files.list(journalFolderOf(folder, generation));
  return names.some((name) => ownerOf(name) !== undefined);
}

async function hasBackups(files: DurableFiles, folder: string, generation: number): Promise<boolean> {
  const names = await files.list(backupFolderOf(folder, generation));
  return names.some((name) => name.endsWith('.zip'));
}

async function holdsAnything(files: DurableFiles, folder: string, generation: number): Promise<boolean> {
  return (await hasJournals(files, folder, generation)) || hasBackups(files, folder, generation);
}

/**
 * A state that was brought back from an older copy names a generation that is gone. What comes after it is then no leftover
 * of a change that did not come about: such a change takes nothing away from the generation it starts from.
 */
async function upToDate(files: DurableFiles, folder: string, state: VaultState): Promise<VaultState> {
  const next = state.generation + 1;
  if ((await files.facts(keyPlacesOf(folder, next).ring)) === null) return state;
  const isGone = !(await holdsAnything(files, folder, state.generation));
  if (!isGone || !(await holdsAnything(files, folder, next))) return state;
  return { ...state, generation: next, previous: null, newSheet: null, sums: FIRST.sums };
}

/** The keeper of copies of files of the vault that could not be read. */
export function vaultAside(files: DurableFiles, folder: string): KeepAside {
  return createKeepAside(files, join(folder, VAULT_ASIDE.rest));
}

/**
 * Opens the state. Without any, everything is in the open.
 *
 * @returns it; `vault-newer`; `vault-damaged` when neither copy can be read and the rings do not say which generation is in
 *   force. Rejects with the system's error.
 */
export async function openState(files: DurableFiles, folder: string): Promise<Result<StateKeeper, AppError>> {
  const at = (name: string): string => join(folder, VAULT_FOLDER, name);
  const paths = [at('state-a.json'), at('state-b.json')] as const;
  const twin = await openTwinFile<VaultState>({
    files,
    paths,
    form: {
      write: (state) => writeVersioned(FORM, state),
      read: (bytes) => readVersioned(FORM, bytes),
      isSound: () => Promise.resolve(true),
    },
    keepAside: vaultAside(files, folder),
  });
  const { found } = twin;
  const makeFolder = (): Promise<void> => files.makeFolder(join(folder, VAULT_FOLDER));
  if (found.kind === 'newer') return fail('vault-newer');
  if (found.kind === 'read')
    return ok(new Keeper(twin, await upToDate(files, folder, found.content), makeFolder));
  const generation = await inferred(files, folder);
  if (generation === null || (found.kind === 'damaged' && generation === 0))
    return fail('vault-damaged', { reason: 'which keys are in force cannot be read' });
  const keeper = new Keeper(twin, { ...FIRST, generation }, makeFolder);
  if (found.kind === 'damaged') {
    for (const path of paths) {
      const bytes = await files.readAll(path);
      if (bytes !== null) await vaultAside(files, folder).keep(null, 'damaged', bytes);
    }
    await keeper.change({});
  }
  return ok(keeper);
}
