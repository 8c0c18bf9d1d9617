import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { findJsonError } from '@shared/base/json-locator';
import { casesOf } from '../../helpers/test-share';

/** Room for a busy computer; alone, each test takes a second or two at most. */
vi.setConfig({ testTimeout: 60_000 });

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Texts near JSON: real JSON with one character put in, taken out or replaced. */
const nearJson = fc
  .tuple(
    fc.json({ maxDepth: 3 }),
    fc.nat(),
    fc.constantFrom(
      '',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '0',
      '-',
      '.',
      'e',
      't',
      '\n',
      '\u0000',
      '/',
    ),
  )
  .chain(([text, at, put]) => {
    const where = at % (text.length + 1);
    return fc.constantFrom(0, 1).map((removed) => text.slice(0, where) + put + text.slice(where + removed));
  });

describe('findJsonError', () => {
  it('agrees with JSON.parse on every text whether there is an error', () => {
    fc.assert(
      fc.property(fc.oneof(nearJson, fc.json(), fc.string()), (text) => {
        expect(findJsonError(text) === null).toBe(isJson(text));
      }),
      { numRuns: casesOf(3000) },
    );
  });

  it.each([
    ['', 1, 1],
    ['  \n ', 2, 2],
    ['{', 1, 2],
    ['{\n  "a": 1,\n}', 3, 1],
    ['{"a" 1}', 1, 6],
    ['{"a": tru}', 1, 7],
    ['[1 2]', 1, 4],
    ['[1,]', 1, 4],
    ['{"a": 1} x', 1, 10],
    ['{"a": "line\nbreak"}', 1, 12],
    ['{"a": "\\x"}', 1, 8],
    ['["a]', 1, 5],
    ['[NaN]', 1, 2],
    ['[Infinity]', 1, 2],
    ['[01]', 1, 3],
    ['\ufeff{}', 1, 1],
    ["{'a': 1}", 1, 2],
  ])('places the error of %j', (text, line, column) => {
    expect(findJsonError(text)).toEqual({ line, column });
  });

  it('survives nesting and lengths that would exhaust a call stack', () => {
    expect(findJsonError('['.repeat(2_000_000))).toEqual({ line: 1, column: 2_000_001 });
    expect(findJsonError(`"${'a\\n'.repeat(1_000_000)}"`)).toBeNull();
    expect(findJsonError(`${' '.repeat(2_000_000)}${'1'.repeat(2_000_000)}`)).toBeNull();
  });
});
