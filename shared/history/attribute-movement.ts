/**
 * Which answers moved a figure. The rule (`docs/method.md`, "Which answers did it"): both states are scored under
 * one pack; what that changes about the frozen figures is the share of law and method. From the earlier state the
 * changed profile and then the changed answers are switched one at a time, in order of question ids, and once more
 * in the reverse order; each share is the average of its two steps. So the shares sum to the movement, always.
 */
import type { Answer, AssessmentContent } from '../assessment/schema';
import { point, type Range } from '../base/range';
import type { Pack } from '../pack/schema';
import { keyFiguresOf, type KeyFigures } from '../scoring/score';
import {
  changedAnswers,
  changedFacets,
  compareSnapshots,
  hasMoved,
  type SnapshotComparison,
  type HistoricState,
  type Movement,
} from './compare-snapshots';

/** What moved a figure: an answer, the profile as a whole, or the pack and the method rather than the company. */
export type Cause =
  | { readonly kind: 'answer'; readonly questionId: string }
  | { readonly kind: 'profile' }
  | { readonly kind: 'law-or-method' };

/** Points by which a cause moved both ends of a figure; negative is down. */
export interface MovementShare {
  readonly cause: Cause;
  readonly low: number;
  readonly high: number;
}

/** A figure that moved, with what moved it, the largest share first. */
export interface AttributedMovement extends Movement {
  readonly figure:
    | { readonly kind: 'legal-exposure' }
    | { readonly kind: 'position-readiness' }
    | { readonly kind: 'scenario'; readonly id: string; readonly title: string };
  readonly shares: readonly MovementShare[];
}

/** Smaller than this is the rounding of sums, not a movement. */
const NOTHING = 1e-9;

/**
 * Attributes every headline and scenario that moved between two states.
 *
 * @param pack - the pack to score both under
 * @returns the two headlines first, then scenarios in the order they have now; only what moved. A scenario that
 *   does not apply counts as no risk, so that one which comes or goes is attributed like any other. The shares of
 *   a figure sum to its movement at each end, up to rounding.
 */
export function attributeMovement(
  pack: Pack,
  before: HistoricState,
  after: HistoricState,
): readonly AttributedMovement[] {
  const figures = figuresOf(compareSnapshots(before, after));
  if (figures.length === 0) return [];
  const switches = switchesOf(before.content, after.content);
  const walks = [switches, switches.toReversed()].map((order) => walk(pack, before.content, order));
  return figures.map((moved) => {
    const at = (figures: KeyFigures) => rangeIn(figures, moved.figure);
    const shares = switches.map(({ cause }) => shareOf(cause, walks, at));
    return { ...moved, shares: [lawShare(moved, shares), ...shares].filter(isSomething).sort(byPoints) };
  });
}

type Figure = AttributedMovement['figure'];

/** One thing that changed, and how to bring it from its old state to its new one. */
interface Switch {
  readonly cause: Cause;
  readonly apply: (content: AssessmentContent) => AssessmentContent;
}

/** The figures before and after each step on the way from the earlier state to the later one. */
type Walk = readonly { readonly cause: Cause; readonly from: KeyFigures; readonly to: KeyFigures }[];

function figuresOf(comparison: SnapshotComparison): readonly (Movement & { readonly figure: Figure })[] {
  const scenarios = comparison.scenarios.map(({ id, title, before, after }) => ({
    figure: { kind: 'scenario', id, title } as const,
    before,
    after,
  }));
  return [
    { figure: { kind: 'legal-exposure' } as const, ...comparison.legalExposure },
    { figure: { kind: 'position-readiness' } as const, ...comparison.positionReadiness },
    ...scenarios,
  ].filter(hasMoved);
}

function switchesOf(before: AssessmentContent, after: AssessmentContent): readonly Switch[] {
  const profile: Switch = {
    cause: { kind: 'profile' },
    apply: (content) => ({ ...content, profile: after.profile }),
  };
  const answers = changedAnswers(before, after).map(({ questionId }): Switch => ({
    cause: { kind: 'answer', questionId },
    apply: (content) => ({ ...content, answers: withAnswerOf(content.answers, after.answers, questionId) }),
  }));
  return changedFacets(before, after).length === 0 ? answers : [profile, ...answers];
}

function withAnswerOf(
  answers: readonly Answer[],
  later: readonly Answer[],
  questionId: string,
): readonly Answer[] {
  return [
    ...answers.filter((answer) => answer.questionId !== questionId),
    ...later.filter((answer) => answer.questionId === questionId),
  ];
}

function walk(pack: Pack, start: AssessmentContent, order: readonly Switch[]): Walk {
  let content = start;
  let from = keyFiguresOf(pack, content);
  return order.map(({ cause, apply }) => {
    content = apply(content);
    const to = keyFiguresOf(pack, content);
    const step = { cause, from, to };
    from = to;
    return step;
  });
}

/** A cause's step, averaged over the walks. */
function shareOf(cause: Cause, walks: readonly Walk[], at: (figures: KeyFigures) => Range): MovementShare {
  const steps = walks.flatMap((steps) => steps.filter((step) => step.cause === cause));
  const mean = (end: keyof Range) =>
    steps.reduce((sum, { from, to }) => sum + at(to)[end] - at(from)[end], 0) / walks.length;
  return { cause, low: mean('low'), high: mean('high') };
}

/** What of the movement no change of the company explains. */
function lawShare({ before, after }: Movement, shares: readonly MovementShare[]): MovementShare {
  const rest = (end: keyof Range) =>
    shares.reduce((left, share) => left - share[end], (after?.[end] ?? 0) - (before?.[end] ?? 0));
  return { cause: { kind: 'law-or-method' }, low: rest('low'), high: rest('high') };
}

function rangeIn({ headlines, residuals }: KeyFigures, figure: Figure): Range {
  switch (figure.kind) {
    case 'legal-exposure':
      return headlines.legalExposure ?? point(0);
    case 'position-readiness':
      return headlines.positionReadiness ?? point(0);
    case 'scenario':
      return residuals.get(figure.id) ?? point(0);
  }
}

function isSomething({ low, high }: MovementShare): boolean {
  return Math.max(Math.abs(low), Math.abs(high)) > NOTHING;
}

/** The largest first, whichever way it moved the figure; ties in the order of the causes. */
function byPoints(a: MovementShare, b: MovementShare): number {
  return Math.abs(b.low + b.high) - Math.abs(a.low + a.high);
}
