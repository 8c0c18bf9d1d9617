import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReportModel } from '@shared/document/model';
import { buildDocument } from '@shared/document/pdf/build-document';
import type { Finality } from '@shared/document/model-types';
import type { PdfKind } from '@shared/document/document-kinds';
import { columnWidths } from '@shared/document/pdf/writer/write-table';
import { COLUMN_GAP, namedStyles, pageMeasures } from '@shared/document/pdf/theme';
import { buildAssessment } from '../../helpers/builders';
import { anyRealAssessment, loadRealPack } from '../../helpers/real-pack';
import { AS_OF, inputOf, modelOf, RICH_ASSESSMENT, RICH_PACK } from './report-fixture';
import { casesOf } from '../../helpers/test-share';

const LETTER = { pageSize: 'LETTER' } as const;
const PAGE = { width: 612, height: 792, orientation: 'portrait' } as const;
const KINDS: readonly PdfKind[] = ['briefing', 'memo'];
const model = modelOf(RICH_PACK, RICH_ASSESSMENT);

function json(kind: PdfKind, of = model): string {
  return JSON.stringify(buildDocument(kind, of, LETTER));
}

/** Visits every node of a definition, with the objects that were seen on the way. */
function visit(node: unknown, see: (node: object) => void): void {
  if (typeof node !== 'object' || node === null) return;
  see(node);
  for (const inner of Object.values(node)) visit(inner, see);
}

interface Gapped {
  readonly paddingLeft: (column: number, node: object) => number;
}

function isGapped(layout: unknown): layout is Gapped {
  return typeof layout === 'object' && layout !== null && 'paddingLeft' in layout;
}

/** The room a table's own layout leaves between columns. */
function gapOf(node: object): number {
  const layout: unknown = 'layout' in node ? node.layout : null;
  return isGapped(layout) ? layout.paddingLeft(1, node) : COLUMN_GAP;
}

describe('privilege', () => {
  it('keeps every privileged note out of the briefing and in the memo', () => {
    const memo = json('memo');
    for (const secret of ['SECRET-D1', 'SECRET-D2', 'SECRET-LAB', 'SECRET-OLD']) {
      expect(json('briefing')).not.toContain(secret);
      expect(memo).toContain(secret);
    }
  });

  it('holds for any assessment under the built-in pack', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyRealAssessment, ({ pack, assessment }) => {
        const marked = assessment.answers.map((answer, index) => ({
          ...answer,
          privilegedNote: `PRIVILEGED-${String(index)}-MARK`,
        }));
        const of = modelOf(pack, { ...assessment, answers: marked });
        expect(json('briefing', of)).not.toMatch(/PRIVILEGED-\d+-MARK/);
        const said = new Set(json('memo', of).match(/PRIVILEGED-\d+-MARK/g));
        const told = marked.filter(({ privilegedNote }) => said.has(privilegedNote));
        // Of answers to one question one counts.
        expect(new Set(told.map(({ questionId }) => questionId))).toEqual(
          new Set(marked.map(({ questionId }) => questionId)),
        );
      }),
      { numRuns: casesOf(15) },
    );
  });

  it('labels the privileged box and carries the legend on every page of both', () => {
    expect(json('memo')).toContain('PRIVILEGED NOTE: COUNSEL ONLY');
    for (const kind of KINDS) {
      const { header } = buildDocument(kind, model, LETTER);
      const first =
        typeof header === 'function'
          ? header(1, 3, { width: 612, height: 792, orientation: 'portrait' })
          : null;
      expect(JSON.stringify(first)).toContain('Privileged and confidential');
    }
  });
});

describe('draft and final', () => {
  const signatures = [{ name: 'Ana Ruiz', role: 'General Counsel', signedOn: '2026-11-24' }];
  const finality = {
    snapshotNumber: 3,
    label: 'Before the March board',
    isNamed: true,
    asOf: AS_OF,
    signatures,
  };

  function of(given: Finality | null) {
    return buildReportModel({ ...inputOf(RICH_PACK, RICH_ASSESSMENT), finality: given });
  }

  it.each(KINDS)('%s: is a draft, marked on every page, until somebody has signed', (kind) => {
    for (const given of [null, { ...finality, signatures: [] }]) {
      const { background, header, content } = buildDocument(kind, of(given), LETTER);
      expect(typeof background).toBe('function');
      expect(JSON.stringify(typeof header === 'function' ? header(1, 1, PAGE) : null)).toContain('Draft');
      expect(JSON.stringify(content)).not.toContain('Signed off by');
    }
  });

  it.each(KINDS)('%s: says who signed what and when once it is final', (kind) => {
    const { background, header, content } = buildDocument(kind, of(finality), LETTER);
    expect(background).toBeUndefined();
    expect(JSON.stringify(typeof header === 'function' ? header(1, 1, PAGE) : null)).toContain('Final');
    const words = JSON.stringify(content);
    for (const said of [
      'Snapshot 3, “Before the March board”',
      'Ana Ruiz',
      'General Counsel',
      'November 24, 2026',
    ]) {
      expect(words).toContain(said);
    }
  });
});

describe('final paper of another day', () => {
  const signatures = [{ name: 'Ana Ruiz', role: 'General Counsel', signedOn: '2026-11-20' }];

  it.each(KINDS)('%s: says both days, and what the log does not bear out', (kind) => {
    const finality = { snapshotNumber: 3, label: 'March', isNamed: false, asOf: '2026-11-20', signatures };
    const model = buildReportModel({ ...inputOf(RICH_PACK, RICH_ASSESSMENT), finality });
    const { header, content } = buildDocument(kind, model, LETTER);
    expect(JSON.stringify(typeof header === 'function' ? header(1, 1, PAGE) : null)).toContain(
      'Final as of November 20, 2026',
    );
    const words = JSON.stringify(content);
    expect(words).toContain('Final as of November 20, 2026; printed as of November 23, 2026.');
    expect(words).toContain('Snapshot 3, “March” (name and day as recorded)');
  });
});

describe('completeness', () => {
  it('prints every applicable question, answer, note and document in the memo', () => {
    const memo = json('memo');
    for (const text of [
      'D-1',
      'D-2',
      'D-3',
      'D-4',
      'C-1',
      'C-2',
      'Option 3',
      'We have no such system',
      'Charter 2026',
      'DMS 77',
    ]) {
      expect(memo).toContain(text);
    }
    expect(memo).toContain(JSON.stringify('Open note <one> & "two"').slice(1, -1));
    expect(memo).toContain('Kept from before');
    expect(memo).toContain('OLD-9');
  });

  it('prints every question of the built-in pack, even for an empty profile', () => {
    const pack = loadRealPack();
    const memo = json(
      'memo',
      modelOf(
        pack,
        buildAssessment({ profile: { organisation: '', facets: {}, preparedBy: '', preparedFor: '' } }),
      ),
    );
    for (const module of pack.modules) {
      for (const question of module.questions) expect(memo).toContain(question.id);
    }
  });

  it('says in words and shape what law requires and what it does not', () => {
    expect(json('memo')).toContain('■ Required by law');
    expect(json('memo')).toContain('○ Not required on the profile given');
    expect(json('memo')).toContain('Required of the Company by the Law, 1: that it be done.');
  });
});

describe('definition', () => {
  it.each(KINDS)('%s: is the same each time, and shares no node with another', (kind) => {
    expect(json(kind)).toBe(json(kind));
    const seen = new Set<object>();
    visit(buildDocument(kind, model, LETTER), (node) => seen.add(node));
    let shared = 0;
    visit(buildDocument(kind, model, LETTER), (node) => {
      if (seen.has(node) && !(node instanceof Date)) shared += 1;
    });
    expect(shared).toBe(0);
  });

  it.each(KINDS)('%s: uses no node twice within itself', (kind) => {
    const seen = new Set<object>();
    visit(buildDocument(kind, model, LETTER).content, (node) => {
      expect(seen.has(node)).toBe(false);
      seen.add(node);
    });
  });

  it.each(KINDS)('%s: names only styles that exist, and no text is missing', (kind) => {
    const known = new Set(Object.keys(namedStyles()));
    visit(buildDocument(kind, model, LETTER).content, (node) => {
      if ('style' in node) expect(known).toContain(node.style);
      if ('text' in node) {
        expect(node.text).not.toBeNull();
        expect(node.text).not.toBeUndefined();
      }
    });
  });

  it.each(KINDS)('%s: carries fixed dates, language and archival subset, and claims no tags', (kind) => {
    const definition = buildDocument(kind, model, LETTER);
    expect(definition).toMatchObject({
      version: '1.7',
      subset: 'PDF/A-3b',
      language: 'en-US',
      displayTitle: true,
    });
    expect(definition.info?.creationDate?.toISOString()).toBe('2026-11-23T00:00:00.000Z');
    expect(definition.info?.modDate?.toISOString()).toBe('2026-11-23T00:00:00.000Z');
    expect(definition.tagged).toBeUndefined();
  });

  it.each(['LETTER', 'A4'] as const)('no table is wider than the text on %s', (pageSize) => {
    const { contentWidth } = pageMeasures(pageSize);
    visit(buildDocument('memo', model, { pageSize }).content, (node) => {
      const table = 'table' in node && typeof node.table === 'object' ? node.table : null;
      if (table === null || !('widths' in table) || !Array.isArray(table.widths)) return;
      const widths: readonly unknown[] = table.widths;
      const numbers = widths.filter((width): width is number => typeof width === 'number');
      if (numbers.length < widths.length) return;
      const total = numbers.reduce((sum, width) => sum + width, 0) + gapOf(node) * (numbers.length - 1);
      expect(total).toBeLessThanOrEqual(contentWidth + 0.01);
    });
    expect(columnWidths([1, 1], 100).reduce((sum, width) => sum + width, COLUMN_GAP)).toBeCloseTo(100);
  });
});
