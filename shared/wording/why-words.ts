/** One sentence for each figure: what it is made of and how far it is still open. Words only; computes nothing new. */
import { width, type Range } from '../base/range';
import { countOf } from '../base/words';
import type { Headline } from '../pack/schema';
import { formatFigure } from './format';
import { LEVEL_LABELS } from '../scoring/sp800-30';
import type { NextQuestion, ScenarioScore, Share } from '../scoring/types';

function openOf(shares: readonly Pick<Share, 'state'>[]): number {
  return shares.filter(({ state }) => state !== 'answered').length;
}

function pointsInWords(value: number): string {
  const figure = formatFigure(value);
  return `${figure} ${figure === '1' ? 'point' : 'points'}`;
}

function openWords(range: Range, shares: readonly Share[]): string {
  const open = openOf(shares);
  if (open === 0) return 'Every one of them is answered.';
  const could = `could add up to ${pointsInWords(width(range))}`;
  return open === 1
    ? `The one that is open or not known ${could}.`
    : `The ${String(open)} that are open or not known ${could}.`;
}

/** For legal exposure: what the given answers leave uncovered, and what open ones could add. */
export function gapSentence(range: Range, shares: readonly Share[]): string {
  const count = countOf(
    shares.length,
    'question about duties that bind counts',
    'questions about duties that bind count',
  );
  return `${count}. The answers given leave a gap of ${formatFigure(range.low)} of 100. ${openWords(range, shares)}`;
}

/** For position readiness and modules: how far the given answers reach, and what open ones could add. */
export function readinessSentence(range: Range, shares: readonly Share[]): string {
  const count = countOf(shares.length, 'question counts', 'questions count');
  return `${count}. The answers given reach ${formatFigure(range.low)} of 100. ${openWords(range, shares)}`;
}

function whateverOpen(open: number): string {
  return open === 1
    ? 'the one open answer turns out to be'
    : `the ${String(open)} open answers turn out to be`;
}

/** For a scenario: its level at worst and at best, and what that depends on. */
export function scenarioSentence({
  level,
  contributions,
}: Pick<ScenarioScore, 'level' | 'contributions'>): string {
  const open = openOf(contributions);
  const worst = LEVEL_LABELS[level.high].toLowerCase();
  if (level.low === level.high) {
    const still = open === 0 ? 'on the answers given' : `whatever ${whateverOpen(open)}`;
    return `The risk that remains is ${worst}, ${still}.`;
  }
  const span = `The risk that remains is ${worst} at worst and ${LEVEL_LABELS[level.low].toLowerCase()} at best`;
  return open === 0
    ? `${span}, because the profile is incomplete.`
    : `${span}, depending on what ${whateverOpen(open)}.`;
}

const HEADLINE_WORDS: Readonly<Record<Headline, string>> = {
  'legal-exposure': 'legal exposure',
  'position-readiness': 'position readiness',
};

/** How far an answer narrows the ranges: exactly for its headline, for scenarios averaged over best and worst. */
export function narrowingInWords(next: NextQuestion): string {
  const headline = `Narrows ${HEADLINE_WORDS[next.headline]} by ${next.headlineNarrowing.toFixed(1)} points`;
  if (next.scenarios === 0) return `${headline}.`;
  const scenarios = countOf(next.scenarios, 'scenario');
  return `${headline} and ${scenarios} by ${next.scenarioNarrowing.toFixed(1)} in all.`;
}
