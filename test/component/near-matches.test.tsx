import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ok } from '@shared/base/result';
import type { Reply } from '@shared/ipc/contract';
import type { RedactionReport } from '@shared/release/redaction-report';
import { startOn, wordsIn, type App } from '../helpers/render-app';

const REPORT: RedactionReport = {
  near: [
    { form: 'Ruiz', term: 'Ana Ruiz', why: 'part', count: 2, places: ['the note on GOV-01', 'the title'] },
    { form: 'Guild', term: 'Commerce Guild', why: 'part', count: 1, places: ['the title'] },
  ],
  givenAway: [{ term: 'Commerce', how: 'public', count: 3, example: 'the Commerce Department told' }],
};

async function makeRedacted(list: string): Promise<App> {
  const app = await startOn('Documents');
  app.bridge.answer('document:build', ({ redact = '' }): Reply<'document:build'> => {
    const near = REPORT.near.filter(({ form }) => !redact.includes(`=${form}`));
    return ok({
      documentId: `document-${String(redact.length)}`,
      bytes: new Uint8Array([1]),
      contents: [{ noun: 'heading', count: 2 }],
      fingerprint: 'f'.repeat(64),
      edition: 'redacted',
      proof: { total: 1, present: 1, missing: [], excluded: 2, indistinct: 0 },
      redaction: { ...REPORT, near },
      doubt: null,
      undrawn: [],
      sha256: 'c'.repeat(64),
    });
  });
  const { user } = app;
  await user.click(screen.getByRole('radio', { name: 'Answers as a page' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Edition' }), 'Redacted edition');
  await user.type(screen.getByRole('textbox', { name: 'Names and terms to redact' }), list);
  await user.click(screen.getByRole('button', { name: /^Make the/ }));
  await screen.findByText('2 forms of words may stand for what you listed.');
  return app;
}

function choices(form: string) {
  return within(screen.getByRole('group', { name: `What becomes of “${form}”` }));
}

function save(): HTMLElement {
  return screen.getByRole('button', { name: /^Save/ });
}

describe('near matches of a redacted document', () => {
  it('are listed with where they stand, and nothing is saved before each is decided', async () => {
    const { user, bridge } = await makeRedacted('Ana Ruiz{Enter}Commerce Guild');
    expect(
      screen.getByText(/part of “Ana Ruiz”; 2 times, in the note on GOV-01 and the title/),
    ).toBeVisible();
    expect(screen.getByText('2 decisions to go before it can be saved.')).toBeVisible();
    expect(screen.getByText(/“Commerce” stands 3 times in the law’s own words/)).toBeVisible();
    expect(save()).toBeDisabled();
    await user.click(choices('Guild').getByRole('button', { name: 'Leave' }));
    await user.click(choices('Ruiz').getByRole('button', { name: 'Redact' }));
    const list = screen.getByRole('textbox', { name: 'Names and terms to redact' });
    await waitFor(() => {
      expect(wordsIn(list)).toBe('Ana Ruiz\nCommerce Guild\n~Guild\n=Ruiz');
      expect(screen.getByText('Make the document again to redact what you chose.')).toBeVisible();
      expect(save()).toBeDisabled();
    });
    await user.click(screen.getByRole('button', { name: /^Make the .* again$/ }));
    await waitFor(() => {
      expect(bridge.calls('document:build').at(-1)?.redact).toContain('=Ruiz');
      expect(save()).toBeEnabled();
    });
  });

  it('that are all left need no making again', async () => {
    const { user, bridge } = await makeRedacted('Ana Ruiz{Enter}Commerce Guild');
    await user.click(choices('Guild').getByRole('button', { name: 'Leave' }));
    await user.click(choices('Ruiz').getByRole('button', { name: 'Redact' }));
    await user.click(choices('Ruiz').getByRole('button', { name: 'Leave' }));
    await waitFor(() => {
      expect(save()).toBeEnabled();
    });
    expect(screen.queryByText('The choices above have changed since this was made.')).toBeNull();
    expect(bridge.calls('document:build')).toHaveLength(1);
  });
});

it('what redaction cannot find is said beside the list', async () => {
  await makeRedacted('Ana Ruiz');
  expect(screen.getByText(/Not found: nicknames, job titles and descriptions/)).toBeVisible();
});
