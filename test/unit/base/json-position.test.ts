import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonPositions } from '@shared/base/json-locator';

/** The text from a place on. */
function textFrom(text: string, { line, column }: { line: number; column: number }): string {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, item) => sum + item.length + 1, 0);
  return text.slice(before + column - 1);
}

/** Parses the one JSON value a text starts with, by trying ever longer pieces that end where a value can. */
function leadingValue(text: string): unknown {
  for (let end = 1; end <= text.length; end += 1) {
    if (end < text.length && !/[\s,\]}]/.test(text.charAt(end))) continue;
    try {
      const value: unknown = JSON.parse(text.slice(0, end));
      return value;
    } catch {
      continue;
    }
  }
  throw new Error(`No value in ${text}`);
}

function everyPath(value: unknown, path: readonly string[] = []): readonly (readonly [string[], unknown])[] {
  const own: readonly [string[], unknown] = [[...path], value];
  if (typeof value !== 'object' || value === null) return [own];
  return [own, ...Object.entries(value).flatMap(([key, child]) => everyPath(child, [...path, key]))];
}

describe('jsonPositions', () => {
  const text = '{\n  "a": [1, {"b\\"c": "x: [y],"}],\n  "d": {}\n}';
  const at = jsonPositions(text);

  it.each([
    [[], 1, 1],
    [['a'], 2, 8],
    [['a', '0'], 2, 9],
    [['a', '1'], 2, 12],
    [['a', '1', 'b"c'], 2, 21],
    [['d'], 3, 8],
  ] as const)('finds %j', (path, line, column) => {
    expect(at(path)).toEqual({ line, column });
  });

  it('stops at the deepest place there is', () => {
    expect(at(['a', '7', 'x'])).toEqual(at(['a']));
    expect(at(['nowhere'])).toEqual({ line: 1, column: 1 });
    expect(jsonPositions('')(['a'])).toEqual({ line: 1, column: 1 });
  });

  it('takes the last of two equal keys, as JSON.parse does', () => {
    expect(jsonPositions('{"a": 1, "a": 22}')(['a'])).toEqual({ line: 1, column: 15 });
  });

  it('agrees with JSON.parse on every path of every text', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(0, 1, 2), (value, indent) => {
        const source = JSON.stringify(value, null, indent);
        const find = jsonPositions(source);
        for (const [path, expected] of everyPath(JSON.parse(source))) {
          expect(leadingValue(textFrom(source, find(path)))).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not mind how deep a text goes', () => {
    const depth = 20_000;
    const deep = '['.repeat(depth) + ']'.repeat(depth);
    expect(jsonPositions(deep)(['0', '0'])).toEqual({ line: 1, column: 3 });
  });
});
