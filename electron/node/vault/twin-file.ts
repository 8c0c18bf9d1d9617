/**
 * A small file that is kept twice and written in place, so that what it said before is overwritten where the disk allows.
 * One copy is whole at every moment: the other is touched only then. A copy that is being written holds zeros, and a file
 * with zeros is none of ours, so that an interrupted write is never taken for a whole one.
 */
import { join } from 'node:path';
import { equalBytes } from '@shared/base/utf8';
import type { FoundFile } from '@shared/vault/versioned-file';
import type { DurableFiles } from '../journal/durable-files';
import type { KeepAside } from '../journal/keep-aside';
import { replaceFileDurably, UNFINISHED } from '../journal/replace-file';

/** What is kept twice: of two copies that are whole, the one with the higher sequence stands. */
export interface Sequenced {
  readonly sequence: number;
}

/** How contents become bytes and back. */
export interface TwinForm<Content extends Sequenced> {
  readonly write: (content: Content) => Uint8Array;
  readonly read: (bytes: Uint8Array) => FoundFile<Content>;
  /** Whether what was read can be relied on. */
  readonly isSound: (content: Content) => Promise<boolean>;
}

/** What a pair of copies needs. */
export interface TwinParts<Content extends Sequenced> {
  readonly files: DurableFiles;
  readonly paths: readonly [string, string];
  readonly form: TwinForm<Content>;
  /** Gets a copy that could not be read, before it is written anew. */
  readonly keepAside: KeepAside;
}

/** What the two copies come to. Where it is not `read`, neither was touched. */
export type FoundTwin<Content extends Sequenced> =
  { readonly kind: 'absent' | 'newer' | 'damaged' } | { readonly kind: 'read'; readonly content: Content };

/** The copies of a file, open. */
export interface TwinFile<Content extends Sequenced> {
  readonly found: FoundTwin<Content>;
  /**
   * Writes both copies, one after the other; resolves once both are on the disk and read back. Rejects with the system's
   * error; the new content is then in both, one or none of the copies.
   */
  readonly write: (content: Content) => Promise<void>;
}

interface Copy<Content> {
  readonly path: string;
  readonly bytes: Uint8Array | null;
  readonly found: FoundFile<Content>;
}

/** Overwrites a file with zeros, then with the bytes. Rejects with the system's error. */
async function overwrite(files: DurableFiles, path: string, bytes: Uint8Array): Promise<void> {
  if ((await files.facts(path)) === null) {
    await replaceFileDurably(files, path, bytes);
    return;
  }
  const file = await files.open(path, 'change');
  try {
    await file.write(0, new Uint8Array(await file.size()));
    await file.sync();
    await file.write(0, bytes);
    await file.truncate(bytes.byteLength);
    await file.sync();
    if (!equalBytes(await file.read(0, bytes.byteLength + 1), bytes))
      throw new Error('What was written does not read back the same');
  } finally {
    await file.close();
  }
}

/** Overwrites a file with zeros and takes it away. One that is not there is no failure. */
export async function wipeFile(files: DurableFiles, path: string): Promise<void> {
  if ((await files.facts(path)) === null) return;
  const file = await files.open(path, 'change');
  try {
    await file.write(0, new Uint8Array(await file.size()));
    await file.sync();
  } finally {
    await file.close();
  }
  await files.remove(path);
}

/** Overwrites and takes away every file in a folder. */
export async function wipeFilesIn(files: DurableFiles, folder: string): Promise<void> {
  for (const name of await files.list(folder)) await wipeFile(files, join(folder, name));
}

async function readCopy<Content extends Sequenced>(
  { files, form }: TwinParts<Content>,
  path: string,
): Promise<Copy<Content>> {
  const bytes = await files.readAll(path);
  const found = form.read(bytes ?? new Uint8Array());
  if (found.kind !== 'read' || (await form.isSound(found.content))) return { path, bytes, found };
  return { path, bytes, found: { kind: 'unreadable' } };
}

function chosen<Content extends Sequenced>(copies: readonly Copy<Content>[]): FoundTwin<Content> {
  if (copies.some(({ found }) => found.kind === 'newer')) return { kind: 'newer' };
  const whole = copies.flatMap(({ found }) => (found.kind === 'read' ? [found.content] : []));
  const [highest] = whole.toSorted((a, b) => b.sequence - a.sequence);
  if (highest !== undefined) return { kind: 'read', content: highest };
  return { kind: copies.every(({ bytes }) => bytes === null) ? 'absent' : 'damaged' };
}

/** Whether the bytes are more than what an interrupted write of ours leaves. */
function isWorthKeeping(bytes: Uint8Array | null): bytes is Uint8Array {
  return bytes?.some((byte) => byte !== 0) === true;
}

/** Whether a copy says what is in force. */
function holds<Content extends Sequenced>({ found }: Copy<Content>, sequence: number): boolean {
  return found.kind === 'read' && found.content.sequence === sequence;
}

class Twin<Content extends Sequenced> {
  /** Copies that hold what is in force, by path. */
  private readonly whole = new Set<string>();

  constructor(private readonly parts: TwinParts<Content>) {}

  /** Makes both copies say the same. What the disk refuses now is tried with the next write. */
  async mend(content: Content, copies: readonly Copy<Content>[]): Promise<void> {
    const { files, form, keepAside } = this.parts;
    const bytes = form.write(content);
    const isSame = ({ bytes: before }: Copy<Content>): boolean =>
      before !== null && equalBytes(before, bytes);
    for (const copy of copies) if (holds(copy, content.sequence)) this.whole.add(copy.path);
    // First what does not say it, then what says it in other bytes, without its last line break: one is left alone meanwhile.
    const order = copies
      .filter((copy) => !this.whole.has(copy.path) || !isSame(copy))
      .toSorted((a, b) => Number(this.whole.has(a.path)) - Number(this.whole.has(b.path)));
    for (const { path, bytes: before, found } of order) {
      if (this.whole.has(path) && this.whole.size < copies.length) continue;
      try {
        if (found.kind === 'unreadable' && isWorthKeeping(before))
          await keepAside.keep(null, 'damaged', before);
        await overwrite(files, path, bytes);
        this.whole.add(path);
      } catch {
        // The other copy is whole, and stands.
        this.whole.delete(path);
      }
    }
  }

  async write(content: Content): Promise<void> {
    const { files, paths, form } = this.parts;
    const bytes = form.write(content);
    // First the copy that is not whole already: the other is all there is.
    const order = paths.toSorted((a, b) => Number(this.whole.has(a)) - Number(this.whole.has(b)));
    for (const path of order) {
      this.whole.delete(path);
      await overwrite(files, path, bytes);
      this.whole.add(path);
    }
  }
}

/** Reads both copies and mends one by the other. Rejects with the system's error when one cannot be read. */
export async function openTwinFile<Content extends Sequenced>(
  parts: TwinParts<Content>,
): Promise<TwinFile<Content>> {
  const copies = [await readCopy(parts, parts.paths[0]), await readCopy(parts, parts.paths[1])];
  const found = chosen(copies);
  const twin = new Twin(parts);
  for (const path of parts.paths) await parts.files.remove(`${path}${UNFINISHED}`).catch(() => undefined);
  if (found.kind === 'read') await twin.mend(found.content, copies);
  return { found, write: (content) => twin.write(content) };
}
