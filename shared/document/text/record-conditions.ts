/** Whether what a text needs holds of the record. Three-valued for the profile: only a certain "yes" prints a text. */
import { truthOf, type FacetChoices } from '../../pack/applicability';
import { questionsIn } from '../../pack/condition-questions';
import type { RecordCondition } from '../../pack/schema';
import type { Point, PointOutcome } from './points';

type State = Extract<RecordCondition, { kind: 'state' }>['anyOf'][number];

function stateOf(outcome: PointOutcome): State {
  return outcome === 'strength' || outcome === 'partial' || outcome === 'gap' ? 'answered' : outcome;
}

/** What conditions are looked up in. */
export interface RecordView {
  readonly pointById: ReadonlyMap<string, Point>;
  readonly profile: FacetChoices;
  /** Answers no text may speak of, though they are on record. */
  readonly aside: ReadonlySet<string>;
}

function holdsOne(condition: RecordCondition, { pointById, profile }: RecordView): boolean {
  if (condition.kind === 'profile') return truthOf(condition.when, profile) === 'yes';
  const point = pointById.get(condition.question);
  if (point === undefined) return false;
  if (condition.kind === 'state') return condition.anyOf.includes(stateOf(point.outcome));
  return point.chosen.some(({ option }) => condition.anyOf.includes(option.id));
}

function isAsideIn(conditions: readonly RecordCondition[], { aside }: RecordView): boolean {
  return questionsIn(conditions).some((id) => aside.has(id));
}

/** Whether every condition holds and none speaks of an answer that is aside. No condition: always. */
export function holds(conditions: readonly RecordCondition[], view: RecordView): boolean {
  return conditions.every((condition) => holdsOne(condition, view)) && !isAsideIn(conditions, view);
}

/**
 * The first text whose conditions hold. None where it speaks of an answer that is aside: the next in order is written
 * for another record.
 */
export function firstHolding<Text extends { readonly when: readonly RecordCondition[] }>(
  texts: readonly Text[],
  view: RecordView,
): Text | undefined {
  const found = texts.find(({ when }) => when.every((condition) => holdsOne(condition, view)));
  return found === undefined || isAsideIn(found.when, view) ? undefined : found;
}

/** The points of questions on which something may be said, in the order given. */
export function toldPoints(ids: readonly string[], { pointById, aside }: RecordView): readonly Point[] {
  return ids.flatMap((id) => (aside.has(id) ? [] : (pointById.get(id) ?? [])));
}
