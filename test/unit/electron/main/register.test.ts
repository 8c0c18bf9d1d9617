import { ok } from '@shared/base/result';
import { CHANNELS } from '@shared/ipc/channels';
import { fail } from '@shared/base/app-error';
import { describe, expect, it } from 'vitest';
import type { Handlers } from '../../../../electron/main/ipc/handlers';
import { registerIpc, type IpcEvent } from '../../../../electron/main/ipc/register';
import { isLargerThan } from '../../../../electron/main/ipc/request-size';

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
    'document:build': () => done('document:build'),
    'document:inspect': () => Promise.resolve(fail('job-cancelled')),
    'document:save': () => Promise.resolve(fail('file-handle-unknown')),
    'share:export': () => done('share:export'),
    'share:export-plain': () => done('share:export-plain'),
    'share:choose-file': () => done('share:choose-file'),
    'share:read-file': () => done('share:read-file'),
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
    ...overrides,
  };
  const ipc = {
    handle: (channel: string, listener: (event: IpcEvent, request: unknown) => Promise<unknown>): void => {
      listeners.set(channel, listener);
    },
  };
  registerIpc({ ipc, handlers, onProblem: (channel, code) => problems.push(`${channel} ${code}`) });
  const send = (channel: string, event: IpcEvent, request: unknown): Promise<unknown> | undefined =>
    listeners.get(channel)?.(event, request);
  return { calls, problems, listeners, send };
}

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
    const request = { jobId: 'x'.repeat(40 * 1024 * 1024) };
    expect(await send('job:cancel', TRUSTED, request)).toEqual({
      ok: false,
      error: { code: 'request-invalid', context: { problem: 'too large' } },
    });
  });
});

describe('isLargerThan', () => {
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

  it('ends on cycles', () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    expect(isLargerThan(cycle, 1_000)).toBe(false);
  });
});
