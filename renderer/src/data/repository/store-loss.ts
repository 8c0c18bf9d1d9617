/** Tells an empty or smaller database from a new one: what was here before is never passed over in silence. */
import { appError, type AppError } from '@shared/base/app-error';
import type { OnDisk } from './inspect-database';
import type { Reconciled } from './reconcile';
import { storeKeeper, type StoreStatus } from './store-keeper';

const SUSPECT: ReadonlySet<StoreStatus['condition']> = new Set([
  'unproven',
  'repaired',
  'incomplete',
  'damaged',
]);

let isAccepted = false;
/** Chromium tells the first opening of a run only. */
let wasDeleted = false;

/** The user has been told what is missing and goes on with what there is. */
export function acceptStoreLoss(): void {
  isAccepted = true;
}

/** Forgets that; for another start in the same page. */
export function expectNoStoreLoss(): void {
  isAccepted = false;
  wasDeleted = false;
}

async function lost(
  code: 'store-lost' | 'store-incomplete',
  status: StoreStatus,
  found: number,
): Promise<AppError> {
  const copy = status.copy ?? (await storeKeeper().keepCopy());
  return appError(code, {
    ...(status.assessments > 0 ? { expected: String(status.assessments) } : {}),
    ...(code === 'store-incomplete' && found < status.assessments ? { found: String(found) } : {}),
    ...(copy === null ? {} : { copy }),
  });
}

/**
 * Looks before the database is made or opened.
 *
 * @returns `store-no-space` when it must not be opened; `store-lost` when there is none though there was one
 */
export async function findStoreLoss(status: StoreStatus, onDisk: OnDisk): Promise<AppError | null> {
  if (onDisk.kind === 'absent' && onDisk.isLost) wasDeleted = true;
  if (isAccepted || onDisk.kind === 'present') return null;
  const wasHere =
    wasDeleted || status.assessments > 0 || status.copy !== null || status.condition === 'damaged';
  return wasHere ? lost('store-lost', status, 0) : null;
}

/** Whether rows may have gone without the revisions of their assessments telling. */
export function isSuspect({ condition, copy }: StoreStatus): boolean {
  return copy !== null || SUSPECT.has(condition);
}

/**
 * Looks once it is open.
 *
 * @param reconciled - whether a journal that has lost nothing holds the same, and whether rows cannot be read
 * @returns `store-incomplete`, or `store-lost` when nothing is left
 */
export async function findGap(
  status: StoreStatus,
  found: number,
  { isProven, hasUnread }: Pick<Reconciled, 'isProven' | 'hasUnread'>,
): Promise<AppError | null> {
  if (isAccepted) return null;
  const wasDamaged =
    hasUnread || status.copy !== null || status.condition === 'incomplete' || status.condition === 'damaged';
  if (found >= status.assessments && (isProven || !wasDamaged)) return null;
  return lost(found === 0 ? 'store-lost' : 'store-incomplete', status, found);
}
