import type * as promises from 'node:fs/promises';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lookAtLargeValues, rememberLargeValues } from '../../../../electron/node/store/large-values';
import { inspectStore } from '../../../../electron/node/store/inspect-store';
import { writeLog } from '../../../../electron/node/store/log-format';
import type { StoreCondition, StorePlaces } from '../../../../electron/node/store/prepare-store';
import { readNote, writeNote } from '../../../../electron/node/store/store-note';

let free: number | null = null;

vi.mock('node:fs/promises', async (load) => {
  const real = await load<typeof promises>();
  const statfs = async (path: string) => (free === null ? real.statfs(path) : { bavail: free, bsize: 1 });
  return { ...real, statfs };
});
// Another file of the same process may have loaded it with the real disk.
vi.resetModules();
const { OPENING_BYTES, prepareStore } = await import('../../../../electron/node/store/prepare-store');

let folder: string;
let places: StorePlaces;

/** What Chromium's first MANIFEST of a database says: a comparator, no log yet. */
const EDIT = Buffer.from([1, 8, ...Buffer.from('idb_cmp1'), 2, 0, 3, 2, 4, 0]);

function batch(sequence: number): Uint8Array {
  const bytes = Buffer.alloc(200, sequence);
  bytes.writeBigUInt64LE(BigInt(sequence), 0);
  return bytes;
}

const LOG = writeLog([batch(1), batch(2), batch(3)]);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brieflock-store-'));
  places = {
    store: join(folder, 'store.leveldb'),
    largeValues: join(folder, 'store.blob'),
    largeValuesList: join(folder, 'large-values.json'),
    copies: join(folder, 'copies'),
  };
  await mkdir(places.store);
  await writeFile(join(places.store, 'CURRENT'), 'MANIFEST-000001\n');
  await writeFile(join(places.store, 'MANIFEST-000001'), writeLog([EDIT]));
  await writeFile(join(places.store, '000003.log'), LOG);
});

afterEach(async () => {
  free = null;
  await rm(folder, { recursive: true, force: true });
});

let minute = 0;

function prepare(
  known: { readonly isExpected?: boolean; readonly isUnsettled?: boolean } = {},
): Promise<StoreCondition> {
  minute += 1;
  const now = () => new Date(Date.UTC(2026, 5, 2, 14, minute));
  return prepareStore({ places, now, isExpected: false, isUnsettled: false, ...known });
}

async function storeBytes(): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(places.store);
  const entries = names.map(
    async (name) => [name, (await readFile(join(places.store, name))).toString('hex')] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

function copied(condition: StoreCondition, ...path: readonly string[]): Promise<Buffer> {
  const copy = 'copy' in condition ? (condition.copy ?? 'none') : 'none';
  return readFile(join(places.copies, copy, ...path));
}

describe('a sound store', () => {
  it('is not touched, and its files get a second name', async () => {
    const before = await storeBytes();
    expect(await prepare()).toEqual({ kind: 'sound' });
    expect(await storeBytes()).toEqual(before);
    expect(await readFile(join(places.copies, 'latest', 'store.leveldb', '000003.log'))).toEqual(
      Buffer.from(LOG),
    );
  });

  it('that is gone at the next start leaves what it was, if it is expected', async () => {
    await prepare();
    await rm(places.store, { recursive: true });
    const gone = await prepare({ isExpected: true });
    expect(gone.kind).toBe('absent');
    expect(await copied(gone, 'store.leveldb', '000003.log')).toEqual(Buffer.from(LOG));
  });

  it('keeps the second names of an earlier one while its loss is not settled', async () => {
    await prepare();
    await rm(join(places.store, '000003.log'));
    await writeFile(join(places.store, '000003.log'), '');
    await prepare({ isUnsettled: true });
    expect(await readFile(join(places.copies, 'latest', 'store.leveldb', '000003.log'))).toEqual(
      Buffer.from(LOG),
    );
  });
});

describe('large values', () => {
  const value = (name: string) => join(places.largeValues, '1', '00', name);

  beforeEach(async () => {
    await mkdir(join(places.largeValues, '1', '00'), { recursive: true });
    await writeFile(value('2'), 'a snapshot');
    await writeFile(value('3'), 'a long note');
  });

  async function prepared(): Promise<string> {
    const condition = await prepare();
    if (condition.kind === 'unproven')
      await rememberLargeValues(places.largeValuesList, condition.largeValues ?? []);
    return condition.kind;
  }

  it('that nobody has held against the journal are unproven, and known once somebody has', async () => {
    expect([await prepared(), await prepared()]).toEqual(['unproven', 'sound']);
  });

  it.each<[string, () => Promise<unknown>]>([
    [
      'with a byte changed in one, its size and time as before',
      async () => {
        const { atime, mtime } = await stat(value('3'));
        await writeFile(value('3'), 'a lung note');
        await utimes(value('3'), atime, mtime);
      },
    ],
    ['with one missing', () => rm(value('3'))],
    ['with all missing', () => rm(places.largeValues, { recursive: true })],
    ['with one more', () => writeFile(value('4'), 'another')],
    ['with the list unreadable', () => writeFile(places.largeValuesList, '{')],
  ])('%s are unproven again', async (_how, harm) => {
    await prepared();
    await harm();
    expect([await prepared(), await prepared()]).toEqual(['unproven', 'sound']);
  });

  it('too many to be read at a start are held to their size and time', async () => {
    const time = new Date('2026-06-02T14:03:00.123Z');
    const large = Buffer.alloc(70 * 1024 * 1024);
    await writeFile(value('5'), large);
    await utimes(value('5'), time, time);
    await prepared();
    expect(await prepared()).toBe('sound');
    large[1] = 1;
    await writeFile(value('5'), large);
    expect(await prepared()).toBe('unproven');
    const seen = await lookAtLargeValues(places.largeValues);
    expect(seen.map(({ sha256 }) => sha256 === null)).toEqual([false, false, true]);
  });

  it('that cannot be looked at are unproven, and none of them is called known', async () => {
    await prepared();
    await rm(places.largeValues, { recursive: true });
    await writeFile(places.largeValues, 'a file in place of the folder');
    expect(await prepare()).toEqual({ kind: 'unproven', largeValues: null });
  });
});

describe('a disk without room', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['sound', () => Promise.resolve()],
    ['torn', () => truncate(join(places.store, '000003.log'), LOG.length - 60)],
    ['damaged', () => rm(join(places.store, 'MANIFEST-000001'))],
    ['incomplete', () => rm(join(places.store, '000003.log'))],
    ['gone', () => rm(places.store, { recursive: true })],
  ])('leaves a store that is %s as it is, unopened, until there is room', async (_how, harm) => {
    await harm();
    const before = await storeBytes().catch(() => null);
    free = OPENING_BYTES - 1;
    expect(await prepare({ isExpected: true })).toEqual({ kind: 'no-space', freeBytes: free });
    expect(await storeBytes().catch(() => null)).toEqual(before);
    expect(await readdir(folder)).not.toContain('copies');
    free = OPENING_BYTES;
    expect((await prepare()).kind).not.toBe('no-space');
  });
});

describe('a torn end', () => {
  it.each([1, 60, 206])('of %i bytes too few is cut, and kept', async (missing) => {
    const log = join(places.store, '000003.log');
    await truncate(log, LOG.length - missing);
    const condition = await prepare();
    expect(condition.kind).toBe('repaired');
    const kept = writeLog([batch(1), batch(2)]);
    expect(await readFile(log)).toEqual(Buffer.from(kept));
    const cut = await copied(condition, `000003.log.from-${kept.length}`);
    expect(cut).toEqual(Buffer.from(LOG.subarray(kept.length, LOG.length - missing)));
    expect(await prepare()).toEqual({ kind: 'sound' });
  });

  it('of the MANIFEST is cut as well', async () => {
    const manifest = join(places.store, 'MANIFEST-000001');
    await writeFile(manifest, writeLog([EDIT, EDIT]).subarray(0, -4));
    expect((await prepare()).kind).toBe('repaired');
    expect(await readFile(manifest)).toEqual(Buffer.from(writeLog([EDIT])));
  });
});

describe('damage', () => {
  it('inside the log costs the one entry, is told, and the whole store is kept before', async () => {
    const damaged = Buffer.from(LOG);
    damaged[260] = 0xff;
    await writeFile(join(places.store, '000003.log'), damaged);
    const condition = await prepare();
    expect(condition.kind).toBe('incomplete');
    expect(await readFile(join(places.store, '000003.log'))).toEqual(
      Buffer.from(writeLog([batch(1), batch(3)])),
    );
    expect(await copied(condition, 'store.leveldb', '000003.log')).toEqual(damaged);
  });

  it.each([['missing'], ['damaged']])(
    'of CURRENT is mended where there is one MANIFEST (%s)',
    async (how) => {
      const current = join(places.store, 'CURRENT');
      if (how === 'missing') await rm(current);
      else await writeFile(current, 'MANIFEST-0\u00000001\n');
      expect((await prepare()).kind).toBe('repaired');
      expect(await readFile(current, 'utf8')).toBe('MANIFEST-000001\n');
      expect(await prepare()).toEqual({ kind: 'sound' });
    },
  );

  it('of CURRENT is not guessed at where there are two', async () => {
    await rm(join(places.store, 'CURRENT'));
    await writeFile(join(places.store, 'MANIFEST-000007'), writeLog([EDIT]));
    expect(await prepare()).toMatchObject({ kind: 'damaged', damage: 'current' });
  });

  it.each([
    ['manifest', 'MANIFEST-000001', 0],
    ['log-missing', '000003.log', 2],
  ] as const)('%s: a missing file keeps the rest; what nobody can open makes room', async (...given) => {
    const [damage, name, left] = given;
    await rm(join(places.store, name));
    const before = await storeBytes();
    const condition = await prepare();
    expect(condition).toMatchObject({ kind: 'damaged', damage });
    expect(await readdir(places.store).catch(() => [])).toHaveLength(left);
    for (const kept of Object.keys(before)) {
      expect((await copied(condition, 'store.leveldb', kept)).toString('hex')).toBe(before[kept]);
    }
  });

  it('of a MANIFEST that would be empty without its torn end is not cut but kept', async () => {
    const manifest = join(places.store, 'MANIFEST-000001');
    await truncate(manifest, 20);
    const condition = await prepare();
    expect(condition).toMatchObject({ kind: 'damaged', damage: 'manifest' });
    expect(await copied(condition, 'store.leveldb', 'MANIFEST-000001')).toHaveLength(20);
  });

  it('of any byte of CURRENT or the MANIFEST is seen', async () => {
    for (const name of ['CURRENT', 'MANIFEST-000001']) {
      const sound = await readFile(join(places.store, name));
      for (let index = 0; index < sound.length; index += 1) {
        const flipped = Buffer.from(sound);
        flipped[index] = (flipped[index] ?? 0) ^ 0x10;
        await writeFile(join(places.store, name), flipped);
        expect((await inspectStore(places.store)).kind, `${name} ${index}`).not.toBe('sound');
      }
      await writeFile(join(places.store, name), sound);
    }
  });

  it('keeps five whole copies at most', async () => {
    await rm(join(places.store, '000003.log'));
    for (let start = 0; start < 8; start += 1) await prepare();
    expect((await readdir(places.copies)).filter((name) => name.endsWith('-damaged'))).toHaveLength(5);
  });
});

it('is absent where there is no folder, or nothing of a database in it', async () => {
  await rm(places.store, { recursive: true });
  expect(await prepare()).toEqual({ kind: 'absent', copy: null });
  await mkdir(places.store);
  await writeFile(join(places.store, 'LOCK'), '');
  expect(await prepare()).toEqual({ kind: 'absent', copy: null });
});

describe('the note', () => {
  it('keeps its id while its content changes, and is none when it cannot be read', async () => {
    const path = join(folder, 'store.json');
    expect(await readNote(path)).toBeNull();
    const first = await writeNote(path, null, { assessments: 2, copy: null });
    const second = await writeNote(path, first, { assessments: 3, copy: null });
    expect(second).toEqual({ ...first, assessments: 3 });
    expect(await readNote(path)).toEqual(second);
    await writeFile(path, '{');
    expect(await readNote(path)).toBeNull();
  });

  it('stays as it is on the disk when the disk refuses', async () => {
    const earlier = await writeNote(join(folder, 'store.json'), null, { assessments: 2, copy: null });
    const refused = await writeNote(join(folder, 'none', 'store.json'), earlier, {
      assessments: 9,
      copy: null,
    });
    expect(refused).toEqual(earlier);
  });
});
