/**
 * The files beside the store in which Chromium keeps values too large for it. Nothing in them tells a changed byte, and
 * nothing in the folder a missing file; so it is remembered what was there when the database was last held against the
 * journal. Changes none of them.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { systemCode, writeAtomic } from '../files/write-atomic';

/** Files up to this many bytes in all are read, the newest first; the start must stay quick. */
const READ_BYTES = 64 * 1024 * 1024;
const VERSION = 1;

const largeValueSchema = z.strictObject({
  /** Below the folder. */
  path: z.string(),
  bytes: z.number().int().min(0),
  mtimeMs: z.number(),
  /** `null` for one that was not read. */
  sha256: z.string().nullable(),
});

const rememberedSchema = z.strictObject({
  version: z.literal(VERSION),
  files: z.array(largeValueSchema).readonly(),
});

/** One file, as it stood. */
export type LargeValue = Readonly<z.infer<typeof largeValueSchema>>;

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function filesIn(folder: string): Promise<readonly Omit<LargeValue, 'sha256'>[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Promise.all(
    paths.map(async (path) => {
      const { size, mtimeMs } = await stat(path);
      return { path: relative(folder, path), bytes: size, mtimeMs };
    }),
  );
}

/** Every file as it stands, in order of names. Rejects with the system's error where one cannot be read. */
export async function lookAtLargeValues(folder: string): Promise<readonly LargeValue[]> {
  const seen: LargeValue[] = [];
  let read = 0;
  for (const file of (await filesIn(folder)).toSorted((a, b) => b.mtimeMs - a.mtimeMs)) {
    const isRead = read + file.bytes <= READ_BYTES;
    if (isRead) read += file.bytes;
    seen.push({ ...file, sha256: isRead ? await hashOf(join(folder, file.path)) : null });
  }
  return seen.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** What has been read on both sides is held to its content; what has not, to its size and time. */
function isSame(one: LargeValue, other: LargeValue | undefined): boolean {
  if (one.path !== other?.path || one.bytes !== other.bytes) return false;
  const isRead = one.sha256 !== null && other.sha256 !== null;
  return isRead ? one.sha256 === other.sha256 : one.mtimeMs === other.mtimeMs;
}

/** Whether the files are those that were remembered. A list that cannot be read remembers none. */
export async function areRemembered(list: string, seen: readonly LargeValue[]): Promise<boolean> {
  const files = await readFile(list, 'utf8')
    .then((text) => rememberedSchema.parse(JSON.parse(text)).files)
    .catch((): readonly LargeValue[] => []);
  return files.length === seen.length && seen.every((file, index) => isSame(file, files[index]));
}

/** Remembers the files. A list that cannot be written stays as it was: they are looked at again at the next start. */
export async function rememberLargeValues(list: string, files: readonly LargeValue[]): Promise<void> {
  await writeAtomic(list, Buffer.from(`${JSON.stringify({ version: VERSION, files })}\n`));
}
