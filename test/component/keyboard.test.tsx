import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { startApp, startOn, untilSaved, wordsIn } from '../helpers/render-app';

function question(name: RegExp): Promise<HTMLElement> {
  return screen.findByRole('heading', { level: 1, name });
}

const FIRST = /^Is oversight of AI and cyber risk assigned/;
const SECOND = /^How often does the board or its responsible committee/;

describe('on a question', () => {
  it('a digit chooses the option it stands beside, while the focus is inside the options', async () => {
    const app = await startOn('Questions');
    await question(FIRST);
    (await screen.findByTestId('options-group')).focus();
    await app.user.keyboard('3');
    await waitFor(() => {
      expect(screen.getByRole('radio', { name: /^Handled in practice/ })).toBeChecked();
    });
    await app.user.keyboard('1');
    await waitFor(() => {
      expect(screen.getByRole('radio', { name: /^A board or committee charter/ })).toBeChecked();
    });
    await untilSaved();
    expect((await app.stored('matter-1')).answers).toMatchObject([
      { value: { kind: 'value', optionIds: ['charter-names-ai'] } },
    ]);
  });

  it('a digit, U and N do nothing outside the options', async () => {
    const app = await startOn('Questions');
    await screen.findByRole('radio', { name: /^Handled in practice/ });
    await app.user.keyboard('3un');
    (await question(FIRST)).focus();
    await app.user.keyboard('3un');
    screen.getByRole('button', { name: 'Continue' }).focus();
    await app.user.keyboard('3un');
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
    expect((await app.stored('matter-1')).answers).toEqual([]);
  });

  it('U and N open their fields with the focus where one types, and keep what stands there', async () => {
    const app = await startOn('Questions');
    (await screen.findByTestId('options-group')).focus();
    await app.user.keyboard('u');
    const owner = () => screen.findByRole('textbox', { name: 'Who will find out' });
    const reason = () => screen.findByRole('textbox', { name: /^Why it does not apply/ });
    expect(await owner()).toHaveFocus();
    await app.user.keyboard('Una Nunn, 2');
    screen.getByTestId('options-group').focus();
    await app.user.keyboard('n');
    expect(await reason()).toHaveFocus();
    await app.user.keyboard('No board, 1');
    screen.getByTestId('options-group').focus();
    await app.user.keyboard('u');
    expect(wordsIn(await owner())).toBe('Una Nunn, 2');
    screen.getByTestId('options-group').focus();
    await app.user.keyboard('n');
    expect(wordsIn(await reason())).toBe('No board, 1');
    await app.user.tab();
    await untilSaved();
    expect((await app.stored('matter-1')).answers).toMatchObject([
      { value: { kind: 'not-applicable', reason: 'No board, 1' } },
    ]);
  });

  it('Enter inside the options goes on, and the next options have the focus', async () => {
    const app = await startOn('Questions');
    (await screen.findByTestId('options-group')).focus();
    await app.user.keyboard('1{Enter}');
    await question(SECOND);
    await waitFor(() => {
      expect(screen.getByTestId('options-group')).toHaveFocus();
    });
    await app.user.keyboard('2{Enter}');
    await question(/^Is one executive accountable/);
    await untilSaved();
    expect((await app.stored('matter-1')).answers).toMatchObject([
      { questionId: 'GOV-01', value: { kind: 'value' } },
      { questionId: 'GOV-02', value: { kind: 'value' } },
    ]);
  });

  it('a digit beyond the options does nothing', async () => {
    const app = await startOn('Questions');
    (await screen.findByTestId('options-group')).focus();
    await app.user.keyboard('9');
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
    expect((await app.stored('matter-1')).answers).toEqual([]);
  });

  it('digits typed into a field are words', async () => {
    const app = await startOn('Questions');
    const note = await screen.findByRole('textbox', { name: 'Note' });
    await app.user.type(note, '123?');
    await waitFor(() => {
      expect(wordsIn(note)).toBe('123?');
      expect(screen.queryByRole('radio', { checked: true })).toBeNull();
      expect(screen.queryByRole('dialog')).toBeNull();
    });
  });

  it('a digit chooses while an option has the focus', async () => {
    const app = await startOn('Questions');
    await app.user.click(await screen.findByRole('radio', { name: /^Handled in practice/ }));
    await app.user.keyboard('2');
    await waitFor(() => {
      expect(screen.getByRole('radio', { name: /^A charter names cyber risk only/ })).toBeChecked();
    });
  });

  it('a digit does nothing behind a dialog', async () => {
    const app = await startOn('Questions');
    await screen.findByRole('radio', { name: /^Handled in practice/ });
    await app.user.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Keyboard and help' });
    await waitFor(() => {
      expect(dialog).toContainElement(screen.getByRole('button', { name: 'Close' }));
      expect(screen.getByRole('button', { name: 'Close' })).toHaveFocus();
    });
    await app.user.keyboard('3');
    await app.user.keyboard('{Escape}');
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
      expect(screen.queryByRole('radio', { checked: true })).toBeNull();
    });
  });

  it('Alt with an arrow goes to the next and the previous question, and reads its heading', async () => {
    const app = await startOn('Questions');
    await question(FIRST);
    await app.user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(await question(SECOND)).toHaveFocus();
    await app.user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(await question(FIRST)).toHaveFocus();
  });

  it('Alt with an arrow is left to a field that is typed into; Control with Enter goes on from there', async () => {
    const app = await startOn('Questions');
    await app.user.click(await screen.findByRole('textbox', { name: 'Note' }));
    await app.user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(await question(FIRST)).toBeVisible();
    await app.user.keyboard('{Control>}{Enter}{/Control}');
    expect(await question(SECOND)).toHaveFocus();
  });

  it('Control with a digit is left to the system', async () => {
    const app = await startOn('Questions');
    (await screen.findByTestId('options-group')).focus();
    await app.user.keyboard('{Control>}3{/Control}{Meta>}3{/Meta}{Shift>}3{/Shift}');
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  });
});

describe('everywhere', () => {
  const PARTS = [
    'Profile',
    'Questions',
    'Score',
    'Decisions',
    'Exposure',
    'Actions',
    'History',
    'Paper',
    'Documents',
    'Share',
  ];

  it('Ctrl with a digit opens the first nine parts of the assessment, Ctrl Shift H the list', async () => {
    const app = await startOn('Profile');
    for (const [index, part] of PARTS.slice(0, 9).entries()) {
      await app.user.keyboard(`{Control>}${String(index + 1)}{/Control}`);
      await waitFor(() => {
        expect(screen.getByRole('button', { current: 'page' })).toHaveTextContent(part);
      });
    }
    await app.user.keyboard('{Control>}{Shift>}H{/Shift}{/Control}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Assessments' })).toBeVisible();
  });

  it('Alt with a digit or a letter writes into the field, as on a Mac, and leads nowhere', async () => {
    const app = await startOn('Questions');
    await app.user.click(await screen.findByRole('textbox', { name: 'Note' }));
    await app.user.keyboard('{Alt>}3gl0{/Alt}');
    expect(await question(FIRST)).toBeVisible();
    expect(screen.queryByText(/^Filling the gaps/)).toBeNull();
  });

  it('Ctrl Shift B opens the law library, and its way back leads to where one was', async () => {
    const app = await startOn('Questions');
    await question(FIRST);
    await app.user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await question(SECOND);
    await app.user.keyboard('{Control>}{Shift>}B{/Shift}{/Control}');
    await screen.findByRole('heading', { level: 1, name: 'Law library' });
    await app.user.click(screen.getByRole('button', { name: 'Back to question GOV-02' }));
    expect(await question(SECOND)).toBeVisible();
  });

  it('Ctrl J walks the gaps', async () => {
    const app = await startOn('Profile');
    await app.user.keyboard('{Control>}j{/Control}');
    expect(await screen.findByText(/^Filling the gaps: 1 of \d+/)).toBeVisible();
  });

  it('Ctrl with a digit does nothing without an assessment', async () => {
    const app = await startApp();
    await app.user.keyboard('{Control>}2j{/Control}');
    expect(screen.getByRole('heading', { level: 1, name: 'Assessments' })).toBeVisible();
  });

  it('Ctrl S says when everything is saved', async () => {
    const app = await startOn('Questions');
    await app.user.type(await screen.findByRole('textbox', { name: 'Note' }), 'kept');
    await app.user.keyboard('{Control>}s{/Control}');
    expect(await screen.findByText('Everything is saved.')).toBeVisible();
    expect((await app.stored('matter-1')).answers).toMatchObject([{ note: 'kept' }]);
  });

  it('“?” shows every key', async () => {
    const app = await startApp();
    await app.user.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Keyboard and help' });
    await waitFor(() => {
      expect(dialog).toHaveTextContent('Fill the gaps of the open assessment');
    });
  });
});
