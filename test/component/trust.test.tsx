import { nextEntry } from '@shared/history/audit-chain';
import { appError, fail } from '@shared/base/app-error';
import { ok } from '@shared/base/result';
import type { Response } from '@shared/ipc/contract';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { emptyFile, startApp, type App } from '../helpers/render-app';

type Trust = Response<'trust:get'>;

const at = '2026-11-28T12:00:00.000Z';
const share = nextEntry(null, {
  ...{ at, by: '', event: 'share-saved' },
  detail: { assessment: 'matter-1', sha256: 'ab'.repeat(32) },
});
const memo = nextEntry(share, {
  ...{ at, by: '', event: 'document-saved' },
  detail: { document: 'memo', edition: 'board', assessment: 'gone', sha256: 'cd'.repeat(32) },
});
const TRUST: Trust = {
  protection: { kind: 'open' },
  network: { since: at, sent: 0, refused: 0 },
  runtime: { electron: '45.4.1', chromium: '150', node: '24', releasedOn: '2026-11-19' },
  log: {
    kind: 'read',
    left: [share, memo],
    leftTotal: 2,
    lastProven: null,
    begunAnew: null,
    total: 2,
    brokenAt: null,
  },
};

async function show(trust: Trust): Promise<App> {
  const app = await startApp(emptyFile());
  app.bridge.answer('trust:get', () => ok(trust));
  await app.user.click(await screen.findByRole('button', { name: 'Protect this computer’s data' }));
  await app.user.click(await screen.findByRole('button', { name: 'What you can check' }));
  await screen.findByTestId('trust');
  return app;
}

describe('what can be checked', () => {
  it('says what left, of which assessment and when, and how often the network was asked', async () => {
    const app = await show(TRUST);
    const left = within(await screen.findByTestId('what-left'));
    const [last, first] = left.getAllByRole('listitem');
    expect(last).toHaveTextContent(
      /Document saved: memo, board edition.*Of an assessment that is no longer here/,
    );
    expect(first).toHaveTextContent(/Share file saved/);
    expect(first).toHaveTextContent('ab'.repeat(32));
    expect(screen.getByTestId('network')).toHaveTextContent('0 requests sent to the network');
    expect(screen.getByTestId('runtime')).toHaveTextContent(/released on 2026-11-19, \d+ days? ago/);
    app.bridge.answer('trust:get', () => ok({ ...TRUST, network: { since: at, sent: 0, refused: 3 } }));
    await app.user.click(screen.getByRole('button', { name: 'Count again' }));
    expect(await screen.findByText(/3 requests refused on the way there/)).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Show the folder' }));
    expect(app.bridge.calls('trust:show-folder')).toHaveLength(1);
  });

  it('checks the log of every assessment', async () => {
    const app = await show(TRUST);
    await app.user.click(await screen.findByRole('button', { name: 'Check the log of every assessment' }));
    expect(
      await screen.findByText(/checked: each is whole|Not every log/, {}, { timeout: 10_000 }),
    ).toHaveTextContent(/^1 log with .* checked: each is whole/);
  });

  it('tells a log that is broken, one that cannot be read, and an unknown age', async () => {
    const runtime = { ...TRUST.runtime, releasedOn: null };
    await show({
      ...TRUST,
      runtime,
      log: {
        kind: 'read',
        left: [memo],
        leftTotal: 40,
        lastProven: at,
        begunAnew: at,
        total: 900,
        brokenAt: 1,
      },
    });
    expect(await screen.findByText(/The last 1 of 40 files are shown/)).toBeVisible();
    expect(screen.getByText(/Last proven/)).toBeVisible();
    expect(screen.getByText(/^The log begins anew on/)).toBeVisible();
    expect(await screen.findByText('The log is broken at entry 1.')).toBeVisible();
    expect(screen.getByTestId('runtime')).toHaveTextContent('its day of release is not known');
  });

  it('says who else can open it, and what is not sealed yet', async () => {
    const firmRecipient = 'age1yjyr8qyn5cve0rmwfhquykx2azw6ugk4zr2yl249nfr4yj2dwglqlcjvry';
    const log: Trust['log'] = { kind: 'failed', error: appError('vault-failed') };
    await show({
      ...TRUST,
      log,
      protection: { kind: 'sealed', firmRecipient, remains: 'open', isSecondSealed: false },
    });
    const said = within(await screen.findByTestId('protected'));
    expect(said.getByText(new RegExp(`or the key of your firm: ${firmRecipient}`))).toBeVisible();
    expect(said.queryByText(/alone/)).toBeNull();
    expect(said.getByText('What was here before the passphrase is not removed yet.')).toBeVisible();
    expect(said.getByText('Backups in the second folder may be readable by anyone.')).toBeVisible();
    expect(await screen.findByText(/When one was proven last cannot be told/)).toBeVisible();
  });

  it('names the second folder for backups as a place of the data', async () => {
    const app = await startApp(emptyFile());
    app.bridge.answer('trust:get', () => ok(TRUST));
    app.bridge.answer('backup:list', () =>
      ok({ backups: [], secondFolder: { name: 'Nightly', problem: null }, isEncrypted: false }),
    );
    await app.user.click(await screen.findByRole('button', { name: 'Protect this computer’s data' }));
    await app.user.click(await screen.findByRole('button', { name: 'What you can check' }));
    expect(await screen.findByText(/in the second folder for backups, “Nightly”/)).toBeVisible();
  });

  it('says why where main does not answer', async () => {
    const app = await startApp(emptyFile());
    app.bridge.answer('trust:get', () => fail('vault-locked'));
    await app.user.click(await screen.findByRole('button', { name: 'Protect this computer’s data' }));
    await app.user.click(await screen.findByRole('button', { name: 'What you can check' }));
    expect(await screen.findByText('The vault is locked.')).toBeVisible();
  });
});
