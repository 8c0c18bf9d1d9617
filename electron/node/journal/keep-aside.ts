/**
 * Keeps copies of what was cut off or could not be read, so that support can look at it. Bounded; the oldest goes
 * first. Nothing is ever read back from here.
 */
import { join } from 'node:path';
import type { DurableFiles } from './durable-files';
import { stemOf } from './file-names';
import { replaceFileDurably } from './replace-file';

const MOST_FILES = 32;
const NUMBER_DIGITS = 8;
const NAME = /^(\d{8})-([a-z0-9+_-]{1,130})\.(tail|damaged|foreign|marker)$/;

/** Why something was kept. */
export type KeptAsideKind = 'tail' | 'damaged' | 'foreign' | 'marker';

/** The copies of one folder. */
export interface KeepAside {
  /** Resolves once the copy is on the disk; rejects when it cannot be made. */
  readonly keep: (owner: string | null, kind: KeptAsideKind, bytes: Uint8Array) => Promise<void>;
  /** Takes away every copy of an owner: its words are to be gone. Rejects when one cannot be removed. */
  readonly forget: (owner: string) => Promise<void>;
  readonly count: () => Promise<number>;
}

/** For what belongs to no assessment; no name of an assessment is the same. */
const NOBODY = 'vault';

/** Makes the keeper of a folder, which is made when it is needed. */
export function createKeepAside(files: DurableFiles, folder: string): KeepAside {
  const ours = async () => (await files.list(folder)).filter((name) => NAME.test(name));
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = last.then(work, work);
    last = done.catch(() => undefined);
    return done;
  };
  return {
    keep: (owner, kind, bytes) =>
      inTurn(async () => {
        await files.makeFolder(folder);
        const names = await ours();
        const number = Number(NAME.exec(names.at(-1) ?? '')?.[1] ?? '0') + 1;
        const stem = owner === null ? NOBODY : stemOf(owner);
        const name = `${String(number).padStart(NUMBER_DIGITS, '0')}-${stem}.${kind}`;
        await replaceFileDurably(files, join(folder, name), bytes);
        for (const old of names.slice(0, Math.max(0, names.length + 1 - MOST_FILES)))
          await files.remove(join(folder, old));
      }),
    forget: (owner) =>
      inTurn(async () => {
        const stem = stemOf(owner);
        for (const name of await ours())
          if (NAME.exec(name)?.[2] === stem) await files.remove(join(folder, name));
      }),
    count: async () => (await ours()).length,
  };
}
