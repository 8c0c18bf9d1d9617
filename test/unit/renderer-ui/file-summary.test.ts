import { describe, expect, it } from 'vitest';
import { summarize } from '@renderer/screens/exchange/file-summary';
import { contentOf } from '@shared/assessment/content';
import { buildAnswer, buildAssessment, buildPack, choose } from '../../helpers/builders';
import { buildAction, buildAuditEntry, buildDecision, buildSnapshot } from '../../helpers/record-builders';

const PACK = buildPack();

function fileOf(answers: ReturnType<typeof buildAnswer>[]) {
  return {
    format: 'brieflock-assessment',
    formatVersion: 6,
    logHead: null,
    pack: { id: 'test-pack', version: '1.0.0' },
    assessment: buildAssessment({ answers }),
  } as const;
}

describe('summarize', () => {
  it('counts values, notes, privileged notes and evidence apart', () => {
    const evidence = [{ id: 'e1', label: 'Charter', location: '' }];
    const summary = summarize(
      fileOf([
        buildAnswer('Q-1', choose('o0'), { note: 'Seen.', privilegedNote: 'Weak.', evidence }),
        buildAnswer('Q-2', { kind: 'unknown', owner: '', dueOn: null }, { note: '  ' }),
      ]),
      PACK,
    );
    expect(summary).toMatchObject({
      answers: 2,
      notes: 1,
      privilegedNotes: 1,
      evidence: 1,
      unknownQuestionIds: [],
    });
  });

  it('does not count an answer that holds notes only', () => {
    expect(summarize(fileOf([buildAnswer('Q-1', null, { note: 'Ask IT.' })]), PACK)).toMatchObject({
      answers: 0,
      notes: 1,
    });
  });

  it('counts what is recorded beside the answers, and privileged words wherever they stand', () => {
    const privileged = buildAnswer('Q-1', choose('o0'), { privilegedNote: 'Weak.' });
    const choice = {
      optionCode: 'C',
      rationale: '',
      privilegedRationale: 'Risk in the east.',
      deciders: '',
      decidedOn: null,
      reviewOn: null,
    };
    const content = contentOf(
      buildAssessment({ answers: [privileged], decisions: [buildDecision('D', { choice })] }),
    );
    const assessment = buildAssessment({
      ...content,
      actions: [buildAction('a-1')],
      snapshots: [buildSnapshot(1, { content })],
      audit: [buildAuditEntry(1)],
    });
    const summary = summarize({ ...fileOf([]), assessment }, PACK);
    expect(summary.privilegedNotes).toBe(4);
    expect(summary.records.map(({ kind, count, words }) => [kind, count, words])).toEqual([
      ['decision', 1, '1 decision'],
      ['action', 1, '1 planned action'],
      ['exposure', 0, '0 estimates of loss'],
      ['settlement', 0, '0 reasons why answers both stand'],
      ['paragraph', 0, '0 paragraphs looked at'],
      ['matter', 0, 'the matter'],
      ['snapshot', 1, '1 snapshot, each with the answers and notes of its time'],
      ['incident', 0, '0 entries of the records of incidents'],
      ['audit', 1, '1 entry of the audit log'],
    ]);
    expect(summary.audit).toEqual({ kind: 'broken', place: 1, problem: 'hash' });
  });

  it('names answers to questions the pack does not have', () => {
    const summary = summarize(fileOf([buildAnswer('Q-99', choose('o0'))]), PACK);
    expect(summary.unknownQuestionIds).toEqual(['Q-99']);
    expect(summary.answers).toBe(1);
  });
});
