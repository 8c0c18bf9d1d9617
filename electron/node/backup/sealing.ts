/** What seals backups: the keys of an unlocked vault, and a way to open the rows that go into a backup. */
import type { AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import type { JournaledRow } from '@shared/storage/schema-entry';
import { cipherOf, openRows } from '../vault/bodies';
import type { KeyHolder } from '../vault/key-holder';
import type { SealingKeys } from './sealed-zip';

/** Seals the backups of an unlocked vault. */
export interface BackupSealer {
  readonly keys: SealingKeys;
  /** The rows with their bodies in the open; one that does not open stays as it was found. */
  readonly openRows: (
    assessmentId: string | null,
    rows: readonly JournaledRow[],
  ) => Promise<readonly JournaledRow[]>;
}

/** How backups are to be made now. */
export type Sealing =
  | { readonly kind: 'open' }
  /** There are keys, and they are not at hand: no backup can be made. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'sealed'; readonly sealer: BackupSealer };

/** What storage is opened with while no passphrase can be set. */
export const OPEN_STORAGE = {
  generation: (): Promise<Result<number, AppError>> => Promise.resolve(ok(0)),
  sealing: (): Promise<Result<Sealing, AppError>> => Promise.resolve(ok({ kind: 'open' })),
};

/** How backups are made with what a holder of keys has now; `vault-damaged` when the ring's files are not all there. */
export async function sealingOf(holder: KeyHolder): Promise<Result<Sealing, AppError>> {
  if (holder.state.now().generation === 0) return ok({ kind: 'open' });
  const { held } = holder;
  if (held === null) return ok({ kind: 'locked' });
  const ringFiles = await holder.rings.forBackups();
  if (!ringFiles.ok) return ringFiles;
  const { vaultId } = held.ring.open;
  const { sealingKeysOf } = await import('./sealed-zip');
  const keys = await sealingKeysOf(held.ring, ringFiles.value);
  const openRowsOf: BackupSealer['openRows'] = async (assessmentId, rows) => {
    const key = held.data.of(assessmentId);
    if (key === undefined) return rows;
    return (await openRows(rows, { vaultId, assessmentId, key: cipherOf(key) })).rows;
  };
  return ok({ kind: 'sealed', sealer: { keys, openRows: openRowsOf } });
}
