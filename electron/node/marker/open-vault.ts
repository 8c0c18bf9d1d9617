/**
 * Opens what stands outside the database: the marker and the journals. Finds out which vault this is and raises its
 * epoch. Takes nothing away and never starts afresh over what it cannot read.
 */
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import type { VaultNotice } from '@shared/storage/vault-state';
import { join } from 'node:path';
import { reasonInWords } from '../files/write-atomic';
import type { DurableFiles } from '../journal/durable-files';
import { openJournal } from '../journal/journal';
import { createKeepAside } from '../journal/keep-aside';
import { peekVaultId } from '../journal/peek-vault-id';
import { readMarker, type FoundMarker, type Marker } from './marker-file';
import { createVault, type Vault } from './vault';
import { journalFolderOf } from '../vault/places';

/** What opening needs. */
export interface VaultParts {
  readonly files: DurableFiles;
  /** The app's own folder for data. */
  readonly folder: string;
  /** In force: which journals are opened. */
  readonly generation: number;
  readonly now: () => Date;
  /** 32 random hexadecimal digits. */
  readonly newVaultId: () => string;
  /** The highest epoch known of a vault from elsewhere, such as its backups; 0 for none. */
  readonly highestEpoch: (vaultId: string) => Promise<number>;
  /** How long after a change the marker is written again. */
  readonly markerDelayMs: number;
}

/** The name of the marker in the app's folder for data. */
export const MARKER_FILE = 'vault.json';
const ASIDE_FOLDER = 'aside';
const REMOVALS_KEPT_MS = 60 * 24 * 60 * 60 * 1000;

interface Identity {
  readonly vaultId: string;
  readonly before: Marker | null;
  readonly epochBefore: number;
  readonly notices: readonly VaultNotice[];
}

type Lost = Exclude<FoundMarker['kind'], 'read' | 'newer'>;

/** Which vault this is when the marker does not say: the journals know, else it is a new one. */
async function identifyWithout(parts: VaultParts, why: Lost): Promise<Identity> {
  const peeked = await peekVaultId(parts.files, journalFolderOf(parts.folder, parts.generation));
  const vaultId = peeked ?? parts.newVaultId();
  const epochBefore = await parts.highestEpoch(vaultId);
  if (why === 'unreadable') return { vaultId, before: null, epochBefore, notices: ['marker-unreadable'] };
  return { vaultId, before: null, epochBefore, notices: peeked === null ? [] : ['marker-missing'] };
}

async function identify(parts: VaultParts): Promise<Result<Identity, AppError>> {
  const found = await readMarker(parts.files, join(parts.folder, MARKER_FILE));
  if (found.kind === 'newer') return fail('journal-newer');
  if (found.kind === 'read') {
    const { marker } = found;
    return ok({ vaultId: marker.vaultId, before: marker, epochBefore: marker.epoch, notices: [] });
  }
  if (found.kind === 'unreadable') {
    const aside = join(journalFolderOf(parts.folder, parts.generation), ASIDE_FOLDER);
    await createKeepAside(parts.files, aside).keep(null, 'marker', found.bytes);
  }
  return ok(await identifyWithout(parts, found.kind));
}

/**
 * Removals are forgotten by the earlier of two clocks, now and when the marker was last written: one jump of the
 * clock forgets none.
 */
function forgetRemovedBefore(now: Date, before: Marker | null): string {
  const last = before === null ? 0 : Date.parse(before.writtenAt);
  return new Date(Math.max(0, Math.min(now.getTime(), last) - REMOVALS_KEPT_MS)).toISOString();
}

async function openIdentified(parts: VaultParts, identity: Identity): Promise<Vault> {
  let onChange = (): void => undefined;
  const journal = await openJournal({
    files: parts.files,
    folder: journalFolderOf(parts.folder, parts.generation),
    vaultId: identity.vaultId,
    forgetRemovedBefore: forgetRemovedBefore(parts.now(), identity.before),
    onChange: () => {
      onChange();
    },
  });
  const { vault, changed } = await createVault({
    ...identity,
    generation: parts.generation,
    journal,
    files: parts.files,
    markerPath: join(parts.folder, MARKER_FILE),
    now: parts.now,
    markerDelayMs: parts.markerDelayMs,
  });
  onChange = changed;
  return vault;
}

/**
 * Opens the vault, making it if there is none.
 *
 * @returns the vault; `journal-newer` with nothing touched when a later version of the app wrote its marker; `journal-failed`
 *   (`reason`) when the disk refuses. Opening may be tried again.
 */
export async function openVault(parts: VaultParts): Promise<Result<Vault, AppError>> {
  try {
    const identity = await identify(parts);
    return identity.ok ? ok(await openIdentified(parts, identity.value)) : identity;
  } catch (error) {
    return fail('journal-failed', { reason: reasonInWords(error) });
  }
}
