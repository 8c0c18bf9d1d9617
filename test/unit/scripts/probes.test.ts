import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { functionAt, inRounds, testsFor, withProbes, withReport } from '../../../scripts/check/probes.mjs';

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

describe('a test file with a report', () => {
  type Hook = (context: unknown) => void;

  /** Runs a test file whose two tests come by `preparation`, `one` and `two`; the hooks as a runner would. */
  function linesOf(states: readonly string[]): readonly unknown[] {
    const lines: unknown[] = [];
    const hooks: { before: Hook; after: Hook } = { before: () => undefined, after: () => undefined };
    const realm = {
      probeBeforeEach: (hook: Hook) => (hooks.before = hook),
      probeAfterEach: (hook: Hook) => (hooks.after = hook),
      probeWrite: (_path: string, line: string) => lines.push(JSON.parse(line)),
      probeHits: new Set<string>(['preparation']),
    };
    const text = withReport('a.test.ts', '', 'report.jsonl').replace(/import .*? from '[^']+';/g, '');
    runInNewContext(text, realm);
    for (const [index, state] of states.entries()) {
      const task = { name: index === 0 ? 'one' : 'two', suite: { name: 'group' }, result: { state } };
      hooks.before({ task });
      realm.probeHits.add(`hit ${String(index)}`);
      hooks.after({ task });
    }
    return lines;
  }

  it('writes what each test came by, and with each what came before any', () => {
    expect(linesOf(['run', 'run'])).toEqual([
      { file: 'a.test.ts', name: 'group one', hits: ['preparation', 'hit 0'] },
      { file: 'a.test.ts', name: 'group two', hits: ['preparation', 'hit 1'] },
    ]);
  });

  it('writes nothing of a test that fails', () => {
    expect(linesOf(['fail', 'run'])).toMatchObject([{ name: 'group two' }]);
  });

  it('moves no line', () => {
    expect(withReport('a.test.ts', 'one\ntwo', 'report.jsonl').split('\n')).toHaveLength(2);
  });
});

describe('the rounds of tests', () => {
  const some = (file: string, ...sizes: readonly number[]) =>
    sizes.map((size) => ({
      file,
      name: `${file} ${String(size)}`,
      hits: Array.from({ length: size }, String),
    }));

  it('begin with the few of one file that come by the least else', () => {
    const rounds = inRounds([...some('a', 7, 6, 5, 4, 3, 1), ...some('b', 2)]);
    expect(rounds.map((round) => round.map(({ name }) => name))).toEqual([
      ['a 1', 'a 3', 'a 4', 'a 5', 'a 6'],
      ['b 2', 'a 7'],
    ]);
  });

  it('are none where no test comes by', () => {
    expect(inRounds([])).toEqual([]);
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
