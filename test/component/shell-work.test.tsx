import { fireEvent, renderHook, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ok } from '@shared/base/result';
import type { Reply } from '@shared/ipc/contract';
import { FakeBridge, held } from '../helpers/fake-bridge';
import { emptyFile, openAssessment, startApp, type App } from '../helpers/render-app';

type Chosen = Reply<'pack:choose-file'>;

const PROBLEM = { rule: 'format', file: 'pack.json', path: 'id', message: 'No id.', line: 3, column: 5 };
const UNSOUND: Chosen = ok({ status: 'unsound', fileName: 'Odd.pack', problems: [PROBLEM], total: 1 });
const REFUSAL = /^“Odd\.pack” was not imported/;

async function openPacks({ user }: App): Promise<HTMLElement> {
  await user.click(screen.getByRole('button', { name: 'Packs' }));
  return screen.findByRole('dialog', { name: 'Packs' });
}

async function importInto({ user }: App, dialog: HTMLElement): Promise<void> {
  await user.click(within(dialog).getByRole('button', { name: 'Import pack…' }));
}

describe('importing a pack', () => {
  it('says what is wrong with it, and takes that back while the next is chosen', async () => {
    const app = await startApp();
    const dialog = await openPacks(app);
    app.bridge.answer('pack:choose-file', () => UNSOUND);
    await importInto(app, dialog);
    expect(await within(dialog).findByText(REFUSAL)).toBeVisible();
    const next = held<Chosen>();
    app.bridge.answer('pack:choose-file', () => next.promise);
    await importInto(app, dialog);
    expect(await within(dialog).findByText('Choosing a file…')).toBeVisible();
    expect(within(dialog).queryByText(REFUSAL)).toBeNull();
    next.give(ok({ status: 'cancelled' }));
    await waitFor(() => {
      expect(within(dialog).queryByText('Choosing a file…')).toBeNull();
    });
    expect(within(dialog).queryByText(REFUSAL)).toBeNull();
  });

  it('says it no more when the dialog is opened again', async () => {
    const app = await startApp();
    const dialog = await openPacks(app);
    app.bridge.answer('pack:choose-file', () => UNSOUND);
    await importInto(app, dialog);
    await within(dialog).findByText(REFUSAL);
    await app.user.click(within(dialog).getByRole('button', { name: 'Close' }));
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    expect(within(await openPacks(app)).queryByText(REFUSAL)).toBeNull();
  });
});

describe('long works of the shell', () => {
  it('are listened to no longer than whoever shows them', async () => {
    const bridge = new FakeBridge();
    Object.defineProperty(window, 'brieflock', { value: bridge.api, configurable: true });
    vi.resetModules();
    const { useJob } = await import('@renderer/screens/jobs/use-job');
    const { unmount } = renderHook(() => useJob());
    expect(bridge.listening('job:progress')).toBe(1);
    unmount();
    expect(bridge.listening('job:progress')).toBe(0);
  });
});

describe('the side buttons of a mouse', () => {
  it('go back and forward once per click, and leave nothing to the platform', async () => {
    const app = await startApp(emptyFile());
    const [{ startRouter }, { createMemoryHistory }] = await Promise.all([
      import('@renderer/router/router'),
      import('@renderer/router/history'),
    ]);
    startRouter({ history: createMemoryHistory('/'), prepare: () => Promise.resolve() });
    await openAssessment(app, emptyFile().assessment.title);
    expect(fireEvent.mouseDown(document.body, { button: 3 })).toBe(false);
    expect(screen.getByRole('heading', { name: 'Profile', level: 1 })).toBeVisible();
    expect(fireEvent.mouseUp(document.body, { button: 3 })).toBe(false);
    await screen.findByRole('heading', { name: 'Assessments', level: 1 });
    expect(fireEvent.mouseDown(document.body, { button: 4 })).toBe(false);
    expect(fireEvent.mouseUp(document.body, { button: 4 })).toBe(false);
    await screen.findByRole('heading', { name: 'Profile', level: 1 });
    expect(fireEvent.mouseUp(document.body, { button: 0 })).toBe(true);
    expect(fireEvent.mouseUp(document.body, { button: 1 })).toBe(true);
  });
});
