/**
 * The questionnaire as one profile sees it: which questions apply and why, and where each stands. The
 * screen, the scores and the documents all start here, so that they cannot disagree.
 */
import { packIndex } from '../pack/pack-index';
import { evaluateApplicability } from '../pack/applicability';
import type { Module, Pack, Question } from '../pack/schema';
import { answerState, type AnswerState } from './answer-semantics';
import type { Answer, Assessment } from './schema';

/** An applicable question with its answer. */
export interface QuestionItem {
  readonly question: Question;
  /** Follows "Asked because". */
  readonly because: string;
  readonly answer: Answer | undefined;
  readonly state: AnswerState;
}

export interface QuestionnaireModule {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly items: readonly QuestionItem[];
  readonly answered: number;
  /** Applicable questions, less those marked not applicable with a reason. */
  readonly applicable: number;
}

/** A question the profile switches off, with the answer it may have kept. */
export interface HiddenItem {
  readonly question: Question;
  /** Follows "Not asked because". */
  readonly because: string;
  readonly answer: Answer | undefined;
}

export interface Questionnaire {
  /** Modules with at least one applicable question, in the pack's order. */
  readonly modules: readonly QuestionnaireModule[];
  readonly hidden: readonly HiddenItem[];
  /** Stored answers whose question the pack does not have. Kept and reported, never scored. */
  readonly unknownAnswers: readonly Answer[];
}

type Answered = Pick<Assessment, 'profile' | 'answers'>;

function itemsOf(module: Module, pack: Pack, input: { answers: ReadonlyMap<string, Answer>; of: Answered }) {
  const items: QuestionItem[] = [];
  const hidden: HiddenItem[] = [];
  for (const question of module.questions) {
    const { state, because } = evaluateApplicability(question.applicability, input.of.profile, pack.facets);
    const answer = input.answers.get(question.id);
    if (state === 'no') hidden.push({ question, because, answer });
    else items.push({ question, because, answer, state: answerState(question, answer) });
  }
  return { items, hidden };
}

function summarize(module: Module, items: readonly QuestionItem[]): QuestionnaireModule {
  return {
    id: module.id,
    title: module.title,
    purpose: module.purpose,
    items,
    answered: items.filter((item) => item.state === 'answered').length,
    applicable: items.filter((item) => item.state !== 'not-applicable').length,
  };
}

/**
 * Builds the questionnaire for an assessment.
 *
 * @returns applicable questions by module; hidden ones with their kept answers; answers the pack does not
 *   know. If two answers name the same question, the later one by `updatedAt` counts.
 */
export function questionnaireOf(pack: Pack, assessment: Answered): Questionnaire {
  const answers = latestAnswers(assessment.answers);
  const modules: QuestionnaireModule[] = [];
  const hidden: HiddenItem[] = [];
  for (const module of pack.modules) {
    const parts = itemsOf(module, pack, { answers, of: assessment });
    hidden.push(...parts.hidden);
    if (parts.items.length > 0) modules.push(summarize(module, parts.items));
  }
  const known = new Set(packIndex(pack).questions.map((question) => question.id));
  return {
    modules,
    hidden,
    unknownAnswers: [...answers.values()].filter((answer) => !known.has(answer.questionId)),
  };
}

/** One answer per question, sorted by question id, so that the order of storage can never matter. */
export function latestAnswers(answers: readonly Answer[]): ReadonlyMap<string, Answer> {
  const latest = new Map<string, Answer>();
  for (const answer of answers) {
    const other = latest.get(answer.questionId);
    if (other === undefined || isLater(answer, other)) latest.set(answer.questionId, answer);
  }
  return new Map([...latest].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Ties are broken by content, not by place, so that a permutation of the list changes nothing. */
function isLater(answer: Answer, other: Answer): boolean {
  if (answer.updatedAt !== other.updatedAt) return answer.updatedAt > other.updatedAt;
  return JSON.stringify(answer) > JSON.stringify(other);
}
