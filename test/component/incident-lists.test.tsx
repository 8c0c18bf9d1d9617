/** The lists of an incident: what they show, and that each word goes into the record once. */
import { act, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { IncidentAct } from '@shared/assessment/schema';
import { FirstHourSection } from '@renderer/screens/incident/lists/FirstHourSection';
import { PreservationSection } from '@renderer/screens/incident/lists/PreservationSection';
import { PrivilegeSection } from '@renderer/screens/incident/lists/PrivilegeSection';
import { buildAnswer } from '../helpers/builders';
import { CALLED_AT, incidentLog, momentSet, OPENED, realGuide } from '../helpers/incident-log';
import { showPart } from '../helpers/open-incident';
import { emptyFile } from '../helpers/render-app';

const guide = realGuide();
const VICTIM: IncidentAct = { kind: 'sides-set', sides: ['victim'] };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(CALLED_AT) });
  onTestFinished(() => {
    vi.useRealTimers();
  });
});

/** Structure, names and roles; what has to be laid out is looked at in the real app. */
async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

function group(title: string) {
  return within(screen.getByRole('group', { name: title }));
}

function itemSet(list: 'first-hour' | 'preservation' | 'privilege', item: string, over = {}): IncidentAct {
  return { kind: 'item-set', list, item, state: 'open', owner: '', note: '', ...over };
}

function titleOf(items: readonly { readonly id: string; readonly title: string }[], id: string): string {
  return items.find((item) => item.id === id)?.title ?? id;
}

const TRACK = titleOf(guide.firstHour, 'counsel-track');

describe('the first hour', () => {
  it('shows the steps in order, planned from the call, with how far they are', async () => {
    showPart(FirstHourSection, {
      start: incidentLog([
        [OPENED],
        [VICTIM, momentSet('counsel-called', '2026-11-30T23:10')],
        [itemSet('first-hour', 'capture-state', { state: 'done' })],
      ]),
    });
    const [first, second] = screen.getAllByRole('listitem').filter(({ dataset }) => dataset['state']);
    expect(first).toHaveTextContent('Capture volatile agent state');
    expect(first).toHaveTextContent('Plan: begin by 23:10, minute 0');
    expect(second).toHaveTextContent('Plan: begin by 23:20, minute 10');
    expect(screen.getByText(/Counted from when counsel was called, November 30, 2026, 23:10/)).toBeVisible();
    expect(screen.getByTestId('progress')).toHaveTextContent(/^\d+ items: 1 done, \d+ open\.$/);
    expect(screen.queryByText('This list is not whole yet')).toBeNull();
    expect(
      group('Capture volatile agent state before it is stopped or rotated').getByRole('button', {
        name: /Done/,
      }),
    ).toHaveAttribute('aria-pressed', 'true');
    await expectAccessible();
  });

  it('says that it is not whole while the side is not on record', () => {
    showPart(FirstHourSection, { start: incidentLog([[OPENED]]) });
    expect(screen.getByText('This list is not whole yet')).toBeVisible();
    expect(screen.getByText(/counted from the beginning of this record/)).toBeVisible();
    expect(screen.queryByText('Capture volatile agent state before it is stopped or rotated')).toBeNull();
  });

  it('writes owner, state and note by keyboard alone, each change once', async () => {
    const { user, written } = showPart(FirstHourSection, { start: incidentLog([[OPENED], [VICTIM]]) });
    const fields = group(TRACK);
    fields.getByRole('button', { name: 'Done' }).focus();
    await user.keyboard('{Tab}{Enter}{Tab}{Tab}Ana Ruiz{Tab}Called at home{Tab}');
    expect(written).toEqual([
      [itemSet('first-hour', 'counsel-track', { state: 'under-way' })],
      [itemSet('first-hour', 'counsel-track', { state: 'under-way', owner: 'Ana Ruiz' })],
      [
        itemSet('first-hour', 'counsel-track', {
          state: 'under-way',
          owner: 'Ana Ruiz',
          note: 'Called at home',
        }),
      ],
    ]);
    await user.click(fields.getByLabelText('Owner'));
    await user.tab();
    expect(written).toHaveLength(3);
  });

  it('opens an item again by the button that is pressed, and takes what was typed along', async () => {
    const { user, written } = showPart(FirstHourSection, { start: incidentLog([[OPENED], [VICTIM]]) });
    const fields = group(TRACK);
    await user.type(fields.getByLabelText('Owner'), 'Ana');
    await user.click(fields.getByRole('button', { name: 'Done' }));
    await user.click(fields.getByRole('button', { name: /Done/ }));
    expect(written).toEqual([
      [itemSet('first-hour', 'counsel-track', { owner: 'Ana' })],
      [itemSet('first-hour', 'counsel-track', { owner: 'Ana', state: 'done' })],
      [itemSet('first-hour', 'counsel-track', { owner: 'Ana' })],
    ]);
  });

  it('follows the record where nothing was typed, and keeps what is being typed', async () => {
    const { user, add } = showPart(FirstHourSection, { start: incidentLog([[OPENED], [VICTIM]]) });
    const fields = group(TRACK);
    await user.type(fields.getByLabelText('Note'), 'Half a sen');
    act(() => {
      add([itemSet('first-hour', 'counsel-track', { state: 'done', owner: 'Ben', note: 'theirs' })]);
    });
    expect(fields.getByLabelText('Owner')).toHaveValue('Ben');
    expect(fields.getByLabelText('Note')).toHaveValue('Half a sen');
    act(() => {
      add([{ kind: 'taken-back', number: 3, because: '' }]);
    });
    expect(fields.getByLabelText('Owner')).toHaveValue('');
    expect(fields.getByRole('button', { name: /Done/ })).toHaveAttribute('aria-pressed', 'false');
  });

  it('shows no state that is not in the record, and keeps what was typed', async () => {
    const { user, refuse } = showPart(FirstHourSection, { start: incidentLog([[OPENED], [VICTIM]]) });
    refuse();
    const fields = group(TRACK);
    await user.type(fields.getByLabelText('Owner'), 'Ana');
    await user.click(fields.getByRole('button', { name: 'Done' }));
    expect(fields.getByRole('button', { name: /Done/ })).toHaveAttribute('aria-pressed', 'false');
    expect(fields.getByLabelText('Owner')).toHaveValue('Ana');
  });
});

describe('preservation', () => {
  const start = incidentLog([[OPENED], [VICTIM, momentSet('detected', '2026-11-30T21:40')]]);
  const answers = [
    buildAnswer('EVD-02', { kind: 'value', optionIds: ['identity'] }),
    buildAnswer('EVD-03', { kind: 'value', optionIds: ['three-six'] }),
    buildAnswer('EVD-14', { kind: 'unknown', owner: '', dueOn: null }),
  ];
  const { assessment } = emptyFile({ answers });

  it('says what the answers say, until when traces are kept, and no more', async () => {
    showPart(PreservationSection, { start, assessment });
    const logged = within(screen.getByTestId('item-identity-logs'));
    expect(logged.getByText(/Logged, “Accounts and sign-in”: yes\./)).toBeVisible();
    expect(logged.getByTestId('kept-until')).toHaveTextContent('searchable until about February 28, 2027');
    const not = within(screen.getByTestId('item-network-logs'));
    expect(not.getByText(/Logged, “DNS and web proxy”: no\./)).toBeVisible();
    expect(not.getByTestId('kept-until')).toHaveTextContent('for how long any are kept is not known');
    expect(within(screen.getByTestId('item-agent-state')).getByText(/Not answered:/)).toBeVisible();
    expect(screen.getByTestId('item-agent-state')).toHaveTextContent('May be lost within minutes');
    await expectAccessible();
  });

  it('writes into its own list', async () => {
    const { user, written } = showPart(PreservationSection, { start, assessment });
    const title = titleOf(guide.preservation, 'agent-state');
    await user.click(group(title).getByRole('button', { name: 'Under way' }));
    expect(written).toEqual([[itemSet('preservation', 'agent-state', { state: 'under-way' })]]);
  });
});

describe('the privilege set-up', () => {
  it('shows what it does not do, and each item with its reason and sources', async () => {
    const { user, written } = showPart(PrivilegeSection, {
      start: incidentLog([[OPENED]]),
    });
    expect(screen.getByText(guide.privilege.note)).toBeVisible();
    for (const { id, why, authorities } of guide.privilege.items) {
      const item = within(screen.getByTestId(`item-${id}`));
      expect(item.getByText(why)).toBeVisible();
      expect(within(item.getByRole('list', { name: 'Sources' })).getAllByRole('listitem')).toHaveLength(
        authorities.length,
      );
    }
    const title = titleOf(guide.privilege.items, 'scope');
    await user.click(group(title).getByRole('button', { name: 'Not needed here' }));
    expect(written).toEqual([[itemSet('privilege', 'scope', { state: 'not-here' })]]);
    await expectAccessible();
  });
});
