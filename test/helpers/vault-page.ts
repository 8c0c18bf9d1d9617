/** An unlocked vault as the page sees one, with main's part of it in memory. */
import { ok } from '@shared/base/result';
import { base64 } from '@scure/base';
import { createLooseTexts, type LooseTexts } from '@renderer/data/loose-texts';
import type { RowKeys } from '@renderer/data/repository/row-keys';
import { createVaultRows, type KeyMaker, type UnlockedVault } from '@renderer/data/vault-rows';

function hex(bytes: number): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(bytes))).toString('hex');
}

function newSecret(): { readonly keyId: string; readonly secret: string } {
  return { keyId: hex(16), secret: base64.encode(crypto.getRandomValues(new Uint8Array(32))) };
}

/** Main's side: the keys there are, and what the page asked for. */
export class FakeVault {
  readonly vaultId = hex(16);
  readonly loose = newSecret();
  readonly keys = new Map<string | null, { readonly keyId: string; readonly secret: string }>();
  /** What keys were made for, in order. */
  readonly made: (string | null)[] = [];
  readonly destroyed: string[] = [];
  /** Why no key is made from now on. */
  refusal: Awaited<ReturnType<KeyMaker['makeKey']>> | null = null;

  readonly maker: KeyMaker = {
    makeKey: ({ assessmentId }) => {
      if (this.refusal !== null) return Promise.resolve(this.refusal);
      const key = this.keys.get(assessmentId) ?? newSecret();
      if (!this.keys.has(assessmentId)) this.made.push(assessmentId);
      this.keys.set(assessmentId, key);
      return Promise.resolve(ok(key));
    },
    destroyKey: ({ assessmentId }) => {
      this.keys.delete(assessmentId);
      this.destroyed.push(assessmentId);
      return Promise.resolve(ok({}));
    },
  };

  /** What an unlocked page is given at a start. */
  state(): UnlockedVault {
    const keys = [...this.keys].map(([assessmentId, key]) => ({ assessmentId, ...key }));
    return {
      kind: 'unlocked',
      vaultId: this.vaultId,
      generation: 1,
      keys,
      loose: this.loose,
      preferences: null,
      isFilling: false,
    };
  }

  /** The keys of one start. */
  rows(): Promise<RowKeys> {
    return createVaultRows(this.state(), this.maker);
  }

  texts(): Promise<LooseTexts> {
    return createLooseTexts(this.state());
  }
}
