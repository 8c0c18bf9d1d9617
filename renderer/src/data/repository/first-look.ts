/**
 * Looks at the store before it is opened. Needs no more than this, so that a start can begin with it: Chromium takes long
 * to open a store for the first time, and the screens' code is read meanwhile.
 */
import { appError, type AppError } from '@shared/base/app-error';
import { err, ok, type Result } from '@shared/base/result';
import { inspectDatabase, type OnDisk } from './inspect-database';
import { storeKeeper, type StoreStatus } from './store-keeper';

/** What is known of the store before it is opened. */
export interface FirstLook {
  readonly status: StoreStatus;
  readonly onDisk: OnDisk;
}

type Looked = Promise<Result<FirstLook, AppError>>;

/** Looking opens the store for a moment, and opening writes too: what must not be opened is not looked at. */
async function look(): Looked {
  const status = await storeKeeper().getStatus();
  if (status.condition === 'no-space') return err(appError('store-no-space'));
  // Chromium would open over what the refused write left behind.
  if (status.isStopped) return err(appError('store-stopped', { isOpen: 'no' }));
  return ok({ status, onDisk: await inspectDatabase(indexedDB) });
}

let begun: Looked | null = null;

/** Begins to look, for whoever opens the store next. */
export function beginLook(): void {
  begun = look();
  // Whoever takes it is told.
  begun.catch(() => undefined);
}

/**
 * What was begun, once; everybody after that has a look of their own.
 *
 * @returns `store-no-space` or `store-stopped` where the store must not be opened. Rejects when IndexedDB itself fails
 */
export function takeLook(): Looked {
  const taken = begun ?? look();
  begun = null;
  return taken;
}
