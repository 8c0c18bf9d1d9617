import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { assessmentFileSchema, type AssessmentFile } from '@shared/assessment/schema';
import type { AppError } from '@shared/base/app-error';
import { messageText } from '@shared/wording/errors/messages';
import {
  MAX_ASSESSMENT_FILE_SIZE,
  parseAssessmentBytes,
  parseAssessmentFile,
  serializeAssessmentFile,
} from '@shared/exchange/assessment-file';
import { anyFile, sampleFile } from './sample';

/** Room for a busy computer; alone, each test takes a second or two at most. */
vi.setConfig({ testTimeout: 60_000 });

function failureOf(text: string): AppError {
  const parsed = parseAssessmentFile(text);
  if (parsed.ok) throw new Error('The text was accepted.');
  return parsed.error;
}

/** The sample as loose data, to be spoiled in one place. */
function spoil(change: (file: ReturnType<typeof looseSample>) => void): string {
  const file = looseSample();
  change(file);
  return JSON.stringify(file);
}

function looseSample() {
  const file = sampleFile();
  const [first, ...others] = file.assessment.answers;
  const answers: Record<string, unknown>[] = [{ ...first }, ...others.map((answer) => ({ ...answer }))];
  const profile: Record<string, unknown> = { ...file.assessment.profile };
  const assessment: Record<string, unknown> = { ...file.assessment, answers, profile };
  const whole: Record<string, unknown> = { ...file, assessment };
  return { whole, assessment, answers, profile, toJSON: () => whole };
}

function problemsOf(text: string): string {
  const error = failureOf(text);
  expect(error.code).toBe('assessment-file-invalid');
  return error.context['problems'] ?? '';
}

describe('writing and reading an assessment file', () => {
  it('gives back every file the schema allows', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        expect(assessmentFileSchema.safeParse(file).success).toBe(true);
        expect(parseAssessmentFile(serializeAssessmentFile(file))).toEqual({ ok: true, value: file });
      }),
    );
  });

  it('gives equal texts for equal files, whatever the order of their fields', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, it]) => [key, reversed(it)]),
      );
    };
    fc.assert(
      fc.property(anyFile, (file) => {
        const other = assessmentFileSchema.parse(reversed(file));
        expect(serializeAssessmentFile(other)).toBe(serializeAssessmentFile(file));
      }),
    );
  });

  it('begins with the format, ends with one newline and is indented', () => {
    const text = serializeAssessmentFile(sampleFile());
    expect(text).toMatch(
      /^\{\n {2}"format": "brieflock-assessment",\n {2}"formatVersion": 6,\n {2}"pack": \{/,
    );
    expect(text).toMatch(/[^\n]\n$/);
  });

  it('reads bytes with and without a byte-order mark, and no other encoding', () => {
    const text = serializeAssessmentFile(sampleFile());
    const utf8 = new TextEncoder().encode(text);
    const expected = { ok: true, value: sampleFile() };
    expect(parseAssessmentBytes(utf8)).toEqual(expected);
    expect(parseAssessmentBytes(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]))).toEqual(expected);
    for (const encoding of ['utf16le', 'latin1'] as const) {
      expect(parseAssessmentBytes(Buffer.from(text, encoding))).toMatchObject({
        ok: false,
        error: { code: 'assessment-file-not-json', context: { where: 'its encoding, which is not UTF-8' } },
      });
    }
  });
});

describe('a text that is not JSON', () => {
  it('is refused with line and column in words', () => {
    const text = serializeAssessmentFile(sampleFile()).replace('"formatVersion": 6,', '"formatVersion": 6');
    const error = failureOf(text);
    expect(error).toEqual({ code: 'assessment-file-not-json', context: { where: 'line 4, column 3' } });
    expect(messageText(error)).toContain('line 4, column 3');
  });

  it.each(['', ' ', 'nonsense', '{"a": NaN}', '{"a": undefined}', '<html>', '\u0000'])(
    'refuses %j',
    (text) => {
      expect(failureOf(text).code).toBe('assessment-file-not-json');
    },
  );
});

describe('a file of another version', () => {
  it('names both versions when it is newer, before it looks at anything else', () => {
    const error = failureOf('{"format":"brieflock-assessment","formatVersion":7,"matters":[]}');
    expect(error).toEqual({ code: 'assessment-file-newer', context: { found: '7', supported: '6' } });
    expect(messageText(error)).toMatch(/version 7 .* up to version 6/);
  });

  it.each([0, -1, 1.5, '1', null, 1e300])('refuses the impossible version %j', (formatVersion) => {
    const text = JSON.stringify({ ...sampleFile(), formatVersion });
    expect(problemsOf(text)).toBe('formatVersion: should be a whole number from 1.');
  });

  it('does not call a foreign file newer', () => {
    expect(problemsOf('{"format":"other","formatVersion":9}')).toMatch(/^format: should be/);
  });
});

describe('a file that does not fit', () => {
  it.each<[string, string, RegExp]>([
    [
      'a bad answer',
      spoil((file) => (file.answers[2] = { ...file.answers[2], value: { kind: 'maybe' } })),
      /^assessment › answers › 3rd answer › value › kind: should be "value", "unknown" or "not-applicable"\.$/,
    ],
    [
      'a missing field',
      spoil((file) => delete file.profile['organisation']),
      /^assessment › profile › organisation: is missing\.$/,
    ],
    [
      'a wrong type',
      spoil((file) => (file.assessment['title'] = 12)),
      /^assessment › title: should be text, but is a number\.$/,
    ],
    ['an empty title', spoil((file) => (file.assessment['title'] = '')), /^assessment › title: is empty\.$/],
    [
      'a long title',
      spoil((file) => (file.assessment['title'] = 'x'.repeat(501))),
      /^assessment › title: is longer than 500 characters\.$/,
    ],
    [
      'a bad time',
      spoil((file) => (file.assessment['createdAt'] = 'yesterday')),
      /^assessment › createdAt: is not a time such as 2026-06-02T09:30:00Z\.$/,
    ],
    [
      'a bad due date',
      spoil(
        (file) =>
          (file.answers[1] = { ...file.answers[1], value: { kind: 'unknown', owner: '', dueOn: '1/2/26' } }),
      ),
      /^assessment › answers › 2nd answer › value › dueOn: is not a day such as 2026-06-02\.$/,
    ],
    [
      'an unknown field',
      spoil((file) => (file.assessment['matterNo'] = 1)),
      /^assessment: holds a field this format does not have: matterNo\.$/,
    ],
    [
      'a bad facet name',
      spoil((file) => (file.profile['facets'] = { 'a b': [] })),
      /^assessment › profile › facets › a b: this name holds characters that are not allowed here\.$/,
    ],
    [
      'evidence without label',
      spoil(
        (file) =>
          (file.answers[0] = { ...file.answers[0], evidence: [{ id: 'e', label: '', location: '' }] }),
      ),
      /^assessment › answers › 1st answer › evidence › 1st piece of evidence › label: is empty\.$/,
    ],
    ['a list', '[]', /^the file should be an object\.$/],
    ['nothing', 'null', /^the file should be an object\.$/],
  ])('names the place of %s', (_name, text, words) => {
    expect(problemsOf(text)).toMatch(words);
  });

  it('gives the first three problems and counts the rest', () => {
    const problems = problemsOf(spoil((file) => (file.whole['assessment'] = {})));
    expect(problems).toBe(
      'assessment › id: is missing; assessment › createdAt: is missing; assessment › updatedAt: is missing; and 12 more.',
    );
  });

  it('never repeats what stands in a field', () => {
    const secret = 'Privileged: we missed the deadline';
    const text = spoil((file) => {
      file.assessment['createdAt'] = secret;
      file.answers[0] = {
        ...file.answers[0],
        value: { kind: secret },
        updatedAt: secret,
        questionId: secret,
      };
    });
    expect(JSON.stringify(failureOf(text))).not.toContain('deadline');
  });

  it('says "11th", "21st" and "112th"', () => {
    const answers = Array.from({ length: 112 }, () => looseSample().answers[0] ?? {});
    for (const [index, word] of [
      [10, '11th'],
      [20, '21st'],
      [111, '112th'],
    ] as const) {
      const bad = answers.map((answer, at) => (at === index ? { ...answer, note: 1 } : answer));
      expect(problemsOf(spoil((file) => (file.assessment['answers'] = bad)))).toContain(
        `${word} answer › note`,
      );
    }
  });
});

describe('a hostile file', () => {
  it.each<[string, string]>([
    ['at the top', '"__proto__":{"polluted":1},'],
    ['named constructor', '"constructor":{"prototype":{"polluted":1}},'],
  ])('cannot reach a prototype %s', (_name, field) => {
    const text = serializeAssessmentFile(sampleFile()).replace('{', `{${field}`);
    expect(failureOf(text).code).toBe('assessment-file-invalid');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('is refused, not trimmed, for a __proto__ among the facets', () => {
    const text = serializeAssessmentFile(sampleFile()).replace(
      '"facets": {',
      '"facets": {"__proto__": ["x"],',
    );
    expect(problemsOf(text)).toBe(
      'assessment › profile › facets › __proto__: a field of this name is not allowed.',
    );
  });

  it('may have facets named like the built-in fields of objects', () => {
    const names = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const facets = Object.fromEntries(names.map((name) => [name, ['a']]));
    const file: AssessmentFile = sampleFile({ profile: { ...sampleFile().assessment.profile, facets } });
    expect(parseAssessmentFile(serializeAssessmentFile(file))).toEqual({ ok: true, value: file });
  });

  it('is refused for depth without a crash', () => {
    const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    const text = `{"format":"brieflock-assessment","formatVersion":1,"x":${deep}}`;
    expect(problemsOf(text)).toMatch(/: is nested too deeply\.$/);
  });

  it('is refused for a list of millions, at the list', () => {
    const list = `[${'0,'.repeat(5_000_000)}0]`;
    const text = `{"format":"brieflock-assessment","formatVersion":1,"assessment":{"answers":${list}}}`;
    expect(problemsOf(text)).toBe('assessment › answers: holds more than 20000 entries.');
  });

  it('is refused for size', () => {
    expect(problemsOf(' '.repeat(MAX_ASSESSMENT_FILE_SIZE + 1))).toBe('the file is larger than 64 MB.');
    expect(parseAssessmentBytes(new Uint8Array(MAX_ASSESSMENT_FILE_SIZE + 1)).ok).toBe(false);
  });

  it('counts the later of two fields with one name, as JSON does', () => {
    const text = serializeAssessmentFile(sampleFile()).replace('"title":', '"title": "First",\n    "title":');
    expect(parseAssessmentFile(text)).toEqual({ ok: true, value: sampleFile() });
  });

  it('keeps lone surrogates and control characters as they are', () => {
    const file = sampleFile({ title: 'a\ud800b\u0000c\u2028' });
    expect(parseAssessmentFile(serializeAssessmentFile(file))).toEqual({ ok: true, value: file });
  });

  it('never makes the parser throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const around = { format: 'brieflock-assessment', formatVersion: 6, assessment: value, pack: value };
        expect(parseAssessmentFile(JSON.stringify(around)).ok).toBe(false);
      }),
    );
  });
});
