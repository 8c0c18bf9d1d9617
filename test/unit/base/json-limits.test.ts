import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseAssessmentBytes, serializeAssessmentFile } from '@shared/exchange/assessment-file';
import {
  ASSESSMENT_JSON_LIMITS,
  findJsonExcess,
  JSON_LIMITS,
  type JsonLimits,
} from '@shared/base/json-limits';
import { hostileJson, HOSTILE_JSON, largestFile, type HostileKind } from '../../helpers/hostile-json';
import { casesOf } from '../../helpers/test-share';

const RESOURCES = join(import.meta.dirname, '../../../resources');
const SAMPLES = join(RESOURCES, 'samples');
const PACK = join(RESOURCES, 'packs/us-eo-14409');
const TOO_LONG = 'holds a text longer than 5 characters';
const TINY: JsonLimits = { maxDepth: 2, maxValues: 12, maxEntries: 3, maxLength: 5 };

function excessOf(text: string, limits: JsonLimits = TINY) {
  return findJsonExcess(Buffer.from(text, 'utf8'), limits);
}

/** What a parsed value measures, found in another way than by scanning. */
function measure(value: unknown): { depth: number; values: number; entries: number; length: number } {
  if (typeof value !== 'object' || value === null) {
    const length = typeof value === 'string' ? value.length : JSON.stringify(value).length;
    return { depth: 0, values: 1, entries: 0, length };
  }
  const names = Array.isArray(value) ? [] : Object.keys(value);
  const children = Object.values(value).map(measure);
  const most = (of: (child: (typeof children)[number]) => number) => Math.max(0, ...children.map(of));
  return {
    depth: children.length === 0 ? 0 : 1 + most((child) => child.depth),
    values: children.reduce((sum, child) => sum + child.values, 1),
    entries: Math.max(
      children.length,
      most((child) => child.entries),
    ),
    length: Math.max(
      most((child) => child.length),
      ...names.map((name) => name.length),
    ),
  };
}

function isWithin(value: unknown, limits: JsonLimits): boolean {
  const { depth, values, entries, length } = measure(value);
  return (
    depth <= limits.maxDepth &&
    values <= limits.maxValues &&
    entries <= limits.maxEntries &&
    length <= limits.maxLength
  );
}

const anyLimits = fc.record({
  maxDepth: fc.nat({ max: 5 }),
  maxValues: fc.integer({ min: 1, max: 30 }),
  maxEntries: fc.integer({ min: 1, max: 8 }),
  maxLength: fc.integer({ min: 1, max: 24 }),
});

/** Characters that JSON is made of, in any order: mostly not JSON, sometimes nearly. */
const nearlyJson = fc.string({
  unit: fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', 'u', '0', '-', 't', ' ', '\n', 'é', '😀'),
  maxLength: 40,
});

const anyText = fc.oneof(
  fc.jsonValue({ stringUnit: 'binary', maxDepth: 7 }).map((value) => JSON.stringify(value)),
  fc.jsonValue({ maxDepth: 7 }).map((value) => JSON.stringify(value, null, 2)),
  fc.jsonValue({ maxDepth: 7 }).map((value) => `\uFEFF\t${JSON.stringify(value)}\r\n`),
);

/** Every character as an escape, which JSON allows. */
function escaped(value: string): string {
  const units = Array.from({ length: value.length }, (_, at) => value.charCodeAt(at));
  return `"${units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')}"`;
}

describe('the limits of a JSON text', () => {
  it('are judged as by measuring what it parses to, whatever it is and whatever they are', () => {
    fc.assert(
      fc.property(anyText, anyLimits, (text, limits) => {
        const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
        expect(excessOf(text, limits) === null).toBe(isWithin(value, limits));
      }),
      { numRuns: casesOf(2_000) },
    );
  });

  it('let through or refuse text that is nearly JSON without a crash, and right where it is JSON', () => {
    fc.assert(
      fc.property(nearlyJson, anyLimits, (text, limits) => {
        const excess = excessOf(text, limits);
        let value: unknown;
        try {
          value = JSON.parse(text);
        } catch {
          return;
        }
        // Of two fields with one name JSON keeps the later; the limits count both. Minus zero is read as a shorter number.
        const isJudgedAsRead = !text.includes('":') && !text.includes('-0');
        if (isWithin(value, limits)) expect(excess === null || !isJudgedAsRead).toBe(true);
        else expect(excess).not.toBeNull();
      }),
      { numRuns: casesOf(5_000) },
    );
  });

  it('count a text in UTF-16 units, however it is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.nat({ max: 30 }), (value, maxLength) => {
        const limits = { ...TINY, maxLength };
        const fits = value.length <= maxLength;
        expect(excessOf(JSON.stringify(value), limits) === null).toBe(fits);
        expect(excessOf(escaped(value), limits) === null).toBe(fits);
      }),
    );
  });

  it('count a field that stands twice twice', () => {
    expect(excessOf('{"a":1,"a":2,"a":3}')).toBeNull();
    expect(excessOf('{"a":1,"a":2,"a":3,"a":4}')).toMatchObject({ problem: 'holds more than 3 entries' });
  });

  it.each([
    ['{"a":{"b":[{}]}}', { path: ['a', 'b'], problem: 'is nested too deeply', line: 1, column: 12 }],
    ['{"a":\n  [1,2,3,4]}', { path: ['a'], problem: 'holds more than 3 entries', line: 2, column: 10 }],
    ['{"a":["é","\\"sixsix"]}', { path: ['a', 1], problem: TOO_LONG, line: 1, column: 19 }],
    ['{"toolong":1}', { path: [], problem: TOO_LONG, line: 1, column: 9 }],
    ['[123456]', { path: [0], problem: TOO_LONG, line: 1, column: 8 }],
    ['[[1,2,3],[1,2,3],[1,2,3]]', { path: [], problem: 'holds too many values', line: 1, column: 23 }],
    ['{"n\\u0061me":[[[', { path: ['name', 0], problem: 'is nested too deeply', line: 1, column: 16 }],
  ])('name the place and the limit: %s', (text, excess) => {
    expect(excessOf(text)).toEqual(excess);
  });

  it('let through every sample and every file of the pack', () => {
    for (const name of readdirSync(SAMPLES)) {
      expect(findJsonExcess(readFileSync(join(SAMPLES, name)), ASSESSMENT_JSON_LIMITS)).toBeNull();
    }
    const files = readdirSync(PACK, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const name of files) expect(findJsonExcess(readFileSync(join(PACK, name)), JSON_LIMITS)).toBeNull();
  });
});

describe('the largest file anyone could have', () => {
  it('is read: 1,000 answers of 20,000 characters, 200 snapshots, 20,000 audit entries', () => {
    const sample = parseAssessmentBytes(readFileSync(join(SAMPLES, 'regional-bank.json')));
    if (!sample.ok) throw new Error('The sample is no good.');
    const file = largestFile(sample.value);
    expect(file.assessment.answers[999]?.note).toHaveLength(20_000);
    const read = parseAssessmentBytes(Buffer.from(serializeAssessmentFile(file), 'utf8'));
    expect(read.ok ? null : read.error).toBeNull();
    expect(read.ok && read.value.assessment.snapshots.length).toBe(200);
  });
});

describe('a hostile file of 64 MB', () => {
  const kinds = Object.keys(HOSTILE_JSON).filter((kind): kind is HostileKind => kind in HOSTILE_JSON);

  it.each(kinds)('is refused before it is decoded or parsed: %s', (kind) => {
    const parse = vi.spyOn(JSON, 'parse');
    const read = parseAssessmentBytes(hostileJson(kind, 64 * 1024 * 1024));
    expect(read).toMatchObject({ ok: false, error: { code: 'assessment-file-invalid' } });
    // Names of fields are read one by one, to say where; never the file.
    for (const [text] of parse.mock.calls) expect(text.length).toBeLessThan(500);
  });
});
