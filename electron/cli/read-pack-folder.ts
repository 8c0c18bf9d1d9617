/** Reads the JSON files of a pack folder as texts. Judges no content and follows no links out of the folder. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '@shared/base/result';

/** Folders of a pack whose files its manifest lists. */
const LISTED = ['modules', 'prose'] as const;

async function jsonNames(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && entry.name.endsWith('.json')).map((entry) => entry.name);
}

/** A pack without modules is for the check to report, not for the reading. */
async function listedNames(folder: string, inside: string): Promise<readonly string[]> {
  try {
    return (await jsonNames(join(folder, inside))).map((name) => `${inside}/${name}`);
  } catch {
    return [];
  }
}

/**
 * Reads every `.json` file of the folder and of the folders in it whose files are listed.
 *
 * @returns the texts by name inside the pack, or one sentence when the folder or a file in it cannot be read
 */
export async function readPackFolder(
  folder: string,
): Promise<Result<Readonly<Record<string, string>>, string>> {
  try {
    const listed = await Promise.all(LISTED.map((inside) => listedNames(folder, inside)));
    const names = [...(await jsonNames(folder)), ...listed.flat()];
    const texts = names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const);
    return ok(Object.fromEntries(await Promise.all(texts)));
  } catch {
    return err(`The folder "${folder}" cannot be read. Check its name.`);
  }
}
