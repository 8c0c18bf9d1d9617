import { fail } from '@shared/base/app-error';
import { ok } from '@shared/base/result';
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { buildAnswer } from '../helpers/builders';
import {
  emptyFile,
  fillDisk,
  openTab,
  prepareShell,
  startApp,
  startOn,
  stopTypingPauses,
  untilSaved,
  wordsIn,
} from '../helpers/render-app';

describe('before the window closes', () => {
  it('the page says that it listens', async () => {
    const { bridge } = await startApp();
    expect(bridge.calls('app:get-info').length).toBeGreaterThan(0);
  });

  it('what is being typed is stored first, then main is told', async () => {
    const app = await startOn('Questions');
    stopTypingPauses();
    await app.user.type(await screen.findByRole('textbox', { name: 'Note' }), 'Last words');
    app.bridge.emit('app:flush-requested', {});
    await waitFor(() => {
      expect(app.bridge.calls('app:confirm-flushed')).toEqual([{ flushed: true }]);
    });
    expect((await app.stored('matter-1')).answers).toMatchObject([{ note: 'Last words' }]);
  });

  it('what could not be stored is kept for the next start, and main is told that nothing is left', async () => {
    const app = await startOn('Questions');
    fillDisk();
    await app.user.type(await screen.findByRole('textbox', { name: 'Note' }), 'Last words');
    app.bridge.emit('app:flush-requested', {});
    await waitFor(() => {
      expect(app.bridge.calls('app:confirm-flushed')).toEqual([{ flushed: true }]);
    });
    expect(app.bridge.calls('store:hand-over').map(({ items }) => items.includes('Last words'))).toEqual([
      true,
    ]);
  });

  it('main is told when something could not be stored or kept, and the words stay', async () => {
    const app = await startOn('Questions');
    app.bridge.answer('store:hand-over', () => fail('disk-low'));
    const makeRoom = fillDisk();
    const note = await screen.findByRole('textbox', { name: 'Note' });
    await app.user.type(note, 'Last words');
    app.bridge.emit('app:flush-requested', {});
    await waitFor(() => {
      expect(app.bridge.calls('app:confirm-flushed')).toEqual([{ flushed: false }]);
      expect(wordsIn(note)).toBe('Last words');
    });
    makeRoom();
    app.bridge.emit('app:flush-requested', {});
    await waitFor(() => {
      expect(app.bridge.calls('app:confirm-flushed')).toEqual([{ flushed: false }, { flushed: true }]);
    });
    expect((await app.stored('matter-1')).answers).toMatchObject([{ note: 'Last words' }]);
  });
});

describe('what was kept for the next start', () => {
  const kept = { kind: 'title', assessmentId: 'matter-1', title: 'Harbor, renamed' };

  async function startWith(...items: readonly unknown[]) {
    prepareShell((bridge) => {
      bridge.answer('store:take-handed-over', () => ok({ items: JSON.stringify(items) }));
    });
    // The list, where it shows under its old or already under its new name.
    return startApp(emptyFile());
  }

  it('is saved, and then forgotten by the shell', async () => {
    const app = await startWith(kept);
    await waitFor(async () => {
      expect((await app.stored('matter-1')).title).toBe('Harbor, renamed');
      expect(app.bridge.calls('store:forget-handed-over').length).toBeGreaterThan(0);
    });
  });

  it('does not outlive its saving, so that no later start puts it over something newer', async () => {
    let makeRoom = (): void => undefined;
    prepareShell((bridge) => {
      bridge.answer('store:take-handed-over', () => {
        makeRoom = fillDisk();
        return ok({ items: JSON.stringify([kept]) });
      });
    });
    const app = await startOn('Profile');
    await waitFor(() => {
      expect(app.bridge.calls('store:hand-over')).toHaveLength(1);
    });
    expect(await screen.findByText('Not saved')).toBeVisible();
    makeRoom();
    await app.user.click(screen.getByRole('button', { name: 'Try again' }));
    await untilSaved();
    expect((await app.stored('matter-1')).title).toBe('Harbor, renamed');
    await waitFor(() => {
      expect(app.bridge.calls('store:forget-handed-over')).toHaveLength(1);
    });
  });

  it('is never taken back twice: beside what cannot be read, the shell keeps nothing that is saved', async () => {
    const app = await startWith(kept, { kind: 'from another time' });
    await waitFor(() => {
      expect(app.bridge.calls('store:hand-over').at(-1)).toEqual({
        items: JSON.stringify([{ kind: 'from another time' }]),
      });
    });
    expect((await app.stored('matter-1')).title).toBe('Harbor, renamed');
    expect(app.bridge.calls('store:forget-handed-over')).toEqual([]);
  });
});

describe('what was kept for the next start and cannot be read', () => {
  it('is told, is taken back when it can be read after all, and is removed by nobody before', async () => {
    const renamed = { kind: 'title', assessmentId: 'matter-1', title: 'Harbor, renamed' };
    let isReadable = false;
    prepareShell((bridge) => {
      bridge.answer('store:take-handed-over', () =>
        isReadable
          ? ok({ items: JSON.stringify([renamed]) })
          : fail('handed-over-unread', { fileName: 'unsaved.json', reason: 'the drive reported an error' }),
      );
    });
    const app = await startApp(emptyFile());
    const notice = await screen.findByTestId('unread-words-notice');
    expect(notice).toHaveTextContent('The reason given: the drive reported an error.');
    expect(app.bridge.calls('store:forget-handed-over')).toEqual([]);
    isReadable = true;
    await app.user.click(within(notice).getByRole('button', { name: 'Try again' }));
    await waitFor(async () => {
      expect((await app.stored('matter-1')).title).toBe('Harbor, renamed');
    });
    expect(screen.queryByTestId('unread-words-notice')).toBeNull();
  });
});

describe('what was kept for an assessment that is gone', () => {
  const gone = [
    { kind: 'title', assessmentId: 'gone-1', title: 'Harbor, renamed' },
    {
      kind: 'record',
      assessmentId: 'gone-1',
      record: {
        kind: 'answer',
        value: buildAnswer('GOV-01', null, { note: 'Words typed last' }),
      },
    },
    { kind: 'removal', assessmentId: 'gone-1', of: { kind: 'exposure', key: '' } },
  ];

  it('is told once, its words at hand, and saving goes on', async () => {
    prepareShell((bridge) => {
      bridge.answer('store:take-handed-over', () => ok({ items: JSON.stringify(gone) }));
    });
    const app = await startOn('Profile');
    const notice = await screen.findByTestId('left-over-notice');
    await waitFor(() => {
      expect(notice).toHaveTextContent(
        '2 changes could not be saved, because the assessment is no longer here.',
      );
    });
    const words = wordsIn(screen.getByRole('textbox', { name: 'What was typed' }));
    for (const word of ['Harbor, renamed', 'the answer to GOV-01', 'Words typed last'])
      expect(words).toContain(word);
    expect(screen.queryByText('Not saved')).toBeNull();
    // Kept for the next start until it was read.
    await waitFor(() => {
      expect(app.bridge.calls('store:hand-over').at(-1)?.items).toContain('Words typed last');
    });
    expect(app.bridge.calls('store:forget-handed-over')).toEqual([]);
    await app.user.click(screen.getByRole('button', { name: 'I have read this' }));
    await waitFor(() => {
      expect(app.bridge.calls('store:forget-handed-over')).toHaveLength(1);
    });
    expect(screen.queryByTestId('left-over-notice')).toBeNull();
    await app.user.type(screen.getByRole('textbox', { name: 'Organization' }), '!');
    await untilSaved();
  });

  it('does not keep the window from closing', async () => {
    prepareShell((bridge) => {
      bridge.answer('store:take-handed-over', () => ok({ items: JSON.stringify(gone) }));
    });
    const app = await startOn('Profile');
    await screen.findByTestId('left-over-notice');
    app.bridge.emit('app:flush-requested', {});
    await waitFor(() => {
      expect(app.bridge.calls('app:confirm-flushed')).toEqual([{ flushed: true }]);
    });
    expect(app.bridge.calls('store:hand-over').at(-1)?.items).toContain('Words typed last');
  });
});

describe('the words about saving', () => {
  it('are quiet before the first change, then “Saving…”, then “Saved”', async () => {
    const app = await startOn('Profile');
    for (const words of ['Saving…', 'Saved', 'Not saved']) expect(screen.queryByText(words)).toBeNull();
    const endPauses = stopTypingPauses();
    await app.user.type(screen.getByRole('textbox', { name: 'Organization' }), '!');
    expect(await screen.findByText('Saving…')).toHaveRole('status');
    act(endPauses);
    await untilSaved();
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    });
    await app.user.type(screen.getByRole('textbox', { name: 'Organization' }), '!');
    await waitFor(() => {
      expect(screen.queryByText('Saved')).toBeNull();
    });
    act(endPauses);
    await untilSaved();
  });

  it('keep saying “Not saved” on every screen until it is', async () => {
    const app = await startOn('Profile');
    const makeRoom = fillDisk();
    await app.user.type(screen.getByRole('textbox', { name: 'Organization' }), '!');
    expect(await screen.findByText('Not saved')).toHaveRole('status');
    await openTab(app, 'Score');
    await waitFor(() => {
      expect(screen.getByText('Not saved')).toBeVisible();
    });
    await app.user.click(screen.getByRole('button', { name: 'All assessments' }));
    await screen.findByRole('heading', { level: 1, name: 'Assessments' });
    await waitFor(() => {
      expect(screen.getByText('Not saved')).toBeVisible();
    });
    makeRoom();
    await app.user.click(screen.getByRole('button', { name: 'Try again' }));
    await untilSaved();
    expect((await app.stored('matter-1')).profile.organisation).toMatch(/!$/);
  });
});

describe('the menu of the window', () => {
  it('opens what it names', async () => {
    const app = await startOn('Profile');
    app.bridge.emit('app:menu-command', { command: 'about' });
    expect(await screen.findByRole('dialog', { name: 'About Brieflock' })).toBeVisible();
    await app.user.keyboard('{Escape}');
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    app.bridge.emit('app:menu-command', { command: 'show-list' });
    await screen.findByRole('heading', { level: 1, name: 'Assessments' });
    app.bridge.emit('app:menu-command', { command: 'new-assessment' });
    await app.user.type(
      await screen.findByRole('textbox', { name: /^Name of the assessment/ }),
      'New{Enter}',
    );
    expect(await screen.findByRole('heading', { level: 1, name: 'Profile' })).toBeVisible();
  });
});
