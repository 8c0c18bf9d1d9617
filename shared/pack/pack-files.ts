/** Names the files a pack consists of. Knows nothing of folders or archives, and reads no content but the list of modules. */
import { z } from 'zod';
import { findJsonExcess, JSON_LIMITS } from '../base/json-limits';
import { encodeUtf8 } from '../base/utf8';
import { optionalPackPartsSchema, packManifestSchema, packPartsSchema } from './schema';

/** The file every pack begins with. */
export const PACK_MANIFEST_FILE = 'pack.json';

const FIXED_FILES: readonly string[] = [
  PACK_MANIFEST_FILE,
  ...Object.keys(packPartsSchema),
  ...Object.keys(optionalPackPartsSchema),
];

/** Only the list: a manifest with another problem still says which files to read, so that all can be told at once. */
const listSchema = z.object({
  modules: packManifestSchema.shape.modules,
  prose: packManifestSchema.shape.prose,
});

const versionSchema = z.object({ formatVersion: z.number() });

/** What the text says, or nothing where it is no JSON that may be read. */
function parsed(manifest: string): unknown {
  const text = manifest.replace(/^\uFEFF/, '');
  if (findJsonExcess(encodeUtf8(text), JSON_LIMITS) !== null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function listedIn(manifest: string): readonly string[] {
  const { data } = listSchema.safeParse(parsed(manifest));
  return data === undefined ? [] : [...data.modules, ...data.prose];
}

/** Whether what `pack.json` says, parsed, is of an earlier form of packs than this program reads. */
export function isEarlierForm(manifest: unknown): boolean {
  const { data } = versionSchema.safeParse(manifest);
  return data !== undefined && data.formatVersion < packManifestSchema.shape.formatVersion.value;
}

/** The same of its text. */
export function isEarlierFormText(manifest: string): boolean {
  return isEarlierForm(parsed(manifest));
}

/** Whether a pack could have a file of this name: one of the fixed ones, a module, or the prose of one. */
export function isPackFileName(name: string): boolean {
  const { modules, prose } = packManifestSchema.shape;
  const listed = [modules.element, prose.def.innerType.element];
  return FIXED_FILES.includes(name) || listed.some((form) => form.safeParse(name).success);
}

/**
 * The files of a pack, by the text of its `pack.json`: the fixed ones, whether it has them or not, and the
 * modules and prose it lists, as long as the list itself can be read.
 */
export function packFileNames(manifest: string): readonly string[] {
  return [...new Set([...FIXED_FILES, ...listedIn(manifest)])];
}
