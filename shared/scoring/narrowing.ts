/** How far answering the next best questions narrows the figures: measured by answering them, in a scratch copy. */
import { packIndex } from '../pack/pack-index';
import { bestValue, worstValue } from '../assessment/answer-semantics';
import type { Assessment } from '../assessment/schema';
import { width, type Range } from '../base/range';
import type { Pack, Question } from '../pack/schema';
import { scoreAssessment } from './score';
import type { Score } from './types';
import { scoreWith } from './what-if';

/** The figures whose ranges narrow. */
interface Figures {
  readonly legalExposure: Range | null;
  readonly positionReadiness: Range | null;
  /** The widths of all scenario ranges together. */
  readonly scenarioWidth: number;
}

/** The figures once the first so many questions are answered. */
interface NarrowingStep {
  readonly answered: number;
  /** Each of them answered at its best. */
  readonly best: Figures;
  /** Each of them answered at its worst. */
  readonly worst: Figures;
}

export interface Narrowing {
  /** The next best questions, in order. */
  readonly questionIds: readonly string[];
  readonly before: Figures;
  readonly steps: readonly NarrowingStep[];
}

const QUESTIONS = 3;

function figuresOf({ headlines, scenarios }: Score): Figures {
  const scenarioWidth = scenarios.reduce((sum, { residual }) => sum + width(residual), 0);
  return { ...headlines, scenarioWidth };
}

/** Answers the three next best questions of an assessment, one after the other, at their best and at their worst. */
export function narrowingOf(pack: Pack, assessment: Pick<Assessment, 'profile' | 'answers'>): Narrowing {
  const score = scoreAssessment(pack, assessment);
  const byId = packIndex(pack).questionById;
  const next = score.nextQuestions
    .slice(0, QUESTIONS)
    .flatMap(({ questionId }) => byId.get(questionId) ?? []);
  const figures = (questions: readonly Question[], valueOf: typeof bestValue) =>
    figuresOf(
      scoreWith(
        pack,
        assessment,
        questions.map((question) => ({ questionId: question.id, value: valueOf(question) })),
      ),
    );
  return {
    questionIds: next.map(({ id }) => id),
    before: figuresOf(score),
    steps: next.map((_, index) => {
      const answered = next.slice(0, index + 1);
      return {
        answered: index + 1,
        best: figures(answered, bestValue),
        worst: figures(answered, worstValue),
      };
    }),
  };
}
