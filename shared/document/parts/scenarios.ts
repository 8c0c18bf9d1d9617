/** Scenarios in words, in the score's own order, with what each answer contributes. Computes no risk. */
import { packIndex } from '../../pack/pack-index';
import type { Contribution, ScenarioScore } from '../../scoring/types';
import { formatRange, formatShare, levelRangeName } from '../../wording/format';
import { confidenceInWords, inherentInWords, scenarioInWords } from '../../wording/why-words';
import type { ContributionView, ScenarioView } from '../model-types';
import { answerInShort, stateName } from '../../wording/answer-words';
import { citesOf } from './authorities';
import type { ReportContext } from './context';

const SHORT_ANSWER = 60;

/** Cut where it is longer than a row of figures allows; the index of answers has it in full. */
function shortAnswer(contribution: Contribution, context: ReportContext): string {
  const item = context.itemById.get(contribution.questionId);
  if (contribution.state !== 'answered' || item === undefined) return stateName(contribution.state);
  const answer = answerInShort(item.question, item.answer?.value ?? null);
  return answer.length <= SHORT_ANSWER ? answer : `${answer.slice(0, SHORT_ANSWER - 1)}…`;
}

function contributionView(contribution: Contribution, context: ReportContext): ContributionView {
  const { worstCase, bestCase } = contribution.points;
  return {
    questionId: contribution.questionId,
    question: context.questionById.get(contribution.questionId)?.text ?? contribution.questionId,
    axis: contribution.axis,
    weight: String(contribution.weight),
    state: stateName(contribution.state),
    answer: shortAnswer(contribution, context),
    effectiveness: formatShare(contribution.effectiveness),
    points: formatRange({ low: Math.min(worstCase, bestCase), high: Math.max(worstCase, bestCase) }),
  };
}

function gradeWithReasons({ confidence }: ScenarioScore): string {
  const { level } = confidence;
  return `${level.slice(0, 1).toUpperCase()}${level.slice(1)}. ${confidenceInWords(confidence).join(' ')}`;
}

/** Points by which the worst case would better, or the best case where only that can. */
function driversInWords({ movers }: ScenarioScore): string {
  const words = movers.map(({ questionId, points: { worstCase, bestCase } }) => {
    const gain = Math.max(worstCase, bestCase).toFixed(1);
    return `${questionId} (${gain}${worstCase === 0 ? ' at best' : ''})`;
  });
  return words.join(', ');
}

function scenarioView(scenario: ScenarioScore, index: number, context: ReportContext): ScenarioView {
  const source = packIndex(context.input.pack).scenarioById.get(scenario.id);
  const { inherentRisk } = scenario;
  return {
    number: index + 1,
    id: scenario.id,
    title: scenario.title,
    summary: source?.summary ?? scenario.title,
    inherent: formatRange(inherentRisk.risk),
    inherentLevel: levelRangeName(inherentRisk.level),
    residual: formatRange(scenario.residual),
    residualLevel: levelRangeName(scenario.level),
    level: scenario.level,
    likelihood: `${levelRangeName(scenario.likelihoodLevel)} (${formatRange(scenario.likelihood)})`,
    impact: `${levelRangeName(scenario.impactLevel)} (${formatRange(scenario.impact)})`,
    sentence: scenarioInWords(scenario),
    confidence: gradeWithReasons(scenario),
    movers: driversInWords(scenario),
    because: inherentInWords(inherentRisk),
    contributions: scenario.contributions.map((part) => contributionView(part, context)),
    cites: citesOf(source?.authorities ?? [], context),
  };
}

/** Every scored scenario, worst first. */
export function scenarioViews(context: ReportContext): readonly ScenarioView[] {
  return context.input.score.scenarios.map((scenario, index) => scenarioView(scenario, index, context));
}
