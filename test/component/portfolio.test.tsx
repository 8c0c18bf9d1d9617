import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { emptyFile, startApp, startOn } from '../helpers/render-app';
import { sampleFile } from '../helpers/samples';

const BANK = sampleFile('regional-bank');

describe('the search over all assessments', () => {
  it('finds a privileged note of another assessment, marks it, and leads to it with the words in view', async () => {
    const answer = BANK.assessment.answers[0];
    if (answer === undefined) throw new Error('The sample answers nothing');
    const note = 'Ask Señora Quixano before anyone signs.';
    const other = emptyFile({
      id: 'matter-2',
      title: 'Second matter',
      answers: [{ ...answer, questionId: 'GOV-01', privilegedNote: note }],
    });
    const app = await startApp(emptyFile(), other);
    await app.user.keyboard('{Control>}{Shift>}F{/Shift}{/Control}');
    await app.user.type(await screen.findByTestId('search-query'), 'senora QUIXANO');
    expect(await screen.findByRole('heading', { level: 2, name: 'Second matter (1)' })).toBeVisible();
    expect(screen.getByText('For counsel only')).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'The privileged note on GOV-01' }));
    await screen.findByRole('heading', { level: 1, name: /^Is oversight of AI/ });
    await waitFor(() => {
      expect(screen.getByTestId('find-count')).toHaveTextContent('1 of 1');
      expect(screen.getByRole('textbox', { name: 'Privileged note' })).toHaveAttribute(
        'data-find-match',
        'current',
      );
    });
    expect(window.location.hash).not.toMatch(/quixano/i);
  });
});

describe('the find bar', () => {
  it('counts what is on the screen, never itself, and gives the focus back', async () => {
    const app = await startOn('Questions');
    const note = await screen.findByRole('textbox', { name: 'Note' });
    await app.user.type(note, 'zygote and Zygote');
    await app.user.keyboard('{Control>}f{/Control}');
    const bar = await screen.findByTestId('find-bar');
    await app.user.type(within(bar).getByRole('textbox'), 'zygote');
    await waitFor(() => {
      expect(within(bar).getByRole('status')).toHaveTextContent('1 of 2');
    });
    await app.user.keyboard('{Enter}');
    expect(within(bar).getByRole('status')).toHaveTextContent('2 of 2');
    await app.user.keyboard('{Escape}');
    expect(screen.queryByTestId('find-bar')).toBeNull();
    expect(note).toHaveFocus();
  });
});

describe('the palette', () => {
  it('goes to a question by its words, by keyboard alone, and keeps nothing of what was typed', async () => {
    const app = await startOn('Profile');
    await app.user.keyboard('{Control>}k{/Control}');
    const query = await screen.findByTestId('palette-query');
    await app.user.type(query, 'gov-02');
    await waitFor(() => {
      const active = document.getElementById(query.getAttribute('aria-activedescendant') ?? '');
      expect(active).toHaveTextContent(/^GOV-02/);
    });
    await app.user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: /^How often does the board/ })).toBeVisible();
    await app.user.keyboard('{Control>}k{/Control}');
    expect(await screen.findByTestId('palette-query')).toHaveValue('');
    await app.user.keyboard('{Escape}');
    await waitFor(() => {
      expect(screen.queryByTestId('palette-query')).toBeNull();
    });
  });
});

describe('the list', () => {
  it('archives and brings back, and keeps assessments together by a group that no file holds', async () => {
    const app = await startApp(emptyFile());
    await app.user.click(await screen.findByRole('button', { name: 'More for Harbor matter' }));
    await app.user.click(await screen.findByText('Group…'));
    await app.user.type(
      await screen.findByLabelText(/^Client, practice group/, { selector: 'input' }),
      'Acme',
    );
    await app.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('rowheader', { name: /^Acme/ })).toBeVisible();
    expect(JSON.stringify(await app.stored('matter-1'))).not.toContain('Acme');
    await app.user.click(screen.getByRole('button', { name: 'More for Harbor matter' }));
    await app.user.click(await screen.findByText('Archive'));
    expect(await screen.findByText('Every assessment is archived.')).toBeVisible();
    await app.user.click(await screen.findByRole('radio', { name: 'Archived (1)' }));
    await app.user.click(await screen.findByRole('button', { name: 'More for Harbor matter' }));
    await app.user.click(await screen.findByText('Bring back from the archive'));
    expect(await screen.findByText('Nothing is archived.')).toBeVisible();
  });

  it('shows what is due across all assessments, with a way there', async () => {
    const app = await startApp(BANK);
    const due = await screen.findByTestId('due');
    const [first] = await within(due).findAllByRole('button', { name: /Thornbury/ });
    if (first === undefined) throw new Error('Nothing is due');
    await app.user.click(first);
    expect(await screen.findByRole('navigation', { name: 'Parts of the assessment' })).toBeVisible();
  });
});
