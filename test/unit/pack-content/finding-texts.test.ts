/** What is said of every answer to every question of the built-in pack: no more than the answer, and of no answer nothing. */
import { describe, expect, it } from 'vitest';
import type { Answer, AnswerValue } from '@shared/assessment/schema';
import type { Pack, Question } from '@shared/pack/schema';
import { scoreAssessment } from '@shared/scoring/score';
import type { Score } from '@shared/scoring/types';
import { findingInWords, openQuestionInWords } from '@shared/wording/finding-words';
import { buildAnswer, buildAssessment, choose } from '../../helpers/builders';
import { pack, questions } from './pack-under-test';

/** Words that say more than an answer can: state of mind, verdicts, predictions, universal negatives, riddles. */
const BEYOND =
  /\b(?:nobody|no one|knew|ignor\w*|fail(?:s|ed|ure to)|should have|reckless|intent(?:ion\w*)?|hope[sd]?|admit\w*|in breach|overdue|illegal|unlawful|violat\w*|flaws?|flood|thief|doors?|off switch|never|must|shall|we|our|us)\b/i;

/** Every question is put, whatever the profile says. */
const asked: Pack = {
  ...pack,
  modules: pack.modules.map((module) => ({
    ...module,
    questions: module.questions.map((question) => ({
      ...question,
      applicability: { kind: 'always' } as const,
    })),
  })),
};

function scoreWhere(valueOf: (question: Question) => AnswerValue | null): Score {
  const answers = questions.flatMap((question): readonly Answer[] => {
    const value = valueOf(question);
    return value === null ? [] : [buildAnswer(question.id, value)];
  });
  return scoreAssessment(asked, buildAssessment({ answers }));
}

function textsOf(score: Score): ReadonlyMap<string, { readonly title: string; readonly action: string }> {
  return new Map(
    score.findings.map((finding) => {
      const question = questions.find(({ id }) => id === finding.questionId);
      if (question === undefined) throw new Error(`No question ${finding.questionId}`);
      return [finding.questionId, findingInWords(finding, question)];
    }),
  );
}

const longest = Math.max(...questions.map(({ options }) => options.length));
const places = Array.from({ length: longest }, (_, place) => place);
const single = questions.filter(({ type }) => type === 'single');
const multi = questions.filter(({ type }) => type === 'multi');

/** The score in which every question of one choice is answered by its option at that place. */
const atPlace = places.map((place) =>
  scoreWhere(({ type, options }) => {
    const option = type === 'single' ? options[place] : undefined;
    return option === undefined ? null : choose(option.id);
  }),
);

describe('a question of one choice', () => {
  const texts = atPlace.map(textsOf);

  it.each(single)('$id: each answer has its own finding, the best has none', ({ id, options }) => {
    options.forEach(({ finding }, place) => {
      expect([place, texts[place]?.get(id)]).toEqual([place, place === 0 ? undefined : finding]);
      expect(finding === undefined).toBe(place === 0);
    });
    const titles = options.flatMap(({ finding }) => finding?.title ?? []);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('a question of several ticks', () => {
  const shares = ({ options }: Question) => options.filter(({ exclusive }) => exclusive !== true);

  function textFor(question: Question, ids: readonly string[]) {
    return textsOf(scoreWhere(({ id }) => (id === question.id ? choose(...ids) : null))).get(question.id);
  }

  it.each(multi)('$id: names just the ticks that were not given, and all given leave nothing', (question) => {
    const all = shares(question).map(({ id }) => id);
    expect(textFor(question, all)).toBeUndefined();
    for (const { id, label } of shares(question)) {
      const one = textFor(question, [id])?.title ?? '';
      const rest = shares(question).filter((option) => option.id !== id);
      expect(one).toBe(
        `${question.partial?.title ?? ''}. Not selected: ${rest.map((it) => it.label).join('; ')}`,
      );
      expect(
        textFor(
          question,
          all.filter((other) => other !== id),
        )?.title,
      ).toBe(`${question.partial?.title ?? ''}. Not selected: ${label}`);
    }
  });

  it.each(multi)('$id: "none of these" has a finding of its own', (question) => {
    const none = question.options.find(({ exclusive }) => exclusive === true);
    expect(none?.finding).toBeDefined();
    expect(textFor(question, [none?.id ?? ''])).toEqual(none?.finding);
  });

  it('never says of mapped frameworks that policies are tied to none', () => {
    const frameworks = multi.find(({ id }) => id === 'GOV-08');
    if (frameworks === undefined) throw new Error('GOV-08 takes several ticks');
    const text = textFor(frameworks, ['csf-2', 'sp-800-61']);
    expect(text?.title).toMatch(/^Policies mapped to some of the frameworks listed\. Not selected: /);
    expect(text?.title).not.toMatch(/Cybersecurity Framework 2\.0|SP 800-61/);
    expect(`${text?.title ?? ''} ${text?.action ?? ''}`).not.toMatch(
      /not (?:tied|mapped)|any of the|recognized/i,
    );
  });
});

describe('what is not known, and what does not apply', () => {
  const unknown = scoreWhere(() => ({ kind: 'unknown', owner: 'CISO', dueOn: null }));
  const aside = scoreWhere(() => ({ kind: 'not-applicable', reason: 'No such system is in use.' }));

  it('is an open question each, and never a finding', () => {
    expect(unknown.findings).toEqual([]);
    expect(unknown.openQuestions.map(({ questionId }) => questionId).toSorted()).toEqual(
      questions.map(({ id }) => id).toSorted(),
    );
    for (const open of unknown.openQuestions) {
      const question = questions.find(({ id }) => id === open.questionId);
      expect(openQuestionInWords(open)).toEqual({
        title: `Not yet established: ${question?.whether ?? ''}`,
        action: `Establish ${question?.whether ?? ''}.`,
      });
    }
  });

  it.each(questions)('$id: is put as a clause that says nothing of the answer', ({ whether }) => {
    expect(whether).toMatch(
      /^(?:whether|which|who|what|when|where|how|to which|for which|by what|under what)\b/,
    );
    expect(whether).not.toMatch(BEYOND);
    expect(whether).not.toMatch(/[.?]$/);
  });

  it('leaves neither a finding nor an open question where it was set aside', () => {
    expect([aside.findings, aside.openQuestions]).toEqual([[], []]);
    expect(aside.headlines).toEqual({ legalExposure: null, positionReadiness: null });
  });
});

describe('the words of findings', () => {
  const all = questions.flatMap(({ id, options, partial }) => [
    ...options.flatMap((option) => (option.finding === undefined ? [] : [{ id, ...option.finding }])),
    ...(partial === undefined ? [] : [{ id, ...partial }]),
  ]);

  it('are of every question', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(questions.length);
  });

  it.each(all)('$id: $title', ({ title, action }) => {
    expect(title).not.toMatch(BEYOND);
    expect(title).not.toMatch(/[.!?]$/);
    expect(action).not.toMatch(BEYOND);
    expect(action).toMatch(/^[A-Z].*\.$/);
  });

  const statements = questions.flatMap((question) =>
    question.options.map(({ label, statement }) => ({ id: question.id, label, statement })),
  );

  it.each(statements)('$id $label: is stated as a fact of the Company', ({ statement }) => {
    expect(statement).toMatch(/^[A-Z].*\.$/);
    expect(statement.split(/\s+/).length).toBeLessThanOrEqual(40);
    expect(statement).not.toMatch(/\b(?:we|our|us|nobody|must|should have|knew|ignor\w*|reckless)\b/i);
  });
});
