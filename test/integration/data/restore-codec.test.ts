import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAssessment, saveAnswer, saveTitle } from '@renderer/data/assessments-repository';
import { restoreFromBackup } from '@renderer/data/restore-backup';
import type * as RowCodec from '@renderer/data/row-codec';
import { encodeRow } from '@renderer/data/row-codec';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { answerTo, dump, useFreshDisk, valueOf } from './database-helpers';
import { startRun } from './journal-helpers';

vi.mock('@renderer/data/row-codec', async (load) => {
  const codec = await load<typeof RowCodec>();
  return { ...codec, encodeRow: vi.fn(codec.encodeRow) };
});

beforeEach(() => {
  useFreshDisk();
});

it('a row that comes in under another id goes through the codec under that id', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'brieflock-codec-'));
  const run = await startRun(folder);
  onTestFinished(async () => {
    await run.end();
    await rm(folder, { recursive: true });
  });
  const id = valueOf(await createAssessment(run.repository, 'Harbor Bank'));
  valueOf(await saveAnswer(run.repository, id, answerTo('GOV-01', { note: 'kept' })));
  const name = valueOf(await run.backup.make({ jobId: 'job-0001' })).backup;
  valueOf(await saveTitle(run.repository, id, 'Harbor Bank, changed'));
  const before = new Set(
    [...JSON.stringify(await dump()).matchAll(/"id":"([^"]+)"/g)].map((found) => found[1] ?? ''),
  );
  vi.mocked(encodeRow).mockClear();
  valueOf(
    await restoreFromBackup(run.repository, run.backup.read, { name, assessmentIds: [id], mark: 'old' }),
  );
  const ids = [...JSON.stringify(await dump()).matchAll(/"id":"([^"]+)"/g)].map((found) => found[1] ?? '');
  const fresh = ids.filter((each) => !before.has(each));
  // The assessment, its answer, the two entries of its log, and the one of its return.
  expect(fresh).toHaveLength(6);
  const encoded = vi.mocked(encodeRow).mock.calls.map(([, { id: rowId }]) => rowId);
  for (const each of fresh) expect(encoded).toContain(each);
});
