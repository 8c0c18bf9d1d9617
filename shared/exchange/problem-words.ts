/**
 * Says in words where a file does not fit its schema. Quotes names of fields, never the values in them: an
 * error may be copied to a help desk, and answers must not travel with it.
 */
import type { z } from 'zod';
import { countOf, joinWords } from '../base/words';

type Issue = z.core.$ZodIssue;

/** How many problems are spelled out; the rest are counted. */
const SHOWN = 3;
const LONGEST_NAME = 60;

/** What one entry of a list is called, by the name of the list. */
const ENTRY_NOUNS: Readonly<Record<string, string>> = {
  answers: 'answer',
  evidence: 'piece of evidence',
  optionIds: 'option',
  files: 'file',
  decisions: 'decision',
  actions: 'action',
  estimates: 'estimate',
  snapshots: 'snapshot',
  signatures: 'signature',
  audit: 'audit entry',
};

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

const FORMAT_WORDS: Readonly<Record<string, string>> = {
  date: 'is not a day such as 2026-06-02',
  datetime: 'is not a time such as 2026-06-02T09:30:00Z',
};

function ordinal(position: number): string {
  const teen = position % 100 >= 11 && position % 100 <= 13;
  const suffix = teen ? 'th' : (['th', 'st', 'nd', 'rd'][position % 10] ?? 'th');
  return `${String(position)}${suffix}`;
}

/** A field's name cut short, so that a hostile file cannot flood a message. */
function shorten(name: string): string {
  const characters = Array.from(name.slice(0, LONGEST_NAME * 2));
  return characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME).join('')}…` : name;
}

/** "assessment › answers › 3rd answer › value"; empty for the file as a whole. */
export function pathInWords(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => {
      if (typeof key !== 'number') return shorten(String(key));
      const list = path[index - 1];
      const noun = typeof list === 'string' && Object.hasOwn(ENTRY_NOUNS, list) ? ENTRY_NOUNS[list] : 'entry';
      return `${ordinal(key + 1)} ${noun ?? 'entry'}`;
    })
    .join(' › ');
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function wrongType(issue: Extract<Issue, { code: 'invalid_type' }>): string {
  if (issue.input === undefined) return 'is missing';
  const expected = TYPE_WORDS[issue.expected] ?? issue.expected;
  const found = typeOf(issue.input);
  return `should be ${expected}, but is ${TYPE_WORDS[found] ?? found}`;
}

function tooBig(issue: Extract<Issue, { code: 'too_big' }>): string {
  const limit = Number(issue.maximum);
  if (issue.origin === 'string') return `is longer than ${countOf(limit, 'character')}`;
  return issue.origin === 'array' ? `holds more than ${countOf(limit, 'entry', 'entries')}` : issue.message;
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>): string {
  return issue.origin === 'string' || issue.origin === 'array' ? 'is empty' : issue.message;
}

function oneOf(values: readonly unknown[]): string {
  return `should be ${joinWords(
    values.map((value) => JSON.stringify(value)),
    'or',
  )}`;
}

function unknownFields(keys: readonly string[]): string {
  return `holds a field this format does not have: ${joinWords(keys.slice(0, SHOWN).map(shorten), 'and')}`;
}

function problemInWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue);
    case 'unrecognized_keys':
      return unknownFields(issue.keys);
    case 'too_big':
      return tooBig(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'invalid_format':
      return FORMAT_WORDS[issue.format] ?? 'holds characters that are not allowed here';
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_key':
      return 'this name holds characters that are not allowed here';
    default:
      return 'options' in issue ? oneOf(issue.options) : issue.message;
  }
}

/** One problem as "place: what is wrong". */
export function locatedProblemInWords(path: readonly PropertyKey[], problem: string): string {
  const place = pathInWords(path);
  return place === '' ? `the file ${problem}` : `${place}: ${problem}`;
}

/**
 * The first three problems, separated by semicolons, and how many more there are.
 *
 * @param issues - what zod found; parse with `reportInput: true`, or missing fields cannot be told apart
 */
export function problemsInWords(issues: readonly Issue[]): string {
  const shown = issues
    .slice(0, SHOWN)
    .map((issue) => locatedProblemInWords(issue.path, problemInWords(issue)));
  const more = issues.length - shown.length;
  return more > 0 ? `${shown.join('; ')}; and ${String(more)} more.` : `${shown.join('; ')}.`;
}
