import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { applicabilitySchema, id, isoDate, text } from '@shared/pack/schema-basics';
import { fileIssueInWords, packIssueInWords } from '@shared/wording/schema-issue-words';

type Say = (issue: z.core.$ZodIssue) => string;

function wordsFor(schema: z.ZodType, value: unknown, say: Say = packIssueInWords): string | undefined {
  const [issue] = schema.safeParse(value, { reportInput: true }).error?.issues ?? [];
  return issue === undefined ? undefined : say(issue);
}

describe('packIssueInWords', () => {
  it.each([
    ['a missing field', z.strictObject({ why: text }), {}, 'The field "why" is missing.'],
    ['nothing at all', text, undefined, 'This is missing.'],
    ['a missing choice', z.strictObject({ type: z.enum(['a', 'b']) }), {}, 'The field "type" is missing.'],
    ['a number for a text', text, 4, 'This must be text in quotation marks, but it is 4.'],
    ['a list for an entry', z.object({}), [], 'This must be an entry in curly brackets, but it is a list.'],
    [
      'an entry for a list',
      z.array(text),
      {},
      'This must be a list in square brackets, but it is an entry in curly brackets.',
    ],
    ['half a number', z.number().int(), 1.5, 'This must be a whole number, but it is 1.5.'],
    [
      'a field with a typing error',
      z.strictObject({}),
      { wegiht: 1 },
      'The format has no field called "wegiht". Check the spelling, or take it out.',
    ],
    ['another word than allowed', z.enum(['a', 'b']), 'c', 'This must be "a" or "b", but it is "c".'],
    ['a weight of 4', z.union([z.literal(1), z.literal(2)]), 4, 'This must be 1 or 2.'],
    [
      'an unknown form',
      z.union([z.array(text), z.strictObject({})]),
      4,
      'This has a form that is not known.',
    ],
    [
      'an unknown condition',
      applicabilitySchema,
      { kind: 'none' },
      'This must be "always", "facet", "all", "any" or "not".',
    ],
    ['an empty text', text, ' ', 'This text is empty.'],
    ['an empty list', z.array(text).min(2), [], 'This list needs at least 2.'],
    ['too little', z.number().min(1), 0, 'This must be at least 1.'],
    ['nothing where something is due', z.number().positive(), 0, 'This must be more than 0.'],
    ['too much', z.number().max(1), 2, 'This must be at most 1.'],
    [
      'a day no calendar has',
      isoDate,
      '2026-02-30',
      'This is not a day written as year-month-day, such as 2026-06-02.',
    ],
    [
      'a blank in an id',
      id,
      'a b',
      '"a b" is not allowed here (an id has letters, digits and hyphens only).',
    ],
    ['a wrong file name', z.string().regex(/^x$/), 'y', '"y" is not allowed here.'],
    ['a wrong name', z.record(z.string().regex(/^x$/), text), { y: 'z' }, '"y" cannot stand here as a name.'],
    ['a rule of our own', z.number().multipleOf(2), 3, 'Invalid number: must be a multiple of 2.'],
  ])('explains %s', (...[, schema, value, expected]) => {
    expect(wordsFor(schema, value)).toBe(expected);
  });
});

describe('fileIssueInWords', () => {
  const form = z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('a') }),
    z.strictObject({ kind: z.literal('b') }),
  ]);

  it.each([
    ['a missing field', z.strictObject({ why: text }), {}, 'is missing'],
    ['a missing choice', z.strictObject({ type: z.enum(['a', 'b']) }), {}, 'should be "a" or "b"'],
    ['a missing form', z.strictObject({ of: form }), { of: {} }, 'should be "a" or "b"'],
    ['an unknown form', form, { kind: 'secret' }, 'should be "a" or "b"'],
    ['a form that nothing tells apart', z.union([z.array(text), text]), 4, 'Invalid input'],
    ['a number for a text', text, 4, 'should be text, but is a number'],
    ['nothing for an entry', z.object({}), null, 'should be an object, but is null'],
    ['a list for an entry', z.object({}), ['secret'], 'should be an object, but is a list'],
    ['an unknown word', z.enum(['a', 'b']), 'secret', 'should be "a" or "b"'],
    ['an empty list', z.array(text).min(1), [], 'is empty'],
    ['a text that is too long', z.string().max(2), 'secret', 'is longer than 2 characters'],
    ['a list that is too long', z.array(z.int()).max(1), [1, 2], 'holds more than 1 entry'],
    ['a day no calendar has', isoDate, '2026-02-30', 'is not a day such as 2026-06-02'],
    ['a text of another form', id, 'a secret', 'holds characters that are not allowed here'],
  ])('explains %s and quotes no value', (...[, schema, value, expected]) => {
    expect(wordsFor(schema, value, fileIssueInWords)).toBe(expected);
  });

  it('names fields that do not belong, cut short, three at most', () => {
    const words = wordsFor(
      z.strictObject({}),
      { [`a${'b'.repeat(99)}`]: 1, c: 1, d: 1, e: 1 },
      fileIssueInWords,
    );
    expect(words).toBe(`holds a field this format does not have: a${'b'.repeat(59)}…, c and d`);
  });
});
