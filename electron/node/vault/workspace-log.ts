/**
 * The log of what was done on this computer, chained as the logs of the assessments are. It is kept twice, sealed under the
 * key for loose texts where there is a vault, and bound to how often it was written. Knows no window.
 */
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { auditEntrySchema, type AuditEntry } from '@shared/assessment/schema-history';
import { nextEntry } from '@shared/history/audit-chain';
import type { WorkspaceNote } from '@shared/history/workspace-acts';
import { NONCE_BYTES, sealedBodySchema } from '@shared/vault/sealed-body';
import { readVersioned, writeVersioned, type FileForm } from '@shared/vault/versioned-file';
import { join } from 'node:path';
import { z } from 'zod';
import { reasonInWords } from '../files/write-atomic';
import type { DurableFiles } from '../journal/durable-files';
import { createKeepAside } from '../journal/keep-aside';
import type { HeldRing } from './held-ring';
import { openLoose, sealLoose, type LoosePlace } from './loose-bodies';
import { WORKSPACE_LOG_NAMES } from './places';
import { openTwinFile, wipeFile, type TwinFile } from './twin-file';

const entriesSchema = z.array(auditEntrySchema).readonly();

const fileSchema = z.strictObject({
  sequence: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  /** Entries in the open, or as a sealed body. */
  log: z.union([sealedBodySchema, entriesSchema]),
});

type LogFile = Readonly<z.infer<typeof fileSchema>>;

const FORM: FileForm<LogFile> = { format: 'brieflock-workspace-log', version: 1, content: fileSchema };

/** What keeping the log needs. */
export interface WorkspaceLogParts {
  readonly files: DurableFiles;
  /** Of what is kept beside the store of the generation. */
  readonly folder: string;
  /** `null` in the open. */
  readonly ring: HeldRing | null;
  readonly now: () => Date;
  readonly randomBytes: (length: number) => Uint8Array;
}

/** The log, open. */
export interface WorkspaceLog {
  readonly entries: () => readonly AuditEntry[];
  /** Resolves once the entries are on the disk, twice. Rejects with the system’s error; they may then be tried again. */
  readonly append: (notes: readonly WorkspaceNote[]) => Promise<void>;
}

function pathsIn(folder: string): readonly [string, string] {
  const [first, second] = WORKSPACE_LOG_NAMES.copies;
  return [join(folder, first), join(folder, second)];
}

function placeOf(sequence: number): LoosePlace {
  return { id: 'workspace-log', rev: sequence };
}

/** The entries in a file; `null` when they do not open. */
async function entriesIn(
  { sequence, log }: LogFile,
  ring: HeldRing | null,
): Promise<readonly AuditEntry[] | null> {
  if (ring === null) return 'sealed' in log ? null : log;
  if (!('sealed' in log)) return null;
  const opened = await openLoose(ring, placeOf(sequence), log);
  const entries = entriesSchema.safeParse(opened.kind === 'opened' ? opened.value : null);
  return entries.success ? entries.data : null;
}

async function fileOf(
  { ring, randomBytes }: WorkspaceLogParts,
  sequence: number,
  entries: readonly AuditEntry[],
): Promise<LogFile> {
  if (ring === null) return { sequence, log: [...entries] };
  const nonce = randomBytes(NONCE_BYTES);
  const log = await sealLoose(ring, { place: placeOf(sequence), value: entries, nonce });
  return { sequence, log };
}

class Log implements WorkspaceLog {
  #lane: Promise<unknown> = Promise.resolve();
  private sequence: number;
  private current: readonly AuditEntry[];

  constructor(
    private readonly parts: WorkspaceLogParts,
    private readonly twin: TwinFile<LogFile>,
    { sequence, entries }: { readonly sequence: number; readonly entries: readonly AuditEntry[] },
  ) {
    this.sequence = sequence;
    this.current = entries;
  }

  readonly entries = (): readonly AuditEntry[] => this.current;

  readonly append = (notes: readonly WorkspaceNote[]): Promise<void> => {
    const done = this.#lane.then(() => this.#write(notes));
    this.#lane = done.catch(() => undefined);
    return done;
  };

  async #write(notes: readonly WorkspaceNote[]): Promise<void> {
    const at = this.parts.now().toISOString();
    const entries = [...this.current];
    for (const { event, detail } of notes)
      entries.push(nextEntry(entries.at(-1) ?? null, { at, by: '', event, detail }));
    this.sequence += 1;
    await this.parts.files.makeFolder(this.parts.folder);
    await this.twin.write(await fileOf(this.parts, this.sequence, entries));
    this.current = entries;
  }
}

/** Both copies as they are, kept aside before anything takes their place. */
async function setAside({ files, folder }: WorkspaceLogParts): Promise<void> {
  const aside = createKeepAside(files, join(folder, WORKSPACE_LOG_NAMES.aside));
  for (const path of pathsIn(folder)) {
    const bytes = await files.readAll(path);
    if (bytes !== null) await aside.keep(null, 'damaged', bytes);
  }
}

function openTwin({ files, folder, ring }: WorkspaceLogParts): Promise<TwinFile<LogFile>> {
  return openTwinFile<LogFile>({
    files,
    paths: pathsIn(folder),
    form: {
      write: (content) => writeVersioned(FORM, content),
      read: (bytes) => readVersioned(FORM, bytes),
      isSound: async (content) => (await entriesIn(content, ring)) !== null,
    },
    keepAside: createKeepAside(files, join(folder, WORKSPACE_LOG_NAMES.aside)),
  });
}

/**
 * Opens the log. One that cannot be read is kept aside, and another is begun that says so, as does one in the place of a log
 * that is gone.
 *
 * @returns it; `vault-newer` when a later version wrote it, `vault-failed` (`reason`) when the disk does not give it
 */
export async function openWorkspaceLog(parts: WorkspaceLogParts): Promise<Result<WorkspaceLog, AppError>> {
  const { ring } = parts;
  try {
    const twin = await openTwin(parts);
    const { found } = twin;
    if (found.kind === 'newer') return fail('vault-newer');
    if (found.kind === 'read') {
      const entries = (await entriesIn(found.content, ring)) ?? [];
      return ok(new Log(parts, twin, { sequence: found.content.sequence, entries }));
    }
    const log = new Log(parts, twin, { sequence: 0, entries: [] });
    if (found.kind === 'damaged') {
      await setAside(parts);
      await log.append([{ event: 'log-begun-anew', detail: {} }]);
    }
    // A sealed generation begins with the log that was carried over into it.
    if (found.kind === 'absent' && ring !== null) await log.append([{ event: 'log-missing', detail: {} }]);
    return ok(log);
  } catch (error) {
    return fail('vault-failed', { reason: reasonInWords(error) });
  }
}

/**
 * Writes a log as the one of another generation, in place of whatever an attempt before left there. Rejects with the
 * system’s error.
 */
export async function carryWorkspaceLog(
  parts: WorkspaceLogParts,
  entries: readonly AuditEntry[],
  notes: readonly WorkspaceNote[],
): Promise<void> {
  for (const path of pathsIn(parts.folder)) await wipeFile(parts.files, path);
  const twin = await openTwin(parts);
  await new Log(parts, twin, { sequence: 0, entries }).append(notes);
}
