/** How the vault of this computer stands, for the screens. */
import { create } from 'zustand';

interface VaultState {
  /** `open`: no passphrase is set. While it is locked, nothing but the way in is shown. */
  readonly kind: 'open' | 'locked' | 'unlocked';
}

/** Live. */
export const useVault = create<VaultState>()(() => ({ kind: 'open' }));

/** Says how it stands. For the start alone. */
export function setVaultKind(kind: VaultState['kind']): void {
  useVault.setState({ kind });
}
