/** What a new assessment takes over from an earlier one, by every field there is. */
import { describe, expect, it } from 'vitest';
import { answersToConfirm, carriedContent, COPY, NEXT_CYCLE } from '@shared/assessment/next-cycle';
import { confirmedAnswer, stillToConfirm } from '@shared/assessment/to-confirm';
import { answerNotes } from '@shared/history/told-changes';
import { contentTexts } from '@shared/assessment/content';
import { buildAnswer, buildAssessment, choose } from '../../helpers/builders';
import {
  buildAction,
  buildDecision,
  buildMatter,
  buildParagraph,
  buildSettlement,
} from '../../helpers/record-builders';

const SECRET = 'For counsel alone';
const choice = {
  optionCode: 'B',
  rationale: 'Why',
  privilegedRationale: SECRET,
  deciders: '',
  decidedOn: null,
  reviewOn: null,
};
const answered = buildAnswer('Q-1', choose('o1'), {
  note: 'For all',
  privilegedNote: SECRET,
  privilegedUse: 'counsel-only',
  updatedAt: '2026-03-12T10:00:00.000Z',
});
const lifted = buildParagraph('own:1', {
  state: 'own',
  words: { kind: 'everyone', text: SECRET, reason: '' },
  liftedFrom: 'Q-1',
});
const forCounsel = buildParagraph('own:2', {
  state: 'own',
  words: { kind: 'counsel', text: SECRET, reason: '' },
});
const from = buildAssessment({
  title: 'Q1',
  answers: [answered],
  decisions: [buildDecision('D-1', { choice })],
  actions: [buildAction('a'), buildAction('b', { status: 'done' })],
  settlements: [buildSettlement('C-1')],
  paragraphs: [buildParagraph('memo/bottom-line/1'), lifted, forCounsel],
  matter: buildMatter({ conclusion: SECRET }),
});

const next = (over = {}) =>
  carriedContent(from, { title: 'Q2', choice: { ...NEXT_CYCLE, ...over }, purpose: 'next-cycle' });

describe('the next cycle', () => {
  it('marks every answer with the day it was given, and keeps who gave it', () => {
    const { answers } = next();
    expect(answersToConfirm({ answers })).toHaveLength(1);
    expect(answers[0]).toMatchObject({
      unconfirmedSince: '2026-03-12T10:00:00.000Z',
      updatedAt: answered.updatedAt,
      note: 'For all',
    });
  });

  it('takes what is open, and nothing of what was done', () => {
    expect(next().actions.map(({ id }) => id)).toEqual(['a']);
    expect(next()).toMatchObject({ paragraphs: [], matter: null });
  });

  it('takes each part only where it was chosen', () => {
    const nothing = next({
      profile: false,
      answers: false,
      notes: false,
      actions: false,
      decisions: false,
      estimates: false,
    });
    expect(nothing).toEqual({
      title: 'Q2',
      profile: { organisation: '', facets: {}, preparedBy: '', preparedFor: '' },
      answers: [],
      decisions: [],
      actions: [],
      exposure: null,
      settlements: [],
      paragraphs: [],
      matter: null,
    });
    expect(next({ answers: false }).answers[0]).toMatchObject({ value: null, note: 'For all' });
    expect(next({ answers: false }).answers[0]).not.toHaveProperty('unconfirmedSince');
    expect(next({ notes: false }).answers[0]).toMatchObject({ note: '', evidence: [] });
  });
});

describe('words for counsel’s eyes', () => {
  it.each([
    ['copy', COPY],
    ['next-cycle', { ...NEXT_CYCLE, papers: true }],
  ] as const)('stay behind in a %s unless chosen', (purpose, wanted) => {
    const plan = { title: 'Other client', choice: wanted, purpose };
    const texts = contentTexts(carriedContent(from, plan), ['fact', 'work']).map(({ text }) => text);
    expect(texts).not.toContain(SECRET);
    const all = carriedContent(from, { ...plan, choice: { ...wanted, privilegedNotes: true } });
    expect(contentTexts(all, ['fact', 'work']).filter(({ text }) => text === SECRET)).toHaveLength(5);
  });

  it('come along with their mark, and leave none behind', () => {
    expect(next().answers[0]).not.toHaveProperty('privilegedUse');
    expect(next({ privilegedNotes: true }).answers[0]).toMatchObject({ privilegedUse: 'counsel-only' });
  });
});

describe('an answer to confirm', () => {
  const carried = { ...answered, unconfirmedSince: '2026-03-12T10:00:00.000Z' };
  const written = { ...answered, note: 'Another note' };

  it('stays so while its notes change, and is settled by another choice', () => {
    expect(stillToConfirm(carried, written)).toMatchObject({ unconfirmedSince: carried.unconfirmedSince });
    expect(stillToConfirm(carried, { ...written, value: choose('o2') })).not.toHaveProperty(
      'unconfirmedSince',
    );
    expect(stillToConfirm(undefined, written)).toBe(written);
  });

  it('is given anew by being confirmed, and the log says so', () => {
    const stamp = { at: '2026-06-01T08:00:00.000Z', by: 'J. Doe' };
    const confirmed = confirmedAnswer(carried, stamp);
    expect(confirmed).toEqual({ ...answered, updatedAt: stamp.at, updatedBy: 'J. Doe' });
    expect(answerNotes(carried, confirmed)).toEqual([
      {
        event: 'answer-confirmed',
        detail: { question: 'Q-1', given: carried.unconfirmedSince },
        isTyping: false,
      },
    ]);
  });
});
