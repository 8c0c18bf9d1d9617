import { describe, expect, it } from 'vitest';
import { answerHistory, putBackAnswer } from '@shared/history/answer-history';
import { buildAnswer, buildAssessment } from '../../helpers/builders';
import { buildAuditEntry, buildSnapshot } from '../../helpers/record-builders';

const YES = { kind: 'value', optionIds: ['yes'] } as const;
const present = { ...buildAnswer('A-1', { kind: 'value', optionIds: ['no'] }), note: 'as it stands' };
const frozen = { ...buildAnswer('A-1', { kind: 'not-applicable', reason: 'no model' }), note: 'frozen' };
const entry = (number: number, event: string, detail: Readonly<Record<string, string>>) =>
  buildAuditEntry(number, {
    event,
    detail,
    by: 'Ann',
    at: `2026-11-0${number}T10:00:00.000Z`,
    hash: `${number}`.repeat(64),
  });

const { content, ...snapshot } = buildSnapshot(1, { takenAt: '2026-11-05T10:00:00.000Z' });
const assessment = buildAssessment({
  answers: [present],
  audit: [
    entry(1, 'answer-changed', { question: 'A-1', from: 'not known', to: 'yes' }),
    entry(2, 'note-changed', { question: 'A-1', texts: 'note' }),
    entry(3, 'change-undone', {
      question: 'A-1',
      from: 'yes',
      to: 'does not apply',
      change: 'answer-changed',
    }),
    entry(4, 'answer-changed', { question: 'A-2', from: 'no answer', to: 'yes' }),
    entry(6, 'answer-changed', { question: 'A-1', from: 'does not apply', to: 'no' }),
  ],
  snapshots: [{ ...snapshot, content: { ...content, answers: [frozen] } }],
});
const STAMP = {
  questionId: 'A-1',
  packVersion: '9.9.9',
  updatedAt: '2026-12-01T10:00:00.000Z',
  updatedBy: 'Bea',
};

describe('the earlier answers to a question', () => {
  it('are read off log and snapshots, the newest first, and say what can be put back', () => {
    const told = answerHistory(assessment, 'A-1').map(({ at, source, value, canPutBack }) => [
      at.slice(0, 10),
      source.kind,
      value?.kind,
      canPutBack,
    ]);
    expect(told).toEqual([
      ['2026-11-06', 'chosen', 'value', false],
      ['2026-11-05', 'snapshot', 'not-applicable', true],
      // The log holds no reason.
      ['2026-11-03', 'undone', 'not-applicable', false],
      ['2026-11-02', 'words', undefined, false],
      ['2026-11-01', 'before', 'unknown', true],
      ['2026-11-01', 'chosen', 'value', true],
    ]);
  });

  it('come back from the log with the words of now, from a snapshot with theirs', () => {
    expect(putBackAnswer({ value: YES, whole: null }, present, STAMP)).toEqual({
      ...present,
      ...STAMP,
      value: YES,
    });
    expect(putBackAnswer({ value: frozen.value, whole: frozen }, present, STAMP)).toEqual({
      ...frozen,
      updatedAt: STAMP.updatedAt,
      updatedBy: 'Bea',
    });
    expect(putBackAnswer({ value: YES, whole: null }, null, STAMP)).toMatchObject({
      ...STAMP,
      note: '',
      value: YES,
    });
  });
});
