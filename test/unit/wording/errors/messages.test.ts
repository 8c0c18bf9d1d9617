import { describe, expect, it } from 'vitest';
import { APP_ERROR_CODES, appError } from '@shared/base/app-error';
import { messageDetails, messageFor, messageText } from '@shared/wording/errors/messages';

const JARGON =
  /\b(json|zip|ipc|schema|hash|parse|handle|exception|undefined|null|stack|bytes?|scrypt|transaction|database|indexeddb|renderer|payload|glyph)\b|something went wrong|\bError\b|please/i;

const FULL_CONTEXT = {
  fileName: 'Harbor bank.brieflock',
  reason: 'the disk is full',
  path: 'answers, entry 3, value',
  problem: 'expected a list',
  limit: '200 MB',
  minimum: '12',
  packId: 'us-eo-14409',
  characters: '漢字',
  where: 'the title',
};

describe('messageFor', () => {
  for (const code of APP_ERROR_CODES) {
    for (const [name, context] of [
      ['no facts', {}],
      ['all facts', FULL_CONTEXT],
      ['empty facts', { fileName: '', reason: '', problems: '' }],
    ] as const) {
      it(`says ${code} in three full, plain sentences with ${name}`, () => {
        const message = messageFor(appError(code, context));
        for (const part of [message.happened, message.meaning, message.action]) {
          expect(part.length).toBeGreaterThan(15);
          expect(part).toMatch(/^[A-Z“]/);
          expect(part).not.toMatch(JARGON);
          expect(part).not.toMatch(/ {2}|\.\.|undefined/);
        }
        expect(message.meaning).toMatch(/[.!]$/);
        expect(message.action).toMatch(/[.!]$/);
      });
    }
  }

  it('gives every code its own account of what happened', () => {
    const accounts = APP_ERROR_CODES.map((code) => messageFor(appError(code)).happened);
    expect(new Set(accounts).size).toBe(APP_ERROR_CODES.length);
  });

  it('names the file, the place and the reason where they are known', () => {
    const invalid = messageFor(
      appError('assessment-file-invalid', {
        fileName: 'a.json',
        path: 'answers',
        problem: 'expected a list',
      }),
    );
    expect(invalid.happened).toContain('“a.json”');
    expect(invalid.happened).toContain('at answers: expected a list');
    expect(messageFor(appError('file-unwritable', { reason: 'No space left.' })).happened).toMatch(
      /The reason given: No space left\.$/,
    );
  });

  it('says a known reason in words and keeps bare codes for the details', () => {
    expect(messageFor(appError('save-failed', { reason: 'disk-full' })).happened).toContain(
      'the disk is full.',
    );
    expect(messageFor(appError('save-failed', { reason: 'AbortError' })).happened).not.toContain(
      'AbortError',
    );
    expect(messageDetails(appError('save-failed', { reason: 'AbortError' }))).toContain('reason: AbortError');
  });

  it.each([
    ['removed', /removes it at the next start/, /save a plain copy/],
    ['perhaps-removed', /may remove it at the next start/, /save a plain copy/],
    ['whole', /there after the next start/, /Do not repeat/],
    ['perhaps-whole', /may be there after the next start/, /Do not repeat/],
    ['change', /there after the next start/, /Try again/],
  ] as const)('says what the next start does with what the journal kept (%s)', (journal, meaning, action) => {
    const message = messageFor(appError('save-failed', { reason: 'the disk is full', journal }));
    expect(message.meaning).toMatch(meaning);
    expect(message.action).toMatch(action);
    expect(message.meaning).not.toMatch(JARGON);
  });

  it('tells what was deleted again apart from what was set aside again', () => {
    const told = (context: Readonly<Record<string, string>>) =>
      messageFor(appError('store-rebuilt', context)).happened;
    expect(told({ takenAway: '1' })).toMatch(/deleted 1 assessment again that you had deleted\.$/);
    expect(told({ setAside: '2' })).toMatch(/set aside 2 assessments again that could not be read/);
    expect(told({ setAside: '2' })).not.toMatch(/you had deleted/);
  });

  it('tells wrong passphrase, truncation, alteration and a newer file apart', () => {
    const text = (
      code:
        'share-file-wrong-passphrase' | 'share-file-truncated' | 'share-file-altered' | 'share-file-newer',
    ) => messageText(appError(code, { fileName: 'x.brieflock' }));
    expect(text('share-file-wrong-passphrase')).toMatch(/passphrase does not open/);
    expect(text('share-file-truncated')).toMatch(/incomplete/);
    expect(text('share-file-altered')).toMatch(/changed after it was made/);
    expect(text('share-file-newer')).toMatch(/newer version/);
  });
});

describe('messageDetails', () => {
  it('lists the code and the facts, sorted, one per line', () => {
    expect(messageDetails(appError('save-failed', { table: 'answers', reason: 'quota' }))).toBe(
      'code: save-failed\nreason: quota\ntable: answers',
    );
  });
});
