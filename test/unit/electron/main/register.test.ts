import { ok } from '@shared/base/result';
import { CHANNELS } from '@shared/ipc/channels';
import { contract, type Channel } from '@shared/ipc/contract';
import { fail } from '@shared/base/app-error';
import { describe, expect, it } from 'vitest';
import type { Handlers } from '../../../../electron/main/ipc/handlers';
import { createAnswerer } from '../../../../electron/main/ipc/answer';
import {
  answererAmong,
  registerIpc,
  type Answerer,
  type IpcEvent,
} from '../../../../electron/main/ipc/register';
import { isTooLarge, REQUEST_LIMITS } from '@shared/ipc/request-size';
import { ASSESSMENT_JSON_LIMITS } from '@shared/base/json-limits';
import { encodeUtf8 } from '@shared/base/utf8';
import {
  MAX_ASSESSMENT_FILE_SIZE,
  parseAssessmentBytes,
  serializeAssessmentFile,
} from '@shared/exchange/assessment-file';
import { DEFAULT_PACK_LIMITS } from '@shared/pack/pack-file';
import { MAX_TERM_LIST_CHARACTERS } from '@shared/release/editions/terms';
import { fullFile } from '../../../helpers/hostile-json';
import { sampleFile } from '../../../helpers/samples';

const TRUSTED: IpcEvent = { senderFrame: { url: 'app://bundle/index.html', parent: null } };
const FOREIGN: IpcEvent = { senderFrame: { url: 'https://evil.test/', parent: null } };

function setUp(overrides: Partial<Handlers> = {}) {
  const calls: string[] = [];
  const problems: string[] = [];
  const listeners = new Map<string, (event: IpcEvent, request: unknown) => Promise<unknown>>();
  const done = (name: string): Promise<never> => {
    calls.push(name);
    return Promise.reject(new Error('secret stack'));
  };
  const handlers: Handlers = {
    'app:get-info': () => {
      calls.push('app:get-info');
      return Promise.resolve(ok({ appVersion: '1', electronVersion: '2', platform: 'x' }));
    },
    'app:confirm-flushed': () => Promise.resolve(ok({})),
    'app:print': () => done('app:print'),
    'document:build': () => done('document:build'),
    'document:inspect': () => Promise.resolve(fail('job-cancelled')),
    'document:save': () => Promise.resolve(fail('file-handle-unknown')),
    'share:export': () => done('share:export'),
    'share:export-plain': () => done('share:export-plain'),
    'share:choose-file': () => done('share:choose-file'),
    'share:read-file': () => done('share:read-file'),
    'share:read-part': () => done('share:read-part'),
    'matter:choose-logo': () => done('matter:choose-logo'),
    'incident:choose-copy': () => done('incident:choose-copy'),
    'pack:choose-file': () => done('pack:choose-file'),
    'pack:export': () => done('pack:export'),
    'storage:state': () => Promise.resolve(fail('journal-failed')),
    'storage:append': () => done('storage:append'),
    'storage:read': () => done('storage:read'),
    'storage:report-database': () => done('storage:report-database'),
    'storage:confirm-epoch': () => done('storage:confirm-epoch'),
    'backup:list': () => done('backup:list'),
    'backup:make': () => done('backup:make'),
    'backup:read': () => done('backup:read'),
    'backup:choose-file': () => done('backup:choose-file'),
    'backup:read-file': () => done('backup:read-file'),
    'backup:forget-file': () => done('backup:forget-file'),
    'backup:choose-folder': () => done('backup:choose-folder'),
    'backup:forget-folder': () => done('backup:forget-folder'),
    'backup:drill': () => done('backup:drill'),
    'job:cancel': () => done('job:cancel'),
    'store:get-status': () => done('store:get-status'),
    'store:may-save': () => done('store:may-save'),
    'store:report-failure': () => done('store:report-failure'),
    'store:report-content': () => done('store:report-content'),
    'store:keep-copy': () => done('store:keep-copy'),
    'store:show-copy': () => done('store:show-copy'),
    'store:hand-over': () => done('store:hand-over'),
    'store:take-handed-over': () => done('store:take-handed-over'),
    'store:forget-handed-over': () => done('store:forget-handed-over'),
    'store:restart': () => done('store:restart'),
    'vault:get-state': () => done('vault:get-state'),
    'vault:unlock': () => done('vault:unlock'),
    'vault:recover': () => done('vault:recover'),
    'vault:make-key': () => done('vault:make-key'),
    'vault:destroy-key': () => done('vault:destroy-key'),
    'vault:lock': () => done('vault:lock'),
    'vault:prepare': () => done('vault:prepare'),
    'vault:begin': () => done('vault:begin'),
    'vault:discard-prepared': () => done('vault:discard-prepared'),
    'vault:change-passphrase': () => done('vault:change-passphrase'),
    'vault:make-sheet': () => done('vault:make-sheet'),
    'vault:use-sheet': () => done('vault:use-sheet'),
    'vault:get-settings': () => done('vault:get-settings'),
    'vault:set-settings': () => done('vault:set-settings'),
    'vault:sign-off': () => done('vault:sign-off'),
    'trust:get': () => done('trust:get'),
    'trust:show-folder': () => Promise.resolve(ok({})),
    ...overrides,
  };
  const ipc = {
    handle: (channel: string, listener: (event: IpcEvent, request: unknown) => Promise<unknown>): void => {
      listeners.set(channel, listener);
    },
  };
  const answerer = createAnswerer(contract, handlers);
  registerIpc({
    ipc,
    answererOf: () => Promise.resolve(answerer),
    onProblem: (channel, code) => problems.push(`${channel} ${code}`),
  });
  const send = (channel: string, event: IpcEvent, request: unknown): Promise<unknown> | undefined =>
    listeners.get(channel)?.(event, request);
  return { calls, problems, listeners, send };
}

describe('a request before the services are there', () => {
  const ask = (answererOf: (name: Channel) => Promise<Answerer>, event: IpcEvent) => {
    const listeners = new Map<string, (event: IpcEvent, request: unknown) => Promise<unknown>>();
    registerIpc({
      ipc: { handle: (channel, listener) => listeners.set(channel, listener) },
      answererOf,
      onProblem: () => undefined,
    });
    return listeners.get('store:get-status')?.(event, {});
  };
  const isSettled = async (answer: unknown) => {
    const pending = Symbol('pending');
    await new Promise((resolve) => setTimeout(resolve, 5));
    return (await Promise.race([answer, Promise.resolve(pending)])) !== pending;
  };

  it('waits for them', async () => {
    const arrivals: ((answerer: Answerer) => void)[] = [];
    const starting = new Promise<Answerer>((resolve) => arrivals.push(resolve));
    const answer = ask(() => starting, TRUSTED);
    expect(await isSettled(answer)).toBe(false);
    for (const arrive of arrivals) arrive(() => Promise.resolve(ok('here')));
    expect(await answer).toEqual(ok('here'));
  });

  it('is refused at once where its sender is not trusted', async () => {
    const answer = ask(() => new Promise(() => undefined), FOREIGN);
    expect(await answer).toEqual(fail('sender-untrusted'));
  });

  it('is never answered where they cannot be started, so that no store is opened that nobody has looked at', async () => {
    const answer = ask(answererAmong(Promise.reject(new Error('unreadable'))), TRUSTED);
    expect(await isSettled(answer)).toBe(false);
  });

  it('is a fault where the part that answers does not know the channel', async () => {
    const other = createAnswerer({}, {});
    expect(await ask(() => Promise.resolve(other), TRUSTED)).toEqual(fail('internal'));
  });
});

describe('registerIpc', () => {
  it('registers every channel of the contract', () => {
    expect([...setUp().listeners.keys()].sort()).toEqual(Object.keys(CHANNELS).sort());
  });

  it('answers a good request with the handler’s result', async () => {
    const { send } = setUp();
    expect(await send('app:get-info', TRUSTED, {})).toEqual({
      ok: true,
      value: { appVersion: '1', electronVersion: '2', platform: 'x' },
    });
  });

  it.each([FOREIGN, { senderFrame: null }, { senderFrame: { url: 'app://bundle/', parent: {} } }])(
    'refuses an untrusted sender before anything else (%j)',
    async (event) => {
      const { send, calls, problems } = setUp();
      expect(await send('app:get-info', event, {})).toEqual({
        ok: false,
        error: { code: 'sender-untrusted', context: {} },
      });
      expect(calls).toEqual([]);
      expect(problems).toEqual(['app:get-info sender-untrusted']);
    },
  );

  it.each([undefined, null, 'text', { extra: 1 }, []])(
    'refuses a request that does not fit: %j',
    async (request) => {
      const { send, calls } = setUp();
      expect(await send('app:get-info', TRUSTED, request)).toMatchObject({
        ok: false,
        error: { code: 'request-invalid' },
      });
      expect(calls).toEqual([]);
    },
  );

  it('names places, never values', async () => {
    const { send } = setUp();
    const request = { jobId: 'job-00000001', fileId: 'handle-0001', passphrase: 4_711, note: 'hunter2' };
    const reply = JSON.stringify(await send('share:read-file', TRUSTED, request));
    expect(reply).toContain('passphrase');
    expect(reply).not.toMatch(/4711|hunter2/);
  });

  it('turns an exception into an answer without its words', async () => {
    const { send, problems } = setUp();
    const reply = await send('job:cancel', TRUSTED, { jobId: 'job-00000001' });
    expect(reply).toEqual({ ok: false, error: { code: 'internal', context: {} } });
    expect(problems).toEqual(['job:cancel internal']);
  });

  it('passes a foreseen failure on and notes its code', async () => {
    const { send, problems } = setUp();
    expect(await send('document:save', TRUSTED, { documentId: 'handle-0001' })).toEqual({
      ok: false,
      error: { code: 'file-handle-unknown', context: {} },
    });
    expect(problems).toEqual(['document:save file-handle-unknown']);
  });

  it('refuses a request beyond 64 MiB without parsing it', async () => {
    const { send } = setUp();
    const request = { jobId: 'x'.repeat(90 * 1024 * 1024) };
    expect(await send('job:cancel', TRUSTED, request)).toEqual({
      ok: false,
      error: { code: 'request-invalid', context: { problem: 'too large' } },
    });
  });
});

const isLargerThan = (message: unknown, maxBytes: number): boolean =>
  isTooLarge(message, { maxBytes, maxValues: 1_000_000 });

describe('the size of a request', () => {
  it('counts strings, keys, buffers and many small values', () => {
    expect(isLargerThan('abcd', 7)).toBe(true);
    expect(isLargerThan('abcd', 8)).toBe(false);
    expect(isLargerThan({ ['k'.repeat(100)]: 1 }, 150)).toBe(true);
    expect(isLargerThan(new Uint8Array(1_000), 999)).toBe(true);
    expect(
      isLargerThan(
        Array.from({ length: 1_000 }, () => 0),
        7_000,
      ),
    ).toBe(true);
    expect(isLargerThan(new Map([['a', 'b'.repeat(600)]]), 1_000)).toBe(true);
  });

  it('counts values, whatever they are and wherever they stand', () => {
    const limits = { maxBytes: 1_000_000, maxValues: 6 };
    expect(isTooLarge([1, 2, 3, 4, 5], limits)).toBe(false);
    expect(isTooLarge([1, 2, 3, 4, 5, 6], limits)).toBe(true);
    expect(isTooLarge({ a: [1, [2]], b: null }, limits)).toBe(false);
    expect(isTooLarge({ a: [1, [2]], b: null, c: '' }, limits)).toBe(true);
    expect(isTooLarge(new Set([1, 2, 3, 4, 5, 6]), limits)).toBe(true);
  });

  it('stops at the limit instead of walking through the rest', () => {
    let visited = 0;
    const endless: Iterable<number> = {
      *[Symbol.iterator]() {
        for (;;) yield (visited += 1);
      },
    };
    const list: unknown[] = [];
    Object.defineProperty(list, Symbol.iterator, { value: () => endless[Symbol.iterator]() });
    expect(isTooLarge(list, { maxBytes: 1_000_000, maxValues: 100 })).toBe(true);
    expect(visited).toBeLessThan(110);
  });

  it('ends on cycles', () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    expect(isLargerThan(cycle, 1_000)).toBe(false);
  });
});

describe('the limits of a request', () => {
  it(
    'let through whatever may be imported, with a pack and a list of terms beside it',
    { timeout: 60_000 },
    () => {
      const source = fullFile(sampleFile('regional-bank'));
      const text = serializeAssessmentFile(source);
      expect(text.length).toBeGreaterThan(0.9 * MAX_ASSESSMENT_FILE_SIZE);
      expect(parseAssessmentBytes(encodeUtf8(text)).ok).toBe(true);
      const packTexts = { 'pack.json': 'x'.repeat(DEFAULT_PACK_LIMITS.maxTotalBytes) };
      const redact = 'x'.repeat(MAX_TERM_LIST_CHARACTERS);
      expect(isTooLarge({ jobId: 'job-00000001', kind: 'memo', source, packTexts, redact })).toBe(false);
    },
  );

  it('let through as many values as a file may hold', () => {
    expect(REQUEST_LIMITS.maxValues).toBeGreaterThan(ASSESSMENT_JSON_LIMITS.maxValues + 1_000);
    const atLeast =
      2 * (MAX_ASSESSMENT_FILE_SIZE + DEFAULT_PACK_LIMITS.maxTotalBytes + MAX_TERM_LIST_CHARACTERS) +
      8 * ASSESSMENT_JSON_LIMITS.maxValues;
    expect(REQUEST_LIMITS.maxBytes).toBeGreaterThan(atLeast);
  });

  it('stop a request that no file explains', () => {
    expect(isTooLarge({ padding: 'x'.repeat(90_000_000) })).toBe(true);
  });
});
