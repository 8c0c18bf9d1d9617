import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { startApp, startOn, untilSaved, wordsIn } from '../helpers/render-app';

function question(name: RegExp): Promise<HTMLElement> {
  return screen.findByRole('heading', { level: 1, name });
}

const FIRST = /^Is oversight of AI and cyber risk assigned/;
const SECOND = /^How often does the board or its responsible committee/;

describe('on a question', () => {
  it('a digit chooses the option it stands beside', async () => {
    const app = await startOn('Questions');
    await question(FIRST);
    await screen.findByRole('radio', { name: /^Handled in practice/ });
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

  it('a digit beyond the options does nothing', async () => {
    const app = await startOn('Questions');
    await screen.findByRole('radio', { name: /^Handled in practice/ });
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

  it('Alt with an arrow works from inside a field too', async () => {
    const app = await startOn('Questions');
    await app.user.click(await screen.findByRole('textbox', { name: 'Note' }));
    await app.user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(await question(SECOND)).toHaveFocus();
  });

  it('Control with a digit is left to the system', async () => {
    const app = await startOn('Questions');
    await screen.findByRole('radio', { name: /^Handled in practice/ });
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

  it('Alt with a digit opens the first nine parts of the assessment, Alt 0 the list', async () => {
    const app = await startOn('Profile');
    for (const [index, part] of PARTS.slice(0, 9).entries()) {
      await app.user.keyboard(`{Alt>}${String(index + 1)}{/Alt}`);
      await waitFor(() => {
        expect(screen.getByRole('button', { current: 'page' })).toHaveTextContent(part);
      });
    }
    await app.user.keyboard('{Alt>}0{/Alt}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Assessments' })).toBeVisible();
  });

  it('Alt L opens the law library, and its way back leads to where one was', async () => {
    const app = await startOn('Questions');
    await question(FIRST);
    await app.user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await question(SECOND);
    await app.user.keyboard('{Alt>}l{/Alt}');
    await screen.findByRole('heading', { level: 1, name: 'Law library' });
    await app.user.click(screen.getByRole('button', { name: 'Back to question GOV-02' }));
    expect(await question(SECOND)).toBeVisible();
  });

  it('Alt G walks the gaps', async () => {
    const app = await startOn('Profile');
    await app.user.keyboard('{Alt>}g{/Alt}');
    expect(await screen.findByText(/^Filling the gaps: 1 of \d+/)).toBeVisible();
  });

  it('Alt with a digit does nothing without an assessment', async () => {
    const app = await startApp();
    await app.user.keyboard('{Alt>}2{/Alt}{Alt>}g{/Alt}');
    expect(screen.getByRole('heading', { level: 1, name: 'Assessments' })).toBeVisible();
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
