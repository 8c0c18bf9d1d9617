/**
 * A file system in memory that can be full, fail and lose its power. What was not synced may be lost in whole or in
 * part, as on a real disk; what was synced is not.
 */
import type { DurableFile, DurableFiles } from '../../electron/node/journal/durable-files';

type ContentOp =
  | { readonly kind: 'write'; readonly position: number; readonly bytes: Uint8Array }
  | { readonly kind: 'truncate'; readonly length: number };

interface Inode {
  durable: Buffer;
  current: Buffer;
  pending: ContentOp[];
  mtimeMs: number;
}

type Names = Map<string, Inode>;

function apply(content: Buffer, op: ContentOp): Buffer {
  if (op.kind === 'truncate') {
    return Buffer.concat([content, Buffer.alloc(Math.max(0, op.length - content.length))]).subarray(
      0,
      op.length,
    );
  }
  const end = op.position + op.bytes.length;
  const grown = Buffer.concat([content, Buffer.alloc(Math.max(0, end - content.length))]);
  grown.set(op.bytes, op.position);
  return grown;
}

function coded(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Numbers from 0 to 1 that look random and come out the same for the same seed. */
export function chances(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

export class FaultyFiles {
  private names: Names = new Map();
  private durableNames: Names = new Map();
  private nameOps: ((names: Names) => void)[] = [];
  private clock = 0;
  private handles = 0;
  /** Operations that change something, counted. */
  operations = 0;
  /** Fails the operation of that number, once. */
  failAt: { readonly operation: number; readonly code: string } | null = null;
  /** From that operation on, nothing happens any more. */
  powerOffAt: number | null = null;
  /** Bytes all files may have together. */
  capacity = Number.POSITIVE_INFINITY;

  get openHandles(): number {
    return this.handles;
  }

  paths(): string[] {
    return [...this.names.keys()].sort();
  }

  peek(path: string): Buffer | null {
    return this.names.get(path)?.current ?? null;
  }

  /** Puts a file there as if it had always been. */
  plant(path: string, bytes: Uint8Array): void {
    const content = Buffer.from(bytes);
    const inode = { durable: content, current: content, pending: [], mtimeMs: (this.clock += 1) };
    this.names.set(path, inode);
    this.durableNames.set(path, inode);
  }

  delete(path: string): void {
    this.names.delete(path);
    this.durableNames.delete(path);
  }

  /** The power goes and comes back. `chance` gives numbers from 0 to 1: how much of what was not synced is there. */
  restart(chance: () => number): void {
    const kept = Math.floor(chance() * (this.nameOps.length + 1));
    for (const op of this.nameOps.slice(0, kept)) op(this.durableNames);
    for (const inode of new Set([...this.durableNames.values()])) {
      const reached = Math.floor(chance() * (inode.pending.length + 1));
      for (const op of inode.pending.slice(0, reached)) inode.durable = apply(inode.durable, op);
      const torn = inode.pending[reached];
      if (torn?.kind === 'write' && chance() < 0.7) {
        const part = torn.bytes.subarray(0, Math.floor(chance() * torn.bytes.length));
        inode.durable = apply(inode.durable, { ...torn, bytes: part });
      }
      inode.current = inode.durable;
      inode.pending = [];
    }
    this.names = new Map(this.durableNames);
    this.nameOps = [];
    this.powerOffAt = null;
    this.failAt = null;
  }

  /** Counts an operation and lets it fail if it must; `true` if it is to be done in part and then fail. */
  private step(): void {
    this.operations += 1;
    if (this.powerOffAt !== null && this.operations >= this.powerOffAt) throw coded('EPOWER');
    if (this.failAt?.operation === this.operations) {
      const { code } = this.failAt;
      this.failAt = null;
      throw coded(code);
    }
  }

  private rename(op: (names: Names) => void): void {
    op(this.names);
    this.nameOps.push(op);
  }

  private used(): number {
    return [...this.names.values()].reduce((sum, { current }) => sum + current.length, 0);
  }

  private change(inode: Inode, op: ContentOp): void {
    inode.current = apply(inode.current, op);
    inode.pending.push(op);
    inode.mtimeMs = this.clock += 1;
  }

  private write(inode: Inode, position: number, bytes: Uint8Array): void {
    const half = bytes.slice(0, Math.floor(bytes.length / 2));
    try {
      this.step();
    } catch (error) {
      // A write that fails has often done part of its work.
      this.change(inode, { kind: 'write', position, bytes: half });
      throw error;
    }
    const growth = Math.max(0, position + bytes.length - inode.current.length);
    const room = this.capacity - this.used();
    if (growth > room) {
      const fits = bytes.slice(0, Math.max(0, bytes.length - growth + Math.max(0, room)));
      this.change(inode, { kind: 'write', position, bytes: fits });
      throw coded('ENOSPC');
    }
    this.change(inode, { kind: 'write', position, bytes: bytes.slice() });
  }

  private handle(inode: Inode): DurableFile {
    this.handles += 1;
    return {
      size: () => Promise.resolve(inode.current.length),
      read: (position, length) =>
        Promise.resolve(Buffer.from(inode.current.subarray(position, position + length))),
      write: async (position, bytes) => {
        await Promise.resolve();
        this.write(inode, position, bytes);
      },
      truncate: async (length) => {
        await Promise.resolve();
        this.step();
        this.change(inode, { kind: 'truncate', length });
      },
      sync: async () => {
        await Promise.resolve();
        this.step();
        inode.durable = inode.current;
        inode.pending = [];
      },
      close: () => {
        this.handles -= 1;
        return Promise.resolve();
      },
    };
  }

  readonly files: DurableFiles = {
    open: async (path, how) => {
      await Promise.resolve();
      const there = this.names.get(path);
      if (how !== 'create') {
        if (there === undefined) throw coded('ENOENT');
        return this.handle(there);
      }
      this.step();
      if (there !== undefined) throw coded('EEXIST');
      const made: Inode = {
        durable: Buffer.alloc(0),
        current: Buffer.alloc(0),
        pending: [],
        mtimeMs: (this.clock += 1),
      };
      this.rename((names) => names.set(path, made));
      return this.handle(made);
    },
    readAll: (path) => {
      const there = this.names.get(path);
      return Promise.resolve(there === undefined ? null : Buffer.from(there.current));
    },
    facts: (path) => {
      const there = this.names.get(path);
      return Promise.resolve(
        there === undefined ? null : { size: there.current.length, mtimeMs: there.mtimeMs },
      );
    },
    list: (folder) => {
      const inside = this.paths().filter((path) => path.startsWith(`${folder}/`));
      const names = inside.map((path) => path.slice(folder.length + 1).split('/')[0] ?? '');
      return Promise.resolve([...new Set(names)]);
    },
    makeFolder: () => Promise.resolve(),
    rename: async (from, to) => {
      await Promise.resolve();
      this.step();
      const there = this.names.get(from);
      if (there === undefined) throw coded('ENOENT');
      this.rename((names) => {
        names.delete(from);
        names.set(to, there);
      });
    },
    remove: async (path) => {
      await Promise.resolve();
      if (!this.names.has(path)) return;
      this.step();
      this.rename((names) => names.delete(path));
    },
    removeFolder: async (folder) => {
      await Promise.resolve();
      for (const path of this.paths()) {
        if (path !== folder && !path.startsWith(`${folder}/`)) continue;
        this.step();
        this.rename((names) => names.delete(path));
      }
    },
    // A real sync covers one folder; here all names of all folders are in one list.
    syncFolder: async () => {
      await Promise.resolve();
      this.step();
      for (const op of this.nameOps) op(this.durableNames);
      this.nameOps = [];
    },
  };
}
