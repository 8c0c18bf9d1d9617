import { join } from 'node:path';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '@shared/document/pdf/build-document';
import type { PdfKind } from '@shared/document/document-kinds';
import type { PageSize } from '@shared/base/page-size';
import { namedStyles, pageMeasures } from '@shared/document/pdf/theme';
import { printPdf } from '../../../electron/node/documents/writers/print-pdf';
import { buildAnswer, buildAssessment, choose } from '../../helpers/builders';
import { drawnPages } from './drawn-pages';
import { modelOf, RICH_ASSESSMENT, RICH_PACK } from '../../unit/document/report-fixture';

const RESOURCES = join(import.meta.dirname, '../../../resources');

async function render(
  kind: PdfKind,
  pageSize: PageSize,
  of = modelOf(RICH_PACK, RICH_ASSESSMENT),
): Promise<Buffer> {
  return print(buildDocument(kind, of, { pageSize }), pageSize);
}

async function print(definition: TDocumentDefinitions, pageSize: PageSize): Promise<Buffer> {
  const { bytes } = await printPdf({ definition, page: pageMeasures(pageSize) }, RESOURCES, () => undefined);
  return Buffer.from(bytes);
}

/** The same document with nothing in it packed, so that its commands can be read. */
function renderPlain(
  kind: PdfKind,
  pageSize: PageSize,
  of = modelOf(RICH_PACK, RICH_ASSESSMENT),
): Promise<Buffer> {
  return print({ ...buildDocument(kind, of, { pageSize }), compress: false }, pageSize);
}

function pagesOf(pdf: Buffer): number {
  return [...pdf.toString('latin1').matchAll(/\/Type \/Page\b/g)].length;
}

describe('rendering', { timeout: 60_000 }, () => {
  it.each(['briefing', 'memo'] as const)(
    '%s: the same input gives the same bytes, under a megabyte',
    async (kind) => {
      const [first, second] = [await render(kind, 'LETTER'), await render(kind, 'LETTER')];
      expect(first.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
      expect(first.equals(second)).toBe(true);
      expect(first.byteLength).toBeLessThan(1_000_000);
    },
  );

  it('another day or another answer gives other bytes', async () => {
    const other = modelOf(RICH_PACK, RICH_ASSESSMENT, '2026-11-24');
    expect((await render('briefing', 'LETTER', other)).equals(await render('briefing', 'LETTER'))).toBe(
      false,
    );
  });

  it.each([
    ['LETTER', /\/MediaBox \[0 0 612 792\]/],
    ['A4', /\/MediaBox \[0 0 595\.28 841\.89\]/],
  ] as const)('draws on %s', async (pageSize, box) => {
    expect((await renderPlain('briefing', pageSize)).toString('latin1')).toMatch(box);
  });

  it('draws in the two families only: no silent fallback, also inside charts', async () => {
    const names = [
      ...(await renderPlain('memo', 'LETTER'))
        .toString('latin1')
        .matchAll(/\/BaseFont \/[A-Z]+\+([A-Za-z0-9]+)/g),
    ];
    const families = new Set(names.map(([, name = '']) => name));
    expect([...families].sort()).toEqual(['SourceSans3', 'SourceSerif4']);
  });

  it('carries bookmarks for its sections and archival metadata', async () => {
    const text = (await renderPlain('memo', 'LETTER')).toString('latin1');
    expect(text).toContain('/Outlines');
    expect(text).toContain('/GTS_PDFA1');
    expect(text).toContain('/StructTreeRoot');
  });

  it('breaks a word longer than a line and lays out a note longer than a page', async () => {
    const short = modelOf(RICH_PACK, buildAssessment({ answers: [buildAnswer('D-1', choose('o0'))] }));
    const note = `${'Words of a long note. '.repeat(700)}${'x'.repeat(900)}`;
    const answers = [buildAnswer('D-1', choose('o0'), { note, privilegedNote: note })];
    const long = modelOf(RICH_PACK, buildAssessment({ answers, title: 'T'.repeat(400) }));
    const [one, other] = [await renderPlain('memo', 'A4', short), await renderPlain('memo', 'A4', long)];
    expect(pagesOf(other)).toBeGreaterThanOrEqual(pagesOf(one) + 2);
    expect(other.byteLength).toBeGreaterThan(one.byteLength + note.length);
  });

  it('lays out an assessment with nothing in it', async () => {
    const empty = modelOf(
      { ...RICH_PACK, scenarios: [], clocks: [], decisions: [], prompts: [], statements: [] },
      buildAssessment(),
    );
    expect(pagesOf(await renderPlain('briefing', 'LETTER', empty))).toBeGreaterThan(0);
    expect(pagesOf(await renderPlain('memo', 'LETTER', empty))).toBeGreaterThan(0);
  });

  it.each([
    ['memo', 'LETTER'],
    ['memo', 'A4'],
    ['briefing', 'LETTER'],
  ] as const)(
    '%s on %s: no page ends with a heading, whatever the length of the notes',
    async (kind, size) => {
      const styles = namedStyles();
      const headings = [
        'h1',
        'h2',
        'h3',
        'entryTitle',
        'headlineTitle',
        'bindingLine',
        'voluntaryLine',
        'question',
      ];
      const sizes = new Set(headings.map((name) => styles[name]?.fontSize));
      const { height, margins } = pageMeasures(size);
      let seen = 0;
      for (const filler of [0, 4, 9, 15, 22, 30]) {
        const note =
          'A line of a note that is long enough to fill about one line of the page and no more. '.repeat(
            filler,
          );
        const answers = RICH_ASSESSMENT.answers.map((answer) => ({ ...answer, note }));
        const pdf = await renderPlain(kind, size, modelOf(RICH_PACK, { ...RICH_ASSESSMENT, answers }));
        for (const runs of drawnPages(pdf, height)) {
          const body = runs.filter((run) => run.y > margins[1] - 5 && run.y < height - margins[3] + 5);
          const lowest = Math.max(...body.map((run) => run.y));
          const last = body.filter((run) => run.y > lowest - 0.5);
          seen += body.filter((run) => sizes.has(run.size)).length;
          expect(last.some((run) => !sizes.has(run.size))).toBe(true);
        }
      }
      expect(seen).toBeGreaterThan(20);
    },
  );

  it('is laid out once: nothing asks the PDF writer to look for breaks again', () => {
    for (const kind of ['briefing', 'memo'] as const) {
      const definition = buildDocument(kind, modelOf(RICH_PACK, RICH_ASSESSMENT), { pageSize: 'LETTER' });
      expect(definition.pageBreakBefore).toBeUndefined();
    }
  });
});
