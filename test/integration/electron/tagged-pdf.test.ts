import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { assessmentFileSchema } from '@shared/assessment/schema';
import type { DocumentKind } from '@shared/document/document-kinds';
import { makeDocument } from '../../../electron/node/documents/make-document';
import { allParts, openPdf, readPages, type ReadPage, type ReadPart } from '../../helpers/read-pdf';

const RESOURCES = resolve(import.meta.dirname, '../../../resources');
const KINDS: readonly DocumentKind[] = ['briefing', 'memo'];

interface Made {
  readonly bytes: Uint8Array;
  readonly pages: readonly ReadPage[];
  readonly parts: readonly ReadPart[];
}

async function make(kind: DocumentKind): Promise<Made> {
  const text = await readFile(resolve(RESOURCES, 'samples/regional-bank.json'), 'utf8');
  const source = assessmentFileSchema.parse(JSON.parse(text));
  const made = await makeDocument(
    { kind, source, asOf: '2026-11-23', pageSize: 'LETTER' },
    { resourcesDir: RESOURCES, onProgress: () => undefined },
  );
  if (!made.ok) throw new Error(made.error.code);
  const pages = await readPages(made.value.bytes);
  return { bytes: made.value.bytes, pages, parts: pages.flatMap(({ tree }) => allParts(tree)) };
}

const made = new Map<DocumentKind, Made>();

beforeAll(async () => {
  for (const kind of KINDS) made.set(kind, await make(kind));
}, 60_000);

function of(kind: DocumentKind): Made {
  const found = made.get(kind);
  if (found === undefined) throw new Error(kind);
  return found;
}

function rolesIn(part: ReadPart): readonly string[] {
  return part.children.map(({ role }) => role);
}

describe.each(KINDS)('the structure of the %s', (kind) => {
  it('holds every word drawn, or the word is furniture of the page', () => {
    for (const { unmarked, lost } of of(kind).pages) {
      expect(unmarked).toEqual([]);
      expect(lost).toEqual([]);
    }
  });

  it('says first, and once, whose eyes it is for, that it is a draft, and what it was made from', () => {
    const [legend, state, , fingerprint] = of(kind).pages[0]?.tree.children[0]?.children ?? [];
    expect(legend?.words).toMatch(/^Privileged and confidential/);
    expect(state?.words).toMatch(/Draft$/);
    expect(fingerprint?.words).toMatch(/^Fingerprint /);
    const words = of(kind).parts.map((part) => part.words);
    expect(words.filter((each) => each.endsWith('· Draft'))).toHaveLength(1);
  });

  it('has running heads and feet as furniture, and no sentence of the text', () => {
    const furniture = of(kind)
      .pages.flatMap(({ artifacts }) => artifacts)
      .join(' ');
    expect(furniture).toContain('Privileged and confidential');
    expect(furniture).toContain(`Page 2 of ${String(of(kind).pages.length)}`);
    expect(furniture).not.toContain('Legal exposure, the gap');
  });

  it('begins with the title and skips no level of heading', () => {
    const levels = of(kind).parts.flatMap(({ role }) => /^H(\d)$/.exec(role)?.[1] ?? []);
    expect(levels[0]).toBe('1');
    expect(levels.filter((level) => level === '1')).toHaveLength(1);
    expect(levels.length).toBeGreaterThan(5);
    for (const [index, level] of levels.entries()) {
      expect(Number(level)).toBeLessThanOrEqual(Number(levels[index - 1] ?? 0) + 1);
    }
  });

  it('has tables of rows, rows of cells, and a header row in words', () => {
    const tables = of(kind).parts.filter(({ role }) => role === 'Table');
    expect(tables.length).toBeGreaterThan(kind === 'memo' ? 3 : 0);
    for (const table of tables) {
      expect(new Set(rolesIn(table))).toEqual(new Set(['TR']));
      for (const row of table.children) {
        for (const role of rolesIn(row)) expect(['TH', 'TD']).toContain(role);
      }
    }
    const heads = of(kind).parts.filter(({ role }) => role === 'TH');
    expect(heads.map(({ words }) => words)).toContain(kind === 'memo' ? 'Scenario' : 'Notice');
  });

  it('says in words what every picture shows', () => {
    const figures = of(kind).parts.filter(({ role }) => role === 'Figure');
    expect(figures.length).toBeGreaterThan(0);
    for (const { alt } of figures) expect(alt?.length).toBeGreaterThan(60);
  });

  it('leads nowhere that is not there', async () => {
    const pdf = await openPdf(of(kind).bytes);
    const known = new Set<unknown>(Object.keys(await pdf.getDestinations()));
    const kinds = new Set<string>();
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const links: readonly unknown[] = await (await pdf.getPage(number)).getAnnotations();
      for (const link of links) {
        const dest = typeof link === 'object' && link !== null && 'dest' in link ? link.dest : null;
        expect(known.has(dest)).toBe(true);
        kinds.add(String(dest).split('-')[0] ?? '');
      }
    }
    for (const to of ['answer', 'authority', 'finding', 'scenario'])
      expect(kinds.has(to)).toBe(kind === 'memo');
    await pdf.destroy();
  });

  it('claims what it is: tagged, in English, PDF/A-3b and PDF/UA-1', async () => {
    const pdf = await openPdf(of(kind).bytes);
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    await pdf.destroy();
    const raw = Buffer.from(of(kind).bytes).toString('latin1');
    expect(raw).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(raw).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });
});

describe('the memo', () => {
  it('lists its contents, each line a way to its page', () => {
    const entries = of('memo').parts.filter(({ role }) => role === 'TOCI');
    expect(entries.length).toBeGreaterThan(20);
    const links = entries
      .slice(0, 1)
      .flatMap(allParts)
      .filter(({ role }) => role === 'Link');
    expect(links.map(({ words }) => words)).toEqual(['1. Bottom line', '1']);
  });

  it('labels and bodies every item of its lists', () => {
    const items = of('memo').parts.filter(({ role }) => role === 'LI');
    expect(items.length).toBeGreaterThan(10);
    for (const item of items) expect(['Lbl,LBody', 'LBody']).toContain(rolesIn(item).join());
  });

  it('reads in the order of its sections', () => {
    const heads = of('memo').parts.filter(({ role }) => role === 'H2');
    const words = heads.map((part) => part.words);
    expect(words.slice(0, 4)).toEqual([
      '1. Bottom line',
      '2. Recommendations',
      'Contents',
      '3. Questions presented and short answers',
    ]);
    expect(words.at(-1)).toBe('Appendix P. Index of evidence');
  });
});
