import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Assessment, AssessmentFile } from '@shared/assessment/schema';
import { fingerprintOf, shortFingerprint } from '@shared/assessment/fingerprint';
import { buildAssessment, buildPack } from '../../helpers/builders';
import {
  buildAction,
  buildAuditEntry,
  buildDecision,
  buildExposure,
  buildMatter,
  buildParagraph,
  buildSettlement,
  buildSnapshot,
} from '../../helpers/record-builders';

const manifest = buildPack().manifest;
const file: AssessmentFile = {
  format: 'brieflock-assessment',
  formatVersion: 6,
  logHead: null,
  pack: { id: 'test-pack', version: '1.0.0' },
  assessment: buildAssessment({ title: 'Größe “é” \u2028' }),
};

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}

describe('fingerprintOf', () => {
  it('is SHA-256 over JSON with sorted keys, as another implementation computes it', () => {
    const { id, title, profile, answers, decisions, actions, exposure } = file.assessment;
    const content = { title, profile, answers, decisions, actions, exposure };
    const canonical = JSON.stringify(sortKeys({ pack: file.pack, id, content, edition: manifest }));
    expect(fingerprintOf(file, manifest)).toBe(createHash('sha256').update(canonical, 'utf8').digest('hex'));
  });

  it('does not depend on the order of keys', () => {
    const { assessment, ...rest } = file;
    expect(fingerprintOf({ assessment, ...rest }, manifest)).toBe(fingerprintOf(file, manifest));
  });

  it('changes with one character of an answer file and with the edition of the pack', () => {
    const other = { ...file, assessment: { ...file.assessment, title: 'Other' } };
    expect(fingerprintOf(other, manifest)).not.toBe(fingerprintOf(file, manifest));
    expect(fingerprintOf(file, { ...manifest, version: '1.0.1' })).not.toBe(fingerprintOf(file, manifest));
  });

  it.each<[string, Partial<Assessment>]>([
    ['a decision', { decisions: [buildDecision('D-1')] }],
    ['an action', { actions: [buildAction('action-1')] }],
    ['an estimate of loss', { exposure: buildExposure() }],
    ['a reason why answers both stand', { settlements: [buildSettlement('C-1')] }],
    ['a paragraph counsel looked at', { paragraphs: [buildParagraph('memo/bottom')] }],
    ['the matter', { matter: buildMatter({ body: 'Risk Committee' }) }],
  ])('changes with %s', (_name, change) => {
    const other = { ...file, assessment: { ...file.assessment, ...change } };
    expect(fingerprintOf(other, manifest)).not.toBe(fingerprintOf(file, manifest));
  });

  it('stays when only the history grows or the clock moves', () => {
    const later: Partial<Assessment> = {
      snapshots: [buildSnapshot(1)],
      audit: [buildAuditEntry(1)],
      updatedAt: '2027-01-01T00:00:00.000Z',
    };
    const other = { ...file, assessment: { ...file.assessment, ...later } };
    expect(fingerprintOf(other, manifest)).toBe(fingerprintOf(file, manifest));
  });

  it('is shortened to four groups of four', () => {
    expect(shortFingerprint('0123456789abcdef0123')).toBe('0123 4567 89ab cdef');
  });
});
