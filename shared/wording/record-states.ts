/** What the states of actions, findings, gates and factors are called, on screens and in documents. Words only. */
import type { FactorRecord, GateRecord, PlannedAction } from '../assessment/schema';
import { formatDate } from './format';

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

/** "Done March 3, 2027: minutes of the meeting.": what shows that an action was done; empty where nothing is recorded. */
export function completionInWords({ completion }: Pick<PlannedAction, 'completion'>): string {
  if (completion === undefined) return '';
  const done = completion.on === null ? 'Done' : `Done ${formatDate(completion.on)}`;
  const evidence = completion.evidence.trim();
  return evidence === '' ? `${done}.` : `${done}: ${evidence}`;
}

/** Where an action stands, with whether it is late. */
export function actionStatusInWords({ status }: Pick<PlannedAction, 'status'>, isOverdue: boolean): string {
  const words = ACTION_STATUS_WORDS[status];
  return isOverdue ? `${words}, overdue` : words;
}
