/**
 * What every finished PDF must be: readable by strangers and sound for screen readers. Our own reader forgives what others would notice, so it is held against two that know nothing of how we write: every
 * page of every sample says the same to all three.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ANNEX_IDS } from '@shared/document/annexes';
import { wordsOf } from '@shared/release/editions/normalize-for-search';
import { readMadePdf } from '../../../electron/node/documents/extract/pdf/read-made-pdf';
import { readPdf } from '../../../electron/node/documents/extract/read-pdf';
import { makeDocument } from '../../../electron/node/documents/make-document';
import { pdfText } from '../../helpers/pdf-text';
import { failuresIn } from '../../helpers/pdf-ua/conditions';
import { ALL_SAMPLES, sampleFile, type Sample } from '../../helpers/samples';

const resourcesDir = resolve(import.meta.dirname, '../../../resources');
const folder = mkdtempSync(join(tmpdir(), 'brieflock-readers-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function bytesOf(sample: Sample, kind: 'memo' | 'briefing'): Promise<Uint8Array> {
  const source = sampleFile(sample);
  const made = await makeDocument(
    {
      kind,
      source,
      asOf: '2026-11-29',
      pageSize: 'LETTER',
      edition: kind === 'memo' ? 'privileged' : 'board',
      annexes: ANNEX_IDS,
      attachData: kind === 'memo',
    },
    { resourcesDir, onProgress: () => undefined },
  );
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value.bytes;
}

/** Letters alone: where a word ends each reader judges by itself. */
function lettersOf(text: string): string {
  return wordsOf(text).join('');
}

/** The words of a page, in no order: a stock reader puts columns where it thinks they belong. */
function counted(text: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of wordsOf(text)) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** How many words one page has more or less often than the other. */
function difference(a: string, b: string): number {
  const [left, right] = [counted(a), counted(b)];
  const words = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...words].reduce((sum, word) => sum + Math.abs((left[word] ?? 0) - (right[word] ?? 0)), 0);
}

/** Numbers in small pictures stand close; a stock reader may take two for one. */
const MOST_DIFFERENT = 0.02;

describe.each(ALL_SAMPLES)('%s', { timeout: 120_000 }, (sample) => {
  it.each(['memo', 'briefing'] as const)(
    'says the same in its %s to every reader, and passes PDF/UA',
    async (kind) => {
      const bytes = await bytesOf(sample, kind);
      expect(failuresIn(bytes)).toEqual([]);
      const [own, other] = [readMadePdf(bytes, () => undefined), await readPdf(bytes, () => undefined)];
      expect(own.pages.length).toBeGreaterThan(1);
      for (const part of ['all', 'body', 'furniture', 'descriptions'] as const) {
        expect(own.pages.map((page) => lettersOf(page[part]))).toEqual(
          other.pages.map((page) => lettersOf(page[part])),
        );
      }
      const titles = ({ headings }: typeof own) =>
        headings.map(({ title, level }) => [wordsOf(title), level]);
      expect(titles(own)).toEqual(titles(other));
      expect(own.attachments).toEqual(other.attachments);
      expect(own.keywords).toBe(other.keywords);
      const path = join(folder, `${sample}-${kind}.pdf`);
      writeFileSync(path, bytes);
      const stock = pdfText(path).split('\f');
      for (const [at, { all }] of own.pages.entries()) {
        const page = stock[at] ?? '';
        expect(difference(all, page), `page ${String(at + 1)}`).toBeLessThan(
          wordsOf(all).length * MOST_DIFFERENT,
        );
      }
    },
  );
});
