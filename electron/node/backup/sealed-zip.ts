/**
 * A backup that is sealed: a ZIP of the ring's files, a README and `content.age`, the backup as it would be in the open under
 * age. Opens with this laptop's own key, with the passphrase or with the sheet, here or by the stock tools.
 */
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { readZipStructure } from '@shared/base/zip-structure';
import { readRecoveryCode } from '@shared/vault/recovery-code';
import { Encrypter, identityToRecipient } from 'age-encryption';
import { unzipSync, type UnzipFileInfo } from 'fflate';
import { openForIdentity } from '../vault/age-identity';
import type { HeldRing } from '../vault/held-ring';
import { openRing } from '../vault/ring-cipher';
import type { SealedRing } from '../vault/ring-files';
import { readmeOf } from './sealed-readme';
import { createZip, type WriteOut } from './zip-out';

/** Names of the parts of a sealed backup. */
export const SEALED_PARTS = {
  readme: 'README.txt',
  ring: 'ring.age',
  sheetRing: 'ring.rec.age',
  content: 'content.age',
} as const;

/** What seals a backup. */
export interface SealingKeys {
  /** The own key, the sheet's, and the firm's if there is one. */
  readonly recipients: readonly string[];
  readonly firmRecipient: string | null;
  readonly ringFiles: Pick<SealedRing, 'ring' | 'sheetRing'>;
  /** The own key, to prove what was written. A text, for the one call it is needed in. */
  readonly identity: () => string;
}

/** What seals backups under a ring. */
export async function sealingKeysOf(
  ring: HeldRing,
  ringFiles: SealingKeys['ringFiles'],
): Promise<SealingKeys> {
  const { recoveryRecipient, firmRecipient } = ring.open;
  const own = await identityToRecipient(ring.identity());
  const firm = firmRecipient === null ? [] : [firmRecipient];
  return {
    recipients: [own, recoveryRecipient, ...firm],
    firmRecipient,
    ringFiles,
    identity: () => ring.identity(),
  };
}

/**
 * Writes a sealed backup whose content is written meanwhile, a little at a time.
 *
 * @returns what writing the content answers; rejects with its error, or that of the file
 */
export async function writeSealedZip<Made>(
  write: WriteOut,
  { recipients, ringFiles, firmRecipient }: SealingKeys,
  writeContent: (write: WriteOut) => Promise<Made>,
): Promise<Made> {
  const zip = createZip(write);
  await zip.add(SEALED_PARTS.readme, Buffer.from(readmeOf(firmRecipient), 'utf8'));
  await zip.add(SEALED_PARTS.ring, ringFiles.ring);
  await zip.add(SEALED_PARTS.sheetRing, ringFiles.sheetRing);
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const writing = writeContent((bytes) => writer.write(bytes)).then(
    async (made) => {
      await writer.close();
      return made;
    },
    async (error: unknown) => {
      await writer.abort(error).catch(() => undefined);
      throw error;
    },
  );
  try {
    await zip.addStored(SEALED_PARTS.content, await encrypter.encrypt(readable));
  } catch (error) {
    await writing.catch(() => undefined);
    throw error;
  }
  await zip.end();
  return writing;
}

/** By what a sealed backup is opened. */
export type BackupOpening =
  | { readonly kind: 'identity'; readonly identity: string }
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'sheet'; readonly code: string };

/** More than a ring's file ever is, in bytes. */
const MOST_RING_BYTES = 64 * 1024;
/** Parts of our own, and a few that an unpacking program may have added. */
const MOST_PARTS = 16;

interface FoundParts {
  readonly ring: Uint8Array | undefined;
  readonly content: Uint8Array | undefined;
}

/** Whether a ZIP is a sealed backup; throws when its table of contents is damaged. */
function listsContent(zip: Uint8Array): boolean {
  let isSealed = false;
  unzipSync(zip, {
    filter: ({ name }) => {
      isSealed ||= name === SEALED_PARTS.content;
      return false;
    },
  });
  return isSealed;
}

/** Whether bytes are a sealed backup. Never throws. */
export function isSealedZip(zip: Uint8Array): boolean {
  try {
    return listsContent(zip);
  } catch {
    return false;
  }
}

/** Takes what is needed to open; throws when the archive is damaged, or is none of ours. */
function partsOf(zip: Uint8Array): FoundParts {
  if (readZipStructure(zip) === null) throw new RangeError('Another program could read something else in it');
  let seen = 0;
  const isWanted = ({ name, originalSize, size, compression }: UnzipFileInfo): boolean => {
    seen += 1;
    if (seen > MOST_PARTS) throw new RangeError('More parts than ours');
    if (name === SEALED_PARTS.ring) return originalSize <= MOST_RING_BYTES;
    return name === SEALED_PARTS.content && compression === 0 && originalSize === size;
  };
  const parts = unzipSync(zip, { filter: isWanted });
  return { ring: parts[SEALED_PARTS.ring], content: parts[SEALED_PARTS.content] };
}

function unreadable(reason: string): ReturnType<typeof fail> {
  return fail('backup-unreadable', { reason });
}

/** The identity that opens the content, and what it is said when it does not. */
async function identityFor(
  opening: BackupOpening,
  { ring }: FoundParts,
): Promise<Result<{ readonly identity: string; readonly otherwise: AppError }, AppError>> {
  switch (opening.kind) {
    case 'identity': {
      const reason = 'it was sealed with other keys: open it with its passphrase or recovery sheet';
      return ok({ identity: opening.identity, otherwise: unreadable(reason).error });
    }
    case 'sheet': {
      const identity = readRecoveryCode(opening.code);
      const wrong = fail('vault-wrong-sheet');
      return identity === null ? wrong : ok({ identity, otherwise: wrong.error });
    }
    case 'passphrase': {
      if (ring === undefined) return unreadable('its ring is missing');
      const opened = await openRing(ring, opening.passphrase);
      if (opened.ok)
        return ok({
          identity: opened.value.identity,
          otherwise: unreadable('its content is of another ring').error,
        });
      if (opened.error.code === 'vault-newer') return fail('backup-newer');
      return opened.error.code === 'vault-damaged' ? unreadable('its ring is damaged') : opened;
    }
  }
}

/**
 * The backup as it is in the open: of a sealed one its content, any other as it is.
 *
 * @param opening - `null` while there is nothing to open it with
 * @returns its bytes; `vault-locked`, `vault-wrong-passphrase`, `vault-wrong-sheet`, `backup-newer`, or `backup-unreadable`
 *   (`reason`). Never throws, and never answers with part of a content.
 */
export async function openSealedZip(
  zip: Uint8Array,
  opening: BackupOpening | null,
): Promise<Result<Uint8Array, AppError>> {
  if (!isSealedZip(zip)) return ok(zip);
  if (opening === null) return fail('vault-locked');
  try {
    const parts = partsOf(zip);
    if (parts.content === undefined) return unreadable('its content is missing');
    const found = await identityFor(opening, parts);
    if (!found.ok) return found;
    const { identity, otherwise } = found.value;
    const opened = await openForIdentity(parts.content, identity);
    if (opened.kind === 'opened') return ok(opened.bytes);
    return opened.kind === 'not-for'
      ? { ok: false, error: otherwise }
      : unreadable('its content is damaged or incomplete');
  } catch {
    return unreadable('the file is damaged or incomplete');
  }
}
