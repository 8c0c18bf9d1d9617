/**
 * A small file beside the database that knows a store was here and how many assessments it held, so that an empty
 * database is not taken for a new one. Holds no title and no answer. A file that cannot be read counts as none.
 * The one place that knows this format, so that another marker can take its place.
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeAtomic } from '../files/write-atomic';

const noteSchema = z.strictObject({
  version: z.literal(1),
  /** Of the store, random. */
  id: z.uuid(),
  /** Assessments it held when that was last said. */
  assessments: z.number().int().min(0),
  /** The copy of a store that was lost or damaged, until the user has gone on without it. */
  copy: z.string().nullable(),
});

/** What the file says. */
export type StoreNote = Readonly<z.infer<typeof noteSchema>>;

/** Reads the note; `null` when there is none that can be read. */
export async function readNote(path: string): Promise<StoreNote | null> {
  try {
    return noteSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

/** What of a note changes. */
export type NoteContent = Pick<StoreNote, 'assessments' | 'copy'>;

/**
 * Writes the note, unless it says so already.
 *
 * @returns the note as it stands on the disk now: the earlier one when the disk refused
 */
export async function writeNote(
  path: string,
  earlier: StoreNote | null,
  { assessments, copy }: NoteContent,
): Promise<StoreNote | null> {
  if (earlier?.assessments === assessments && earlier.copy === copy) return earlier;
  const note: StoreNote = { version: 1, id: earlier?.id ?? randomUUID(), assessments, copy };
  const written = await writeAtomic(path, Buffer.from(`${JSON.stringify(note)}\n`));
  return written.ok ? note : earlier;
}
