/** Documents from request to file: what has not been proven can be looked at and not be saved. */
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { contract } from '@shared/ipc/contract';
import { NOTHING_TO_TELL } from '@shared/release/redaction-report';
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
  const seen: (readonly [string, Uint8Array])[] = [];
  const service = createDocumentService({
    work,
    dialogs: {
      askSavePath: (name) => Promise.resolve(join(folder, name)),
      askOpenPath: () => Promise.resolve(join(folder, 'theirs.pdf')),
      askFolder: () => Promise.resolve(null),
    },
    resourcesDir: folder,
    onPreview: (jobId, bytes) => seen.push([jobId, bytes]),
  });
  const give = (): void => {
    prove();
  };
  return { service, seen, jobs, prove: give };
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
