/** The gravest risks to a board: what is there, what is missing, who finds out what, what is planned and what is late. */
import { capitalized, joinWords } from '../../../base/words';
import { packIndex } from '../../../pack/pack-index';
import { isOverdue } from '../../../actions/register';
import type { NounPhrase, Scenario } from '../../../pack/schema';
import type { ScenarioScore } from '../../../scoring/types';
import { formatRange } from '../../../wording/format';
import { finderOf, havesOf, joinPhrases, lacksOf, missingInWords, traceOf } from '../atoms';
import { numberInWords, type PaperDay } from '../dates';
import type { PaperContext } from '../paper-context';
import { actionParts, lateSentence } from './late';
import type { Point } from '../points';
import { toldPoints } from '../record-conditions';
import { sentence, withinBudget, type Sentence, type Trace } from '../sentence';
import type { Unit } from '../unit';
import { paragraphUnit } from '../units';

const RISK_BUDGET = 60;
const MOST_HAVES = 2;
const MOST_LACKS = 2;

/** Phrases that another risk has named already. */
type Named = Set<string>;

function fresh(phrases: readonly NounPhrase[], named: Named, most: number): readonly NounPhrase[] {
  const unused = phrases.filter(({ text }) => !named.has(text)).slice(0, most);
  for (const { text } of unused) named.add(text);
  return unused;
}

function traceOfAll(points: readonly Point[], id: string): Trace {
  return [{ kind: 'figure', path: `scenarios.${id}.residual` }, ...points.map(traceOf)];
}

function thereAndMissing(points: readonly Point[], named: Named, trace: Trace): readonly Sentence[] {
  const haves = joinPhrases(
    fresh(points.filter((point) => point.outcome === 'strength').flatMap(havesOf), named, MOST_HAVES),
  );
  const missing = missingInWords(fresh(points.flatMap(lacksOf), named, MOST_LACKS));
  return [
    ...(haves === null ? [] : [sentence('fact', `We have ${haves.text}`, trace)]),
    ...(missing === '' ? [] : [sentence('fact', missing, trace)]),
  ];
}

function unknowns(points: readonly Point[], day: PaperDay): readonly Sentence[] {
  return points
    .filter((point) => point.outcome === 'unknown')
    .slice(0, 1)
    .map((point) =>
      sentence(
        'unknown',
        `${capitalized(point.question.whether)} is being found out${finderOf(point, day)}`,
        [traceOf(point)],
      ),
    );
}

function plans(points: readonly Point[], { report, year }: PaperContext): readonly Sentence[] {
  const actions = points.flatMap((point) => point.actions.map((action) => ({ action, point })));
  const { asOf } = report.input;
  return actions.slice(0, 2).map(({ action, point }) => {
    if (isOverdue(action, asOf)) return lateSentence(action, year, traceOf(point));
    const { title, owner, day } = actionParts(action, year);
    const trace: Trace = [{ kind: 'action', id: action.id }, traceOf(point)];
    return sentence('do', `Planned: ${title} (${owner}, ${day})`, trace);
  });
}

function lateFirst(sentences: readonly Sentence[]): readonly Sentence[] {
  const isLate = ({ text }: Sentence) => text.endsWith('is not reported done.');
  return [...sentences.filter(isLate), ...sentences.filter((each) => !isLate(each))];
}

function scenarioOf({ id }: ScenarioScore, { report }: PaperContext): Scenario | undefined {
  return packIndex(report.input.pack).scenarioById.get(id);
}

/** What a board calls a scenario. */
export function boardTitleOf(scored: ScenarioScore, paper: PaperContext): string {
  return scenarioOf(scored, paper)?.boardTitle ?? scored.title;
}

/** How much the control that a question asks about weighs on a risk; 0 where it is none of its controls. */
function weightOn(scored: ScenarioScore, questionId: string, paper: PaperContext): number {
  const controls = scenarioOf(scored, paper)?.controls ?? [];
  return Math.max(
    0,
    ...controls.filter(({ question }) => question === questionId).map(({ weight }) => weight),
  );
}

/** The questions on its controls: those that weigh most on it first, then the gravest. */
function pointsOfRisk(scored: ScenarioScore, paper: PaperContext): readonly Point[] {
  const asked = (scenarioOf(scored, paper)?.controls ?? []).map(({ question }) => question);
  const weight = ({ question }: Point) => weightOn(scored, question.id, paper);
  return [...new Set(toldPoints(asked, paper.record))].toSorted(
    (a, b) => weight(b) - weight(a) || b.consequence - a.consequence,
  );
}

/** Whether another of the risks told is the one on which the question weighs more: what is there or missing is told with that. */
function isOfAnother({ question }: Point, scored: ScenarioScore, { paper, told }: Telling): boolean {
  const own = weightOn(scored, question.id, paper);
  return told.some((other) => weightOn(other, question.id, paper) > own);
}

/** The paper, and the risks it tells. */
interface Telling {
  readonly paper: PaperContext;
  readonly told: readonly ScenarioScore[];
}

/** What is done about a risk: what is planned, late first, who finds out what, or that nothing has an owner or a date. */
export function plansForRisk(scored: ScenarioScore, paper: PaperContext): readonly Sentence[] {
  const points = pointsOfRisk(scored, paper);
  const planned = lateFirst(plans(points, paper));
  const unknown = unknowns(points, paper);
  const unplanned =
    planned.length > 0 || unknown.length > 0
      ? []
      : [sentence('do', 'No owner or date is set', traceOfAll([], scored.id))];
  return [...planned, ...unknown, ...unplanned];
}

function riskUnit(scored: ScenarioScore, telling: Telling, named: Named): Unit {
  const { id } = scored;
  const { paper } = telling;
  const points = pointsOfRisk(scored, paper).filter((point) => !isOfAnother(point, scored, telling));
  const all = [...thereAndMissing(points, named, traceOfAll(points, id)), ...plansForRisk(scored, paper)];
  const label = `${boardTitleOf(scored, paper)} (${formatRange(scored.residual)}).`;
  return paragraphUnit(`briefing/risk/${id}`, withinBudget(all, RISK_BUDGET).kept, { label });
}

function byScore(a: ScenarioScore, b: ScenarioScore): number {
  return b.residual.high - a.residual.high || b.residual.low - a.residual.low;
}

/** Every risk by score: the upper end of the figure first, then the lower. */
export function allByScore({ report }: Pick<PaperContext, 'report'>): readonly ScenarioScore[] {
  return report.input.score.scenarios.toSorted(byScore);
}

/** The risks a board is told of, by score. */
export function risksByScore(paper: Pick<PaperContext, 'report'>): readonly ScenarioScore[] {
  return allByScore(paper).filter(({ level }) => level.high !== 'low' && level.high !== 'very-low');
}

/** "Top risks": those with the highest scores. */
export function riskUnits(paper: PaperContext, most: number): readonly Unit[] {
  const all = risksByScore(paper);
  const named: Named = new Set();
  const told = all.slice(0, most);
  const units = told.map((scored) => riskUnit(scored, { paper, told }, named));
  const left = all.slice(most);
  if (left.length === 0) return units;
  const shown = left.slice(0, 2).map((scored) => `“${boardTitleOf(scored, paper)}”`);
  const more = left.length > shown.length ? [`${numberInWords(left.length - shown.length)} more`] : [];
  const names = joinWords([...shown, ...more], 'and');
  const [first] = left;
  if (first === undefined) return units;
  const trace: Trace = [{ kind: 'figure', path: `scenarios.${first.id}.residual` }];
  return [
    ...units,
    paragraphUnit('briefing/risks/left', [sentence('link', `Also on file: ${names}`, trace)], {
      style: 'note',
    }),
  ];
}
