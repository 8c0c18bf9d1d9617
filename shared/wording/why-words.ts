/** One sentence for each figure: what it is made of and how far it is still open. Words only; computes nothing new. */
import { width, type Range } from '../base/range';
import { countOf } from '../base/words';
import { formatFigure, levelName } from './format';
import type {
  InherentReason,
  InherentRisk,
  NextQuestion,
  ScenarioConfidence,
  ScenarioScore,
  QuestionShare,
} from '../scoring/types';
import { HEADLINE_WORDS } from './headline-words';

function openOf(shares: readonly Pick<QuestionShare, 'state'>[]): number {
  return shares.filter(({ state }) => state !== 'answered').length;
}

function pointsInWords(value: number): string {
  const figure = formatFigure(value);
  return `${figure} ${figure === '1' ? 'point' : 'points'}`;
}

function openWords(range: Range, shares: readonly QuestionShare[]): string {
  const open = openOf(shares);
  if (open === 0) return 'Every one of them is answered.';
  const could = `could add up to ${pointsInWords(width(range))}`;
  return open === 1
    ? `The one that is open or not known ${could}.`
    : `The ${String(open)} that are open or not known ${could}.`;
}

/** For legal exposure: what the given answers leave uncovered, and what open ones could add. */
export function legalExposureInWords(range: Range, shares: readonly QuestionShare[]): string {
  if (shares.length === 0) return 'No question about a duty that binds counts.';
  const count = countOf(
    shares.length,
    'question about duties that bind counts',
    'questions about duties that bind count',
  );
  return `${count}. The answers given leave a gap of ${formatFigure(range.low)} of 100. ${openWords(range, shares)}`;
}

/** For position readiness: how far the given answers reach, and what open ones could add. */
export function positionReadinessInWords(range: Range, shares: readonly QuestionShare[]): string {
  return shares.length === 0
    ? 'No question about a voluntary choice counts; nothing is left to prepare.'
    : readinessInWords(range, shares);
}

/** For a module, of which at least one question counts: how far the given answers reach. */
export function readinessInWords(range: Range, shares: readonly QuestionShare[]): string {
  const count = countOf(shares.length, 'question counts', 'questions count');
  return `${count}. The answers given reach ${formatFigure(range.low)} of 100. ${openWords(range, shares)}`;
}

function whateverOpen(open: number): string {
  return open === 1
    ? 'the one open answer turns out to be'
    : `the ${String(open)} open answers turn out to be`;
}

/** For a scenario: its level at worst and at best, and what that depends on. */
export function scenarioInWords({
  level,
  contributions,
}: Pick<ScenarioScore, 'level' | 'contributions'>): string {
  const open = openOf(contributions);
  const worst = levelName(level.high).toLowerCase();
  if (level.low === level.high) {
    const still = open === 0 ? 'on the answers given' : `whatever ${whateverOpen(open)}`;
    return `The risk that remains is ${worst}, ${still}.`;
  }
  const span = `The risk that remains is ${worst} at worst and ${levelName(level.low).toLowerCase()} at best`;
  return open === 0
    ? `${span}, because the profile is incomplete.`
    : `${span}, depending on what ${whateverOpen(open)}.`;
}

function stepInWords({ text, points, kind }: InherentReason): string {
  if (kind === 'base') return `${text} (${String(points)})`;
  const words = `${text} (${points > 0 ? '+' : '−'}${String(Math.abs(points))})`;
  return kind === 'unknown' ? `Not known yet: ${words}` : words;
}

/** Where an inherent risk comes from, one line for each step: likelihood first, then impact. */
export function inherentInWords({ because }: Pick<InherentRisk, 'because'>): readonly string[] {
  return [
    ...because.likelihood.map((step) => `Likelihood: ${stepInWords(step)}`),
    ...because.impact.map((step) => `Impact: ${stepInWords(step)}`),
  ];
}

/** The counts behind the two grades of a confidence: one sentence on the law, one on the evidence. */
export function confidenceInWords({ because }: Pick<ScenarioConfidence, 'because'>): readonly string[] {
  const { confirmedAuthorities, authorities, evidenceShare } = because;
  const were = confirmedAuthorities === 1 ? 'was' : 'were';
  const behind = `${String(confirmedAuthorities)} of the ${countOf(authorities, 'authority', 'authorities')} behind it`;
  return [
    `Law: ${behind} ${were} read or confirmed by a reliable account.`,
    `Evidence: answers that name a document carry ${String(Math.floor(evidenceShare * 100))}% of its control weight.`,
  ];
}

/** How far an answer narrows the ranges: exactly for its headline, for scenarios averaged over best and worst. */
export function narrowingInWords(next: NextQuestion): string {
  const headline = `Narrows ${HEADLINE_WORDS[next.headline].title.toLowerCase()} by ${next.headlineNarrowing.toFixed(1)} points`;
  if (next.scenarios === 0) return `${headline}.`;
  const scenarios = countOf(next.scenarios, 'scenario');
  return `${headline} and ${scenarios} by ${next.scenarioNarrowing.toFixed(1)} in all.`;
}
