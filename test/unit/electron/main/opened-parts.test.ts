import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '@shared/base/result';
import { serializeAssessmentFile } from '@shared/exchange/assessment-file';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createExchangeService } from '../../../../electron/main/services/exchange-service';
import { createOpenedParts, createPartCollector } from '../../../../electron/main/services/opened-parts';
import { inProcessWork } from '../../../helpers/in-process-work';
import { sampleFile } from '../../exchange/sample';

vi.mock('electron', () => ({ app: {}, dialog: {} }));

const bytes = (...values: readonly number[]) => Uint8Array.from(values);
const UNKNOWN = { error: { code: 'file-handle-unknown' } };

describe('the parts of an opened file', () => {
  it('are handed over one by one, and forgotten with the last', () => {
    const opened = createOpenedParts();
    const id = opened.keep([bytes(1, 2), bytes(3)]);
    expect(opened.take(id, 0)).toEqual(ok(bytes(1, 2)));
    expect(opened.take(id, 2)).toMatchObject(UNKNOWN);
    expect(opened.take(id, 1)).toEqual(ok(bytes(3)));
    expect(opened.take(id, 0)).toMatchObject(UNKNOWN);
  });

  it('give way to those of the next file', () => {
    const opened = createOpenedParts();
    const first = opened.keep([bytes(1), bytes(2)]);
    const second = opened.keep([bytes(3), bytes(4)]);
    expect(opened.take(first, 0)).toMatchObject(UNKNOWN);
    expect(opened.take(second, 0)).toEqual(ok(bytes(3)));
    opened.forget();
    expect(opened.take(second, 1)).toMatchObject(UNKNOWN);
  });

  it('are kept no further than a file may be large, and counted all the same', () => {
    const collector = createPartCollector(3);
    for (const part of [bytes(1, 2), bytes(3), bytes(4)]) collector.add(part);
    expect(collector.parts()).toEqual([bytes(1, 2), bytes(3)]);
    expect(collector.total()).toBe(4);
  });
});

describe('the exchange service', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'opened-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function serviceFor(path: string) {
    const dialogs = {
      askOpenPath: () => Promise.resolve(path),
      askSavePath: () => Promise.resolve(null),
      askFolder: () => Promise.resolve(null),
    };
    return createExchangeService({
      work: inProcessWork,
      dialogs,
      appVersion: '0.1.0',
      now: () => new Date('2026-11-23T09:30:00.000Z'),
    });
  }

  async function open(service: ReturnType<typeof serviceFor>) {
    const chosen = await service.chooseFile();
    if (!chosen.ok || chosen.value.status !== 'chosen') throw new Error('Not chosen.');
    const { fileId } = chosen.value;
    const opened = await service.readFile({ jobId: 'job-00000001', fileId, passphrase: null });
    if (!opened.ok) throw new Error('Not opened.');
    return opened.value;
  }

  it('hands over what it opened, and forgets it when another file is chosen', async () => {
    const path = join(folder, 'sample.json');
    writeFileSync(path, serializeAssessmentFile(sampleFile()));
    const service = serviceFor(path);
    const { openedId, parts, bytes: total } = await open(service);
    expect(parts).toBe(1);
    const taken = await service.readPart({ openedId, part: 0 });
    if (!taken.ok) throw new Error('Not taken.');
    expect(taken.value.bytes).toHaveLength(total);
    expect(JSON.parse(new TextDecoder().decode(taken.value.bytes))).toEqual(sampleFile());

    const again = await open(service);
    await service.chooseFile();
    expect(await service.readPart({ openedId: again.openedId, part: 0 })).toMatchObject(UNKNOWN);
  });

  it('refuses a file whose parts do not add up', async () => {
    const path = join(folder, 'sample.json');
    writeFileSync(path, serializeAssessmentFile(sampleFile()));
    const lossy: typeof inProcessWork = {
      run: (jobId, job) => inProcessWork.run(jobId, { ...job, onPart: () => undefined }),
    };
    const service = createExchangeService({
      work: lossy,
      dialogs: {
        askOpenPath: () => Promise.resolve(path),
        askSavePath: () => Promise.resolve(null),
        askFolder: () => Promise.resolve(null),
      },
      appVersion: '0.1.0',
      now: () => new Date(0),
    });
    await expect(open(service)).rejects.toThrow('Not opened.');
  });
});
