import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contentOf, mapContent } from '@shared/assessment/content';
import { answerSchema, assessmentSchema } from '@shared/assessment/schema';
import { counselProse, line, packEntityId, prose } from '@shared/assessment/schema-basics';
import { listTexts, mapTexts } from '@shared/assessment/schema-texts';
import { anyAnswer, anyProfile, anyRecords } from '../../helpers/any-records';
import { buildAnswer, buildAssessment } from '../../helpers/builders';
import { mapTextsByHand } from '../../helpers/editions-by-hand';

const anyAssessment = fc
  .record({
    answers: fc.array(anyAnswer, { maxLength: 4 }),
    profile: anyProfile,
    records: anyRecords,
  })
  .map(({ records, ...over }) => buildAssessment({ ...over, ...records }));

const wrapped = (text: string) => `«${text}»`;

describe('the texts typed into an assessment', () => {
  it('are each changed once, and nothing else is', () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        const changed = mapContent(assessment, ({ text }) => wrapped(text));
        expect(changed).toEqual(mapTextsByHand(assessment, wrapped));
      }),
    );
  });

  it('leave the very value where none changes', () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        expect(mapContent(assessment, ({ text }) => text)).toBe(assessment);
        expect(mapTexts(assessmentSchema, assessment, ({ text }) => text)).toBe(assessment);
      }),
    );
  });

  it('are listed with the place they stand at', () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        for (const { text, path } of listTexts(assessmentSchema, assessment)) {
          const found = path.reduce<unknown>((value, name) => Reflect.get(Object(value), name), assessment);
          expect(found).toBe(text);
        }
      }),
    );
  });

  it('keep the parts that did not change', () => {
    const answers = [buildAnswer('Q-1', null, { note: 'mine' }), buildAnswer('Q-2', null)];
    const before = buildAssessment({ answers });
    const after = mapContent(before, ({ text }) => (text === 'mine' ? 'yours' : text));
    expect(after.answers[0]?.note).toBe('yours');
    expect(after.answers[1]).toBe(before.answers[1]);
    expect(after.profile).toBe(before.profile);
    expect(contentOf(after).decisions).toBe(before.decisions);
  });

  it('come in the order of the schema, each with its size and whom it is for', () => {
    const evidence = [{ id: 'e', label: 'Charter', location: 'DMS 4' }];
    const answer = buildAnswer(
      'Q-1',
      { kind: 'unknown', owner: 'CISO', dueOn: null },
      { note: 'n', privilegedNote: 'p', evidence },
    );
    const texts = listTexts(answerSchema, answer).map(({ path, size, audience }) => [
      path.join('.'),
      size,
      audience,
    ]);
    expect(texts).toEqual([
      ['value.owner', 'line', 'all'],
      ['note', 'prose', 'all'],
      ['privilegedNote', 'prose', 'counsel'],
      ['evidence.0.label', 'line', 'all'],
      ['evidence.0.location', 'line', 'all'],
      ['updatedBy', 'line', 'all'],
    ]);
  });
});

describe('a schema of texts', () => {
  it('hands its marks on to what is derived from it', () => {
    const schema = z.strictObject({
      line: line.min(1),
      prose: prose.refine((text) => text !== 'x'),
      aside: counselProse.min(2).nullable().optional(),
    });
    const found = listTexts(schema, { line: 'a', prose: 'b', aside: 'cc' });
    expect(found.map(({ text, size, audience }) => [text, size, audience])).toEqual([
      ['a', 'line', 'all'],
      ['b', 'prose', 'all'],
      ['cc', 'prose', 'counsel'],
    ]);
    expect(listTexts(schema, { line: 'a', prose: 'b' })).toHaveLength(2);
  });

  it.each([
    ['a string nobody marked', z.strictObject({ text: z.string().max(10) })],
    ['a sort it does not know', z.strictObject({ text: z.lazy(() => line) })],
    ['a transformed text', z.strictObject({ text: line.transform((text) => text.trim()) })],
    ['a union without a kind', z.union([line, z.strictObject({ text: line })])],
    ['typed names', z.record(line, z.number())],
    ['fields without a schema', z.looseObject({ text: line })],
    ['fields of one schema', z.object({ text: line }).catchall(line)],
  ])('is refused for %s', (_why, schema) => {
    expect(() => listTexts(schema, {})).toThrow(/typed text|marked/iu);
  });

  it('takes patterned strings, numbers and choices for no texts', () => {
    const schema = z.strictObject({
      id: packEntityId,
      day: z.iso.date(),
      count: z.number().int(),
      state: z.enum(['on', 'off']),
      maybe: z.boolean().nullable(),
    });
    expect(listTexts(schema, { id: 'a', day: '2026-01-01', count: 1, state: 'on', maybe: null })).toEqual([]);
  });
});
