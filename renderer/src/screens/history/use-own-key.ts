import { useEffect, useState } from 'react';
import { api } from '@renderer/platform/api';
import { useVault } from '@renderer/stores/vault';

/** The public key of this vault; `null` without one, and while it is asked for. */
export function useOwnKey(): string | null {
  const isOpen = useVault(({ kind }) => kind === 'open');
  const [key, setKey] = useState<string | null>(null);
  useEffect(() => {
    if (isOpen) return undefined;
    let isWanted = true;
    void api.vault.getSettings({}).then((settings) => {
      if (isWanted && settings.ok) setKey(settings.value.signingKey);
    });
    return () => {
      isWanted = false;
    };
  }, [isOpen]);
  return key;
}
