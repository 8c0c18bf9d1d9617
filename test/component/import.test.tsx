import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AssessmentFile } from '@shared/assessment/schema';
import { appError } from '@shared/base/app-error';
import type { Reply } from '@shared/ipc/contract';
import { err, ok } from '@shared/base/result';
import { held } from '../helpers/fake-bridge';
import { emptyFile, fillDisk, startApp, type App } from '../helpers/render-app';
import { answerTo } from '../integration/data/database-helpers';

const FILE_ID = 'file-0001';
const incoming = emptyFile({ answers: [answerTo('GOV-01', { note: 'From outside' })] });

const OPENED_ID = 'opened-0001';

/** Lets the shell hand over a file in two parts, split anywhere. */
function opens({ bridge }: App, file: AssessmentFile): Reply<'share:read-file'> {
  const bytes = new TextEncoder().encode(JSON.stringify(file));
  const parts = [bytes.slice(0, 100), bytes.slice(100)];
  bridge.answer('share:read-part', ({ part }) => ok({ bytes: parts[part] ?? new Uint8Array() }));
  return ok({ openedId: OPENED_ID, parts: parts.length, bytes: bytes.length });
}

/** The app before a shell in which the user picks this file; the right passphrase is “open sesame”. */
async function startWithFile(
  file: { readonly locked: boolean },
  ...here: readonly AssessmentFile[]
): Promise<App> {
  const app = await startApp(...here);
  app.bridge.answer('share:choose-file', () =>
    ok({
      status: 'chosen',
      fileId: FILE_ID,
      fileName: 'Matter.brieflock',
      bytes: 10,
      needsPassphrase: file.locked,
    }),
  );
  app.bridge.answer('share:read-file', ({ passphrase }) =>
    passphrase === (file.locked ? 'open sesame' : null)
      ? opens(app, incoming)
      : err(appError('share-file-wrong-passphrase')),
  );
  return app;
}

async function beginImport({ user }: App): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Import file…' }));
}

function dialog(): Promise<HTMLElement> {
  return screen.findByRole('dialog', { name: 'Import an assessment' });
}

async function untilClosed(): Promise<void> {
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
}

async function unlock({ user }: App, passphrase: string): Promise<void> {
  await user.type(await screen.findByLabelText('Passphrase'), `${passphrase}{Enter}`);
}

function listed(): readonly (string | null)[] {
  return screen.queryAllByRole('rowheader').map(({ textContent }) => textContent);
}

describe('a locked file', () => {
  it('asks for its passphrase, shows what it holds, and comes in only when that is confirmed', async () => {
    const app = await startWithFile({ locked: true });
    await beginImport(app);
    expect(await dialog()).toHaveTextContent('“Matter.brieflock” is locked.');
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'Open' })).toBeDisabled();
      expect(screen.getByLabelText('Passphrase')).toHaveFocus();
    });
    await unlock(app, 'open sesame');
    const confirm = await screen.findByRole('button', { name: 'Import' });
    expect(await dialog()).toHaveTextContent('Harbor matter');
    expect(await dialog()).toHaveTextContent('1 answer');
    expect(await dialog()).toHaveTextContent('No privileged notes');
    expect(listed()).toEqual([]);
    await app.user.click(confirm);
    expect(await screen.findByText('The assessment is here.')).toBeVisible();
    expect(await screen.findByRole('heading', { level: 1, name: 'Profile' })).toBeVisible();
    expect((await app.stored('matter-1')).answers).toMatchObject([{ note: 'From outside' }]);
    expect(app.bridge.calls('share:read-file')).toMatchObject([
      { fileId: FILE_ID, passphrase: 'open sesame' },
    ]);
  });

  it('says that a passphrase is wrong, and takes another', async () => {
    const app = await startWithFile({ locked: true });
    await beginImport(app);
    await unlock(app, 'Open Sesame');
    expect(await screen.findByRole('alert')).toHaveTextContent('The passphrase does not open');
    await waitFor(() => {
      expect(screen.getByLabelText('Passphrase')).toHaveFocus();
    });
    await unlock(app, 'open sesame');
    expect(await screen.findByRole('button', { name: 'Import' })).toBeVisible();
    await waitFor(() => {
      expect(screen.queryByRole('alert')).toBeNull();
    });
  });

  it('goes back to the passphrase when opening it is cancelled', async () => {
    const app = await startWithFile({ locked: true });
    const reply = held<Reply<'share:read-file'>>();
    app.bridge.answer('share:read-file', () => reply.promise);
    await beginImport(app);
    await unlock(app, 'open sesame');
    const jobId = await waitFor(() => {
      const [call] = app.bridge.calls('share:read-file');
      if (call === undefined) throw new Error('Not asked yet');
      return call.jobId;
    });
    app.bridge.emit('job:progress', { jobId, stage: 'Deriving the key', done: 0.25 });
    expect(await screen.findByText('Deriving the key…')).toBeVisible();
    await app.user.click(within(await dialog()).getByRole('button', { name: 'Cancel' }));
    expect(app.bridge.calls('job:cancel')).toEqual([{ jobId }]);
    reply.give(err(appError('job-cancelled')));
    expect(await screen.findByLabelText('Passphrase')).toHaveValue('');
    await waitFor(() => {
      expect(screen.queryByRole('alert')).toBeNull();
    });
  });

  it('leaves nothing when the dialog is closed while it is being opened', async () => {
    const app = await startWithFile({ locked: true });
    app.bridge.answer('share:read-file', () => held<Reply<'share:read-file'>>().promise);
    await beginImport(app);
    await unlock(app, 'open sesame');
    await screen.findByText('Opening the file…');
    await app.user.click(screen.getByRole('button', { name: 'Close without importing' }));
    await untilClosed();
    expect(app.bridge.calls('job:cancel')).toHaveLength(1);
    expect(listed()).toEqual([]);
  });
});

describe('a plain file', () => {
  it('is read without a passphrase', async () => {
    const app = await startWithFile({ locked: false });
    await beginImport(app);
    expect(await screen.findByRole('button', { name: 'Import' })).toBeEnabled();
    expect(app.bridge.calls('share:read-file')).toMatchObject([{ passphrase: null }]);
  });

  it('is taken no further once it is cancelled between two parts', async () => {
    const app = await startWithFile({ locked: false });
    const reply = held<Reply<'share:read-part'>>();
    app.bridge.answer('share:read-file', () => {
      const opened = opens(app, incoming);
      app.bridge.answer('share:read-part', () => reply.promise);
      return opened;
    });
    await beginImport(app);
    await app.user.click(within(await dialog()).getByRole('button', { name: 'Cancel' }));
    reply.give(ok({ bytes: new Uint8Array(1) }));
    await untilClosed();
    expect(app.bridge.calls('share:read-part')).toHaveLength(1);
    expect(listed()).toEqual([]);
  });

  it('closes the dialog when reading it is cancelled', async () => {
    const app = await startWithFile({ locked: false });
    const reply = held<Reply<'share:read-file'>>();
    app.bridge.answer('share:read-file', () => reply.promise);
    await beginImport(app);
    await dialog();
    reply.give(err(appError('job-cancelled')));
    await untilClosed();
  });
});

describe('a file that cannot come in', () => {
  it.each([
    ['share-file-truncated', 'is incomplete: its end is missing'],
    ['share-file-altered', 'was changed after it was made'],
    ['assessment-file-not-json', 'is not an assessment file'],
  ] as const)('is refused in words: %s', async (code, words) => {
    const app = await startWithFile({ locked: false });
    app.bridge.answer('share:read-file', () => err(appError(code)));
    await beginImport(app);
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
    });
    await app.user.click(screen.getByRole('button', { name: 'Close without importing' }));
    await untilClosed();
    expect(listed()).toEqual([]);
  });

  it('is refused where its pack is not here', async () => {
    const app = await startWithFile({ locked: false });
    const strange = { ...incoming, pack: { id: 'elsewhere', version: '1.0.0' } };
    app.bridge.answer('share:read-file', () => opens(app, strange));
    await beginImport(app);
    expect(await screen.findByRole('alert')).toHaveTextContent('elsewhere');
  });

  it('is said to be unreadable when choosing it fails', async () => {
    const app = await startWithFile({ locked: false });
    app.bridge.answer('share:choose-file', () => err(appError('file-unreadable')));
    await beginImport(app);
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be read');
  });

  it('leaves nothing on a full disk, and says so', async () => {
    const app = await startWithFile({ locked: false });
    await beginImport(app);
    await screen.findByRole('button', { name: 'Import' });
    fillDisk();
    await app.user.click(screen.getByRole('button', { name: 'Import' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be saved');
    expect(listed()).toEqual([]);
  });
});

it('opens no dialog when no file is chosen', async () => {
  const app = await startWithFile({ locked: false });
  app.bridge.answer('share:choose-file', () => ok({ status: 'cancelled' }));
  await beginImport(app);
  // What runs an import is fetched when the first one is asked for.
  await waitFor(() => {
    expect(app.bridge.calls('share:choose-file')).toHaveLength(1);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

it('stores nothing when the review is cancelled', async () => {
  const app = await startWithFile({ locked: false });
  await beginImport(app);
  await screen.findByRole('button', { name: 'Import' });
  await app.user.click(within(await dialog()).getByRole('button', { name: 'Cancel' }));
  await untilClosed();
  expect(listed()).toEqual([]);
});

describe('an assessment that is here already', () => {
  it('is opened when the two are the same', async () => {
    const app = await startWithFile({ locked: false }, incoming);
    await beginImport(app);
    const open = await screen.findByRole('button', { name: 'Open it' });
    expect(await dialog()).toHaveTextContent('You already have this assessment.');
    await app.user.click(open);
    await screen.findByRole('heading', { level: 1, name: 'Profile' });
    await app.user.click(screen.getByRole('button', { name: 'All assessments' }));
    await screen.findByRole('heading', { level: 1, name: 'Assessments' });
    await waitFor(() => {
      expect(listed()).toHaveLength(1);
    });
  });

  it('stays as it is, and the file comes in beside it, when the two differ', async () => {
    const app = await startWithFile({ locked: false }, emptyFile());
    await beginImport(app);
    const copy = await screen.findByRole('button', { name: 'Import as a copy' });
    expect(await dialog()).toHaveTextContent('You already have this assessment, and the two differ.');
    await app.user.click(copy);
    await screen.findByRole('heading', { level: 1, name: 'Profile' });
    await app.user.click(screen.getByRole('button', { name: 'All assessments' }));
    await waitFor(() => {
      expect(listed()).toHaveLength(2);
    });
    expect((await app.stored('matter-1')).answers).toEqual([]);
  });
});
