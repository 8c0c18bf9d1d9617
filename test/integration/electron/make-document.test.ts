import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { assessmentFileSchema, type AssessmentFile } from '@shared/assessment/schema';
import { describe, expect, it } from 'vitest';
import { readPack } from '../../../electron/node/files/read-pack';
import { allParts, readPages } from '../../helpers/read-pdf';
import { makeDocument } from '../../../electron/node/documents/make-document';

const RESOURCES = resolve(import.meta.dirname, '../../../resources');
const TIMEOUT_MS = 60_000;

async function sample(): Promise<AssessmentFile> {
  const text = await readFile(resolve(RESOURCES, 'samples/regional-bank.json'), 'utf8');
  return assessmentFileSchema.parse(JSON.parse(text));
}

function titled(file: AssessmentFile, title: string): AssessmentFile {
  return { ...file, assessment: { ...file.assessment, title } };
}

function render(source: AssessmentFile, onProgress: (stage: string, done: number) => void = () => undefined) {
  return makeDocument(
    { kind: 'briefing', source, asOf: '2026-11-23', pageSize: 'LETTER' },
    { resourcesDir: RESOURCES, onProgress },
  );
}

describe('makeDocument', () => {
  it(
    'makes the same bytes twice, with progress that never goes back',
    async () => {
      const source = await sample();
      const steps: number[] = [];
      const stages = new Set<string>();
      const first = await render(source, (stage, done) => {
        stages.add(stage);
        steps.push(done);
      });
      const second = await render(source);
      if (!first.ok || !second.ok) throw new Error('the briefing was not made');
      expect(Buffer.from(first.value.bytes).subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
      expect(Buffer.compare(first.value.bytes, second.value.bytes)).toBe(0);
      expect(first.value.contents).toMatchObject([{ noun: 'page' }]);
      expect(first.value.contents[0]?.count).toBeGreaterThanOrEqual(2);
      expect(first.value.fingerprint).toMatch(/^[0-9a-f]{64}$/);
      expect(steps).toEqual([...steps].sort((a, b) => a - b));
      expect(stages.size).toBeGreaterThanOrEqual(4);
    },
    TIMEOUT_MS,
  );

  it(
    'shows its pages before it proves them, and hands out the very same bytes',
    { timeout: TIMEOUT_MS },
    async () => {
      const source = await sample();
      const told: string[] = [];
      const pages: Uint8Array[] = [];
      const make = (kind: 'briefing' | 'register-csv') =>
        makeDocument(
          { kind, source, asOf: '2026-11-23', pageSize: 'LETTER' },
          {
            resourcesDir: RESOURCES,
            onProgress: (stage) => told.push(stage),
            onPages: (bytes) => {
              told.push('pages');
              pages.push(bytes);
            },
          },
        );
      const made = await make('briefing');
      if (!made.ok) throw new Error(made.error.code);
      expect(pages).toHaveLength(1);
      expect(Buffer.compare(pages[0] ?? new Uint8Array(), made.value.bytes)).toBe(0);
      expect(told.indexOf('pages')).toBeLessThan(told.indexOf('Reading the document back'));
      expect((await make('register-csv')).ok).toBe(true);
      expect(pages).toHaveLength(1);
    },
  );

  it('draws boxes for what no typeface has, and says so', { timeout: TIMEOUT_MS }, async () => {
    const outcome = await render(titled(await sample(), 'Bank 漢 😀'));
    if (!outcome.ok) throw new Error(outcome.error.code);
    const words = (await readPages(outcome.value.bytes)).flatMap(({ tree }) => allParts(tree));
    const all = words.map((part) => part.words);
    expect(all.map((text) => text.replaceAll(' ', ''))).toContain('Bank漢😀');
    const note = all.find((text) => text.includes('1 kind of character typed')) ?? '';
    expect(note.replaceAll(' ', '')).toContain('U+1F600(Thornbury');
    expect(outcome.value.undrawn).toEqual([
      { character: '😀', number: 'U+1F600', word: '😀', where: 'Thornbury Falls Bancorp, Inc. (fictional)' },
    ]);
  });

  it(
    'prints what was typed with tabs and invisible marks, under the fingerprint of the original',
    async () => {
      const source = await sample();
      const [plain, marked] = [await render(source), await render(titled(source, 'Bank\t\u200BTwo'))];
      if (!plain.ok || !marked.ok) throw new Error('the briefing was not made');
      expect(marked.value.fingerprint).not.toBe(plain.value.fingerprint);
    },
    TIMEOUT_MS,
  );

  it('refuses an assessment of another body of law', async () => {
    const source = await sample();
    const foreign = { ...source, pack: { id: 'eu-ai-act', version: '1.0.0' } };
    expect(await render(foreign)).toEqual({
      ok: false,
      error: { code: 'pack-unknown', context: { packId: 'eu-ai-act', packVersion: '1.0.0' } },
    });
  });
});

describe('readPack', () => {
  it('says that the pack is damaged when its files are not there', async () => {
    expect(await readPack(resolve(RESOURCES, 'fonts'))).toMatchObject({ error: { code: 'pack-invalid' } });
  });
});
