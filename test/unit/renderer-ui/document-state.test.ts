import { describe, expect, it } from 'vitest';
import { NOTHING_TO_TELL } from '@shared/release/redaction-report';
import { staleReason, type BuiltDocument } from '@renderer/screens/documents/document-state';

const OPTIONS = {
  kind: 'memo',
  asOf: '2026-11-23',
  pageSize: 'LETTER',
  attachData: false,
  edition: 'privileged',
  redact: '',
  pastDates: false,
  incident: null,
  alarms: false,
} as const;
const DOCUMENT: BuiltDocument = {
  documentId: 'document-1',
  jobId: 'job-1',
  bytes: new Uint8Array(),
  contents: [{ noun: 'page' as const, count: 3 }],
  fingerprint: 'abc',
  sha256: '0'.repeat(64),
  proof: { total: 1, present: 1, missing: [], excluded: 0, indistinct: 0 },
  redaction: NOTHING_TO_TELL,
  doubt: null,
  undrawn: [],
  options: OPTIONS,
  assessmentUpdatedAt: '2026-11-20T10:00:00.000Z',
};

describe('staleReason', () => {
  it('is null while nothing changed', () => {
    expect(staleReason(DOCUMENT, { updatedAt: DOCUMENT.assessmentUpdatedAt, options: OPTIONS })).toBeNull();
  });

  it('names the assessment first, then the options', () => {
    const changed = { ...OPTIONS, pageSize: 'A4' } as const;
    const later = '2026-11-20T10:00:00.001Z';
    expect(staleReason(DOCUMENT, { updatedAt: later, options: changed })).toBe('assessment');
    expect(staleReason(DOCUMENT, { updatedAt: DOCUMENT.assessmentUpdatedAt, options: changed })).toBe(
      'options',
    );
    expect(
      staleReason(DOCUMENT, {
        updatedAt: DOCUMENT.assessmentUpdatedAt,
        options: { ...OPTIONS, asOf: '2026-11-24' },
      }),
    ).toBe('options');
  });
});
