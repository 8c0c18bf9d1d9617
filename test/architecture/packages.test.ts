/** What is installed beside the code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const LOCK = readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8');

describe('the packages', () => {
  it('hold no native canvas: pdf.js reads text in Node and draws in the page alone', () => {
    expect(LOCK).toContain('"node_modules/pdfjs-dist"');
    expect(LOCK.match(/canvas-(?:android|darwin|linux|win32)[^"]*/g) ?? []).toEqual([]);
  });
});
