/** Texts that stand in no row: what waits to be saved, names in the preferences. In a vault they are sealed too. */
import { NONCE_BYTES, openBody, sealBody, type NamedCipher, type BodyPlace } from '@shared/vault/sealed-body';
import { randomBytes } from '@renderer/platform/random';
import { importCipher } from '@renderer/platform/web-cipher';
import type { UnlockedVault } from './vault-rows';

/** Which text it is: a text that was swapped with another one does not open. */
export type LooseName = 'unsaved' | 'preferences';

/** Seals and opens loose texts. */
export interface LooseTexts {
  readonly seal: (name: LooseName, text: string) => Promise<string>;
  /** `null` when it is not what was sealed under this key, one in the open included. */
  readonly open: (name: LooseName, text: string) => Promise<string | null>;
}

function jsonIn(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text);
    return json;
  } catch {
    return null;
  }
}

function sealingWith(vaultId: string, key: NamedCipher): LooseTexts {
  const placeOfText = (name: LooseName): BodyPlace => ({
    vaultId,
    table: 'loose',
    id: name,
    assessmentId: null,
    rev: 1,
  });
  return {
    seal: async (name, text) => {
      const nonce = randomBytes(NONCE_BYTES);
      return JSON.stringify(await sealBody(text, { place: placeOfText(name), key, nonce }));
    },
    open: async (name, text) => {
      const opened = await openBody(jsonIn(text), { place: placeOfText(name), key });
      return opened.kind === 'opened' && typeof opened.value === 'string' ? opened.value : null;
    },
  };
}

/** Imports the key of loose texts. */
export async function createLooseTexts({
  vaultId,
  loose,
}: Pick<UnlockedVault, 'vaultId' | 'loose'>): Promise<LooseTexts> {
  return sealingWith(vaultId, await importCipher(loose));
}
