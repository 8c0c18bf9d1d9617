/**
 * Turns the texts of a pack's files into a pack, or into problems with file, line and column. Pure: whoever
 * calls it has read the files, from a folder or from one file that holds them all.
 */
import { findForbiddenName, type GuardProblem } from '../base/json-guard';
import { findJsonExcess, JSON_LIMITS, type JsonExcess } from '../base/json-limits';
import { encodeUtf8 } from '../base/utf8';
import { err, ok, type Result } from '../base/result';
import { loadPack } from './load-pack';
import type { PackProblem } from './pack-problem';
import { findJsonError, jsonPositions, type JsonPosition } from '../base/json-locator';
import type { Pack } from './schema';

/** A problem with the place in its file's text. */
export interface LocatedProblem extends PackProblem {
  /** Counted from 1; `null` when there is no such file. */
  readonly line: number | null;
  readonly column: number | null;
}

export interface PackReading {
  readonly pack: Result<Pack, readonly LocatedProblem[]>;
  /** Adds line and column to any problem with these texts, sorted by file and line. */
  readonly locate: (problems: readonly PackProblem[]) => readonly LocatedProblem[];
}

/** The texts of a pack's files, by file name inside the pack, e.g. `modules/agents.json`. */
export type PackTexts = Readonly<Record<string, string>>;

/** Editors on Windows may put an invisible mark in front of a text. */
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function byPlace(a: LocatedProblem, b: LocatedProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

function locator(texts: PackTexts): PackReading['locate'] {
  const finders = new Map<string, (path: readonly string[]) => JsonPosition>();
  const place = ({ file, path }: PackProblem): JsonPosition | null => {
    const text = texts[file];
    if (text === undefined) return null;
    const finder = finders.get(file) ?? jsonPositions(withoutMark(text));
    finders.set(file, finder);
    return finder(path === '' ? [] : path.split('.'));
  };
  return (problems) =>
    problems
      .map((problem) => ({ ...problem, line: null, column: null, ...place(problem) }))
      .toSorted(byPlace);
}

function notJson(file: string, text: string): LocatedProblem {
  const { line, column } = findJsonError(text) ?? { line: 1, column: 1 };
  const what =
    'The file cannot be read from here on. Look just before this place for a comma, quotation mark or bracket that is missing or too many.';
  return { rule: 'json', file, path: '', line, column, what };
}

/** A text that holds too much is refused before it is parsed: even finding a place in it would cost too much. */
function excessive(file: string, { path, problem, line, column }: JsonExcess): LocatedProblem {
  return { rule: 'format', file, path: path.join('.'), line, column, what: `This ${problem}.` };
}

function forbidden(file: string, text: string, { path, problem }: GuardProblem): LocatedProblem {
  const { line, column } = jsonPositions(text)(path.map(String));
  return { rule: 'format', file, path: path.join('.'), line, column, what: `This ${problem}.` };
}

function parseOne(file: string, text: string): Result<unknown, LocatedProblem> {
  const excess = findJsonExcess(encodeUtf8(text), JSON_LIMITS);
  if (excess !== null) return err(excessive(file, excess));
  try {
    const value: unknown = JSON.parse(text);
    const problem = findForbiddenName(value);
    return problem === null ? ok(value) : err(forbidden(file, text, problem));
  } catch {
    return err(notJson(file, text));
  }
}

function parseAll(texts: PackTexts): Result<Readonly<Record<string, unknown>>, readonly LocatedProblem[]> {
  const files: [string, unknown][] = [];
  const problems: LocatedProblem[] = [];
  for (const [file, raw] of Object.entries(texts)) {
    const text = withoutMark(raw);
    const parsed = parseOne(file, text);
    if (parsed.ok) files.push([file, parsed.value]);
    else problems.push(parsed.error);
  }
  return problems.length > 0 ? { ok: false, error: problems } : ok(Object.fromEntries(files));
}

/**
 * Reads a pack from texts.
 *
 * @param texts - by file name inside the pack, e.g. `modules/agents.json`
 * @returns the pack or its problems: texts that are not JSON first, and only those; then what `loadPack` finds
 */
export function readPackTexts(texts: PackTexts): PackReading {
  const locate = locator(texts);
  const files = parseAll(texts);
  if (!files.ok) return { pack: files, locate };
  const pack = loadPack(files.value);
  return { pack: pack.ok ? pack : { ok: false, error: locate(pack.error) }, locate };
}
