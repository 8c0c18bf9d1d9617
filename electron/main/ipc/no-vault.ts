/** Answers for the vault while main keeps none: everything is in the open, and nothing can be locked or sealed. */
import { fail } from '@shared/base/app-error';
import { ok } from '@shared/base/result';
import type { vaultContract, vaultStartContract } from '@shared/ipc/vault-contract';
import type { HandlersOf } from './handlers';

const refused = () => Promise.resolve(fail('vault-failed', { reason: 'this version keeps no vault' }));

/** Of the channels that a start asks. */
export const NO_VAULT_START: HandlersOf<keyof typeof vaultStartContract> = {
  'vault:get-state': () => Promise.resolve(ok({ kind: 'open' })),
  'vault:unlock': refused,
  'vault:recover': refused,
  'vault:make-key': refused,
  'vault:destroy-key': refused,
  'vault:lock': refused,
};

/** Of the channels of the settings. */
export const NO_VAULT: HandlersOf<keyof typeof vaultContract> = {
  'vault:prepare': refused,
  'vault:begin': refused,
  'vault:discard-prepared': refused,
  'vault:change-passphrase': refused,
  'vault:make-sheet': refused,
  'vault:use-sheet': refused,
  'vault:get-settings': refused,
  'vault:set-settings': refused,
};
