/** Documents from request to file: what has not been proven can be looked at and not be saved. */
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { contract } from '@shared/ipc/contract';
import { NOTHING_TO_TELL } from '@shared/release/redaction-report';
import { createDroppedPaths } from '../../../../electron/main/services/dropped-file-service';
import { createDocumentService } from '../../../../electron/main/services/document-service';
import type { WorkerJob, WorkerJobs } from '../../../../electron/main/services/worker-jobs';
import { sampleFile } from '../../../helpers/samples';

vi.mock('electron', () => ({ app: {}, dialog: {} }));

const BYTES = new Uint8Array([1, 2, 3]);
const PROVEN = {
  bytes: BYTES,
  contents: [{ noun: 'page', count: 1 }],
  fingerprint: 'f',
  edition: 'board',
  title: 'Harbor matter',
  sha256: '0'.repeat(64),
  proof: { total: 1, present: 1, missing: [], excluded: 0, indistinct: 0 },
  redaction: NOTHING_TO_TELL,
  doubt: null,
  undrawn: [],
};
const REQUEST = contract['document:build'].request.parse({
  jobId: 'job-12345678',
  kind: 'briefing',
  source: sampleFile('regional-bank'),
  asOf: '2026-12-01',
  pageSize: 'LETTER',
});

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brieflock-documents-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A worker that shows its pages, waits to be told, and then answers. */
function setUp(answer: Result<unknown, AppError>) {
  let prove: () => void = () => undefined;
  const proof = new Promise<void>((resolve) => (prove = resolve));
  const jobs: WorkerJob<unknown>[] = [];
  const work: WorkerJobs = {
    run: async (_jobId, job) => {
      jobs.push(job);
      job.onPart?.(BYTES);
      await proof;
      const message = job.messages.parse({ kind: 'result', result: answer });
      if (message.kind !== 'result') throw new Error('No result.');
      return message.result;
    },
  };
  const [opened, shown]: [string[], string[]] = [[], []];
  const seen: (readonly [string, Uint8Array])[] = [];
  const service = createDocumentService({
    droppedPaths: createDroppedPaths(),
    work,
    dialogs: {
      askSavePath: (name) => Promise.resolve(join(folder, name)),
      askOpenPath: () => Promise.resolve(join(folder, 'theirs.pdf')),
      askFolder: () => Promise.resolve(null),
    },
    doors: {
      open: (path) => {
        opened.push(path);
        return Promise.resolve('');
      },
      showInFolder: (path) => shown.push(path),
    },
    resourcesDir: folder,
    onPreview: (jobId, bytes) => seen.push([jobId, bytes]),
  });
  const give = (): void => {
    prove();
  };
  return { service, seen, jobs, prove: give, opened, shown };
}

describe('a document', () => {
  it('is shown before it is proven, has no handle until it is, and is then saved as it was shown', async () => {
    const { service, seen, prove } = setUp(ok(PROVEN));
    let isMade = false;
    const building = service.build(REQUEST).finally(() => (isMade = true));
    await vi.waitFor(() => {
      expect(seen).toEqual([[REQUEST.jobId, BYTES]]);
    });
    expect(isMade).toBe(false);
    for (const guess of [REQUEST.jobId, 'undefined', '']) {
      expect(await service.save(guess)).toMatchObject({ error: { code: 'file-handle-unknown' } });
    }
    expect(await readdir(folder)).toEqual([]);
    prove();
    const made = await building;
    if (!made.ok) throw new Error(made.error.code);
    expect(await service.save(made.value.documentId)).toMatchObject({ ok: true, value: { status: 'saved' } });
    const [name = ''] = await readdir(folder);
    expect(new Uint8Array(await readFile(join(folder, name)))).toEqual(BYTES);
  });

  it('whose proof fails gets no handle', async () => {
    const { service, seen, prove } = setUp(fail('document-leaks', { found: 'a note' }));
    prove();
    expect(await service.build(REQUEST)).toMatchObject({ error: { code: 'document-leaks' } });
    expect(seen).toHaveLength(1);
  });

  it('that somebody brings is read by a process of its own, one that is made is not', async () => {
    const { service, jobs, prove } = setUp(ok({ kind: 'damaged', sha256: 'a'.repeat(64) }));
    prove();
    await writeFile(join(folder, 'theirs.pdf'), BYTES);
    expect(await service.inspect({ jobId: 'job-2', documentId: null })).toMatchObject({ ok: true });
    expect(jobs.map(({ isForStranger }) => isForStranger)).toEqual([true]);
    const own = setUp(ok(PROVEN));
    own.prove();
    await own.service.build(REQUEST);
    expect(own.jobs.map(({ isForStranger }) => isForStranger ?? false)).toEqual([false]);
  });
});

describe('a document that was saved', () => {
  async function saved() {
    const parts = setUp(ok(PROVEN));
    parts.prove();
    const made = await parts.service.build(REQUEST);
    if (!made.ok) throw new Error(made.error.code);
    const { documentId } = made.value;
    await parts.service.save(documentId);
    const [name = ''] = await readdir(folder);
    return { ...parts, documentId, path: join(folder, name) };
  }

  it('is opened and shown by its handle, where it was saved', async () => {
    const { service, documentId, opened, shown, path } = await saved();
    expect(await service.show({ documentId, way: 'program' })).toEqual(ok({}));
    expect(await service.show({ documentId, way: 'folder' })).toEqual(ok({}));
    expect([opened, shown]).toEqual([[path], [path]]);
  });

  it('is not opened by a path, by another handle, or once its handles are forgotten', async () => {
    const { service, documentId, opened, shown, path } = await saved();
    for (const guess of [path, 'document-0001', '']) {
      expect(await service.show({ documentId: guess, way: 'program' })).toMatchObject({
        error: { code: 'file-handle-unknown' },
      });
    }
    expect(contract['document:show'].request.safeParse({ documentId: path, way: 'program' }).success).toBe(
      false,
    );
    service.forget();
    expect((await service.show({ documentId, way: 'folder' })).ok).toBe(false);
    expect([opened, shown]).toEqual([[], []]);
  });

  it('is not opened once another file stands in its place, or none', async () => {
    const { service, documentId, opened, path } = await saved();
    await writeFile(path, new Uint8Array([9, 9, 9]));
    const show = () => service.show({ documentId, way: 'program' });
    expect(await show()).toMatchObject({ error: { code: 'file-unopened' } });
    await rm(path);
    expect(await show()).toMatchObject({ error: { code: 'file-unopened' } });
    expect(opened).toEqual([]);
  });

  it('is not there before it was saved', async () => {
    const { service, prove } = setUp(ok(PROVEN));
    prove();
    const made = await service.build(REQUEST);
    if (!made.ok) throw new Error(made.error.code);
    const asked = { documentId: made.value.documentId, way: 'program' } as const;
    expect((await service.show(asked)).ok).toBe(false);
  });
});
