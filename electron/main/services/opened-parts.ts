/** Keeps the content of an opened file until the page has taken it, part by part. Joins nothing and looks into nothing. */
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { ASSESSMENT_FILE_BYTES } from '@shared/base/text-limits';
import { createHandleRegistry } from './handle-registry';

/** Parts that a worker tells, in their order. */
export interface PartCollector {
  /** Keeps a part; what would be more than any file may hold is dropped, and the total then does not fit. */
  readonly add: (part: Uint8Array<ArrayBuffer>) => void;
  readonly parts: () => readonly Uint8Array<ArrayBuffer>[];
  /** Bytes of all parts that came, in sum. */
  readonly total: () => number;
}

/** Makes a collector that holds nothing. */
export function createPartCollector(limit = ASSESSMENT_FILE_BYTES): PartCollector {
  const kept: Uint8Array<ArrayBuffer>[] = [];
  let total = 0;
  return {
    add: (part) => {
      total += part.byteLength;
      if (total <= limit) kept.push(part);
    },
    parts: () => kept,
    total: () => total,
  };
}

/** The file that was opened last. */
export interface OpenedParts {
  /** Keeps a file in place of the one before. Returns its handle. */
  readonly keep: (parts: readonly Uint8Array<ArrayBuffer>[]) => string;
  /** One part by its position from 0; `file-handle-unknown` for a file or part that is not here. The last one forgets all. */
  readonly take: (handle: string, part: number) => Result<Uint8Array<ArrayBuffer>, AppError>;
  readonly forget: () => void;
}

/** Makes a place for one opened file. */
export function createOpenedParts(): OpenedParts {
  const files = createHandleRegistry<readonly Uint8Array<ArrayBuffer>[]>(1);
  return {
    keep: files.add,
    take: (handle, part) => {
      const parts = files.get(handle) ?? [];
      const bytes = parts[part];
      if (bytes === undefined) return fail('file-handle-unknown');
      if (part === parts.length - 1) files.clear();
      return ok(bytes);
    },
    forget: files.clear,
  };
}
