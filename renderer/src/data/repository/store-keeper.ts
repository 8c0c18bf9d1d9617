/** What the data layer asks of whoever looks after the disk: the shell in the app, nobody in a test of the data alone. */
import type { AppError } from '@shared/base/app-error';
import type { Response } from '@shared/ipc/contract';
import { ok, type Result } from '@shared/base/result';

/** How the store stood before it was opened. */
export type StoreStatus = Response<'store:get-status'>;

/** Knows the disk. No function rejects. */
export interface StoreKeeper {
  readonly getStatus: () => Promise<StoreStatus>;
  /** Whether a write of about so many bytes may begin. */
  readonly maySave: (bytes: number) => Promise<Result<unknown, AppError>>;
  /** A write failed for want of the disk; `reason` is the error's own name. */
  readonly reportFailure: (reason: string) => void;
  /** Keeps what is left of an earlier store; resolves to the copy's name. */
  readonly keepCopy: () => Promise<string | null>;
}

const NOBODY: StoreKeeper = {
  getStatus: () => Promise.resolve({ condition: 'sound', copy: null, assessments: 0, isStopped: false }),
  maySave: () => Promise.resolve(ok({})),
  reportFailure: () => undefined,
  keepCopy: () => Promise.resolve(null),
};

let keeper = NOBODY;

/** Puts a keeper in charge; without one nothing is asked. */
export function setStoreKeeper(next: StoreKeeper | null): void {
  keeper = next ?? NOBODY;
}

/** The keeper in charge. */
export function storeKeeper(): StoreKeeper {
  return keeper;
}
