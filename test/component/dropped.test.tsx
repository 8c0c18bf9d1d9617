import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { appError } from '@shared/base/app-error';
import { err, ok } from '@shared/base/result';
import { startApp } from '../helpers/render-app';

describe('a file that is dropped on the window', () => {
  it('is asked for its passphrase, where it is a share file', async () => {
    const app = await startApp();
    app.bridge.drop(
      ok({
        kind: 'assessment',
        fileId: 'file-00000001',
        fileName: 'matter.brieflock',
        needsPassphrase: true,
      }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Import an assessment' });
    expect(await within(dialog).findByText(/^“matter\.brieflock” is locked\./)).toBeVisible();
  });

  it('is verified, where it is a PDF', async () => {
    const app = await startApp();
    app.bridge.answer('document:inspect', () => err(appError('file-unreadable', { fileName: 'memo.pdf' })));
    app.bridge.drop(ok({ kind: 'pdf', fileId: 'file-00000002', fileName: 'memo.pdf' }));
    expect(await screen.findByRole('dialog', { name: 'Verify a document' })).toBeVisible();
    expect(await screen.findByRole('alert')).toHaveTextContent('“memo.pdf” could not be read.');
    expect(app.bridge.calls('document:inspect')).toMatchObject([
      { documentId: null, fileId: 'file-00000002' },
    ]);
  });

  it('is read as a pack, where it is one', async () => {
    const app = await startApp();
    app.bridge.answer('pack:choose-file', () =>
      err(appError('pack-file-invalid', { fileName: 'a.brieflock-pack' })),
    );
    app.bridge.drop(ok({ kind: 'pack', fileId: 'file-00000003', fileName: 'a.brieflock-pack' }));
    expect(await screen.findByRole('dialog', { name: 'Packs' })).toBeVisible();
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(app.bridge.calls('pack:choose-file')).toMatchObject([{ fileId: 'file-00000003' }]);
  });

  it('is refused in words, where it is nothing of ours', async () => {
    const app = await startApp();
    app.bridge.drop(
      err(appError('file-not-taken', { fileName: 'a.exe', reason: 'Brieflock opens no files of this kind' })),
    );
    expect(await screen.findByText(/“a\.exe” was not opened\..*Drop one file/)).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
