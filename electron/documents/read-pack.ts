/** Reads the pack's files from disk and has them checked. Repairs nothing, and reads nothing the manifest does not name. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, type AppError } from '@shared/errors/app-error';
import { ok, type Result } from '@shared/lib/result';
import { loadPack } from '@shared/pack/load-pack';
import { packManifestSchema, packPartsSchema, type Pack } from '@shared/pack/schema';

/** The pack this edition carries; also its id. */
export const PACK_ID = 'us-eo-14409';

const PROBLEMS_NAMED = 5;
const MANIFEST = 'pack.json';

async function readJson(folder: string, name: string): Promise<readonly [string, unknown]> {
  const value: unknown = JSON.parse(await readFile(join(folder, name), 'utf8'));
  return [name, value];
}

/**
 * Reads every file of the pack as parsed JSON, by its name inside the pack.
 *
 * @param resourcesDir - folder that holds `packs/`
 * @returns `pack-invalid` when a file is missing or not JSON. The content is not checked here.
 */
export async function readPackFiles(
  resourcesDir: string,
): Promise<Result<Readonly<Record<string, unknown>>, AppError>> {
  const folder = join(resourcesDir, 'packs', PACK_ID);
  try {
    const manifest = await readJson(folder, MANIFEST);
    const modules = packManifestSchema.safeParse(manifest[1]).data?.modules ?? [];
    const names = [...Object.keys(packPartsSchema), ...modules];
    const files = await Promise.all(names.map((name) => readJson(folder, name)));
    return ok(Object.fromEntries([manifest, ...files]));
  } catch {
    return fail('pack-invalid', { problems: 'a file of the pack is missing or unreadable' });
  }
}

/** Reads and checks the pack this edition carries, or says with `pack-invalid` what is wrong with it. */
export async function readPack(resourcesDir: string): Promise<Result<Pack, AppError>> {
  const files = await readPackFiles(resourcesDir);
  if (!files.ok) return files;
  const pack = loadPack(files.value);
  if (pack.ok) return pack;
  const problems = pack.error.slice(0, PROBLEMS_NAMED).map((it) => `${it.file} ${it.path}: ${it.message}`);
  return fail('pack-invalid', { problems: problems.join('; ') });
}
