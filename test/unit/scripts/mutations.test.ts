import { describe, expect, it } from 'vitest';
import { mutationsOf } from '../../../scripts/check/mutations.mjs';

function mutated(text: string): readonly string[] {
  return mutationsOf('source.ts', text).map(
    ({ start, end, replacement }) => text.slice(0, start) + replacement + text.slice(end),
  );
}

describe('the faults tried on a file', () => {
  it.each([
    ['if (a.ok) b();', ['if (!(a.ok)) b();', 'if (a.ok) ;']],
    ['const a = b < c;', ['const a = b <= c;']],
    ['const a = b === c ? 1 : d;', ['const a = b !== c ? 1 : d;', 'const a = b === c ? 2 : d;']],
    ['const a = b && !c;', ['const a = b || !c;']],
    ['const a = await flush();', ['const a = flush();']],
    ['const a = [...b.filter(isGood)];', ['const a = [...b];']],
    ["save(a, 'now');", [';', "save(a, 'typing');"]],
    ['const a = true;', ['const a = false;']],
  ])('%s', (text, expected) => {
    expect(mutated(text)).toEqual(expected);
  });

  it('leave types, imports and marks of time alone', () => {
    const text = "import { a } from 'now';\ntype B = 'now' | true;\nperformance.mark(`x`);\n";
    expect(mutated(text)).toEqual([]);
  });

  it('are named by line and by the words they change', () => {
    expect(mutationsOf('source.ts', '\nif (a) await b();')).toMatchObject([
      { line: 2, name: 'condition turned round: a' },
      { line: 2, name: 'statement dropped: await b();' },
      { line: 2, name: 'await dropped: await b()' },
    ]);
  });
});
