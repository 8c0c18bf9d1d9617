/**
 * The names and terms counsel wants out of a document: read from a list, found in any text, replaced by a mark.
 * The same search redacts a text and later looks for what is left in the finished file.
 */
import { normalizeForSearch, type LetterCase } from './normalize-for-search';

/** What stands where a term stood: always the same, so that its length tells nothing. */
export const REDACTION_MARK = '[redacted]';

/** Beyond this a list is no list of names; it would also take long to search for. */
const MAX_TERMS = 1_000;
const MAX_TERM_CHARACTERS = 200;
/** The most a list may hold, comments included. */
export const MAX_TERM_LIST_CHARACTERS = 400_000;
/** A shorter term would be found inside too many longer words to be meant there. */
const MIN_INSIDE_WORDS = 4;

interface Search {
  readonly letterCase: LetterCase;
  readonly pattern: RegExp;
}

/** One term, ready to be looked for. */
export interface RedactionTerm {
  /** As counsel wrote it. */
  readonly written: string;
  readonly searches: readonly Search[];
}

/** A list of terms, or the lines that cannot be used. */
export type TermList =
  | { readonly ok: true; readonly value: readonly RedactionTerm[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** A word may be torn by a line break, with or without a hyphen. */
const TORN = '(?:-?[ ]*\\n[ ]*)?';
const BETWEEN_WORDS = '[\\s_-]+';
const LETTER = '[\\p{L}\\p{N}\\p{M}]';

function wordPattern(word: string): string {
  return Array.from(word, (letter) => letter.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&')).join(TORN);
}

/** The words of a term; hyphens and spaces between them are alike. */
function partsOf(term: string, letterCase: LetterCase): readonly string[] {
  return normalizeForSearch(term, letterCase)
    .text.split(/[\s_-]+/u)
    .filter((part) => part !== '');
}

/** Anywhere a word starts and ends with it, whatever the capitals; and as written, inside longer words too. */
function searchesFor(term: string): readonly Search[] {
  const body = (letterCase: LetterCase) => partsOf(term, letterCase).map(wordPattern).join(BETWEEN_WORDS);
  const whole = new RegExp(`(?<!${LETTER})${body('any-case')}(?!${LETTER})`, 'gu');
  const isLong = partsOf(term, 'as-written').join('').length >= MIN_INSIDE_WORDS;
  return [
    { letterCase: 'any-case', pattern: whole },
    ...(isLong ? [{ letterCase: 'as-written', pattern: new RegExp(body('as-written'), 'gu') } as const] : []),
  ];
}

function problemWith(line: string): string | null {
  if (line.length > MAX_TERM_CHARACTERS) return `“${line.slice(0, 40)}…” is too long for a name or term`;
  if (!/[\p{L}\p{N}]/u.test(line)) return `“${line}” has no letter or digit`;
  if (partsOf(line, 'any-case').join('') === '') return `“${line}” has nothing to look for`;
  const term: RedactionTerm = { written: line, searches: searchesFor(line) };
  return findTerms(REDACTION_MARK, [term]).length > 0
    ? `“${line}” is the word that marks a redaction, and cannot be redacted itself`
    : null;
}

/**
 * Reads a list of terms.
 *
 * @param text - one term a line; empty lines, and lines that begin with `#`, are left out
 * @returns the terms, longest first, each once; or what is wrong with the list
 */
export function readTerms(text: string): TermList {
  const lines = text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const once = [
    ...new Map(lines.map((line) => [normalizeForSearch(line, 'as-written').text, line])).values(),
  ];
  const problems = once.flatMap((line) => problemWith(line) ?? []);
  if (once.length > MAX_TERMS) problems.push(`more than ${String(MAX_TERMS)} terms`);
  if (problems.length > 0) return { ok: false, problems };
  const sorted = once.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return { ok: true, value: sorted.map((written) => ({ written, searches: searchesFor(written) })) };
}

/** The terms that stand in a text, also where line breaks, hyphens or other spaces break them. */
export function findTerms(text: string, terms: readonly RedactionTerm[]): readonly RedactionTerm[] {
  const forms = {
    'any-case': normalizeForSearch(text, 'any-case').text,
    'as-written': normalizeForSearch(text, 'as-written').text,
  };
  return terms.filter(({ searches }) =>
    searches.some(({ letterCase, pattern }) => forms[letterCase].search(pattern) >= 0),
  );
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function spansOf(text: string, { searches }: RedactionTerm): readonly Span[] {
  return searches.flatMap(({ letterCase, pattern }) => {
    const form = normalizeForSearch(text, letterCase);
    return [...form.text.matchAll(pattern)].map((match) => ({
      from: form.starts[match.index] ?? 0,
      to: form.ends[match.index + match[0].length - 1] ?? text.length,
    }));
  });
}

/** Spans that touch one another share one mark. */
function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last === undefined || span.from >= last.to) result.push(span);
    else result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
  }
  return result;
}

function replaceOnce(text: string, term: RedactionTerm): string {
  return merged(spansOf(text, term))
    .toReversed()
    .reduce((rest, { from, to }) => `${rest.slice(0, from)}${REDACTION_MARK}${rest.slice(to)}`, text);
}

/**
 * Replaces every term by the mark, the longest first. A text in which none stands comes back as it is.
 *
 * @returns a text in which {@link findTerms} finds nothing
 */
export function redactText(text: string, terms: readonly RedactionTerm[]): string {
  let rest = text;
  // A mark ends a word: what stood inside a longer word may be a word of its own now.
  for (let found = findTerms(rest, terms); found.length > 0; found = findTerms(rest, terms)) {
    rest = found.reduce(replaceOnce, rest);
  }
  return rest;
}
