/**
 * Turns the files of a pack into a checked `Pack`, or into a list of problems that name file and place.
 * Pure: reading files is the caller's part, and nothing is repaired or guessed.
 */
import type { z } from 'zod';
import { err, ok, type Result } from '../lib/result';
import { findDanglingIds } from './dangling-ids';
import { moduleSchema, packManifestSchema, packPartsSchema, type Module, type Pack } from './schema';

/** One thing wrong with a pack, in words. */
export interface PackProblem {
  /** Name of the file inside the pack, e.g. `modules/agents.json`. */
  readonly file: string;
  /** Where in the file, e.g. `questions.3.options`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
}

type Files = Readonly<Record<string, unknown>>;

function parsePart<Schema extends z.ZodType>(
  files: Files,
  file: string,
  schema: Schema,
): Result<z.infer<Schema>, readonly PackProblem[]> {
  if (!(file in files)) return err([{ file, path: '', message: 'The file is missing.' }]);
  const parsed = schema.safeParse(files[file]);
  if (parsed.success) return ok(parsed.data);
  return err(
    parsed.error.issues.map((issue) => ({ file, path: issue.path.join('.'), message: issue.message })),
  );
}

function parseModules(
  files: Files,
  names: readonly string[],
): Result<readonly Module[], readonly PackProblem[]> {
  const modules: Module[] = [];
  const problems: PackProblem[] = [];
  for (const name of names) {
    const parsed = parsePart(files, name, moduleSchema);
    if (parsed.ok) modules.push(parsed.value);
    else problems.push(...parsed.error);
  }
  return problems.length > 0 ? err(problems) : ok(modules);
}

/** Puts the parts together; each part is parsed by its own schema so that its type is kept. */
function assemble(files: Files): Result<Pack, readonly PackProblem[]> {
  const manifest = parsePart(files, 'pack.json', packManifestSchema);
  if (!manifest.ok) return manifest;
  const modules = parseModules(files, manifest.value.modules);
  const authorities = parsePart(files, 'authorities.json', packPartsSchema['authorities.json']);
  const facets = parsePart(files, 'facets.json', packPartsSchema['facets.json']);
  const scenarios = parsePart(files, 'scenarios.json', packPartsSchema['scenarios.json']);
  const clocks = parsePart(files, 'clocks.json', packPartsSchema['clocks.json']);
  const statements = parsePart(files, 'statements.json', packPartsSchema['statements.json']);
  const decisions = parsePart(files, 'decisions.json', packPartsSchema['decisions.json']);
  const prompts = parsePart(files, 'prompts.json', packPartsSchema['prompts.json']);
  const parts = [modules, authorities, facets, scenarios, clocks, statements, decisions, prompts];
  const problems = parts.flatMap((part) => (part.ok ? [] : part.error));
  if (!(modules.ok && authorities.ok && facets.ok && scenarios.ok)) return err(problems);
  if (!(clocks.ok && statements.ok && decisions.ok && prompts.ok)) return err(problems);
  return ok({
    manifest: manifest.value,
    modules: modules.value,
    authorities: authorities.value,
    facets: facets.value,
    scenarios: scenarios.value,
    clocks: clocks.value,
    statements: statements.value,
    decisions: decisions.value,
    prompts: prompts.value,
  });
}

/**
 * Parses and cross-checks a pack.
 *
 * @param files - parsed JSON by file name inside the pack: `pack.json`, `authorities.json`,
 *   `modules/agents.json` and so on. Names the manifest does not list are ignored.
 * @returns the pack, or every problem found: schema problems first; ids that lead nowhere or stand twice
 *   only once all files parse.
 */
export function loadPack(files: Files): Result<Pack, readonly PackProblem[]> {
  const pack = assemble(files);
  if (!pack.ok) return pack;
  const dangling = findDanglingIds(pack.value);
  return dangling.length > 0 ? err(dangling) : pack;
}
