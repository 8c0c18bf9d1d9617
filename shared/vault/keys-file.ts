/** The file of data keys: each sealed under the vault key. Knows no file system and no cipher of its own. */
import { z } from 'zod';
import { assessmentId } from '../storage/schema-entry';
import { generationSchema, vaultIdSchema } from './ring';
import { keyIdSchema, sealedBodySchema } from './sealed-body';
import { readVersioned, writeVersioned, type FileForm, type FoundFile } from './versioned-file';

/** The name of the place that wrapped keys are bound to. */
export const KEYS_TABLE = 'keys';

const wrappedKeySchema = z.strictObject({
  /** `null`: the key of the packs. */
  assessmentId: assessmentId.nullable(),
  keyId: keyIdSchema,
  /** The key in base64, sealed under the vault key in the place {@link KEYS_TABLE}. */
  key: sealedBodySchema,
});

const keysFileSchema = z.strictObject({
  vaultId: vaultIdSchema,
  generation: generationSchema,
  /** Goes up with every change: of two copies the higher one stands. */
  sequence: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  keys: z.array(wrappedKeySchema).max(100_000).readonly(),
});

/** A data key, sealed. */
export type WrappedKey = Readonly<z.infer<typeof wrappedKeySchema>>;
export type KeysFile = Readonly<z.infer<typeof keysFileSchema>>;

const FORM: FileForm<KeysFile> = { format: 'brieflock-keys', version: 1, content: keysFileSchema };

/** The bytes of the file. */
export function writeKeysFile(file: KeysFile): Uint8Array {
  return writeVersioned(FORM, file);
}

/** Reads a copy. Never throws. */
export function readKeysFile(bytes: Uint8Array): FoundFile<KeysFile> {
  return readVersioned(FORM, bytes);
}
