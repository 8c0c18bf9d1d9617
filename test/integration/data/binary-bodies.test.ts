/** Bodies that are bytes: at one revision, nothing but the bytes tells two of them apart. */
import {
  createAssessment,
  readAssessment,
  saveAnswer,
  saveTitle,
} from '@renderer/data/assessments-repository';
import type { Repository } from '@renderer/data/repository/repository';
import type * as RowCodec from '@renderer/data/row-codec';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerTo, dump, putRaw, openStore, useFreshDisk, valueOf } from './database-helpers';

function toBytes(body: unknown): ArrayBuffer {
  return new TextEncoder().encode(JSON.stringify(body)).buffer;
}

function fromBytes(body: unknown): unknown {
  return body instanceof ArrayBuffer ? JSON.parse(new TextDecoder().decode(body)) : body;
}

const encoded = vi.hoisted(() => vi.fn());

vi.mock('@renderer/data/row-codec', async (importOriginal) => {
  const codec = await importOriginal<typeof RowCodec>();
  const encode: typeof RowCodec.encodeRow = async (keys, place, value) => {
    await encoded();
    return toBytes(await codec.encodeRow(keys, place, value));
  };
  return {
    ...codec,
    encodeRow: encode,
    decodeRow: (...[keys, place, body]: Parameters<typeof codec.decodeRow>) =>
      codec.decodeRow(keys, place, fromBytes(body)),
  };
});

/** Writes other bytes into the only row of a table, past the app. Its revision stays as it is. */
async function overwrite(table: string, change: object): Promise<void> {
  const row = (await dump())[table]?.[0];
  if (typeof row !== 'object' || row === null || !('body' in row)) throw new Error(`No row in ${table}`);
  const body = fromBytes(row.body);
  await putRaw(table, { ...row, body: toBytes({ ...(typeof body === 'object' ? body : {}), ...change }) });
}

let repository: Repository;

beforeEach(async () => {
  useFreshDisk();
  encoded.mockReset();
  repository = await openStore();
});

describe('rows that differ in their bytes alone', () => {
  it('are read anew, not taken for what was read before', async () => {
    const id = valueOf(await createAssessment(repository, 'New matter'));
    valueOf(await saveAnswer(repository, id, answerTo('GOV-01', { note: 'mine' })));
    valueOf(await readAssessment(repository, id));
    await overwrite('answers', { note: 'from elsewhere' });
    await overwrite('assessments', { title: 'Renamed elsewhere' });
    const stored = valueOf(await readAssessment(repository, id));
    expect(stored.title).toBe('Renamed elsewhere');
    expect(stored.answers.map(({ note }) => note)).toEqual(['from elsewhere']);
  });

  it('are never written over by a change that started from the other bytes', async () => {
    const id = valueOf(await createAssessment(repository, 'New matter'));
    valueOf(await saveAnswer(repository, id, answerTo('GOV-01')));
    // Another window renames the matter while this one encodes its answer.
    encoded.mockImplementationOnce(() => overwrite('assessments', { title: 'Renamed elsewhere' }));
    valueOf(await saveAnswer(repository, id, answerTo('GOV-01', { note: 'mine' })));
    const stored = valueOf(await readAssessment(repository, id));
    expect(stored.title).toBe('Renamed elsewhere');
    expect(stored.answers.map(({ note }) => note)).toEqual(['mine']);
  });

  it('are the same when their bytes are, so that a change is made at the first attempt', async () => {
    const id = valueOf(await createAssessment(repository, 'New matter'));
    valueOf(await saveAnswer(repository, id, answerTo('GOV-01')));
    valueOf(await readAssessment(repository, id));
    encoded.mockClear();
    valueOf(await saveTitle(repository, id, 'Renamed'));
    // The header, and the entry of the log.
    expect(encoded).toHaveBeenCalledTimes(2);
  });
});
