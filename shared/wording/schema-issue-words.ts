/**
 * Says in words where something read does not fit its schema: the one reading of what zod reports, in two voices. One
 * speaks to the author of a pack and quotes what is there. The other speaks of a file of assessments and quotes names
 * of fields, never the values in them: an error may be copied to a help desk, and answers must not travel with it.
 */
import type { z } from 'zod';
import { countOf, joinWords } from '../base/words';

type Issue = z.core.$ZodIssue;
type IssueOf<Code extends Issue['code']> = Extract<Issue, { code: Code }>;

/** How each way not to fit is said. `allowed` are the values a field of fixed values may have; empty for others. */
interface Voice {
  missing(field: string | null, allowed: readonly unknown[]): string;
  wrongType(expected: string, input: unknown): string;
  unknownFields(names: readonly string[]): string;
  wrongValue(allowed: readonly unknown[], input: unknown): string;
  wrongForm(allowed: readonly unknown[], message: string): string;
  tooSmall(issue: IssueOf<'too_small'>): string;
  tooBig(issue: IssueOf<'too_big'>): string;
  wrongFormat(issue: IssueOf<'invalid_format'>): string;
  wrongName(input: unknown): string;
  other(message: string): string;
}

/** The values a field may have, or those of the field that tells the forms of a part apart. */
function allowedBy(issue: Issue): readonly unknown[] {
  if (issue.code === 'invalid_value') return issue.values;
  if (issue.code !== 'invalid_union') return [];
  if ('options' in issue && Array.isArray(issue.options)) return issue.options;
  return issue.errors.flat().flatMap((inner) => (inner.code === 'invalid_value' ? inner.values : []));
}

function say(issue: Issue, voice: Voice): string {
  switch (issue.code) {
    case 'invalid_type':
      return voice.wrongType(issue.expected, issue.input);
    case 'unrecognized_keys':
      return voice.unknownFields(issue.keys);
    case 'invalid_value':
      return voice.wrongValue(issue.values, issue.input);
    case 'invalid_union':
      return voice.wrongForm(allowedBy(issue), issue.message);
    case 'too_small':
      return voice.tooSmall(issue);
    case 'too_big':
      return voice.tooBig(issue);
    case 'invalid_format':
      return voice.wrongFormat(issue);
    case 'invalid_key':
      return voice.wrongName(issue.input);
    default:
      return voice.other(issue.message);
  }
}

function inWords(issue: Issue, voice: Voice): string {
  if (issue.input !== undefined) return say(issue, voice);
  const field = issue.path.at(-1);
  return voice.missing(field === undefined ? null : String(field), allowedBy(issue));
}

function quoted(values: readonly unknown[]): string {
  return joinWords(
    values.map((value) => JSON.stringify(value)),
    'or',
  );
}

const PACK_TYPES: Readonly<Record<string, string>> = {
  string: 'text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'an entry in curly brackets',
  record: 'an entry in curly brackets',
};

function found(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  return typeof input === 'object' && input !== null ? 'an entry in curly brackets' : JSON.stringify(input);
}

const PACK_VOICE: Voice = {
  missing: (field) => (field === null ? 'This is missing.' : `The field "${field}" is missing.`),
  wrongType: (expected, input) =>
    `This must be ${PACK_TYPES[expected] ?? expected}, but it is ${found(input)}.`,
  unknownFields: (names) =>
    `The format has no field called ${quoted(names)}. Check the spelling, or take it out.`,
  wrongValue: (allowed, input) => `This must be ${quoted(allowed)}, but it is ${found(input)}.`,
  wrongForm: (allowed) =>
    allowed.length === 0 ? 'This has a form that is not known.' : `This must be ${quoted(allowed)}.`,
  tooSmall: ({ origin, minimum, inclusive }) => {
    if (origin === 'string') return 'This text is empty.';
    if (origin === 'array') return `This list needs at least ${String(minimum)}.`;
    return `This must be ${inclusive === false ? 'more than' : 'at least'} ${String(minimum)}.`;
  },
  tooBig: ({ maximum }) => `This must be at most ${String(maximum)}.`,
  wrongFormat: ({ format, message, input }) => {
    if (format === 'date') return 'This is not a day written as year-month-day, such as 2026-06-02.';
    const rule = message.startsWith('Invalid') ? '' : ` (${message})`;
    return `${found(input)} is not allowed here${rule}.`;
  },
  wrongName: (input) => `${found(input)} cannot stand here as a name.`,
  other: (message) => `${message}.`,
};

/** How many names are spelled out. */
const NAMES_SHOWN = 3;
const LONGEST_NAME = 60;

/** A field's name cut short, so that a hostile file cannot flood a message. */
export function shortenFieldName(name: string): string {
  const characters = Array.from(name.slice(0, LONGEST_NAME * 2));
  return characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME).join('')}…` : name;
}

const FILE_TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

const FILE_FORMATS: Readonly<Record<string, string>> = {
  date: 'is not a day such as 2026-06-02',
  datetime: 'is not a time such as 2026-06-02T09:30:00Z',
};

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

const oneOf = (allowed: readonly unknown[]): string => `should be ${quoted(allowed)}`;

const FILE_VOICE: Voice = {
  missing: (_field, allowed) => (allowed.length === 0 ? 'is missing' : oneOf(allowed)),
  wrongType: (expected, input) => {
    const type = typeOf(input);
    return `should be ${FILE_TYPES[expected] ?? expected}, but is ${FILE_TYPES[type] ?? type}`;
  },
  unknownFields: (names) =>
    `holds a field this format does not have: ${joinWords(names.slice(0, NAMES_SHOWN).map(shortenFieldName), 'and')}`,
  wrongValue: oneOf,
  wrongForm: (allowed, message) => (allowed.length === 0 ? message : oneOf(allowed)),
  tooSmall: ({ origin, message }) => (origin === 'string' || origin === 'array' ? 'is empty' : message),
  tooBig: ({ origin, maximum, message }) => {
    if (origin === 'string') return `is longer than ${countOf(Number(maximum), 'character')}`;
    return origin === 'array' ? `holds more than ${countOf(Number(maximum), 'entry', 'entries')}` : message;
  },
  wrongFormat: ({ format }) => FILE_FORMATS[format] ?? 'holds characters that are not allowed here',
  wrongName: () => 'this name holds characters that are not allowed here',
  other: (message) => message,
};

/**
 * One problem of a pack as a sentence.
 *
 * @param issue - what zod found; parse with `reportInput: true`, or a missing field cannot be told from a wrong one
 */
export function packIssueInWords(issue: Issue): string {
  return inWords(issue, PACK_VOICE);
}

/**
 * One problem of a file of assessments, to follow the name of the place.
 *
 * @param issue - as in {@link packIssueInWords}
 */
export function fileIssueInWords(issue: Issue): string {
  return inWords(issue, FILE_VOICE);
}
