import { describe, expect, it, vi } from 'vitest';
import { parseAssessmentFile } from '@shared/exchange/assessment-file';
import { migrateFile } from '@shared/exchange/file-migrations';
import type { FileMigration, JsonObject } from '@shared/exchange/json-object';
import { buildSnapshot } from '../../helpers/record-builders';
import { sampleFile } from './sample';

/** Room for a busy computer; alone, each test takes a second or two at most. */
vi.setConfig({ testTimeout: 60_000 });

const steps: readonly FileMigration[] = [
  { from: 1, migrate: (file) => ({ ...file, formatVersion: 2, trail: `${String(file['trail'])}>2` }) },
  { from: 2, migrate: (file) => ({ ...file, formatVersion: 3, trail: `${String(file['trail'])}>3` }) },
];

describe('migrateFile', () => {
  it('takes every step in order, from whichever version the file has', () => {
    expect(migrateFile({ formatVersion: 1, trail: '1' }, { from: 1, to: 3, steps })).toEqual({
      formatVersion: 3,
      trail: '1>2>3',
    });
    expect(migrateFile({ formatVersion: 2, trail: '2' }, { from: 2, to: 3, steps })).toEqual({
      formatVersion: 3,
      trail: '2>3',
    });
  });

  it('leaves a file of the newest version alone', () => {
    const file = { formatVersion: 3 };
    expect(migrateFile(file, { from: 3, to: 3, steps })).toBe(file);
    expect(migrateFile(file, { from: 1, to: 1 })).toBe(file);
  });

  it('gives nothing where a step is missing', () => {
    expect(migrateFile({}, { from: 1, to: 4, steps })).toBeNull();
    expect(migrateFile({}, { from: 0, to: 1 })).toBeNull();
  });

  it('does not change the file it is given', () => {
    const file = Object.freeze({ formatVersion: 1, trail: '1' });
    migrateFile(file, { from: 1, to: 3, steps });
    expect(file).toEqual({ formatVersion: 1, trail: '1' });
  });
});

describe('from version 1 to 2', () => {
  const { decisions, actions, exposure, settlements, paragraphs, matter, snapshots, audit, ...first } =
    sampleFile().assessment;
  const empty = { decisions, actions, exposure, snapshots, audit };
  const old: JsonObject = { ...sampleFile(), formatVersion: 1, assessment: first };

  it('knows nothing of parts that came later', () => {
    expect([settlements, paragraphs, matter]).toEqual([[], [], null]);
    expect(migrateFile(old, { from: 1, to: 2 })).not.toHaveProperty('assessment.settlements');
  });

  it('adds records without any entry and leaves the rest as it was', () => {
    expect(empty).toEqual({ decisions: [], actions: [], exposure: null, snapshots: [], audit: [] });
    expect(migrateFile(old, { from: 1, to: 2 })).toEqual({
      ...old,
      formatVersion: 2,
      assessment: { ...first, ...empty },
    });
  });

  it('makes a file that reads like one written today', () => {
    expect(parseAssessmentFile(JSON.stringify(old))).toEqual({ ok: true, value: sampleFile() });
  });

  it('invents no assessment where there is none, and drops nothing it does not know', () => {
    expect(migrateFile({ formatVersion: 1, assessment: 'text' }, { from: 1, to: 2 })).toEqual({
      formatVersion: 2,
      assessment: 'text',
    });
    const strange = { ...old, assessment: { ...first, actions: 'kept', extra: true } };
    expect(migrateFile(strange, { from: 1, to: 2 })).toMatchObject({
      assessment: { actions: 'kept', extra: true },
    });
    expect(parseAssessmentFile(JSON.stringify(strange)).ok).toBe(false);
  });
});

describe('from version 2 to 3', () => {
  const now = sampleFile({ snapshots: [buildSnapshot(1)] });
  const { settlements, paragraphs, matter, snapshots, ...rest } = now.assessment;
  const frozen = snapshots.map((snapshot) => {
    const { settlements: first, paragraphs: later, matter: last, ...content } = snapshot.content;
    return first.length === 0 && later.length === 0 && last === null ? { ...snapshot, content } : snapshot;
  });
  const second = { ...rest, snapshots: frozen };
  const old: JsonObject = { ...now, formatVersion: 2, assessment: second };

  it('adds the reasons why answers both stand, without any, and touches no snapshot', () => {
    expect([settlements, paragraphs, matter]).toEqual([[], [], null]);
    expect(frozen[0]?.content).not.toHaveProperty('settlements');
    expect(migrateFile(old, { from: 2, to: 3 })).toEqual({
      ...old,
      formatVersion: 3,
      assessment: { ...second, settlements: [] },
    });
    expect(migrateFile({ assessment: 'text' }, { from: 2, to: 3 })).toEqual({
      formatVersion: 3,
      assessment: 'text',
    });
  });

  it('makes a file that reads like one written today, old snapshots too', () => {
    expect(parseAssessmentFile(JSON.stringify(old))).toEqual({ ok: true, value: now });
  });
});

describe('from version 3 to 4', () => {
  const now = sampleFile({ snapshots: [buildSnapshot(1)] });
  const { paragraphs, matter, snapshots, ...rest } = now.assessment;
  const frozen = snapshots.map((snapshot) => {
    const { paragraphs: later, matter: last, ...content } = snapshot.content;
    return later.length === 0 && last === null ? { ...snapshot, content } : snapshot;
  });
  const third = { ...rest, snapshots: frozen };
  const old: JsonObject = { ...now, formatVersion: 3, assessment: third };

  it('adds counsel’s hand and the matter, without any, and touches no snapshot', () => {
    expect([paragraphs, matter]).toEqual([[], null]);
    expect(frozen[0]?.content).not.toHaveProperty('paragraphs');
    expect(migrateFile(old, { from: 3, to: 4 })).toEqual({
      ...old,
      formatVersion: 4,
      assessment: { ...third, paragraphs: [], matter: null },
    });
    expect(migrateFile({ assessment: 'text' }, { from: 3, to: 4 })).toEqual({
      formatVersion: 4,
      assessment: 'text',
    });
  });

  it('makes a file that reads like one written today, old snapshots too', () => {
    expect(parseAssessmentFile(JSON.stringify(old))).toEqual({ ok: true, value: now });
  });
});

describe('from version 4 to 5', () => {
  const { logHead, ...rest } = sampleFile({ snapshots: [buildSnapshot(1)] });
  const { incidents, ...fourth } = rest.assessment;
  const old: JsonObject = { ...rest, formatVersion: 4, assessment: fourth };

  it('says that nothing is known of where the log ended, and touches nothing else', () => {
    expect(logHead).toBeNull();
    expect(incidents).toEqual([]);
    expect(migrateFile(old, { from: 4, to: 5 })).toEqual({ ...old, formatVersion: 5, logHead: null });
    expect(parseAssessmentFile(JSON.stringify(old))).toEqual({ ok: true, value: { ...rest, logHead } });
  });
});

describe('from version 5 to 6', () => {
  const now = sampleFile({ snapshots: [buildSnapshot(1)] });
  const { incidents, ...fifth } = now.assessment;
  const old: JsonObject = { ...now, formatVersion: 5, assessment: fifth };

  it('adds that there are no incidents, and touches nothing else', () => {
    expect(incidents).toEqual([]);
    expect(migrateFile(old, { from: 5, to: 6 })).toEqual({ ...now, formatVersion: 6 });
    expect(parseAssessmentFile(JSON.stringify(old))).toEqual({ ok: true, value: now });
  });

  it('leaves a file that is no assessment to the parser', () => {
    expect(migrateFile({ formatVersion: 5, assessment: 'text' }, { from: 5, to: 6 })).toEqual({
      formatVersion: 6,
      assessment: 'text',
    });
  });
});
