import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeLog } from '../../../../electron/node/store/log-format';
import {
  PAUSE_BELOW_BYTES,
  RESUME_FROM_BYTES,
  spaceFor,
} from '../../../../electron/main/services/free-space';
import {
  createStoreService,
  type StoreFiles,
  type StoreService,
} from '../../../../electron/main/services/store-service';

let folder: string;
let files: StoreFiles;
let told: unknown[];
let restarts: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brieflock-service-'));
  files = {
    store: join(folder, 'store.leveldb'),
    largeValues: join(folder, 'store.blob'),
    largeValuesList: join(folder, 'large-values.json'),
    copies: join(folder, 'copies'),
    note: join(folder, 'store.json'),
    handedOver: join(folder, 'unsaved.json'),
  };
  told = [];
  restarts = 0;
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function unprepared(): StoreService {
  return createStoreService({
    files,
    now: () => new Date('2026-06-02T14:03:00.123Z'),
    log: () => undefined,
    onSpace: (space) => told.push(space),
    restart: () => {
      restarts += 1;
    },
    showFolder: () => undefined,
  });
}

async function service(): Promise<StoreService> {
  const made = unprepared();
  await made.prepare();
  return made;
}

/** A store whose CURRENT names a MANIFEST that is not there: it is moved aside while it is prepared. */
async function makeUselessStore(): Promise<void> {
  await mkdir(files.store);
  await writeFile(join(files.store, 'CURRENT'), 'MANIFEST-000001\n');
}

describe('a page that asks before the store is prepared', () => {
  it('is answered once it is, with what was found and kept', async () => {
    await makeUselessStore();
    const store = unprepared();
    void store.prepare();
    const status = await store.getStatus();
    expect(status).toMatchObject({ ok: true, value: { condition: 'damaged' } });
    expect(status.ok && (await readdir(files.copies))).toEqual([status.ok && status.value.copy]);
    // Nothing of it is left for the page to open.
    expect(await readdir(folder)).not.toContain('store.leveldb');
  });

  it('is never given a store that two prepare at once', async () => {
    await makeUselessStore();
    const store = unprepared();
    const [first, second] = [store.prepare(), store.prepare()];
    expect(second).toBe(first);
    await Promise.all([first, store.getStatus(), store.getStatus()]);
    expect(await readdir(files.copies)).toHaveLength(1);
  });
});

describe('free space', () => {
  it('pauses below the one mark and goes on from the other', () => {
    expect(spaceFor(PAUSE_BELOW_BYTES, 0, 'enough')).toBe('enough');
    expect(spaceFor(PAUSE_BELOW_BYTES - 1, 0, 'enough')).toBe('low');
    expect(spaceFor(RESUME_FROM_BYTES - 1, 0, 'low')).toBe('low');
    expect(spaceFor(RESUME_FROM_BYTES, 0, 'low')).toBe('enough');
  });

  it('counts a large write three times', () => {
    expect(spaceFor(PAUSE_BELOW_BYTES + 3_000, 1_000, 'enough')).toBe('enough');
    expect(spaceFor(PAUSE_BELOW_BYTES + 2_999, 1_000, 'enough')).toBe('low');
  });

  it('is enough where the system does not tell', () => {
    expect(spaceFor(null, 1_000, 'low')).toBe('enough');
  });
});

describe('saving', () => {
  it('may begin where there is room, and not for more than there is', async () => {
    const store = await service();
    expect((await store.maySave({ bytes: 100 })).ok).toBe(true);
    expect(await store.maySave({ bytes: 1e15 })).toMatchObject({ error: { code: 'disk-low' } });
    expect(told).toEqual([{ space: 'enough', isStopped: false }]);
  });

  it('does not begin again in a run in which the disk has refused, whichever page asks', async () => {
    const store = await service();
    await store.stop({ reason: 'QuotaExceededError' });
    expect(await store.maySave({ bytes: 1 })).toMatchObject({ error: { code: 'store-stopped' } });
    expect(await store.getStatus()).toMatchObject({ value: { isStopped: true } });
    expect(told).toEqual([{ space: 'enough', isStopped: true }]);
  });
});

describe('what was here', () => {
  it('is remembered until the page says what there is', async () => {
    const first = await service();
    await first.reportContent({ assessments: 3 });
    const second = await service();
    expect(await second.getStatus()).toMatchObject({
      value: { condition: 'absent', assessments: 3, copy: null },
    });
    await second.reportContent({ assessments: 0 });
    expect(await (await service()).getStatus()).toMatchObject({ value: { assessments: 0 } });
  });

  it('keeps naming the copy of a damaged store at later starts, until it is settled', async () => {
    await mkdir(files.store);
    await writeFile(join(files.store, '000003.log'), 'not a log');
    const copy = '2026-06-02T140300123-damaged';
    expect(await (await service()).getStatus()).toMatchObject({ value: { condition: 'damaged', copy } });
    await rm(files.store, { recursive: true, force: true });
    const later = await service();
    expect(await later.getStatus()).toMatchObject({ value: { condition: 'absent', copy } });
    expect(await later.keepCopy()).toEqual({ ok: true, value: { copy } });
    await later.reportContent({ assessments: 0 });
    expect(await (await service()).getStatus()).toMatchObject({ value: { copy: null } });
  });
});

it('large values are known once the page has said what there is', async () => {
  await mkdir(files.store);
  const edit = Buffer.from([1, 8, ...Buffer.from('idb_cmp1'), 2, 0, 3, 2, 4, 0]);
  await writeFile(join(files.store, 'CURRENT'), 'MANIFEST-000001\n');
  await writeFile(join(files.store, 'MANIFEST-000001'), writeLog([edit]));
  await writeFile(join(files.store, '000003.log'), '');
  await mkdir(files.largeValues);
  await writeFile(join(files.largeValues, '2'), 'a long note');
  const first = await service();
  expect(await first.getStatus()).toMatchObject({ value: { condition: 'unproven' } });
  expect(await (await service()).getStatus()).toMatchObject({ value: { condition: 'unproven' } });
  await first.reportContent({ assessments: 1 });
  expect(await (await service()).getStatus()).toMatchObject({ value: { condition: 'sound' } });
});

describe('what could not be saved', () => {
  it('is kept for the next run until it is forgotten', async () => {
    await (await service()).handOver({ items: '[1]' });
    const next = await service();
    expect(await next.takeHandedOver()).toEqual({ ok: true, value: { items: '[1]' } });
    expect(await readFile(files.handedOver, 'utf8')).toBe('[1]');
    await next.forgetHandedOver();
    expect(await next.takeHandedOver()).toEqual({ ok: true, value: { items: null } });
  });

  it('is not called nothing where it cannot be read, and outlives what is kept after it', async () => {
    // A folder cannot be read as a file; its rename is a file's.
    await mkdir(files.handedOver);
    await writeFile(join(files.handedOver, 'words'), 'typed before');
    const store = await service();
    expect(await store.takeHandedOver()).toEqual({
      ok: false,
      error: {
        code: 'handed-over-unread',
        context: { fileName: 'unsaved.json', reason: 'a folder of that name is in the way' },
      },
    });
    await store.forgetHandedOver();
    expect(await readdir(files.handedOver)).toEqual(['words']);
    expect(await store.handOver({ items: '[2]' })).toEqual({ ok: true, value: {} });
    expect(await readFile(files.handedOver, 'utf8')).toBe('[2]');
    const aside = join(folder, 'unsaved-20260602T140300123.json', 'words');
    expect(await readFile(aside, 'utf8')).toBe('typed before');
    await store.forgetHandedOver();
    expect(await store.takeHandedOver()).toEqual({ ok: true, value: { items: null } });
  });

  it('is read again when asked for again, and is then as any other', async () => {
    await mkdir(files.handedOver);
    const store = await service();
    expect((await store.takeHandedOver()).ok).toBe(false);
    await rm(files.handedOver, { recursive: true });
    await writeFile(files.handedOver, '[3]');
    expect(await store.takeHandedOver()).toEqual({ ok: true, value: { items: '[3]' } });
    await store.forgetHandedOver();
    expect(await readdir(folder)).not.toContain('unsaved.json');
  });

  it('is refused in words where it cannot be kept, and the app does not restart by itself', async () => {
    files = { ...files, handedOver: join(folder, 'none', 'unsaved.json') };
    expect(await (await service()).handOver({ items: '[1]' })).toMatchObject({
      error: { code: 'file-unwritable' },
    });
    expect(restarts).toBe(0);
  });
});
