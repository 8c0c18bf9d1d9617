/**
 * Remembers between runs how each journal file stood, so that a start need not read what has not changed. A mere
 * cache: one that cannot be read is left out, and then every file is read.
 */
import { entityId } from '@shared/assessment/schema-basics';
import { z } from 'zod';
import type { DurableFiles } from './durable-files';
import { isLastFrame } from './scan';
import { journalStateSchema, type JournalState } from './journal-state';
import { replaceFile } from './replace-file';

const INDEX_VERSION = 1;

const indexSchema = z.strictObject({
  version: z.literal(INDEX_VERSION),
  vaultId: z.string(),
  files: z
    .array(
      z.strictObject({
        assessmentId: entityId.nullable(),
        /** When the file was last written, by the file system. */
        mtimeMs: z.number(),
        state: journalStateSchema,
      }),
    )
    .readonly(),
});

/** A file as it stood. */
export type Remembered = Readonly<z.infer<typeof indexSchema>['files'][number]>;

/** What was remembered for this vault, by id; `null` stands for the packs. Empty when nothing can be used. */
export async function readIndex(
  files: DurableFiles,
  path: string,
  vaultId: string,
): Promise<ReadonlyMap<string | null, Remembered>> {
  try {
    const bytes = await files.readAll(path);
    const parsed = indexSchema.safeParse(JSON.parse(Buffer.from(bytes ?? []).toString('utf8')));
    if (!parsed.success || parsed.data.vaultId !== vaultId) return new Map();
    return new Map(parsed.data.files.map((file) => [file.assessmentId, file]));
  } catch {
    return new Map();
  }
}

/** Writes it, whole or not at all. Rejects with the system's error. */
export function writeIndex(
  files: DurableFiles,
  path: string,
  content: { readonly vaultId: string; readonly files: readonly Remembered[] },
): Promise<void> {
  return replaceFile(files, path, Buffer.from(JSON.stringify({ version: INDEX_VERSION, ...content })));
}

/**
 * The state remembered for a file, if the file still is what it was: same size, same time, and its last frame whole
 * and the same. What lies before is verified when it is read.
 */
export async function confirm(
  files: DurableFiles,
  path: string,
  remembered: Remembered | undefined,
): Promise<JournalState | undefined> {
  if (remembered === undefined) return undefined;
  const { state, mtimeMs } = remembered;
  const facts = await files.facts(path);
  if (facts?.size !== state.size || facts.mtimeMs !== mtimeMs) return undefined;
  const file = await files.open(path, 'read');
  try {
    const tail = await file.read(state.tailAt, state.size - state.tailAt);
    return isLastFrame(tail, state.head) ? state : undefined;
  } finally {
    await file.close();
  }
}
