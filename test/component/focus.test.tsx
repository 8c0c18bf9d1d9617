import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { emptyFile, openTab, startApp, startOn, type App } from '../helpers/render-app';
import { buildAction } from '../helpers/record-builders';

async function closeWithEscape({ user }: App): Promise<void> {
  await user.keyboard('{Escape}');
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
}

async function untilFocused(find: () => HTMLElement): Promise<void> {
  await waitFor(() => {
    expect(find()).toHaveFocus();
  });
}

describe('the focus comes back to what opened', () => {
  it.each([
    ['New assessment', 'New assessment'],
    ['Keyboard and help', 'Keyboard and help'],
    ['Packs', 'Packs'],
  ])('the dialog of “%s”', async (button, title) => {
    const app = await startApp(emptyFile());
    const opener = screen.getByRole('button', { name: button });
    await app.user.click(opener);
    await screen.findByRole('dialog', { name: title });
    await closeWithEscape(app);
    await untilFocused(() => opener);
  });
});

describe('the focus is never lost', () => {
  it('when an action is removed: it goes to the heading of the list', async () => {
    const actions = [buildAction('act-1', { title: 'First' }), buildAction('act-2', { title: 'Second' })];
    const app = await startOn('Actions', emptyFile({ actions }));
    screen.getByRole('button', { name: 'Remove: First' }).focus();
    await app.user.keyboard('{Enter}');
    await untilFocused(() => screen.getByRole('heading', { name: 'Planned' }));
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: 'Remove: First' })).toBeNull();
    });
  });

  it('when a document is removed from the evidence: it goes to the heading of the evidence', async () => {
    const app = await startOn('Questions');
    const evidence = within(await screen.findByRole('region', { name: 'Evidence' }));
    await app.user.click(evidence.getByRole('button', { name: 'Add a document' }));
    await waitFor(() => {
      expect(evidence.getByRole('textbox', { name: 'Document' })).toHaveFocus();
    });
    evidence.getByRole('button', { name: 'Remove document 1' }).focus();
    await app.user.keyboard('{Enter}');
    await untilFocused(() => evidence.getByRole('heading', { name: 'Evidence' }));
  });

  it('when an estimate is kept after all: it goes back to the button that asked', async () => {
    const app = await startOn('Exposure');
    await app.user.click(await screen.findByRole('button', { name: 'Add an estimate' }));
    await app.user.click(await screen.findByRole('button', { name: /^Remove the estimate/ }));
    await untilFocused(() => screen.getByRole('button', { name: 'Keep' }));
    await app.user.keyboard('{Enter}');
    await untilFocused(() => screen.getByRole('button', { name: /^Remove the estimate/ }));
  });

  it('when the screen changes by keyboard: it goes to the heading of the new one', async () => {
    const app = await startOn('Profile');
    screen.getByRole('textbox', { name: 'Organization' }).focus();
    await app.user.keyboard('{Alt>}9{/Alt}');
    await untilFocused(() => screen.getByRole('heading', { level: 1, name: 'Documents' }));
  });

  it('but where the user pointed elsewhere, it is not moved', async () => {
    const app = await startOn('Profile');
    screen.getByRole('textbox', { name: 'Organization' }).focus();
    await openTab(app, 'Actions');
    expect(screen.getByRole('button', { name: 'Actions', current: 'page' })).toHaveFocus();
  });
});
