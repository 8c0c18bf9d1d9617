/** What is remembered about backups between runs. A file that cannot be read is kept aside and counts as none. */
import { z } from 'zod';
import type { DurableFiles } from '../journal/durable-files';
import type { KeepAside } from '../journal/keep-aside';
import { replaceFileDurably } from '../journal/replace-file';

const settingsSchema = z.strictObject({
  version: z.literal(1),
  /** An absolute path that the user chose; `null` for none. */
  secondFolder: z.string().min(1).max(4_096).nullable(),
  /** The head over all journals when the last backup was made. */
  lastHead: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  /** A backup was due when the app closed and could not be finished. */
  isOwed: z.boolean(),
});

export type BackupSettings = Readonly<Omit<z.infer<typeof settingsSchema>, 'version'>>;

/** Before anything was decided. */
export const NO_SETTINGS: BackupSettings = { secondFolder: null, lastHead: null, isOwed: false };

/** Reads the settings. Never rejects: without them backups are made all the same. */
export async function readSettings(
  files: DurableFiles,
  path: string,
  keepAside: KeepAside,
): Promise<BackupSettings> {
  const bytes = await files.readAll(path).catch(() => null);
  if (bytes === null) return NO_SETTINGS;
  try {
    const { secondFolder, lastHead, isOwed } = settingsSchema.parse(
      JSON.parse(Buffer.from(bytes).toString('utf8')),
    );
    return { secondFolder, lastHead, isOwed };
  } catch {
    await keepAside.keep(null, 'marker', bytes).catch(() => undefined);
    return NO_SETTINGS;
  }
}

/** Writes the settings, whole or not at all. Rejects with the system's error. */
export function writeSettings(files: DurableFiles, path: string, settings: BackupSettings): Promise<void> {
  const text = JSON.stringify({ version: 1, ...settings }, null, 2);
  return replaceFileDurably(files, path, Buffer.from(`${text}\n`));
}
