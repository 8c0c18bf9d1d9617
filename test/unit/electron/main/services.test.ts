import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLog } from '../../../../electron/main/app/log-file';
import { menuTemplate, nextZoom } from '../../../../electron/main/app/menu-template';
import { OFFLINE_SWITCHES } from '../../../../electron/main/security/offline-switches';
import { glanceAtFile, readChosenFile } from '../../../../electron/main/services/chosen-file';
import { createHandleRegistry } from '../../../../electron/main/services/handle-registry';
import { createJobRegistry } from '../../../../electron/main/services/job-registry';
import { runWorker, type WorkerProcess } from '../../../../electron/main/services/worker-run';
import { documentMessageSchema } from '../../../../electron/workers/document/protocol';

describe('the handle registry', () => {
  it('gives random handles that fit the contract and forgets the oldest beyond its limit', () => {
    const registry = createHandleRegistry<number>(2);
    const [first, second, third] = [registry.add(1), registry.add(2), registry.add(3)];
    expect(first).toMatch(/^[A-Za-z0-9-]{8,64}$/);
    expect(new Set([first, second, third]).size).toBe(3);
    expect([registry.get(first), registry.get(second), registry.get(third)]).toEqual([undefined, 2, 3]);
    registry.clear();
    expect(registry.get(third)).toBeUndefined();
  });
});

describe('the job registry', () => {
  it('cancels by id, refuses a second job of that id, and frees it at the end', async () => {
    const jobs = createJobRegistry();
    const waiting = jobs.run(
      'a',
      (signal) =>
        new Promise<Result<string, AppError>>((resolve) => {
          signal.addEventListener('abort', () => {
            resolve(ok('late'));
          });
        }),
    );
    expect(await jobs.run('a', () => Promise.resolve(ok(1)))).toMatchObject({
      error: { code: 'request-invalid' },
    });
    jobs.cancel('unknown');
    jobs.cancel('a');
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'job-cancelled' } });
    expect(await jobs.run('a', () => Promise.resolve(ok(1)))).toEqual(ok(1));
  });

  it('frees the id when the work throws', async () => {
    const jobs = createJobRegistry();
    await expect(jobs.run('a', () => Promise.reject(new Error('bug')))).rejects.toThrow('bug');
    expect(await jobs.run('a', () => Promise.resolve(ok(1)))).toEqual(ok(1));
  });
});

function fakeWorker() {
  const posted: unknown[] = [];
  const state = { posted, killed: 0, released: 0 };
  let say: (message: unknown) => void = () => undefined;
  let exit: (code: number) => void = () => undefined;
  const worker: WorkerProcess = {
    postMessage: (message) => state.posted.push(message),
    kill: () => {
      state.killed += 1;
      return true;
    },
    release: () => {
      state.released += 1;
    },
    onMessage: (listener) => {
      say = listener;
    },
    onExit: (listener) => {
      exit = listener;
    },
  };
  const controller = new AbortController();
  const progress: unknown[] = [];
  const { outcome, gone } = runWorker({
    start: () => worker,
    request: { job: 1 },
    messages: documentMessageSchema,
    onProgress: (step) => progress.push(step),
    signal: controller.signal,
  });
  return {
    state,
    say: (message: unknown) => {
      say(message);
    },
    exit: (code: number) => {
      exit(code);
    },
    controller,
    progress,
    outcome,
    gone,
  };
}

describe('runWorker', () => {
  const value = {
    bytes: new Uint8Array([1]),
    contents: [{ noun: 'page', count: 1 }],
    fingerprint: 'f',
    edition: 'board' as const,
    title: 'A matter',
    sha256: '0'.repeat(64),
    proof: { total: 1, present: 1, missing: [], excluded: 0, indistinct: 0 },
    redaction: { near: [], givenAway: [] },
    doubt: null,
    undrawn: [],
  };

  it('sends the request, forwards progress, returns the result and lets the process go', async () => {
    const { state, say, progress, outcome } = fakeWorker();
    say({ kind: 'progress', stage: 'Drawing', done: 0.5 });
    say({ kind: 'result', result: { ok: true, value } });
    expect(await outcome).toEqual(ok(value));
    expect(state.posted).toEqual([{ job: 1 }]);
    expect(progress).toMatchObject([{ stage: 'Drawing', done: 0.5 }]);
    expect([state.released, state.killed]).toEqual([1, 0]);
  });

  it('kills a process whose job failed: nobody knows what state it is in', async () => {
    const { state, say, outcome } = fakeWorker();
    say({ kind: 'result', result: { ok: false, error: { code: 'document-failed', context: {} } } });
    expect(await outcome).toMatchObject({ error: { code: 'document-failed' } });
    expect([state.released, state.killed]).toEqual([0, 1]);
  });

  it('kills the process at once when cancelled', async () => {
    const { state, controller, outcome } = fakeWorker();
    controller.abort();
    expect(state.killed).toBe(1);
    expect(await outcome).toMatchObject({ ok: false, error: { code: 'job-cancelled' } });
  });

  it('does not start a job that was cancelled before', async () => {
    const controller = new AbortController();
    controller.abort();
    const start = (): WorkerProcess => {
      throw new Error('started');
    };
    const run = { start, request: 0, messages: documentMessageSchema, onProgress: () => undefined };
    const { outcome, gone } = runWorker({ ...run, signal: controller.signal });
    expect(await outcome).toMatchObject({ error: { code: 'job-cancelled' } });
    await gone;
  });

  it('fails when the process dies, and when it breaks its protocol', async () => {
    const dying = fakeWorker();
    dying.exit(139);
    expect(await dying.outcome).toMatchObject({ error: { code: 'internal', context: { reason: /139/ } } });
    const rogue = fakeWorker();
    rogue.say({ kind: 'result', result: { ok: true, value: { bytes: 'no', pages: 0 } } });
    expect(await rogue.outcome).toMatchObject({ error: { code: 'internal' } });
    expect(rogue.state.killed).toBe(1);
  });
});

const MOST = { bytes: 1024 * 1024, words: '1 MB' };

describe('with files', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'services-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it.each([
    ['a.brieflock', 'anything', true],
    ['renamed.bin', '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl', true],
    ['keys.age', 'age-encryption.org/v1\n-> X25519 abc\n', true],
    ['a.json', '{"format":"brieflock-assessment"}', false],
    ['empty.json', '', false],
    ['photo.png', 'PNG', false],
  ])('tells from %s whether a passphrase is needed', async (name, text, needsPassphrase) => {
    await writeFile(join(folder, name), text);
    expect(await glanceAtFile(join(folder, name))).toEqual(
      ok({ fileName: name, bytes: text.length, needsPassphrase }),
    );
  });

  it('reads bytes as they are, and says why it cannot', async () => {
    const bytes = Uint8Array.from({ length: 5_000 }, (_, index) => index % 256);
    await writeFile(join(folder, 'x'), bytes);
    expect(await readChosenFile(join(folder, 'x'), MOST)).toEqual(ok(bytes));
    expect(await readChosenFile(join(folder, 'x'), { bytes: 4_999, words: '5 kB' })).toMatchObject({
      error: { code: 'share-file-too-large', context: { limit: '5 kB' } },
    });
    expect(await readChosenFile(join(folder, 'gone.json'), MOST)).toMatchObject({
      error: { code: 'file-unreadable', context: { fileName: 'gone.json', reason: 'it is no longer there' } },
    });
    expect(await readChosenFile(folder, MOST)).toMatchObject({
      error: { code: 'file-unreadable', context: { reason: 'it is a folder' } },
    });
  });

  it('logs codes only, and keeps two files at most', async () => {
    const log = openLog(join(folder, 'logs'), () => new Date(Date.UTC(2026, 10, 23)));
    log('ipc', 'document:save', 'file-unwritable', 7);
    log('ipc', 'Harbor Bank, privileged', '/home/ann/matter.json');
    expect(await readFile(join(folder, 'logs/brieflock.log'), 'utf8')).toBe(
      '2026-11-23T00:00:00.000Z ipc document:save file-unwritable 7\n2026-11-23T00:00:00.000Z ipc - -\n',
    );
    for (let index = 0; index < 9_000; index += 1) log('x'.repeat(60), index);
    const files = await readdir(join(folder, 'logs'));
    expect(files.sort()).toEqual(['brieflock.log', 'brieflock.log.1']);
  });
});

describe('the menu', () => {
  const actions = {
    send: () => undefined,
    zoom: () => undefined,
    lock: () => undefined,
    close: () => undefined,
  };

  it('has every command once per place, on each platform', () => {
    const labels = (platform: NodeJS.Platform): readonly (string | undefined)[] =>
      menuTemplate(platform, actions).map(({ label, role }) => label ?? role);
    expect(labels('linux')).toEqual(['&File', '&Edit', '&View', '&Go', '&Help']);
    expect(labels('win32')).toEqual(labels('linux'));
    expect(labels('darwin')).toEqual(['Brieflock', '&File', '&Edit', '&View', '&Go', 'windowMenu', '&Help']);
  });

  it('offers neither reload nor developer tools', () => {
    expect(JSON.stringify(menuTemplate('linux', actions))).not.toMatch(/reload|devtools/i);
  });

  it('zooms from 100 to 200 percent in tenths', () => {
    expect([
      nextZoom(1, 'out'),
      nextZoom(1, 'in'),
      nextZoom(1.1, 'in'),
      nextZoom(2, 'in'),
      nextZoom(1.7, 'reset'),
    ]).toEqual([1, 1.1, 1.2, 2, 1]);
  });
});

describe('the offline switches', () => {
  it('resolve no host name and fetch nothing in the background', () => {
    expect(OFFLINE_SWITCHES['host-resolver-rules']).toBe('MAP * ~NOTFOUND');
    expect(Object.keys(OFFLINE_SWITCHES)).toEqual(
      expect.arrayContaining([
        'disable-background-networking',
        'disable-component-update',
        'no-pings',
        'disable-domain-reliability',
      ]),
    );
    expect(Object.keys(OFFLINE_SWITCHES)).not.toContain('no-sandbox');
  });
});
