/** Planned actions narrowed, sorted, put on a board, and several changed at once. */
import { describe, expect, it } from 'vitest';
import { ALL_ACTIONS, boardOf, changeActions, filterActions, sortActions } from '@shared/actions/arrange';
import type { RegisteredAction } from '@shared/actions/register';
import type { PlannedAction } from '@shared/assessment/schema';
import { completionInWords } from '@shared/wording/record-states';
import { buildAction } from '../../helpers/record-builders';

function entry(id: string, over: Partial<PlannedAction> = {}, isOverdue = false): RegisteredAction {
  return { action: buildAction(id, over), question: null, scenarios: [], isOverdue, effect: null };
}

const entries = [
  entry('a', { owner: 'Ruiz', title: 'Write a charter' }, true),
  entry('b', { owner: '', status: 'done' }),
  entry('c', { owner: 'Abel', status: 'in-progress' }),
  entry('d', { owner: 'Ruiz', status: 'dropped' }),
];
const ids = (some: readonly RegisteredAction[]) => some.map(({ action }) => action.id).join('');

describe('a list of actions', () => {
  it.each([
    [{}, 'abcd'],
    [{ status: 'live' }, 'ac'],
    [{ status: 'overdue' }, 'a'],
    [{ status: 'done' }, 'b'],
    [{ owner: 'Ruiz' }, 'ad'],
    [{ owner: '' }, 'b'],
    [{ text: 'CHARTER' }, 'a'],
    [{ text: 'abel' }, 'c'],
  ] as const)('is narrowed by %o to %s', (filter, left) => {
    expect(ids(filterActions(entries, { ...ALL_ACTIONS, ...filter }))).toBe(left);
  });

  it('is sorted, and keeps its order where nothing tells two apart', () => {
    expect(ids(sortActions(entries, 'due'))).toBe('abcd');
    expect(ids(sortActions(entries, 'owner'))).toBe('cadb');
    expect(ids(sortActions(entries, 'status'))).toBe('cabd');
  });

  it('is a board with a column for each owner, the one of nobody last', () => {
    expect(boardOf(entries).map(({ owner, entries: own }) => [owner, ids(own)])).toEqual([
      ['Abel', 'c'],
      ['Ruiz', 'ad'],
      ['', 'b'],
    ]);
  });
});

describe('several actions at once', () => {
  const stamp = { updatedAt: '2026-12-01T08:00:00.000Z', updatedBy: 'J. Doe' };
  const actions = entries.map(({ action }) => action);

  it('get what was said and keep the rest; what is so already is not touched', () => {
    const changed = changeActions(actions, { owner: 'Ruiz' }, stamp);
    expect(changed.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(changed[0]).toEqual({ ...actions[1], owner: 'Ruiz', ...stamp });
  });
});

describe('what shows that an action was done', () => {
  it('is said with its day', () => {
    expect(completionInWords({})).toBe('');
    expect(completionInWords({ completion: { evidence: 'Minutes', on: '2027-03-03' } })).toBe(
      'Done March 3, 2027: Minutes',
    );
    expect(completionInWords({ completion: { evidence: ' ', on: null } })).toBe('Done.');
  });
});
