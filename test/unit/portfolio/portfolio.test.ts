import fc from 'fast-check';
import omit from 'lodash-es/omit.js';
import { describe, expect, it } from 'vitest';
import { NO_RECORDS, type Assessment } from '@shared/assessment/schema';
import { excerptOf, foldedWords, foldText, foldWithPlaces, stretchesOf } from '@shared/base/fold';
import { caresOf } from '@shared/portfolio/cares';
import { dueOn, lawMoves, nextDayOf, urgencyOn } from '@shared/portfolio/due';
import { bestNamed, namedThing } from '@shared/portfolio/match-names';
import { indexAssessment, KnownTexts, searchIn } from '@shared/portfolio/search-assessments';
import { loadRealPack } from '../../helpers/real-pack';
import { sampleFile } from '../../helpers/samples';

const { assessment: SAMPLE } = sampleFile('regional-bank');

function assessment(over: Partial<Assessment>): Assessment {
  return { ...SAMPLE, ...NO_RECORDS, answers: [], ...over };
}

function indexed(of: Assessment) {
  return indexAssessment(of, { choiceWords: () => '', known: new KnownTexts() });
}

function find(of: Assessment, query: string): readonly string[] {
  return searchIn(indexed(of), foldedWords(query), 100).map(({ name, text }) => `${name}: ${text}`);
}

describe('texts as they are looked for', () => {
  it('makes no difference between capitals, accents, quotation marks and dashes', () => {
    expect(foldText('Peñón – “Straße”')).toBe('penon - "strasse"');
    expect(foldText('E\u0301clair')).toBe(foldText('éclair'));
  });

  it('is the same with and without its places, and every place is one of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const { text: folded, starts, ends } = foldWithPlaces(text);
        expect(folded).toBe(foldText(text));
        expect(starts.length).toBe(folded.length);
        const isPlace = (start: number, at: number) =>
          start >= 0 && (ends[at] ?? 0) > start && (ends[at] ?? 0) <= text.length;
        expect(starts.every(isPlace)).toBe(true);
      }),
    );
  });

  it('cuts matches out of a text as it was written, and never loses the match in an excerpt', () => {
    const text = `${'before '.repeat(60)}the Peñón matter${' after'.repeat(60)}`;
    const [match] = stretchesOf(text, ['penon']);
    expect(text.slice(match?.from, match?.until)).toBe('Peñón');
    expect(excerptOf(text, ['penon'])).toMatch(/^… .*Peñón matter.* …$/);
    expect(stretchesOf('', ['a'])).toEqual([]);
  });
});

describe('search in assessments', () => {
  it('finds every text of every kind of record that stands today, those for counsel marked', () => {
    const { texts } = indexed(SAMPLE);
    const kinds = new Set(texts.map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['head', 'answer', 'action', 'decision']));
    for (const { privilegedNote, questionId } of SAMPLE.answers.filter(
      (answer) => answer.privilegedNote !== '',
    ))
      expect(texts).toContainEqual(
        expect.objectContaining({ key: questionId, text: privilegedNote, isPrivileged: true }),
      );
    const index = indexed(SAMPLE);
    for (const { text } of texts.slice(0, 40))
      expect(searchIn(index, foldedWords(text), 1_000).map((hit) => hit.text)).toContain(text);
  });

  it('wants every word in one text, in any order', () => {
    const of = assessment({
      title: 'Harbor matter',
      profile: { ...SAMPLE.profile, organisation: 'Banco Peñón' },
    });
    expect(find(of, 'PENON banco')).toEqual(['the organization: Banco Peñón']);
    expect(find(of, 'harbor penon')).toEqual([]);
    expect(find(of, '  ')).toEqual([]);
  });
});

describe('what is due', () => {
  const TODAY = '2026-11-30';
  const action = SAMPLE.actions[0];
  if (action === undefined) throw new Error('The sample plans nothing');
  const actionOn = (dueOn: string | null, status = action.status) => ({
    ...action,
    id: `a-${dueOn ?? 'none'}-${status}`,
    dueOn,
    status,
  });

  it('is what is late, what falls within 30 days, and nothing that is done or has no day', () => {
    const of = assessment({
      actions: [
        actionOn('2026-11-29'),
        actionOn('2026-11-30'),
        actionOn('2026-12-30'),
        actionOn('2026-12-31'),
        actionOn(null),
        actionOn('2026-11-01', 'done'),
        actionOn('0026-11-01'),
      ],
    });
    const due = dueOn(TODAY, [{ id: 'm', title: 'Matter', cares: caresOf(of, null) }]);
    expect(due.map(({ on, urgency }) => [on, urgency])).toEqual([
      ['2026-11-29', 'overdue'],
      ['2026-11-30', 'due'],
      ['2026-12-30', 'due'],
    ]);
    expect(nextDayOf(caresOf(of, null), TODAY)).toBe('2026-11-30');
  });

  it('is also who owes an answer; a meeting that has passed is over', () => {
    const [answer] = SAMPLE.answers;
    if (answer === undefined) throw new Error('The sample answers nothing');
    const value = { kind: 'unknown', owner: 'Ana Ruiz', dueOn: '2026-12-04' } as const;
    const cares = caresOf(assessment({ answers: [{ ...answer, value }] }), null);
    expect(cares).toMatchObject([
      { kind: 'unknown', owner: 'Ana Ruiz', on: '2026-12-04', key: answer.questionId },
    ]);
    expect(urgencyOn({ kind: 'meeting', on: '2026-11-29' }, TODAY)).toBeNull();
    expect(urgencyOn({ kind: 'review', on: '2026-11-29' }, TODAY)).toBe('overdue');
  });

  it('tells law that begins or ends around the day, and no other', () => {
    const [base] = loadRealPack().authorities;
    if (base === undefined) throw new Error('The pack has no authority');
    const bare = omit(base, ['effectiveOn', 'expiresOn', 'confirmedThrough']);
    const authorities = [
      { ...bare, id: 'past', expiresOn: '2026-09-01' },
      { ...bare, id: 'ends', expiresOn: '2026-12-15' },
      { ...bare, id: 'begins', effectiveOn: '2026-12-01' },
      { ...bare, id: 'far', effectiveOn: '2027-06-01' },
    ];
    const moves = lawMoves({ authorities }, TODAY);
    expect(moves.map(({ authority: { id }, how }) => [id, how])).toEqual([
      ['begins', 'begins'],
      ['ends', 'ends'],
    ]);
  });
});

describe('names to go to', () => {
  const THINGS = ['Law library', 'Reporting deadlines', 'Score', 'Protection and locking'].map((name) =>
    namedThing(name),
  );
  const names = (query: string) => bestNamed(THINGS, foldedWords(query), 9).map(({ name }) => name);

  it('are found by their beginnings, by any part, and by letters in their order', () => {
    expect(names('scor')).toEqual(['Score']);
    expect(names('lib')).toEqual(['Law library']);
    expect(names('prtctn')).toEqual(['Protection and locking']);
    expect(names('xyz')).toEqual([]);
    expect(names('')).toHaveLength(4);
  });

  it('come with the closest first', () => {
    const things = ['Board of directors', 'Dashboard', 'On board'].map((name) => namedThing(name));
    expect(bestNamed(things, ['board'], 3).map(({ name }) => name)).toEqual([
      'Board of directors',
      'On board',
      'Dashboard',
    ]);
  });
});
