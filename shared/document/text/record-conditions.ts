/** Whether what a text needs holds of the record. Three-valued for the profile: only a certain "yes" prints a text. */
import { truthOf, type FacetChoices } from '../../pack/applicability';
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
}

function holdsOne(condition: RecordCondition, { pointById, profile }: RecordView): boolean {
  if (condition.kind === 'profile') return truthOf(condition.when, profile) === 'yes';
  const point = pointById.get(condition.question);
  if (point === undefined) return false;
  if (condition.kind === 'state') return condition.anyOf.includes(stateOf(point.outcome));
  return point.chosen.some(({ option }) => condition.anyOf.includes(option.id));
}

/** Whether every condition holds. None: always. */
export function holds(conditions: readonly RecordCondition[], view: RecordView): boolean {
  return conditions.every((condition) => holdsOne(condition, view));
}

/** The questions that conditions speak of. */
export function questionsIn(conditions: readonly RecordCondition[]): readonly string[] {
  return [...new Set(conditions.flatMap((each) => (each.kind === 'profile' ? [] : [each.question])))];
}
