import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '@shared/assessment/schema';
import {
  compareRemade,
  differingPages,
  isDocumentRecorded,
  isRecorded,
  withoutRemaking,
  type OurDocument,
} from '@renderer/screens/verify/verdict';

const STATE = { assessmentId: 'a', name: '“Harbor”, snapshot 2', fingerprint: 'f'.repeat(64) };

function ours(change: Partial<OurDocument> = {}): OurDocument {
  return {
    kind: 'ours',
    sha256: '1'.repeat(64),
    provenance: {
      fingerprint: STATE.fingerprint,
      kind: 'memo',
      edition: 'board',
      asOf: '2026-11-23',
      pageSize: 'LETTER',
    },
    isFinal: false,
    pages: ['a', 'b', 'c'],
    strangePages: [],
    hasAttachment: false,
    ...change,
  };
}

function exported(detail: Readonly<Record<string, string>> = {}): AuditEntry {
  return {
    number: 1,
    at: '2026-11-23T10:00:00.000Z',
    by: '',
    event: 'document-exported',
    detail: {
      document: 'memo',
      edition: 'board',
      'as-of': '2026-11-23',
      fingerprint: STATE.fingerprint,
      sha256: '1'.repeat(64),
      ...detail,
    },
    previous: '0'.repeat(64),
    hash: '0'.repeat(64),
  };
}

function comparison(document: OurDocument, isKnown = false) {
  return { document, state: STATE, isDocumentRecorded: isKnown };
}

describe('the verdict on a document', () => {
  it('knows the very bytes by the record of their export, and no other', () => {
    expect(isRecorded('1'.repeat(64), [exported()])).toBe(true);
    expect(isRecorded('2'.repeat(64), [exported()])).toBe(false);
    expect(isRecorded('1'.repeat(64), [{ ...exported(), event: 'document-verified' }])).toBe(false);
  });

  it('knows a document by state, kind, edition and day', () => {
    expect(isDocumentRecorded(ours(), [exported({ sha256: '2'.repeat(64) })])).toBe(true);
    for (const other of [
      { document: 'briefing' },
      { edition: 'factual' },
      { 'as-of': '2026-11-24' },
      { fingerprint: 'e'.repeat(64) },
    ]) {
      expect(isDocumentRecorded(ours(), [exported(other)])).toBe(false);
    }
  });

  it('is unchanged when made again with the same bytes', () => {
    expect(compareRemade(comparison(ours()), ours())).toMatchObject({ kind: 'unchanged', by: 'remaking' });
  });

  it('names the pages whose words differ, those that are foreign, and those only one of the two has', () => {
    const remade = ours({ sha256: '2'.repeat(64) });
    const altered = ours({ pages: ['a', 'x', 'c', 'd'], strangePages: [2, 1] });
    expect(compareRemade(comparison(altered, true), remade)).toMatchObject({
      kind: 'altered',
      pages: [1, 2, 4],
      by: 'record',
    });
    expect(differingPages(ours({ pages: ['a'] }), remade)).toEqual([2, 3]);
  });

  it('is altered without a page where only the bytes differ, and accuses nobody without a record', () => {
    const verdict = compareRemade(comparison(ours()), ours({ sha256: '2'.repeat(64) }));
    expect(verdict).toMatchObject({ kind: 'altered', pages: [], by: 'remaking' });
  });

  it('cannot tell where nothing can be made again, unless a page is foreign', () => {
    expect(withoutRemaking(comparison(ours())).kind).toBe('unproven');
    expect(withoutRemaking(comparison(ours({ strangePages: [3] }), true))).toMatchObject({
      kind: 'altered',
      pages: [3],
      by: 'record',
    });
  });
});
