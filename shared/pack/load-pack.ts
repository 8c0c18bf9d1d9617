/**
 * Turns the files of a pack into a checked `Pack`, or into a list of problems that name file and place.
 * Pure: reading files is the caller's part, and nothing is repaired or guessed.
 */
import type { PackProblem } from './pack-problem';
import { z } from 'zod';
import { err, ok, type Result } from '../base/result';
import { findDanglingIds } from './dangling-ids';
import { writeOutStatuses } from './legal-statuses';
import { isEarlierForm, PACK_MANIFEST_FILE } from './pack-files';
import {
  moduleSchema,
  optionalPackPartsSchema,
  packManifestSchema,
  packPartsSchema,
  type Pack,
} from './schema';
import { proseFileSchema } from './schema-prose';

type Files = Readonly<Record<string, unknown>>;

function missingFile(file: string): PackProblem {
  return { rule: 'file-missing', file, path: '', what: 'The file is missing.' };
}

function parsePart<Schema extends z.ZodType>(
  files: Files,
  file: string,
  schema: Schema,
): Result<z.infer<Schema>, readonly PackProblem[]> {
  if (!(file in files)) return err([missingFile(file)]);
  const parsed = schema.safeParse(files[file], { reportInput: true });
  if (parsed.success) return ok(parsed.data);
  return err(
    parsed.error.issues.map((issue) => ({
      rule: 'format',
      file,
      path: issue.path.join('.'),
      what: { kind: 'schema', issue },
    })),
  );
}

/** Files of one form, in the order they are listed. */
function parseListed<Schema extends z.ZodType>(
  files: Files,
  names: readonly string[],
  schema: Schema,
): Result<readonly z.infer<Schema>[], readonly PackProblem[]> {
  const parts: z.infer<Schema>[] = [];
  const problems: PackProblem[] = [];
  for (const name of names) {
    const parsed = parsePart(files, name, schema);
    if (parsed.ok) parts.push(parsed.value);
    else problems.push(...parsed.error);
  }
  return problems.length > 0 ? err(problems) : ok(parts);
}

type PartName = keyof typeof packPartsSchema;
type OptionalPartName = keyof typeof optionalPackPartsSchema;
type Parts = { readonly [Name in PartName]: z.infer<(typeof packPartsSchema)[Name]> };
type OptionalParts = { readonly [Name in OptionalPartName]: z.infer<(typeof optionalPackPartsSchema)[Name]> };

const partsSchema = z.strictObject(packPartsSchema);
const optionalPartsSchema = z.strictObject(optionalPackPartsSchema);

/** A schema problem's first path segment is the file, the rest the place in it. */
function problemOf(issue: z.core.$ZodIssue, files: Files): PackProblem {
  const [file, ...path] = issue.path.map(String);
  const name = file ?? 'pack.json';
  if (!(name in files)) return missingFile(name);
  return { rule: 'format', file: name, path: path.join('.'), what: { kind: 'schema', issue } };
}

function parseParts(files: Files): Result<Parts & OptionalParts, readonly PackProblem[]> {
  const pick = (names: readonly string[]) =>
    Object.fromEntries(names.filter((name) => name in files).map((name) => [name, files[name]]));
  const parts = partsSchema.safeParse(pick(Object.keys(packPartsSchema)), { reportInput: true });
  const empty: OptionalParts = {
    'provisions.json': [],
    'timeline.json': [],
    'glossary.json': [],
    'changes.json': [],
    'contradictions.json': [],
    'statuses.json': [],
    'issues.json': [],
    'duties.json': [],
    'clock-table.json': null,
    'regimes.json': null,
    'incident.json': null,
  };
  const optional = optionalPartsSchema.safeParse(
    { ...empty, ...pick(Object.keys(empty)) },
    { reportInput: true },
  );
  const issues = [parts, optional].flatMap((parsed) => parsed.error?.issues ?? []);
  if (!parts.success || !optional.success) return err(issues.map((issue) => problemOf(issue, files)));
  return ok({ ...parts.data, ...optional.data });
}

function assemble(files: Files): Result<Pack, readonly PackProblem[]> {
  const manifest = parsePart(files, 'pack.json', packManifestSchema);
  if (!manifest.ok) return manifest;
  const modules = parseListed(files, manifest.value.modules, moduleSchema);
  const prose = parseListed(files, manifest.value.prose, proseFileSchema);
  const parts = parseParts(files);
  if (!modules.ok || !prose.ok || !parts.ok) {
    return err([modules, prose, parts].flatMap((result) => (result.ok ? [] : result.error)));
  }
  return ok({
    manifest: manifest.value,
    modules: modules.value,
    authorities: parts.value['authorities.json'],
    facets: parts.value['facets.json'],
    scenarios: parts.value['scenarios.json'],
    clocks: parts.value['clocks.json'],
    statements: parts.value['statements.json'],
    decisions: parts.value['decisions.json'],
    prompts: parts.value['prompts.json'],
    provisions: parts.value['provisions.json'],
    timeline: parts.value['timeline.json'],
    glossary: parts.value['glossary.json'],
    changes: parts.value['changes.json'],
    contradictions: parts.value['contradictions.json'],
    statuses: parts.value['statuses.json'],
    prose: prose.value,
    issues: parts.value['issues.json'],
    dutySummaries: parts.value['duties.json'],
    clockTable: parts.value['clock-table.json'],
    regimes: parts.value['regimes.json'],
    incident: parts.value['incident.json'],
  });
}

/** Said alone: every other problem of such a pack follows from it. */
const EARLIER_FORM: PackProblem = {
  rule: 'format',
  file: PACK_MANIFEST_FILE,
  path: 'formatVersion',
  what: 'This pack was made for an earlier form of packs. Bring it to the present one: say whom each duty reaches, and what each answer states and leaves to be done.',
};

/**
 * Parses and cross-checks a pack.
 *
 * @param files - parsed JSON by file name inside the pack: `pack.json`, `authorities.json`,
 *   `modules/agents.json` and so on. Names the manifest does not list are ignored.
 * @returns the pack, or every problem found: schema problems first; ids that lead nowhere or stand twice
 *   only once all files parse.
 */
export function loadPack(files: Files): Result<Pack, readonly PackProblem[]> {
  if (isEarlierForm(files[PACK_MANIFEST_FILE])) return err([EARLIER_FORM]);
  const written = writeOutStatuses(files);
  if (!written.ok) return written;
  const pack = assemble(written.value);
  if (!pack.ok) return pack;
  const dangling = findDanglingIds(pack.value);
  return dangling.length > 0 ? err(dangling) : pack;
}
