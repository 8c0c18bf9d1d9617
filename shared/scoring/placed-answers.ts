/**
 * The answers of an assessment at their places in the pack: what counts, what the profile hides, what the pack
 * does not know. The same reading as `questionnaireOf`, without the words; a property test holds the two together.
 */
import { answerReadingOf, type AnswerReading } from '../assessment/answer-semantics';
import { latestAnswers } from '../assessment/questionnaire';
import type { Answer, Assessment } from '../assessment/schema';
import { truthOf } from '../pack/applicability';
import type { Module } from '../pack/schema';
import type { CompiledPack, CompiledQuestion } from './compiled-pack';
import { requirementOf, type Requirement } from './requirement';
import type { CountingState } from './types';

/** An applicable question with what its answer is worth. */
export interface ScoredItem extends CompiledQuestion, AnswerReading {
  readonly answer: Answer | undefined;
  readonly requirement: Requirement;
}

/** A question that counts. */
export interface CountingItem extends ScoredItem {
  readonly state: CountingState;
}

export interface PlacedAnswers {
  /** Modules with at least one applicable question, in the pack's order. */
  readonly modules: readonly { readonly module: Module; readonly items: readonly ScoredItem[] }[];
  /** All applicable questions, in the pack's order. */
  readonly items: readonly ScoredItem[];
  readonly byId: ReadonlyMap<string, ScoredItem>;
  /** Questions the profile hides whose answer was kept. */
  readonly hiddenIds: readonly string[];
  /** Answers to questions the pack does not have, by question id. */
  readonly unknownIds: readonly string[];
}

/** Places the answers. If two name the same question, the later one counts. */
export function placeAnswers(
  pack: CompiledPack,
  assessment: Pick<Assessment, 'profile' | 'answers'>,
): PlacedAnswers {
  const answers = latestAnswers(assessment.answers);
  const hiddenIds: string[] = [];
  const modules = pack.modules.map(({ module, questions }) => {
    const items: ScoredItem[] = [];
    for (const { question, best, authorities } of questions) {
      const answer = answers.get(question.id);
      if (truthOf(question.applicability, assessment.profile) === 'no') {
        if (answer !== undefined) hiddenIds.push(question.id);
      } else {
        const { state, effectiveness } = answerReadingOf(question, answer);
        const requirement = requirementOf(question, assessment.profile);
        items.push({ question, best, authorities, answer, state, effectiveness, requirement });
      }
    }
    return { module, items };
  });
  const items = modules.flatMap((module) => module.items);
  return {
    modules: modules.filter((module) => module.items.length > 0),
    items,
    byId: new Map(items.map((item) => [item.question.id, item])),
    hiddenIds,
    unknownIds: [...answers.keys()].filter((id) => !pack.questionIds.has(id)),
  };
}

/** Questions that count: they apply and counsel did not set them aside. */
export function countingItems(items: readonly ScoredItem[]): readonly CountingItem[] {
  return items.filter(isCounting);
}

/** Whether a question counts. */
export function isCounting(item: ScoredItem): item is CountingItem {
  return item.state !== 'not-applicable';
}
