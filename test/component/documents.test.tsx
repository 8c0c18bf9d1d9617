import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { appError } from '@shared/base/app-error';
import type { Reply, Request } from '@shared/ipc/contract';
import type { DocumentProof } from '@shared/release/proof/document-proof';
import { NOTHING_TO_TELL } from '@shared/release/redaction-report';
import { err, ok } from '@shared/base/result';
import { held, type FakeBridge } from '../helpers/fake-bridge';
import { INCIDENT_ID, incidentLog } from '../helpers/incident-files';
import { emptyFile, fillDisk, openTab, startOn, untilSaved, wordsIn, type App } from '../helpers/render-app';

const SHA256 = 'c'.repeat(64);
const PROOF: DocumentProof = { total: 12, present: 12, missing: [], excluded: 0, indistinct: 0 };

let made = 0;

function built(request: Request<'document:build'>, proof: DocumentProof = PROOF): Reply<'document:build'> {
  made += 1;
  return ok({
    documentId: `document-${String(made)}`,
    bytes: new Uint8Array([1, 2, 3]),
    contents: [{ noun: 'page', count: 4 }],
    fingerprint: 'f'.repeat(64),
    edition: request.edition ?? 'board',
    proof,
    redaction: NOTHING_TO_TELL,
    doubt: null,
    undrawn: [],
    sha256: SHA256,
  });
}

/** The documents of an assessment, before a shell that makes whatever is asked for. */
async function startOnDocuments(): Promise<App> {
  const app = await startOn('Documents');
  app.bridge.answer('document:build', (request) => built(request));
  return app;
}

async function make({ user }: App, noun = 'briefing'): Promise<void> {
  await user.click(screen.getByRole('button', { name: `Make the ${noun}` }));
  await screen.findByRole('button', { name: `Make the ${noun} again` });
}

function lastBuild(bridge: FakeBridge): Request<'document:build'> {
  const request = bridge.calls('document:build').at(-1);
  if (request === undefined) throw new Error('Nothing was made');
  return request;
}

async function choose({ user }: App, kind: string): Promise<void> {
  await user.click(screen.getByRole('radio', { name: kind }));
}

describe('a document of an incident', () => {
  it('is not offered where none is on record', async () => {
    await startOnDocuments();
    expect(screen.queryByRole('radio', { name: 'First-hour card' })).toBeNull();
  });

  it('is asked for of an incident and a moment, in its one edition', async () => {
    const file = emptyFile({ incidents: [...incidentLog([])] });
    const app = await startOn('Documents', file);
    app.bridge.answer('document:build', (request) => built(request));
    await choose(app, 'Deadlines of the incident');
    expect(screen.getByLabelText('Incident')).toHaveValue(INCIDENT_ID);
    expect(screen.queryByLabelText('As of')).toBeNull();
    expect(screen.queryByLabelText('Edition')).toBeNull();
    await app.user.click(screen.getByRole('checkbox', { name: 'With alarms' }));
    await make(app, 'calendar of the incident');
    const { edition, incident } = lastBuild(app.bridge);
    expect(edition).toBe('privileged');
    expect(incident).toMatchObject({ id: INCIDENT_ID, alarms: true });
    expect(incident?.at).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });
});

describe('making a document', () => {
  it('asks for what was chosen, of what is stored, and shows what came of it', async () => {
    const app = await startOnDocuments();
    const day = wordsIn(screen.getByLabelText('As of'));
    await make(app);
    expect(lastBuild(app.bridge)).toMatchObject({
      kind: 'briefing',
      asOf: day,
      pageSize: 'LETTER',
      edition: 'board',
      attachData: false,
      source: { assessment: { id: 'matter-1', title: 'Harbor matter' } },
    });
    expect(lastBuild(app.bridge)).not.toHaveProperty('redact');
    expect(lastBuild(app.bridge)).not.toHaveProperty('packTexts');
    await waitFor(() => {
      expect(screen.getByText(/^Board briefing: 4 pages, as of/)).toHaveRole('status');
      expect(screen.getByText('12 of 12 items present.')).toBeVisible();
      expect(screen.getByText(`Fingerprint ${'f'.repeat(16)}`)).toBeVisible();
      expect(screen.getByRole('button', { name: 'Save PDF…' })).toBeEnabled();
    });
  });

  it('shows how far it is, of this work only, and cannot be begun twice', async () => {
    const app = await startOnDocuments();
    const reply = held<Reply<'document:build'>>();
    app.bridge.answer('document:build', () => reply.promise);
    const button = screen.getByRole('button', { name: 'Make the briefing' });
    await app.user.click(button);
    expect(await screen.findByText('Reading the assessment…')).toHaveRole('status');
    await waitFor(() => {
      expect(screen.getByText('Making the briefing…')).toBeVisible();
      expect(button).toHaveAttribute('aria-disabled', 'true');
      expect(app.bridge.calls('document:build')).toHaveLength(1);
    });
    await app.user.click(button);
    const { jobId } = lastBuild(app.bridge);
    app.bridge.emit('job:progress', { jobId: 'somebody-elses', stage: 'Encrypting', done: 0.9 });
    app.bridge.emit('job:progress', { jobId, stage: 'Drawing pages', done: 0.4 });
    expect(await screen.findByText('Drawing pages…')).toBeVisible();
    await waitFor(() => {
      expect(screen.getByRole('progressbar', { name: 'Drawing pages' })).toHaveAttribute(
        'aria-valuenow',
        '40',
      );
      expect(screen.queryByText('Encrypting…')).toBeNull();
    });
    reply.give(built(lastBuild(app.bridge)));
    await screen.findByRole('button', { name: 'Save PDF…' });
    await waitFor(() => {
      expect(screen.queryByRole('progressbar')).toBeNull();
    });
    expect(app.bridge.calls('document:build')).toHaveLength(1);
    await waitFor(() => {
      expect(button).toHaveFocus();
      expect(button).toHaveAttribute('aria-disabled', 'false');
    });
  });

  it('shows the pages before they are proven, and cannot be saved until they are', async () => {
    const app = await startOnDocuments();
    const reply = held<Reply<'document:build'>>();
    app.bridge.answer('document:build', () => reply.promise);
    await app.user.click(screen.getByRole('button', { name: 'Make the briefing' }));
    await waitFor(() => {
      expect(app.bridge.calls('document:build')).toHaveLength(1);
    });
    const { jobId } = lastBuild(app.bridge);
    app.bridge.emit('document:preview', { jobId: 'somebody-elses', bytes: new Uint8Array([9]) });
    await waitFor(() => {
      expect(screen.getByText('Making the briefing…')).toBeVisible();
    });
    expect(screen.queryByRole('button', { name: 'Save PDF…' })).toBeNull();
    app.bridge.emit('document:preview', { jobId, bytes: new Uint8Array([1, 2, 3]) });
    const preview = await screen.findByRole('region', { name: 'Preview of the board briefing' });
    const save = screen.getByRole('button', { name: 'Save PDF…' });
    expect(save).toBeDisabled();
    expect(screen.getByText('Board briefing: being proven')).toHaveRole('status');
    await app.user.click(save);
    expect(app.bridge.calls('document:save')).toHaveLength(0);
    reply.give(built(lastBuild(app.bridge)));
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'Save PDF…' })).toBeEnabled();
    });
    // The same pages: they are not opened a second time.
    expect(screen.getByRole('region', { name: 'Preview of the board briefing' })).toBe(preview);
  });

  it('takes the pages away again when the proof fails', async () => {
    const app = await startOnDocuments();
    const reply = held<Reply<'document:build'>>();
    app.bridge.answer('document:build', () => reply.promise);
    await app.user.click(screen.getByRole('button', { name: 'Make the briefing' }));
    await waitFor(() => {
      expect(app.bridge.calls('document:build')).toHaveLength(1);
    });
    app.bridge.emit('document:preview', { jobId: lastBuild(app.bridge).jobId, bytes: new Uint8Array([1]) });
    await screen.findByRole('region', { name: 'Preview of the board briefing' });
    reply.give(err(appError('document-leaks', { found: 'a note in the text' })));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Preview of the board briefing' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Save PDF…' })).toBeNull();
  });

  it('is stopped by “Cancel”, which says that nothing was left behind', async () => {
    const app = await startOnDocuments();
    const reply = held<Reply<'document:build'>>();
    app.bridge.answer('document:build', () => reply.promise);
    await app.user.click(screen.getByRole('button', { name: 'Make the briefing' }));
    await waitFor(() => {
      expect(app.bridge.calls('document:build')).toHaveLength(1);
    });
    await app.user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(app.bridge.calls('job:cancel')).toEqual([{ jobId: lastBuild(app.bridge).jobId }]);
    reply.give(err(appError('job-cancelled')));
    expect(await screen.findByText('You stopped the briefing before it was finished.')).toBeVisible();
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: 'Save PDF…' })).toBeNull();
    });
  });

  it('is stopped when the screen is left', async () => {
    const app = await startOnDocuments();
    app.bridge.answer('document:build', () => held<Reply<'document:build'>>().promise);
    await app.user.click(screen.getByRole('button', { name: 'Make the briefing' }));
    await waitFor(() => {
      expect(app.bridge.calls('document:build')).toHaveLength(1);
    });
    await openTab(app, 'Profile');
    await screen.findByRole('heading', { level: 1, name: 'Profile' });
    expect(app.bridge.calls('job:cancel')).toEqual([{ jobId: lastBuild(app.bridge).jobId }]);
  });

  it('says in three parts what failed, and can be tried again', async () => {
    const app = await startOnDocuments();
    app.bridge.answer('document:build', () => err(appError('document-failed')));
    await app.user.click(screen.getByRole('button', { name: 'Make the briefing' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/briefing|document/i);
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: 'Save PDF…' })).toBeNull();
    });
    app.bridge.answer('document:build', (request) => built(request));
    await make(app);
    await waitFor(() => {
      expect(screen.queryByRole('alert')).toBeNull();
    });
  });

  it('names what is missing in the finished file', async () => {
    const app = await startOnDocuments();
    const missing = Array.from({ length: 10 }, (_each, index) => `item ${String(index)}`);
    app.bridge.answer('document:build', (request) => built(request, { ...PROOF, present: 2, missing }));
    await make(app);
    const alert = screen.getByRole('alert');
    await waitFor(() => {
      expect(alert).toHaveTextContent('Not complete: 2 of 12 items present.');
      expect(alert).toHaveTextContent('item 7.');
      expect(alert).not.toHaveTextContent('item 8');
      expect(alert).toHaveTextContent('And 2 more.');
    });
  });

  it('names the characters that are printed as boxes, before the document is saved', async () => {
    const app = await startOnDocuments();
    const undrawn = Array.from({ length: 28 }, (_each, index) => ({
      character: '😀',
      number: `U+1F6${String(index + 10)}`,
      word: `Word${String(index >> 1)}`,
      where: index < 4 ? 'Findings' : `Question ${String(index)}`,
    }));
    app.bridge.answer('document:build', (request) => {
      const reply = built(request);
      return reply.ok ? ok({ ...reply.value, undrawn }) : reply;
    });
    await make(app);
    const notice = await screen.findByText('28 kinds of characters are printed as boxes.');
    const box = notice.closest('[role="status"]');
    expect(box).toHaveTextContent('In “Findings”: “Word0” (U+1F610, U+1F611), “Word1” (U+1F612, U+1F613)');
    expect(box?.textContent.match(/Findings/g)).toHaveLength(1);
    expect(box).not.toHaveTextContent('Question 15');
    expect(box).toHaveTextContent('And 13 more places');
    expect(app.bridge.calls('document:save')).toEqual([]);
  });

  it('brings the way to save it into view, also where a frame is drawn before the screen has it', async () => {
    const app = await startOnDocuments();
    // A frame may come at any time; the worst is at once.
    vi.spyOn(window, 'requestAnimationFrame').mockImplementation((draw) => {
      draw(performance.now());
      return 0;
    });
    const shown: (string | null)[] = [];
    vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
      shown.push(this.textContent);
    });
    await make(app);
    await waitFor(() => {
      expect(shown).toEqual([expect.stringContaining('Save PDF…')]);
    });
    // Looked at again, it stays where the user has scrolled to.
    await choose(app, 'Legal memo');
    await choose(app, 'Board briefing');
    await screen.findByRole('button', { name: 'Save PDF…' });
    expect(shown).toHaveLength(1);
    await app.user.click(screen.getByRole('button', { name: 'Make the briefing again' }));
    await waitFor(() => {
      expect(shown).toHaveLength(2);
    });
  });
});

describe('a document that was made', () => {
  it('is kept for each kind while another is looked at', async () => {
    const app = await startOnDocuments();
    await make(app);
    await choose(app, 'Register as plain rows');
    await waitFor(() => {
      expect(screen.getByText('No plain rows made yet')).toBeVisible();
    });
    await make(app, 'plain rows');
    const contents = screen.getByRole('region', { name: 'Contents of the register as plain rows' });
    await waitFor(() => {
      expect(contents).toHaveTextContent('.csv');
    });
    await choose(app, 'Board briefing');
    await waitFor(() => {
      expect(screen.getByText(/^Board briefing: 4 pages/)).toBeVisible();
    });
  });

  it('gives way to the preview of another one', async () => {
    const app = await startOnDocuments();
    await make(app);
    await choose(app, 'Legal memo');
    await make(app, 'memo');
    expect(await screen.findByRole('region', { name: 'Preview of the legal memo' })).toBeVisible();
    await choose(app, 'Board briefing');
    expect(await screen.findByRole('region', { name: 'Preview of the board briefing' })).toBeVisible();
    await waitFor(() => {
      expect(screen.queryByRole('alert')).toBeNull();
    });
    await app.user.click(screen.getByRole('button', { name: 'Make the briefing again' }));
    await waitFor(() => {
      expect(app.bridge.calls('document:build')).toHaveLength(3);
    });
    expect(await screen.findByRole('region', { name: 'Preview of the board briefing' })).toBeVisible();
    await waitFor(() => {
      expect(screen.queryByRole('alert')).toBeNull();
    });
  });

  it('says when the choices differ from it, and no longer once it is made again', async () => {
    const app = await startOnDocuments();
    await make(app);
    await app.user.click(screen.getByRole('radio', { name: 'A4' }));
    expect(await screen.findByText('The choices above have changed since this was made.')).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Make the briefing again' }));
    await waitFor(() => {
      expect(lastBuild(app.bridge)).toMatchObject({ pageSize: 'A4' });
    });
    expect(await screen.findByRole('button', { name: 'Save PDF…' })).toBeEnabled();
    await waitFor(() => {
      expect(screen.queryByText('The choices above have changed since this was made.')).toBeNull();
    });
  });

  it('says when the assessment has changed since, and is made of what is stored then', async () => {
    const app = await startOn('Profile');
    app.bridge.answer('document:build', (request) => built(request));
    const makeRoom = fillDisk();
    await app.user.type(await screen.findByRole('textbox', { name: 'Prepared for' }), ' and staff');
    await screen.findByText('Not saved');
    await openTab(app, 'Documents');
    await screen.findByRole('heading', { level: 1, name: 'Documents' });
    await make(app);
    expect(lastBuild(app.bridge).source.assessment.profile.preparedFor).not.toContain('and staff');
    makeRoom();
    await app.user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('The assessment has changed since this was made.')).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Make the briefing again' }));
    await waitFor(() => {
      expect(lastBuild(app.bridge).source.assessment.profile.preparedFor).toContain('and staff');
    });
    expect(await screen.findByRole('button', { name: 'Save PDF…' })).toBeEnabled();
    await waitFor(() => {
      expect(screen.queryByText('The assessment has changed since this was made.')).toBeNull();
    });
  });

  it('is saved as the very file that was made, and the log keeps its digest', async () => {
    const app = await startOnDocuments();
    app.bridge.answer('document:save', () =>
      ok({ status: 'saved', fileName: 'Briefing.pdf', bytes: 3, sha256: '0'.repeat(64) }),
    );
    await make(app);
    await app.user.type(screen.getByLabelText('For whom (optional)'), ' Audit committee ');
    await app.user.click(screen.getByRole('button', { name: 'Save PDF…' }));
    expect(await screen.findByText('Saved as “Briefing.pdf”.')).toBeVisible();
    expect(app.bridge.calls('document:save')).toEqual([{ documentId: `document-${String(made)}` }]);
    await waitFor(async () => {
      const { audit } = await app.stored('matter-1');
      expect(audit.filter(({ event }) => event !== 'assessment-imported')).toMatchObject([
        {
          event: 'document-exported',
          by: emptyFile().assessment.profile.preparedBy,
          detail: {
            ...{ document: 'briefing', edition: 'board', sha256: SHA256, proof: '12 of 12 items present' },
            'for-whom': 'Audit committee',
          },
        },
      ]);
    });
    // An entry of the log is no change to what documents say.
    await waitFor(() => {
      expect(screen.queryByText(/have changed since|has changed since/)).toBeNull();
    });
  });

  it('is not written down when no file was chosen or the file could not be written', async () => {
    const app = await startOnDocuments();
    app.bridge.answer('document:save', () => ok({ status: 'cancelled' }));
    await make(app);
    await app.user.click(screen.getByRole('button', { name: 'Save PDF…' }));
    app.bridge.answer('document:save', () => err(appError('file-unwritable', { fileName: 'B.pdf' })));
    await app.user.click(screen.getByRole('button', { name: 'Save PDF…' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be saved');
    await waitFor(() => {
      expect(screen.queryByText(/^Saved as/)).toBeNull();
    });
    const { audit } = await app.stored('matter-1');
    expect(audit.filter(({ event }) => event !== 'assessment-imported')).toEqual([]);
  });

  it('says so when the log could not be written', async () => {
    const app = await startOnDocuments();
    app.bridge.answer('document:save', () =>
      ok({ status: 'saved', fileName: 'Briefing.pdf', bytes: 3, sha256: '0'.repeat(64) }),
    );
    await make(app);
    fillDisk();
    await app.user.click(screen.getByRole('button', { name: 'Save PDF…' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('The last change could not be saved.');
  });
});

describe('the options', () => {
  it('offer the assessment’s data to the privileged memo alone', async () => {
    const app = await startOnDocuments();
    const data = { name: 'Put the assessment’s data into the memo' };
    expect(screen.queryByRole('checkbox', data)).toBeNull();
    await choose(app, 'Legal memo');
    await app.user.click(screen.getByRole('checkbox', data));
    await make(app, 'memo');
    expect(lastBuild(app.bridge)).toMatchObject({ kind: 'memo', edition: 'privileged', attachData: true });
    await app.user.selectOptions(screen.getByRole('combobox', { name: 'Edition' }), 'Board edition');
    await waitFor(() => {
      expect(screen.queryByRole('checkbox', data)).toBeNull();
    });
    await app.user.click(screen.getByRole('button', { name: 'Make the memo again' }));
    await waitFor(() => {
      expect(lastBuild(app.bridge)).toMatchObject({ edition: 'board', attachData: false });
    });
  });

  it('send the terms with the redacted edition alone, and keep both across kinds', async () => {
    const app = await startOnDocuments();
    const edition = () => screen.getByRole('combobox', { name: 'Edition' });
    await app.user.selectOptions(edition(), 'Redacted edition');
    await app.user.type(
      screen.getByRole('textbox', { name: 'Names and terms to redact' }),
      'Harbor{Enter}CISO',
    );
    await make(app);
    expect(lastBuild(app.bridge)).toMatchObject({ edition: 'redacted', redact: 'Harbor\nCISO' });
    await choose(app, 'Legal memo');
    await waitFor(() => {
      expect(edition()).toHaveDisplayValue('Redacted edition');
      expect(wordsIn(screen.getByRole('textbox', { name: 'Names and terms to redact' }))).toBe(
        'Harbor\nCISO',
      );
    });
    await app.user.selectOptions(edition(), 'Factual edition');
    await waitFor(() => {
      expect(screen.queryByRole('textbox', { name: 'Names and terms to redact' })).toBeNull();
    });
    await make(app, 'memo');
    expect(lastBuild(app.bridge)).toMatchObject({ edition: 'factual' });
    expect(lastBuild(app.bridge)).not.toHaveProperty('redact');
    // Any other edition gives way to the usual one of the next kind.
    await choose(app, 'Answers as a page');
    await waitFor(() => {
      expect(edition()).toHaveDisplayValue('Privileged edition');
    });
  });

  it('make nothing without a whole date', async () => {
    const app = await startOnDocuments();
    await app.user.clear(screen.getByLabelText('As of'));
    await waitFor(() => {
      expect(screen.getByText('Enter a full date.')).toBeVisible();
      expect(screen.getByRole('button', { name: 'Make the briefing' })).toBeDisabled();
    });
    await app.user.type(screen.getByLabelText('As of'), '2026-12-24');
    await make(app);
    expect(lastBuild(app.bridge)).toMatchObject({ asOf: '2026-12-24' });
  });

  it('ask for the paper only where there is paper, and remember it', async () => {
    const app = await startOnDocuments();
    await app.user.click(screen.getByRole('radio', { name: 'A4' }));
    await choose(app, 'Register as plain rows');
    await waitFor(() => {
      expect(screen.queryByRole('radio', { name: 'A4' })).toBeNull();
    });
    await openTab(app, 'Profile');
    await screen.findByRole('heading', { level: 1, name: 'Profile' });
    await openTab(app, 'Documents');
    expect(await screen.findByRole('radio', { name: 'A4' })).toBeChecked();
  });

  it('tell about the chosen document only', async () => {
    const app = await startOnDocuments();
    const group = within(screen.getByRole('radiogroup', { name: 'Document' }));
    expect(group.getByRole('radio', { name: 'Board briefing' })).toHaveAccessibleDescription(
      /Never contains privileged notes\.$/,
    );
    await choose(app, 'Legal memo');
    await waitFor(() => {
      expect(group.getByRole('radio', { name: 'Legal memo' })).toHaveAccessibleDescription(
        /contains your privileged notes, but for those kept for counsel alone\.$/,
      );
      expect(group.getByRole('radio', { name: 'Board briefing' })).not.toHaveAccessibleDescription();
    });
  });
});

it('words still being typed are stored before a document is made of them', async () => {
  const app = await startOn('Profile');
  app.bridge.answer('document:build', (request) => built(request));
  await app.user.type(await screen.findByRole('textbox', { name: 'Prepared for' }), ' and staff');
  await openTab(app, 'Documents');
  await screen.findByRole('heading', { level: 1, name: 'Documents' });
  await make(app);
  expect(lastBuild(app.bridge).source.assessment.profile.preparedFor).toContain('and staff');
  await untilSaved();
});
