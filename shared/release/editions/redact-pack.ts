/** The law and the questions without the terms of a redacted edition: a pack may mention a name too. Pure. */
import type { Result } from '../../base/result';
import { loadPack } from '../../pack/load-pack';
import type { PackProblem } from '../../pack/pack-problem';
import type { Pack } from '../../pack/schema';
import { redactText, type RedactionTerm } from './terms';

/** Fields that name something inside the pack, or choose from a fixed list; a reader sees none of them as text. */
const NAMES = new Set(
  'id code authority question questions needs facet anyOf guards added replacedBy statuses kind scenarios group role pins prose type unit axis confidence audience status defined format version modules deadlines countedIn stopOn'.split(
    ' ',
  ),
);
const NAME = /^[A-Za-z0-9][A-Za-z0-9./-]*$/;

function redactValue(value: unknown, field: string, terms: readonly RedactionTerm[]): unknown {
  if (typeof value === 'string') {
    return NAMES.has(field) && NAME.test(value) ? value : redactText(value, terms);
  }
  if (Array.isArray(value)) return value.map((item: unknown) => redactValue(item, field, terms));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [key, redactValue(inner, key, terms)]),
  );
}

function filesOf(pack: Pack): Readonly<Record<string, unknown>> {
  const modules = pack.manifest.modules.map((name, index) => [name, pack.modules[index]] as const);
  const prose = pack.manifest.prose.map((name, index) => [name, pack.prose[index]] as const);
  return {
    'pack.json': pack.manifest,
    ...Object.fromEntries<unknown>([...modules, ...prose]),
    'authorities.json': pack.authorities,
    'facets.json': pack.facets,
    'scenarios.json': pack.scenarios,
    'clocks.json': pack.clocks,
    'statements.json': pack.statements,
    'decisions.json': pack.decisions,
    'prompts.json': pack.prompts,
    'provisions.json': pack.provisions,
    'timeline.json': pack.timeline,
    'glossary.json': pack.glossary,
    'changes.json': pack.changes,
    'contradictions.json': pack.contradictions,
    'statuses.json': pack.statuses,
    'issues.json': pack.issues,
    'duties.json': pack.dutySummaries,
    'clock-table.json': pack.clockTable,
  };
}

/**
 * Redacts a pack's words. Ids, dates and figures stay, so that scores and links are the same.
 *
 * @returns the pack, checked anew; without terms the very pack
 */
export function redactPack(
  pack: Pack,
  terms: readonly RedactionTerm[],
): Result<Pack, readonly PackProblem[]> {
  if (terms.length === 0) return { ok: true, value: pack };
  const files = Object.entries(filesOf(pack)).map(([name, part]): readonly [string, unknown] => [
    name,
    redactValue(part, '', terms),
  ]);
  return loadPack(Object.fromEntries<unknown>(files));
}
