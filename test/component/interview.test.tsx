import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { emptyFile, openTab, startOn, untilSaved } from '../helpers/render-app';
import { sampleFile } from '../helpers/samples';

describe('a module as a list', () => {
  it('is answered in place, saved as everywhere, and stays a list', async () => {
    const app = await startOn('Questions');
    await app.user.click(await screen.findByRole('button', { name: 'Answer as a list' }));
    const answer = await screen.findByRole('combobox', { name: /^Is oversight of AI/ });
    await app.user.selectOptions(answer, 'Not known yet');
    await app.user.type(await screen.findByRole('textbox', { name: 'Who will find out' }), 'CISO');
    await app.user.tab();
    await untilSaved();
    expect((await app.stored('matter-1')).answers).toMatchObject([
      { questionId: 'GOV-01', value: { kind: 'unknown', owner: 'CISO' } },
    ]);
    await openTab(app, 'Score');
    await openTab(app, 'Questions');
    expect(await screen.findByTestId('module-list')).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Answer one at a time' }));
    expect(await screen.findByTestId('options-group')).toBeVisible();
  });
});

describe('the details of a question', () => {
  it('can be put away, and stay away', async () => {
    const app = await startOn('Questions');
    const toggle = await screen.findByTestId('details-toggle');
    expect(toggle).toHaveAttribute('aria-expanded', 'true');
    await app.user.click(toggle);
    expect(toggle).toHaveAttribute('aria-expanded', 'false');
    await app.user.click(screen.getByRole('button', { name: 'Continue' }));
    await screen.findByRole('heading', { level: 1, name: /^How often does the board/ });
    expect(screen.getByTestId('details-toggle')).toHaveAttribute('aria-expanded', 'false');
  });
});

describe('the profile', () => {
  it('says what a choice switched on where it was made, and leads on to the first question', async () => {
    const app = await startOn('Profile');
    await app.user.click(await screen.findByTestId('facet-sectors-financial'));
    await app.user.click(screen.getByTestId('facet-roles-ai-deployer'));
    await waitFor(() => {
      expect(screen.getByTestId('effects-roles')).toHaveTextContent(/Switches on \d+ questions?: /);
    });
    await app.user.click(screen.getByRole('button', { name: 'Continue to the first question' }));
    expect(await screen.findByTestId('question-heading')).toBeVisible();
  });
});

describe('the review', () => {
  it('leads from what is open to its question', async () => {
    const app = await startOn('Review', sampleFile('regional-bank'));
    const gaps = within(await screen.findByTestId('review-gap'));
    await app.user.click(gaps.getByRole('button', { name: 'Privilege over investigations' }));
    expect(await screen.findByTestId('question-heading')).toHaveAttribute('data-question', 'EVD-08');
  });

  it('counts every question of an empty assessment as a gap', async () => {
    await startOn('Review', emptyFile());
    expect(await screen.findByTestId('review-count')).toHaveTextContent(/^\d+ points to look at\.$/);
  });
});
