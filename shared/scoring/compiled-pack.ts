/** A pack indexed for scoring: made once, found again by the pack's identity. Holds nothing of an assessment. */
import { onceFor } from '../base/once-for';
import { bestWorth } from '../assessment/answer-semantics';
import type {
  Authority,
  AuthorityRef,
  AuthorityConfidence,
  Module,
  Pack,
  Question,
  Scenario,
} from '../pack/schema';

/** A question with what scoring would otherwise look up again and again. */
export interface CompiledQuestion {
  readonly question: Question;
  /** What its best answer is worth, 0 to 1. */
  readonly best: number;
  readonly authorities: readonly Authority[];
}

/** A pack with its look-ups. */
export interface CompiledPack {
  readonly modules: readonly { readonly module: Module; readonly questions: readonly CompiledQuestion[] }[];
  readonly questionIds: ReadonlySet<string>;
  readonly scenarios: readonly { readonly scenario: Scenario; readonly authorities: readonly Authority[] }[];
}

/** Marks a reader may rely on: the source was read, or a reliable account of it. The others are not facts yet. */
const CONFIRMED: ReadonlySet<AuthorityConfidence> = new Set(['primary', 'secondary']);

/** Whether a citation may be relied on by its confidence mark. */
export function isConfirmed(authority: Authority): boolean {
  return CONFIRMED.has(authority.confidence);
}

/** The pack's index. The same object for the same pack. */
export const compilePack: (pack: Pack) => CompiledPack = onceFor(compile);

function compile(pack: Pack): CompiledPack {
  const byId = new Map(pack.authorities.map((authority) => [authority.id, authority]));
  const cited = (refs: readonly AuthorityRef[]) =>
    refs.flatMap(({ authority }) => {
      const found = byId.get(authority);
      return found === undefined ? [] : [found];
    });
  const modules = pack.modules.map((module) => ({
    module,
    questions: module.questions.map((question) => ({
      question,
      best: bestWorth(question),
      authorities: cited(question.authorities),
    })),
  }));
  return {
    modules,
    questionIds: new Set(modules.flatMap(({ questions }) => questions.map(({ question }) => question.id))),
    scenarios: pack.scenarios.map((scenario) => ({ scenario, authorities: cited(scenario.authorities) })),
  };
}
