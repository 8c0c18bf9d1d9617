import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '@shared/assessment/schema';
import { questionnaireOf } from '@shared/assessment/questionnaire';
import { reviewPackVersion } from '@shared/assessment/pack-version-review';
import type { PackChange, Pack, Question } from '@shared/pack/schema';
import {
  buildAnswer,
  buildAssessment,
  buildModule,
  buildPack,
  buildQuestion,
  choose,
} from '../../helpers/builders';

function change(version: string, over: Partial<PackChange> = {}): PackChange {
  return {
    version,
    editionOn: '2026-11-23',
    summary: `Edition ${version}`,
    added: [],
    changed: [],
    withdrawn: [],
    ...over,
  };
}

function edition(version: string, ids: readonly string[], changes: readonly PackChange[]): Pack {
  const pack = buildPack({
    modules: [
      buildModule(
        'one',
        ids.map((id) => buildQuestion(id)),
      ),
    ],
    changes,
  });
  return { ...pack, manifest: { ...pack.manifest, version } };
}

const LOG: readonly PackChange[] = [
  change('1.0.0'),
  change('1.1.0', {
    added: ['Q-3', 'Q-9'],
    changed: [{ question: 'Q-1', what: 'Asks for a date as well.', answersStale: true }],
  }),
  change('2.0.0', {
    changed: [
      { question: 'Q-1', what: 'Plainer words.', answersStale: false },
      { question: 'Q-3', what: 'New option.', answersStale: true },
    ],
    withdrawn: [
      { question: 'Q-2', text: 'Question Q-2?', because: 'The rule was repealed.', replacedBy: 'Q-3' },
      { question: 'Q-9', text: 'Question Q-9?', because: 'Asked twice.' },
    ],
  }),
];

const NEWEST = edition('2.0.0', ['Q-1', 'Q-3'], LOG);

describe('reviewPackVersion', () => {
  it('is silent when the edition is the same and every answer fits', () => {
    const answers = [buildAnswer('Q-1', choose('o1'), { packVersion: '2.0.0' })];
    expect(reviewPackVersion(NEWEST, { answers, packVersion: '2.0.0' })).toBeNull();
  });

  it('lists what was added, changed and withdrawn since', () => {
    const review = reviewPackVersion(NEWEST, { answers: [], packVersion: '1.0.0' });
    expect(review).toMatchObject({ fromVersion: '1.0.0', toVersion: '2.0.0', staleAnswers: [] });
    expect(review?.versions.map((item) => item.version)).toEqual(['1.1.0', '2.0.0']);
    expect(review?.added).toEqual([{ question: 'Q-3', text: 'Question Q-3?' }]);
    expect(review?.changed.map(({ question, version }) => [question, version])).toEqual([
      ['Q-1', '1.1.0'],
      ['Q-1', '2.0.0'],
    ]);
    expect(review?.withdrawn).toEqual([
      { question: 'Q-2', text: 'Question Q-2?', because: 'The rule was repealed.', replacedBy: 'Q-3' },
    ]);
  });

  it('starts from the edition last opened', () => {
    const review = reviewPackVersion(NEWEST, { answers: [], packVersion: '1.1.0' });
    expect(review?.added).toEqual([]);
    expect(review?.changed.map(({ question }) => question)).toEqual(['Q-1', 'Q-3']);
  });

  it('judges each answer by the edition it was given under', () => {
    const stale = (packVersion: string) =>
      reviewPackVersion(NEWEST, {
        answers: [buildAnswer('Q-1', choose('o1'), { packVersion })],
        packVersion: '1.0.0',
      })?.staleAnswers;
    expect(stale('1.0.0')).toEqual([
      { questionId: 'Q-1', kind: 'changed', because: 'Changed in edition 1.1.0: Asks for a date as well.' },
    ]);
    expect(stale('1.1.0')).toEqual([]);
  });

  it('says so when an answer no longer fits, even in the same edition', () => {
    const answers = [buildAnswer('Q-1', choose('gone'), { packVersion: '2.0.0' })];
    const review = reviewPackVersion(NEWEST, { answers, packVersion: '2.0.0' });
    expect(review?.staleAnswers.map(({ kind }) => kind)).toEqual(['does-not-fit']);
  });

  it('names a withdrawn question with its reason and successor, notes included', () => {
    const answers = [buildAnswer('Q-2', null, { note: 'See the file.' }), buildAnswer('Q-9', choose('o0'))];
    const review = reviewPackVersion(NEWEST, { answers, packVersion: '1.0.0' });
    expect(review?.staleAnswers).toEqual([
      {
        questionId: 'Q-2',
        kind: 'withdrawn',
        because:
          'The question was withdrawn: The rule was repealed. Q-3 takes its place. The answer is kept and not scored.',
      },
      {
        questionId: 'Q-9',
        kind: 'withdrawn',
        because: 'The question was withdrawn: Asked twice. The answer is kept and not scored.',
      },
    ]);
    expect(review?.withdrawn.map(({ question }) => question)).toEqual(['Q-2', 'Q-9']);
  });

  it('leaves notes without an answer alone while their question stands', () => {
    const answers = [buildAnswer('Q-1', null, { packVersion: '1.0.0' })];
    expect(reviewPackVersion(NEWEST, { answers, packVersion: '1.0.0' })?.staleAnswers).toEqual([]);
  });

  it('reports answers from the future when an older edition opens the file', () => {
    const older = edition('1.0.0', ['Q-1', 'Q-2'], LOG.slice(0, 1));
    const answers = [buildAnswer('Q-3', choose('o0'), { packVersion: '2.0.0' })];
    const review = reviewPackVersion(older, { answers, packVersion: '2.0.0' });
    expect(review).toMatchObject({ added: [], changed: [], withdrawn: [] });
    expect(review?.staleAnswers.map(({ kind }) => kind)).toEqual(['not-in-edition']);
  });

  it('counts an answer of an unreadable edition as older than everything', () => {
    const answers = [buildAnswer('Q-1', choose('o1'), { packVersion: '' })];
    expect(reviewPackVersion(NEWEST, { answers, packVersion: '2.0.0' })?.staleAnswers).toHaveLength(1);
  });
});

/** One step from an edition to the next: what happens to each of six questions. */
type Step = readonly ('keep' | 'drop' | 'reword' | 'new-options')[];

const IDS = ['Q-1', 'Q-2', 'Q-3', 'Q-4', 'Q-5', 'Q-6'];

function nextEdition(previous: Pack, step: Step): Pack {
  const version = `${String(Number(previous.manifest.version.split('.')[0]) + 1)}.0.0`;
  const before = previous.modules.flatMap((module) => module.questions);
  const fate = (id: string) => step[IDS.indexOf(id)] ?? 'keep';
  const kept = before.filter(({ id }) => fate(id) !== 'drop' || before.length === 1);
  const questions = kept.map((question): Question => {
    if (fate(question.id) !== 'new-options') return question;
    const options = question.options.map((option) => ({ ...option, id: `${option.id}-${version[0] ?? ''}` }));
    return { ...question, options };
  });
  const changed = kept
    .filter(({ id }) => fate(id) === 'reword')
    .map(({ id }) => ({ question: id, what: 'Reworded.', answersStale: true }));
  const withdrawn = before
    .filter((question) => !kept.includes(question))
    .map(({ id, text }) => ({ question: id, text, because: 'Gone.' }));
  return {
    ...previous,
    manifest: { ...previous.manifest, version },
    modules: [buildModule('one', questions)],
    changes: [...previous.changes, change(version, { changed, withdrawn })],
  };
}

function carriedBy(pack: Pack, answers: readonly Answer[]): readonly Answer[] {
  const questionnaire = questionnaireOf(pack, buildAssessment({ answers }));
  const shown = questionnaire.modules.flatMap((module) => module.items.flatMap((item) => item.answer ?? []));
  const hidden = questionnaire.hidden.flatMap((item) => item.answer ?? []);
  return [...shown, ...hidden, ...questionnaire.unknownAnswers];
}

describe('answers through editions', () => {
  const fate = fc.constantFrom('keep', 'drop', 'reword', 'new-options' as const);
  const steps = fc.array(fc.tuple(fate, fate, fate, fate, fate, fate), { minLength: 1, maxLength: 5 });

  it('keeps every answer, and names every one that no longer counts as given', () => {
    const answers = Object.freeze(IDS.map((id) => Object.freeze(buildAnswer(id, choose('o1')))));
    fc.assert(
      fc.property(steps, (sequence) => {
        let pack = edition('1.0.0', IDS, [change('1.0.0')]);
        for (const step of sequence) {
          const packVersion = pack.manifest.version;
          pack = nextEdition(pack, step);
          const stale = reviewPackVersion(pack, { answers, packVersion })?.staleAnswers ?? [];
          expect(carriedBy(pack, answers).toSorted((a, b) => (a.questionId < b.questionId ? -1 : 1))).toEqual(
            answers,
          );
          const { modules } = questionnaireOf(pack, buildAssessment({ answers }));
          const counting = modules.flatMap(({ items }) =>
            items.filter(({ state }) => state === 'answered').map(({ question }) => question.id),
          );
          const lost = IDS.filter((id) => !counting.includes(id));
          expect(stale.map(({ questionId }) => questionId)).toEqual(expect.arrayContaining(lost));
        }
      }),
    );
  });
});
