import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { functionAt, testsFor, withProbes } from '../../../scripts/check/probes.mjs';

const TEXT =
  'const top = 1;\nconst add = (a) => a + top;\nfunction twice(a) { return [a].map((each) => add(each)); }\n';

const at = (words: string) => functionAt('a.ts', TEXT, TEXT.indexOf(words));
const test = (name: string, ...hits: readonly string[]) => ({ file: `${name}.test.ts`, name, hits });

describe('the function around a place', () => {
  it('is the innermost, and none at the top of a file', () => {
    expect(at('top = 1')).toBeNull();
    expect(at('a + top')).toBe(`a.ts@${String(TEXT.indexOf('a + top'))}`);
    expect(at('return')).toBe(`a.ts@${String(TEXT.indexOf('{ return'))}`);
    expect(at('add(each)')).toBe(`a.ts@${String(TEXT.indexOf('add(each)'))}`);
  });
});

describe('a file with probes', () => {
  it('does what it did, and says which functions were called', () => {
    const hits = new Set<unknown>();
    const result: unknown = runInNewContext(`${withProbes('a.ts', TEXT)}String(twice(2))`, {
      probeHits: hits,
    });
    expect(result).toBe('3');
    expect(hits).toEqual(new Set([at('return'), at('add(each)'), at('a + top')]));
  });
});

describe('the tests for a fault', () => {
  const tests = [
    test('one', 'a.ts@1'),
    test('two', 'a.ts@2', 'b.ts@1'),
    test('three', 'aa.ts@1'),
    test('four'),
  ];
  const names = (file: string, place: string | null) => testsFor(tests, file, place).map(({ name }) => name);

  it('come by its function', () => {
    expect(names('a.ts', 'a.ts@2')).toEqual(['two']);
    expect(names('a.ts', 'a.ts@9')).toEqual([]);
  });

  it('come by its file where it stands in no function', () => {
    expect(names('a.ts', null)).toEqual(['one', 'two']);
  });
});
