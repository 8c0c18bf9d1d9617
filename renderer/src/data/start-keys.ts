/** What a start seals and opens with. Asked before the store is opened. */
import { appError, type AppError } from '@shared/base/app-error';
import { err, ok, type Result } from '@shared/base/result';
import type { Api } from '@shared/ipc/channels';
import type { LooseTexts } from './loose-texts';
import { OPEN_ROWS, type RowKeys } from './repository/row-keys';

/** Of a whole store. */
export interface StoreKeys {
  readonly rows: RowKeys;
  /** `null` where there is no vault. */
  readonly loose: LooseTexts | null;
  /** Carried over by a change of keys; `null` for none. */
  readonly preferences: string | null;
  /** The database is filled for the first time after a change of keys. */
  readonly isFilling: boolean;
}

/** No passphrase is set. */
export const OPEN_STORE: StoreKeys = { rows: OPEN_ROWS, loose: null, preferences: null, isFilling: false };

/**
 * Asks how the vault stands, and takes the keys of an unlocked one.
 *
 * @returns `vault-locked` while it is locked; why main cannot say
 */
export async function keysOfStart(vault: Api['vault']): Promise<Result<StoreKeys, AppError>> {
  const state = await vault.getState({});
  if (!state.ok) return state;
  if (state.value.kind === 'open') return ok(OPEN_STORE);
  if (state.value.kind === 'locked') return err(appError('vault-locked'));
  // Apart from a start in the open, which needs no cipher.
  const [{ createVaultRows }, { createLooseTexts }] = await Promise.all([
    import('./vault-rows'),
    import('./loose-texts'),
  ]);
  const [rows, loose] = await Promise.all([
    createVaultRows(state.value, vault),
    createLooseTexts(state.value),
  ]);
  const { preferences, isFilling } = state.value;
  return ok({ rows, loose, preferences, isFilling });
}
