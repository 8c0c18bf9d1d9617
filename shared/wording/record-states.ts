/** What the states of actions, findings, gates and factors are called, on screens and in documents. Words only. */
import type { FactorRecord, GateRecord, PlannedAction } from '../assessment/schema';

/** Where an action stands, in the order of its life. */
export const ACTION_STATUS_WORDS = {
  planned: 'Planned',
  'in-progress': 'In progress',
  done: 'Done',
  dropped: 'Dropped',
} as const satisfies Readonly<Record<PlannedAction['status'], string>>;

/** Whether a precondition of a decision is met. */
export const GATE_STATE_WORDS = {
  met: 'Met',
  'not-met': 'Not met',
  unknown: 'Not known',
} as const satisfies Readonly<Record<GateRecord['state'], string>>;

/** How far a consideration of a decision holds. */
export const FACTOR_HOLDS_WORDS = {
  yes: 'Holds',
  partly: 'In part',
  no: 'Does not hold',
  unknown: 'Not known',
} as const satisfies Readonly<Record<FactorRecord['holds'], string>>;

/** Where an action stands, with whether it is late. */
export function actionStatusInWords({ status }: Pick<PlannedAction, 'status'>, isOverdue: boolean): string {
  const words = ACTION_STATUS_WORDS[status];
  return isOverdue ? `${words}, overdue` : words;
}
