/** Says in words where a pack file does not fit its schema. For the author of the pack, so it quotes what is there. */
import type { z } from 'zod';
import { joinWords } from '../base/words';

type Issue = z.core.$ZodIssue;

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'an entry in curly brackets',
  record: 'an entry in curly brackets',
};

function quoted(values: readonly unknown[]): string {
  return joinWords(
    values.map((value) => JSON.stringify(value)),
    'or',
  );
}

function found(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  return typeof input === 'object' && input !== null ? 'an entry in curly brackets' : JSON.stringify(input);
}

function missing(issue: Issue): string {
  const field = issue.path.at(-1);
  return field === undefined ? 'This is missing.' : `The field "${String(field)}" is missing.`;
}

/** The values a union of fixed values allows, or those of the field that tells its forms apart. */
function allowedBy(issue: Extract<Issue, { code: 'invalid_union' }>): readonly unknown[] {
  if ('options' in issue && Array.isArray(issue.options)) return issue.options;
  return issue.errors.flat().flatMap((inner) => (inner.code === 'invalid_value' ? inner.values : []));
}

function wrongForm(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  const values = allowedBy(issue);
  return values.length === 0 ? 'This has a form that is not known.' : `This must be ${quoted(values)}.`;
}

function wrongFormat(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  if (issue.format === 'date') return 'This is not a day written as year-month-day, such as 2026-06-02.';
  const rule = issue.message.startsWith('Invalid') ? '' : ` (${issue.message})`;
  return `${found(issue.input)} is not allowed here${rule}.`;
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>): string {
  if (issue.origin === 'string') return 'This text is empty.';
  if (issue.origin === 'array') return `This list needs at least ${String(issue.minimum)}.`;
  return `This must be ${issue.inclusive === false ? 'more than' : 'at least'} ${String(issue.minimum)}.`;
}

function wrong(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `This must be ${TYPE_WORDS[issue.expected] ?? issue.expected}, but it is ${found(issue.input)}.`;
    case 'unrecognized_keys':
      return `The format has no field called ${quoted(issue.keys)}. Check the spelling, or take it out.`;
    case 'invalid_value':
      return `This must be ${quoted(issue.values)}, but it is ${found(issue.input)}.`;
    case 'invalid_union':
      return wrongForm(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return `This must be at most ${String(issue.maximum)}.`;
    case 'invalid_format':
      return wrongFormat(issue);
    case 'invalid_key':
      return `${found(issue.input)} cannot stand here as a name.`;
    default:
      return `${issue.message}.`;
  }
}

/**
 * One schema problem as a sentence.
 *
 * @param issue - what zod found; parse with `reportInput: true`, or a missing field cannot be told from a wrong one
 */
export function issueInWords(issue: Issue): string {
  return issue.input === undefined ? missing(issue) : wrong(issue);
}
