/** "Positions and options": what is recommended or was decided, and what keeps the other options shut, in words. */
import { capitalized, joinClauses } from '../../../base/words';
import { verdictInWords } from '../../../wording/decision-words';
import { countInWords, numberInWords } from '../dates';
import { choiceTexts, lacksOfOption, recommendedInWords, type DecisionPoint } from '../decisions';
import type { PaperContext } from '../paper-context';
import { sentence, withinBudget, type Sentence, type Trace } from '../sentence';
import type { Unit } from '../unit';
import { paragraphUnit } from '../units';

const POSITION_BUDGET = 110;
const MOST_LACKS = 2;

/** What keeps most options shut stands first; of those that weigh the same, the order of the pack. */
function byReach(lacks: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const lack of lacks) counts.set(lack, (counts.get(lack) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([lack]) => lack);
}

/** "Not met in full: an antitrust protocol; and a privilege check, among others": none is called by its number. */
function named(lead: string, lacks: readonly string[]): string {
  const shown = joinClauses(lacks.slice(0, MOST_LACKS));
  return `${lead}: ${shown}${lacks.length > MOST_LACKS ? ', among others' : ''}`;
}

function whichOf(shut: number, all: number): string {
  if (shut < all - 1) return capitalized(countInWords(shut, 'option'));
  return shut === 1 ? 'The other option' : `The other ${numberInWords(shut)}`;
}

/** Why the rest is not open: what is missing, or what is not known to be there. */
function shutSentences(point: DecisionPoint, trace: Trace): readonly Sentence[] {
  const { options } = point.evaluation;
  const shut = options.filter(({ gateStatus }) => gateStatus !== 'open');
  if (shut.length === 0) return [];
  const lacks = shut.map((option) => lacksOfOption(point, option));
  const missing = byReach(lacks.flatMap(({ notMet }) => notMet));
  const notKnown = byReach(lacks.flatMap((each) => each.notKnown));
  const why =
    missing.length > 0 ? named('Not met in full', missing) : named('Not known to be in place', notKnown);
  const are = `${whichOf(shut.length, options.length)} ${shut.length === 1 ? 'is' : 'are'} not open`;
  return [sentence('apply', are, trace), sentence('apply', why, trace)];
}

function positionSentences(point: DecisionPoint): readonly Sentence[] {
  const { decision, evaluation, recommended } = point;
  const trace: Trace = [{ kind: 'decision', id: decision.id, option: recommended?.code }];
  const shut = shutSentences(point, trace);
  if (recommended === null) return [sentence('apply', verdictInWords(evaluation), trace), ...shut];
  const board = recommended.board === undefined ? [] : [sentence('apply', recommended.board, trace)];
  return [sentence('apply', recommendedInWords(point, recommended), trace), ...board, ...shut];
}

/** What was decided, and what a reader must not miss beside it: never cut. */
function choiceSentences({ decision, evaluation }: DecisionPoint, asOf: string): readonly Sentence[] {
  const trace: Trace = [{ kind: 'decision', id: decision.id }];
  return choiceTexts(evaluation, asOf).map((text) => sentence('fact', text, trace));
}

/** One paragraph for each decision. */
export function positionUnits(paper: PaperContext): readonly Unit[] {
  return paper.decisions.map((point) =>
    paragraphUnit(
      `briefing/position/${point.decision.id}`,
      point.evaluation.choice === null
        ? withinBudget(positionSentences(point), POSITION_BUDGET).kept
        : choiceSentences(point, paper.report.input.asOf),
      { label: `${point.decision.title}.` },
    ),
  );
}
