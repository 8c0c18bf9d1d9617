import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isStale } from '../../../scripts/lib/build.mjs';
import { fingerprint, listFiles } from '../../../scripts/lib/hash.mjs';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'brieflock-hash-'));
  mkdirSync(join(root, 'src', 'deep'), { recursive: true });
  writeFileSync(join(root, 'src', 'a.ts'), 'one');
  writeFileSync(join(root, 'src', 'deep', 'b.ts'), 'two');
  writeFileSync(join(root, 'elsewhere.ts'), 'three');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('isStale', () => {
  it('builds when nothing was built, when sources differ, and when a product is gone', () => {
    expect(isStale({ sources: 'x', stamp: null, complete: true })).toBe(true);
    expect(isStale({ sources: 'x', stamp: 'y', complete: true })).toBe(true);
    expect(isStale({ sources: 'x', stamp: 'x', complete: false })).toBe(true);
  });

  it('does not build again over unchanged sources', () => {
    expect(isStale({ sources: 'x', stamp: 'x', complete: true })).toBe(false);
  });
});

describe('fingerprint', () => {
  it('lists files below folders in a fixed order and skips what is missing', () => {
    expect(listFiles(root, ['src', 'missing', 'elsewhere.ts'])).toEqual([
      'elsewhere.ts',
      'src/a.ts',
      'src/deep/b.ts',
    ]);
  });

  it('changes with a content, a name, an added and a removed file', () => {
    const before = fingerprint(root, ['src']);
    writeFileSync(join(root, 'src', 'a.ts'), 'ONE');
    const edited = fingerprint(root, ['src']);
    renameSync(join(root, 'src', 'a.ts'), join(root, 'src', 'c.ts'));
    const renamed = fingerprint(root, ['src']);
    writeFileSync(join(root, 'src', 'd.ts'), '');
    const added = fingerprint(root, ['src']);
    rmSync(join(root, 'src', 'c.ts'));
    const removed = fingerprint(root, ['src']);
    expect(new Set([before, edited, renamed, added, removed]).size).toBe(5);
  });

  it('is blind to a touched file and to files outside', () => {
    const before = fingerprint(root, ['src']);
    utimesSync(join(root, 'src', 'a.ts'), 1, 1);
    writeFileSync(join(root, 'elsewhere.ts'), 'other');
    expect(fingerprint(root, ['src'])).toBe(before);
  });

  it('does not confuse where one file ends and the next begins', () => {
    const before = fingerprint(root, ['src']);
    writeFileSync(join(root, 'src', 'a.ts'), 'onet');
    writeFileSync(join(root, 'src', 'deep', 'b.ts'), 'wo');
    expect(fingerprint(root, ['src'])).not.toBe(before);
  });
});
