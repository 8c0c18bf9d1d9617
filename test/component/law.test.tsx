import { render, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Answer, AssessmentFile } from '@shared/assessment/schema';
import type { FacetChoices } from '@shared/pack/applicability';
import type { Question } from '@shared/pack/schema';
import { LawList } from '@renderer/screens/questionnaire/LawList';
import { pack } from '@renderer/platform/pack';
import { emptyFile, startOn, untilSaved } from '../helpers/render-app';
import { answerTo } from '../integration/data/database-helpers';

function questionOf(id: string): Question {
  const question = pack.modules.flatMap(({ questions }) => questions).find((found) => found.id === id);
  if (question === undefined) throw new Error(`No ${id}`);
  return question;
}

function profileOf(over: Readonly<Record<string, readonly string[]>>): FacetChoices {
  return { facets: { ...emptyFile().assessment.profile.facets, ...over } };
}

function lawOn(question: Question, over: Readonly<Record<string, readonly string[]>> = {}): HTMLElement {
  render(<LawList question={question} profile={profileOf(over)} />);
  return screen.getByTestId('law');
}

function lines(law: HTMLElement): readonly string[] {
  return within(law)
    .queryAllByRole('listitem')
    .map((item) => item.textContent);
}

/** The file with these facets instead of the sample's. */
function fileWith(
  facets: Readonly<Record<string, readonly string[]>>,
  answers: readonly Answer[] = [],
): AssessmentFile {
  const { profile } = emptyFile().assessment;
  return emptyFile({ profile: { ...profile, facets: { ...profile.facets, ...facets } }, answers });
}

/** An answer that its question does not apply, with a reason that is one. */
function setAside(questionId: string): Answer {
  return answerTo(questionId, {
    value: { kind: 'not-applicable', reason: 'The Company shares no threat information.' },
  });
}

describe('the law that bears on a question', () => {
  it('is named rule by rule where it reaches the organization, duties before the rest', () => {
    const found = lines(lawOn(questionOf('GOV-01')));
    expect(found[0]).toMatch(/^Required of you by .+§ III\.A: that the board/);
    expect(found.some((line) => line.startsWith('Required of you by 23 NYCRR § 500.4(d)'))).toBe(true);
    const last = found.findLastIndex((line) => line.startsWith('Required of you'));
    const first = found.findIndex((line) => line.startsWith('Bears on'));
    expect(first).toBeGreaterThan(last);
  });

  it('says which open fact would decide, and requires nothing meanwhile', () => {
    const found = lines(lawOn(questionOf('GOV-01'), { 'nydfs-tier': [] }));
    const [oversight, ...others] = found.filter((line) => line.includes('§ 500.4(d)'));
    expect(others).toEqual([]);
    expect(oversight).toMatch(
      /^Depends on a fact left open \(.*NYDFS tier.*\)\. If it reaches you: required of you by 23 NYCRR/,
    );
  });

  it('is said to be none where no rule was found, without a list', () => {
    const law = within(lawOn(questionOf('GOV-05')));
    expect(law.getByText(/no rule cited here was found to reach the practice/)).toBeVisible();
    expect(law.queryByRole('list')).toBeNull();
  });

  it('leads from each rule to its record', () => {
    const law = lawOn(questionOf('GOV-01'));
    for (const item of within(law).getAllByRole('listitem')) {
      expect(within(item).getByRole('button', { name: /^In the law library: / })).toBeVisible();
    }
  });
});

describe('a note that may not fit its answer', () => {
  const best = answerTo('GOV-01', { value: { kind: 'value', optionIds: ['charter-names-ai'] } });

  it('is asked about while it is typed, and no longer once it fits', async () => {
    const app = await startOn('Questions', fileWith({}, [best]));
    await app.user.click(await screen.findByRole('button', { name: /^GOV-01/ }));
    const hint = await screen.findByTestId('note-hint');
    expect(hint).toBeEmptyDOMElement();
    const note = screen.getByRole('textbox', { name: 'Note' });
    await app.user.click(note);
    await app.user.paste('Charter not yet signed.');
    await waitFor(() => {
      expect(hint).toHaveTextContent('The note says “not yet”. Does it fit the answer?');
    });
    expect(note).toHaveFocus();
    await app.user.clear(note);
    await app.user.paste('Charter of March 2026.');
    await waitFor(() => {
      expect(hint).toBeEmptyDOMElement();
    });
    await untilSaved();
  });
});

describe('a reason for “does not apply”', () => {
  it('that is none leaves the question open, in the list of questions too', async () => {
    const app = await startOn('Questions');
    await app.user.click(await screen.findByRole('radio', { name: /^Does not apply/ }));
    const reason = screen.getByRole('textbox', { name: /^Why it does not apply/ });
    await app.user.type(reason, 'n/a');
    await waitFor(() => {
      expect(reason).toBeInvalid();
    });
    await app.user.tab();
    await untilSaved();
    expect(screen.getByTestId('rail-GOV-01')).toHaveAccessibleName(/open/i);
    await app.user.clear(reason);
    await app.user.type(reason, 'A sole member manages the Company; it has no board.');
    await app.user.tab();
    await waitFor(() => {
      expect(reason).toBeValid();
      expect(screen.getByTestId('rail-GOV-01')).toHaveAccessibleName(/does not apply/i);
    });
  });
});

describe('points of the profile that only some are asked', () => {
  const TIER = { name: 'Which tier of 23 NYCRR Part 500 applies to the Company?' };

  it('come and go with the answer that opens them; the keyboard stays, and what was chosen is kept', async () => {
    const app = await startOn('Profile');
    expect(screen.getByRole('group', TIER)).toBeVisible();
    const opens = screen.getByRole('checkbox', { name: /^Covered entity of the New York Department/ });
    await app.user.click(opens);
    await waitFor(() => {
      expect(screen.queryByRole('group', TIER)).toBeNull();
    });
    expect(opens).toHaveFocus();
    await untilSaved();
    expect((await app.stored('matter-1')).profile.facets['nydfs-tier']).toEqual(['covered-entity']);
    await app.user.keyboard(' ');
    const tier = within(await screen.findByRole('group', TIER));
    expect(tier.getByRole('radio', { checked: true })).toHaveAccessibleName(/^Covered entity/);
    expect(opens).toHaveFocus();
  });
});

describe('answers that contradict each other', () => {
  const SAYS = /no threat or vulnerability information is shared, and that a sharing/;
  const channel = answerTo('CLR-03', { value: { kind: 'value', optionIds: ['dhs-copy'] } });

  it('are shown with a way to each, and no longer once one is corrected', async () => {
    const app = await startOn('Score', fileWith({}, [setAside('CLR-02'), channel]));
    const list = within(await screen.findByTestId('contradictions'));
    expect(list.getByText(SAYS)).toBeVisible();
    await app.user.click(list.getByRole('button', { name: 'Open question CLR-03' }));
    await app.user.click(await screen.findByRole('button', { name: 'Clear the answer' }));
    await untilSaved();
    await app.user.keyboard('{Alt>}3{/Alt}');
    await screen.findByRole('heading', { level: 1, name: 'Score' });
    await waitFor(() => {
      expect(screen.queryByTestId('contradictions')).toBeNull();
    });
  });

  it('both stand for a reason, not for “n/a”; the reason is asked for anew once an answer changes', async () => {
    const ID = 'shares-nothing-channel-reviewed';
    const app = await startOn('Score', fileWith({}, [setAside('CLR-02'), channel]));
    const reason = await screen.findByRole('textbox', { name: /^Both answers stand, because/ });
    expect(screen.getByRole('group', { name: SAYS })).toContainElement(reason);
    await app.user.type(reason, 'n/a');
    await waitFor(() => {
      expect(reason).toBeInvalid();
    });
    await untilSaved();
    const entry = () => screen.getByTestId(`contradiction-${ID}`);
    expect(entry()).toHaveAttribute('data-state', 'open');
    await app.user.clear(reason);
    await app.user.type(reason, 'The channel is agreed and was never used.');
    await untilSaved();
    await waitFor(() => {
      expect(entry()).toHaveAttribute('data-state', 'settled');
    });
    expect(reason).toBeValid();
    expect(reason).toHaveFocus();
    expect(within(entry()).getByRole('status')).toHaveTextContent(/^Settled: /);
    expect((await app.stored('matter-1')).settlements).toMatchObject([
      { contradictionId: ID, because: 'The channel is agreed and was never used.' },
    ]);

    await app.user.click(within(entry()).getByRole('button', { name: 'Open question CLR-03' }));
    await app.user.click(await screen.findByTestId('option-dhs-or-confirmed'));
    await untilSaved();
    await app.user.keyboard('{Alt>}3{/Alt}');
    await waitFor(() => {
      expect(entry()).toHaveAttribute('data-state', 'reopened');
    });
    await app.user.click(await screen.findByRole('button', { name: 'The reason still holds' }));
    await untilSaved();
    await waitFor(() => {
      expect(entry()).toHaveAttribute('data-state', 'settled');
    });
    expect(screen.queryByRole('button', { name: 'The reason still holds' })).toBeNull();

    await app.user.clear(screen.getByRole('textbox', { name: /^Both answers stand, because/ }));
    await untilSaved();
    expect((await app.stored('matter-1')).settlements).toEqual([]);
  });
});

describe('a headline for which nothing counts', () => {
  it('has no figure and says so; the other keeps its own', async () => {
    const required = pack.modules
      .flatMap(({ questions }) => questions)
      .filter(({ duties }) => duties.some(({ kind }) => kind === 'duty'));
    await startOn(
      'Score',
      fileWith(
        {},
        required.map(({ id }) => setAside(id)),
      ),
    );
    const legal = within(await screen.findByRole('region', { name: 'Legal exposure' }));
    expect(legal.getByText('Not scored')).toBeVisible();
    expect(legal.queryByRole('button', { name: /^Why/ })).toBeNull();
    expect(legal.queryByText(/of 100/)).toBeNull();
    const position = within(screen.getByRole('region', { name: 'Position readiness' }));
    expect(position.queryByText('Not scored')).toBeNull();
  });
});
