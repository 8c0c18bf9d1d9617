/** Decisions as papers see them: evaluated once, with the words of the pack and of what was decided. */
import { evaluateDecision, recordOf } from '../../decisions/evaluate';
import type { DecisionEvaluation, OptionReading } from '../../decisions/types';
import { truthOf } from '../../pack/applicability';
import type { Decision } from '../../pack/schema';
import { lowerFirst } from '../../base/words';
import { leadInShort } from '../../wording/decision-words';
import { choiceInWords, choiceWarning } from '../../wording/choice-words';
import type { ReportContext } from '../parts/context';
import { sentencesIn } from './clause';

type PackOption = Decision['options'][number];

export interface DecisionPoint {
  readonly decision: Decision;
  readonly evaluation: DecisionEvaluation;
  /** `null` while nothing is recommended. */
  readonly recommended: PackOption | null;
}

/** An option with where it stands. */
export function readingOf({ evaluation }: DecisionPoint, code: string): OptionReading | undefined {
  return evaluation.options.find((option) => option.code === code);
}

/** What is missing for an option that is not open: of each gate its own words. */
export function lacksOfOption(
  { evaluation }: Pick<DecisionPoint, 'evaluation'>,
  { notMet, notKnown }: OptionReading,
): {
  readonly notMet: readonly string[];
  readonly notKnown: readonly string[];
} {
  const words = (ids: readonly string[]) =>
    ids.flatMap((id) => evaluation.gates.find((gate) => gate.id === id)?.lack ?? []);
  return { notMet: words(notMet), notKnown: words(notKnown) };
}

/** Every decision the profile puts to the board, or may. */
export function decisionPoints({ input }: ReportContext): readonly DecisionPoint[] {
  const { pack, assessment } = input;
  return pack.decisions
    .filter(({ applicability }) => truthOf(applicability, assessment.profile) !== 'no')
    .map((decision) => {
      const evaluation = evaluateDecision(
        decision,
        recordOf(assessment.decisions, decision.id),
        pack.authorities,
      );
      const code = evaluation.recommendation?.code;
      return {
        decision,
        evaluation,
        recommended: decision.options.find((option) => option.code === code) ?? null,
      };
    });
}

/** What the comparison puts first, and by how much; where nothing else is open, that. */
export function recommendedInWords({ evaluation }: DecisionPoint, { title }: PackOption): string {
  return evaluation.runnerUp === null
    ? `Only “${title}” is open`
    : `The scored comparison puts “${title}” first: ${lowerFirst(leadInShort(evaluation))}`;
}

/** Those on which nothing is decided yet. */
export function openDecisions(points: readonly DecisionPoint[]): readonly DecisionPoint[] {
  return points.filter(({ evaluation }) => evaluation.choice === null);
}

/** What was decided, then what a reader must not miss beside it. */
export function choiceTexts(evaluation: DecisionEvaluation, asOf: string): readonly string[] {
  const warned = sentencesIn(choiceWarning(evaluation)).filter((text) => text !== '');
  return [choiceInWords(evaluation, asOf), ...warned];
}
