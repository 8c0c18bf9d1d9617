/** Planned actions as a list one can narrow and sort, and as a board by owner. Pure; says nothing in words. */
import { isLive, type RegisteredAction } from './register';
import { naturalOrder } from '../base/words';
import type { PlannedAction } from '../assessment/schema';

/** What a list of actions is narrowed to. */
export interface ActionFilter {
  /** `live`: still to be done; `overdue`: late among them. */
  readonly status: 'all' | 'live' | 'overdue' | PlannedAction['status'];
  /** `null`: whoever it is; empty: nobody is named. */
  readonly owner: string | null;
  /** Stands in title, detail or owner, in any capitals. */
  readonly text: string;
}

/** What a list of actions is sorted by. */
export type ActionOrder = 'due' | 'owner' | 'title' | 'status';

export const ALL_ACTIONS: ActionFilter = { status: 'all', owner: null, text: '' };

function hasStatus({ action, isOverdue }: RegisteredAction, status: ActionFilter['status']): boolean {
  switch (status) {
    case 'all':
      return true;
    case 'live':
      return isLive(action);
    case 'overdue':
      return isOverdue;
    default:
      return action.status === status;
  }
}

/** The actions that the filter leaves, in the order they had. */
export function filterActions(
  entries: readonly RegisteredAction[],
  { status, owner, text }: ActionFilter,
): readonly RegisteredAction[] {
  const wanted = text.trim().toLowerCase();
  return entries.filter((entry) => {
    const { action } = entry;
    if (!hasStatus(entry, status)) return false;
    if (owner !== null && action.owner.trim() !== owner) return false;
    return [action.title, action.detail, action.owner].some((words) => words.toLowerCase().includes(wanted));
  });
}

const STATUS_ORDER: Readonly<Record<PlannedAction['status'], number>> = {
  'in-progress': 0,
  planned: 1,
  done: 2,
  dropped: 3,
};

/** Nobody stands behind everybody. */
function byOwner(a: string, b: string): number {
  if ((a === '') !== (b === '')) return a === '' ? 1 : -1;
  return naturalOrder(a, b);
}

/** In another order; what is equal in it stays as it was, which is by due date. */
export function sortActions(
  entries: readonly RegisteredAction[],
  order: ActionOrder,
): readonly RegisteredAction[] {
  switch (order) {
    case 'due':
      return entries;
    case 'owner':
      return entries.toSorted((a, b) => byOwner(a.action.owner.trim(), b.action.owner.trim()));
    case 'title':
      return entries.toSorted((a, b) => naturalOrder(a.action.title, b.action.title));
    case 'status':
      return entries.toSorted((a, b) => STATUS_ORDER[a.action.status] - STATUS_ORDER[b.action.status]);
  }
}

/** The owners named, in their order; empty stands for actions without one, and comes last. */
export function ownersOf(entries: readonly RegisteredAction[]): readonly string[] {
  return [...new Set(entries.map(({ action }) => action.owner.trim()))].sort(byOwner);
}

/** What one owner has to do. */
export interface BoardColumn {
  /** Empty: nobody is named. */
  readonly owner: string;
  readonly entries: readonly RegisteredAction[];
}

/** A column for each owner, each in the order the actions had. */
export function boardOf(entries: readonly RegisteredAction[]): readonly BoardColumn[] {
  return ownersOf(entries).map((owner) => ({
    owner,
    entries: entries.filter(({ action }) => action.owner.trim() === owner),
  }));
}

/** What several actions are to have; what is left out stays as it is with each. */
export type BulkChange = Partial<Pick<PlannedAction, 'owner' | 'dueOn' | 'status'>>;

/** The actions that a change makes others, changed. */
export function changeActions(
  actions: readonly PlannedAction[],
  change: BulkChange,
  stamp: Pick<PlannedAction, 'updatedAt' | 'updatedBy'>,
): readonly PlannedAction[] {
  return actions
    .filter((action) => {
      const changed = { ...action, ...change };
      return (
        changed.owner !== action.owner || changed.dueOn !== action.dueOn || changed.status !== action.status
      );
    })
    .map((action) => ({ ...action, ...change, ...stamp }));
}
