/** Unlocking, recovering and keeping keys, with every file damaged in every place. */
import { base64 } from '@scure/base';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { NextGeneration } from '../../../electron/node/vault/change-generation';
import type { KeyHolder } from '../../../electron/node/vault/key-holder';
import { keyPlacesOf } from '../../../electron/node/vault/places';
import { sealRingTo } from '../../../electron/node/vault/ring-cipher';
import { readRing, type Ring } from '@shared/vault/ring';
import { vaultStartContract } from '@shared/ipc/vault-contract';
import { readKeysFile } from '@shared/vault/keys-file';
import { openKeyHolder } from '../../../electron/node/vault/key-holder';
import { cipherOf, sealRow } from '../../../electron/node/vault/bodies';
import { HeldRing } from '../../../electron/node/vault/held-ring';
import { sealSheetNote } from '../../../electron/node/vault/sheet-note';
import { removePreviousGeneration } from '../../../electron/node/vault/generations';
import type { RowChange } from '@shared/storage/schema-entry';
import { ok } from '@shared/base/result';
import { FaultyFiles } from '../../helpers/faulty-files';
import { openIn, VAULT_ID } from '../../helpers/journal';
import {
  holderOf,
  HOME,
  JOURNALED,
  must,
  NO_BACKUPS,
  openJournals,
  PASSPHRASE_ONE,
  PASSPHRASE_TWO,
  plainJournal,
  quickWork,
  sealNext,
  seededBytes,
  VAULT_NOW,
} from '../../helpers/vault';

vi.setConfig({ testTimeout: 60_000 });

const PLACES = keyPlacesOf(HOME, 1);
const randomBytes = seededBytes('rows');
const STATES = ['/home/vault/state-a.json', '/home/vault/state-b.json'] as const;

let sealed: { readonly paths: readonly (readonly [string, Buffer])[]; readonly code: string };

/** A laptop in generation 1, as it was after the change. */
function laptop(): FaultyFiles {
  const faulty = new FaultyFiles();
  for (const [path, bytes] of sealed.paths) faulty.plant(path, bytes);
  return faulty;
}

async function unlocked(faulty: FaultyFiles, passphrase = PASSPHRASE_ONE, seed = 'u'): Promise<KeyHolder> {
  const holder = await holderOf(faulty.files, HOME, seed);
  must(await holder.unlock(passphrase));
  return holder;
}

async function codeOf(faulty: FaultyFiles, passphrase = PASSPHRASE_ONE): Promise<string> {
  const holder = await openKeyHolder({
    files: faulty.files,
    folder: HOME,
    now: () => new Date(VAULT_NOW),
    randomBytes: seededBytes('code'),
    work: quickWork,
  });
  if (!holder.ok) return holder.error.code;
  const opened = await holder.value.unlock(passphrase);
  return opened.ok ? 'unlocked' : opened.error.code;
}

async function ringFor(faulty: FaultyFiles, path: string, identity: string): Promise<Ring> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const found = readRing(await decrypter.decrypt(new Uint8Array(faulty.peek(path) ?? [])));
  if (found.kind !== 'read') throw new Error(found.kind);
  return found.content;
}

/** All places near the beginning and the end, every thirteenth between. */
function placesIn(bytes: Buffer): readonly number[] {
  return [...bytes.keys()].filter((at) => at < 220 || at % 13 === 0 || at > bytes.length - 20);
}

beforeAll(async () => {
  const faulty = new FaultyFiles();
  const source = await openJournals(faulty.files);
  const holder = await holderOf(faulty.files);
  const code = must(await sealNext(holder, source));
  sealed = { paths: faulty.paths().map((path) => [path, faulty.peek(path) ?? Buffer.alloc(0)]), code };
});

describe('a vault without a passphrase', () => {
  it('is open, writes nothing, and gives no key', async () => {
    const faulty = new FaultyFiles();
    const holder = await holderOf(faulty.files);
    expect(must(await holder.getState())).toEqual({ kind: 'open' });
    expect(await holder.makeKey('a')).toMatchObject({ error: { code: 'vault-locked' } });
    expect(faulty.paths()).toEqual([]);
  });

  it('takes no weak passphrase, and leaves nothing of one', async () => {
    const faulty = new FaultyFiles();
    const next = new NextGeneration(await holderOf(faulty.files));
    const order = { vaultId: VAULT_ID, current: null, firmRecipient: null };
    for (const passphrase of ['short', 'aaaaaaaaaaaaaaaa', 'password1234', '                '])
      expect(await next.prepare({ ...order, passphrase })).toMatchObject({
        error: { code: 'passphrase-weak' },
      });
    expect(faulty.paths()).toEqual([]);
    const source = await openJournals(faulty.files);
    expect(await next.begin({ ...NO_BACKUPS, source })).toMatchObject({ error: { code: 'vault-not-ready' } });
  });

  it('begins nothing while a journal cannot be relied on', async () => {
    const faulty = new FaultyFiles();
    const source = await openJournals(faulty.files);
    const holder = await holderOf(faulty.files);
    const unread = source.assessments().map((each) => ({ ...each, isUsable: each.assessmentId !== 'a' }));
    const doubtful = source.assessments().map((each) => ({ ...each, isDoubtful: true }));
    for (const over of [
      { assessments: () => unread },
      { assessments: () => doubtful },
      { arePacksUnread: () => true },
      { gone: () => ['z'] },
    ])
      expect(await sealNext(holder, { ...source, ...over })).toMatchObject({
        error: { code: 'vault-not-ready' },
      });
    expect(faulty.paths().filter((path) => path.startsWith('/home/journal-1'))).toEqual([]);
    must(await new NextGeneration(holder).discard());
    expect(faulty.paths().filter((path) => path.includes('ring-1'))).toEqual([]);
  });
});

describe('a locked vault', () => {
  it('shows no word, title or id of a key in the open', () => {
    const all = sealed.paths.filter(([path]) => !path.startsWith('/home/journal/'));
    const text = all.map(([, bytes]) => bytes.toString('latin1')).join('\n');
    expect(text).not.toMatch(/privileged|Matter|secretly|more"/);
    expect(text).toContain('"sealed":1');
  });

  it('opens under its passphrase, typed in any form, and hands out one key for each assessment', async () => {
    const holder = await holderOf(laptop().files);
    expect(must(await holder.getState())).toEqual({ kind: 'locked', refused: 0, needsSheet: false });
    const opened = must(await holder.unlock(` ${PASSPHRASE_ONE} `));
    expect(opened).toMatchObject({ kind: 'unlocked', vaultId: VAULT_ID, generation: 1 });
    expect(opened.keys.map(({ assessmentId }) => assessmentId).sort()).toEqual(['B', 'a', null]);
    expect(new Set([...opened.keys, opened.loose].map(({ secret }) => secret)).size).toBe(4);
    expect(must(await holder.getState())).toEqual(opened);
    // As the page is promised it, with what main adds.
    const told = { ...opened, preferences: null, isFilling: false };
    expect(vaultStartContract['vault:get-state'].response.parse(told)).toEqual(told);
    const made = must(await holder.makeKey('a'));
    expect(vaultStartContract['vault:make-key'].response.parse(made)).toEqual(made);
    const wholes = JOURNALED.filter(({ kind }) => kind === 'whole').slice(0, 3);
    for (const { assessmentId, rev } of wholes)
      expect(await plainJournal(holder, assessmentId)).toMatchObject({ rev, presence: 'present' });
  });

  it('counts refusals over restarts until the right passphrase comes', async () => {
    const faulty = laptop();
    expect(await codeOf(faulty, 'wrong')).toBe('vault-wrong-passphrase');
    expect(await codeOf(faulty, 'wrong again')).toBe('vault-wrong-passphrase');
    const holder = await holderOf(faulty.files);
    expect(must(await holder.getState())).toMatchObject({ refused: 2 });
    expect(holder.state.now().refused.at).toEqual([VAULT_NOW, VAULT_NOW]);
    must(await holder.unlock(PASSPHRASE_ONE));
    expect((await holderOf(faulty.files)).state.now().refused).toEqual({ count: 0, at: [] });
  });

  it('says damaged, never wrong passphrase, for a ring with any byte changed or cut, and the sheet still opens it', async () => {
    const bytes = laptop().peek(PLACES.ring) ?? Buffer.alloc(0);
    for (const at of placesIn(bytes)) {
      const altered = Buffer.from(bytes);
      altered.writeUInt8(bytes.readUInt8(at) ^ (1 << (at % 8)), at);
      const faulty = laptop();
      faulty.plant(PLACES.ring, altered);
      const code = await codeOf(faulty);
      const isVersion = at === 'age-encryption.org/v'.length;
      expect([at, code]).toEqual([at, isVersion && code === 'vault-newer' ? code : 'vault-damaged']);
      faulty.plant(PLACES.ring, bytes.subarray(0, at));
      expect([at, await codeOf(faulty)]).toEqual([at, 'vault-damaged']);
      expect(faulty.peek(PLACES.ring)).toEqual(bytes.subarray(0, at));
    }
    const faulty = laptop();
    faulty.plant(PLACES.ring, bytes.subarray(0, 40));
    const holder = await holderOf(faulty.files);
    expect(must(await holder.getState())).toMatchObject({ needsSheet: true });
    must(await holder.recover(sealed.code, PASSPHRASE_TWO));
    expect(faulty.paths().some((path) => /vault\/aside\/.*\.damaged$/.test(path))).toBe(true);
    expect(await codeOf(faulty, PASSPHRASE_TWO)).toBe('unlocked');
  });

  it('says damaged for the ring of the sheet with any byte changed or cut, and wrong only for another sheet', async () => {
    const bytes = laptop().peek(PLACES.sheetRing) ?? Buffer.alloc(0);
    const tell = async (altered: Uint8Array, code = sealed.code) => {
      const faulty = laptop();
      faulty.plant(PLACES.sheetRing, altered);
      const opened = await (await holderOf(faulty.files)).recover(code, PASSPHRASE_TWO);
      if (!opened.ok) expect(faulty.peek(PLACES.ring)).toEqual(laptop().peek(PLACES.ring));
      return opened.ok ? 'opened' : opened.error.code;
    };
    for (const at of placesIn(bytes)) {
      const altered = Buffer.from(bytes);
      altered.writeUInt8(bytes.readUInt8(at) ^ (1 << (at % 8)), at);
      expect([at, await tell(altered)]).toEqual([at, 'vault-damaged']);
      expect([at, await tell(bytes.subarray(0, at))]).toEqual([at, 'vault-damaged']);
    }
    expect(await tell(bytes, await generateX25519Identity())).toBe('vault-wrong-sheet');
    expect(await tell(bytes, 'no code at all')).toBe('vault-wrong-sheet');
    expect(await tell(bytes)).toBe('opened');
  });

  it('says when a file is missing, of another time, or of a later version', async () => {
    const faulty = laptop();
    faulty.delete(PLACES.ring);
    expect(await codeOf(faulty)).toBe('vault-damaged');
    for (const path of STATES) {
      const later = laptop();
      const text = later.peek(path)?.toString() ?? '';
      later.plant(path, Buffer.from(text.replace('"formatVersion": 1', '"formatVersion": 2')));
      expect(await codeOf(later)).toBe('vault-newer');
    }
    for (const path of PLACES.keys) {
      const later = laptop();
      const text = later.peek(path)?.toString() ?? '';
      later.plant(path, Buffer.from(text.replace('"formatVersion": 1', '"formatVersion": 2')));
      expect(await codeOf(later)).toBe('vault-newer');
    }
    const lost = laptop();
    for (const path of PLACES.keys) lost.delete(path);
    expect(await codeOf(lost)).toBe('vault-damaged');
    expect(lost.peek(PLACES.keys[0])).toBeNull();
  });

  it('loses nothing to damage of one copy of state or keys, and never takes part of one', async () => {
    for (const path of [STATES[0], STATES[1], ...PLACES.keys]) {
      const bytes = laptop().peek(path) ?? Buffer.alloc(0);
      const places = [...bytes.keys()].filter((at) => at % 17 === 0 || at < 60);
      for (const at of places) {
        const altered = Buffer.from(bytes);
        altered.writeUInt8(bytes.readUInt8(at) ^ (1 << (at % 8)), at);
        const faulty = laptop();
        faulty.plant(path, altered);
        const code = await codeOf(faulty);
        // The digit of the version: what a later version may have written is not touched.
        const isVersion = bytes.subarray(0, at).toString().endsWith('"formatVersion": ');
        expect([path, at, code]).toEqual([path, at, isVersion && code === 'vault-newer' ? code : 'unlocked']);
      }
    }
  });

  it('with both copies of the state gone is still that vault, and never taken for an open one', async () => {
    const faulty = laptop();
    for (const path of faulty.paths().filter((each) => each.startsWith('/home/journal/')))
      faulty.delete(path);
    for (const path of STATES) faulty.delete(path);
    expect(await codeOf(faulty)).toBe('unlocked');
    const both = laptop();
    for (const path of STATES) both.delete(path);
    expect(await codeOf(both)).toBe('vault-damaged');
    for (const path of STATES) faulty.plant(path, Buffer.from(`{ torn ${path}`));
    expect(await codeOf(faulty)).toBe('unlocked');
    const kept = faulty.paths().filter((path) => /vault\/aside\/.*\.damaged$/.test(path));
    expect(kept.map((path) => faulty.peek(path)?.toString()).toSorted()).toEqual(
      STATES.map((path) => `{ torn ${path}`),
    );
    const torn = laptop();
    for (const path of STATES) torn.plant(path, Buffer.from('{'));
    expect(await codeOf(torn)).toBe('vault-damaged');
    expect(torn.paths()).toEqual(laptop().paths());
  });
});

describe('a ring of the sheet that is damaged or gone while the passphrase is known', () => {
  it('is made anew by unlocking, and a copy of the damaged one is kept', async () => {
    const whole = laptop().peek(PLACES.sheetRing) ?? Buffer.alloc(0);
    for (const bytes of [null, whole.subarray(0, 50), Buffer.from('x')]) {
      const faulty = laptop();
      faulty.delete(PLACES.sheetRing);
      if (bytes !== null) faulty.plant(PLACES.sheetRing, bytes);
      expect(await codeOf(faulty)).toBe('unlocked');
      must(await (await holderOf(faulty.files)).recover(sealed.code, PASSPHRASE_TWO));
      const kept = faulty.paths().filter((path) => /vault\/aside\/.*\.damaged$/.test(path));
      expect(kept.map((path) => faulty.peek(path))).toEqual(bytes === null ? [] : [bytes]);
    }
    const sound = laptop();
    expect(await codeOf(sound)).toBe('unlocked');
    expect(sound.peek(PLACES.sheetRing)).toEqual(whole);
  });
});

describe('a folder of keys that is gone', () => {
  it('makes no open store of a vault, and takes nothing away', async () => {
    const rings = [PLACES.ring, PLACES.sheetRing];
    for (const lost of [
      (path: string) => path.startsWith('/home/vault/'),
      (path: string) => [...rings, ...STATES].includes(path),
    ]) {
      const faulty = laptop();
      faulty.plant('/home/backups-1/brieflock-backup.zip', Buffer.from('PK'));
      for (const path of faulty.paths().filter((each) => lost(each) || each.startsWith('/home/journal/')))
        faulty.delete(path);
      const before = faulty.paths();
      expect(await codeOf(faulty)).toBe('vault-damaged');
      for (const path of faulty.paths().filter((each) => each.startsWith('/home/journal-1/')))
        faulty.delete(path);
      expect(await codeOf(faulty)).toBe('vault-damaged');
      expect(faulty.paths()).toEqual(before.filter((path) => !path.startsWith('/home/journal-1/')));
    }
  });

  it('is told from a store that was never sealed', async () => {
    const faulty = new FaultyFiles();
    faulty.plant('/home/backups/brieflock-backup.zip', Buffer.from('PK'));
    faulty.plant('/home/journal/a.journal', Buffer.from(''));
    expect(must(await (await holderOf(faulty.files)).getState())).toEqual({ kind: 'open' });
  });
});

describe('a state that was brought back from an older copy', () => {
  it('takes no backup away where there is no journal any more', async () => {
    const faulty = laptop();
    for (const path of faulty.paths().filter((each) => each.includes('/journal'))) faulty.delete(path);
    const backup = '/home/backups-1/brieflock-backup.zip';
    faulty.plant(backup, Buffer.from('PK'));
    const older = new FaultyFiles();
    await (await holderOf(older.files)).state.change({});
    for (const path of STATES) faulty.plant(path, older.peek(path) ?? Buffer.alloc(0));
    expect(await codeOf(faulty)).toBe('unlocked');
    expect(faulty.peek(backup)).not.toBeNull();
  });

  it('takes nothing away from the generation that is there', async () => {
    const faulty = laptop();
    const again = await unlocked(faulty);
    must(
      await removePreviousGeneration({
        ...{ files: faulty.files, folder: HOME, state: again.state, others: [] },
        sealBackups: () => Promise.resolve(ok(null)),
      }),
    );
    const older = new FaultyFiles();
    await (await holderOf(older.files)).setSettings(again.state.now().settings);
    for (const path of STATES) faulty.plant(path, older.peek(path) ?? Buffer.alloc(0));
    const holder = await unlocked(faulty);
    expect(await plainJournal(holder, 'a')).toMatchObject({ rev: 3 });
    expect(await codeOf(faulty, 'wrong')).toBe('vault-wrong-passphrase');
  });
});

describe('a state that names the generation in force as the one to be removed', () => {
  it('is none, and nothing is removed by it', async () => {
    const faulty = laptop();
    for (const path of faulty.paths().filter((each) => each.startsWith('/home/journal/')))
      faulty.delete(path);
    for (const path of STATES) {
      const state: unknown = JSON.parse(faulty.peek(path)?.toString() ?? '');
      const previous = { generation: 1, counts: { assessments: 0, packs: 0, rows: 0 } };
      faulty.plant(path, Buffer.from(JSON.stringify({ ...Object(state), previous })));
    }
    const holder = await unlocked(faulty);
    expect(holder.state.now()).toMatchObject({ generation: 1, previous: null });
  });
});

describe('rows that do not open', () => {
  const keyed = (holder: KeyHolder) => {
    const key = holder.held?.data.of('B');
    if (key === undefined) throw new Error('No key');
    return { vaultId: VAULT_ID, assessmentId: 'B', key: cipherOf(key) };
  };

  it('that were set aside are taken along, and opened where they can be', async () => {
    const faulty = laptop();
    const holder = await unlocked(faulty);
    await holder.state.change({ previous: null });
    const of = keyed(holder);
    const found = await sealRow(
      { table: 'answers', id: 'q5', rev: 4, body: { note: 'odd' } },
      of,
      randomBytes,
    );
    const torn = await sealRow(
      { table: 'answers', id: 'q6', rev: 4, body: { note: 'torn' } },
      of,
      randomBytes,
    );
    const aside = (id: string, rowId: string, row: unknown): RowChange => ({
      ...{ table: 'quarantine', id, rev: 1 },
      body: { table: 'answers', assessmentId: 'B', rowId, row },
    });
    const journal = await openIn(faulty.files, '/home/journal-1');
    const rows = [
      aside('s1', 'q5', { id: 'q5', assessmentId: 'B', rev: 4, body: found.body }),
      aside('s2', 'q6', { id: 'q6', assessmentId: 'B', rev: 5, body: torn.body }),
      aside('s3', 'q7', 'no row at all'),
    ];
    const header = await sealRow(
      { table: 'assessments', id: 'B', rev: 8, body: { title: 'B' } },
      of,
      randomBytes,
    );
    const entry = {
      assessmentId: 'B',
      rev: 8,
      at: VAULT_NOW,
      kind: 'whole',
      changes: [header, ...rows],
    } as const;
    for (const kept of await journal.append([entry])) must(kept);
    must(await sealNext(holder, journal, { passphrase: PASSPHRASE_TWO, current: PASSPHRASE_ONE }));
    const next = await unlocked(faulty, PASSPHRASE_TWO, 'next');
    const text = faulty.peek('/home/journal-2/a-+b.journal')?.toString('latin1') ?? '';
    expect(text).not.toMatch(/no row at all|odd/);
    const bodies = (await plainJournal(next, 'B'))?.rows.map(({ body }) => body);
    expect(bodies).toEqual([
      { title: 'B' },
      { ...Object(rows[0]?.body), row: { id: 'q5', assessmentId: 'B', rev: 4, body: { note: 'odd' } } },
      rows[1]?.body,
      rows[2]?.body,
    ]);
  });

  it('stop a change of keys, and what is in force stays', async () => {
    const faulty = laptop();
    const holder = await unlocked(faulty);
    await holder.state.change({ previous: null });
    const of = keyed(holder);
    const row = await sealRow(
      { table: 'assessments', id: 'B', rev: 7, body: { title: 'B' } },
      of,
      randomBytes,
    );
    const journal = await openIn(faulty.files, '/home/journal-1');
    const entry = { assessmentId: 'B', rev: 8, at: VAULT_NOW, kind: 'whole' } as const;
    for (const body of [row.body, { title: 'in the open' }]) {
      const changes = [{ ...row, rev: 8, body }];
      for (const kept of await journal.append([{ ...entry, changes }])) must(kept);
      const sealedNext = await sealNext(holder, journal, {
        passphrase: PASSPHRASE_TWO,
        current: PASSPHRASE_ONE,
      });
      expect(sealedNext).toMatchObject({
        error: { code: 'vault-not-ready', context: { reason: '1 row cannot be opened' } },
      });
      expect(faulty.paths().filter((path) => path.startsWith('/home/journal-2/'))).toEqual([]);
    }
    expect(holder.state.now().generation).toBe(1);
  });
});

describe('an unlocked vault', () => {
  it('recovers by the sheet with a new passphrase, and the one before opens nothing', async () => {
    const faulty = laptop();
    const holder = await holderOf(faulty.files);
    expect(await holder.recover(sealed.code, 'too weak')).toMatchObject({
      error: { code: 'passphrase-weak' },
    });
    must(await holder.recover(sealed.code.toLowerCase().replaceAll(/(.{4})/g, '$1 '), PASSPHRASE_TWO));
    expect(await plainJournal(holder, 'a')).toMatchObject({ rev: 3 });
    expect(await codeOf(faulty)).toBe('vault-wrong-passphrase');
    expect(await codeOf(faulty, PASSPHRASE_TWO)).toBe('unlocked');
    expect(faulty.paths().filter((path) => path.includes('/aside'))).toEqual([]);
  });

  it('changes its passphrase, and stays as it was when the disk refuses', async () => {
    const change = async (ahead: number | null) => {
      const faulty = laptop();
      const holder = await unlocked(faulty);
      if (ahead !== null) faulty.failAt = { operation: faulty.operations + ahead, code: 'ENOSPC' };
      const changed = await holder.changePassphrase(PASSPHRASE_ONE, PASSPHRASE_TWO);
      faulty.failAt = null;
      faulty.restart(() => 0.5);
      return { changed, one: await codeOf(faulty), two: await codeOf(faulty, PASSPHRASE_TWO) };
    };
    for (let ahead = 1; ahead <= 20; ahead += 1) {
      const { changed, one, two } = await change(ahead);
      expect([one, two].sort()).toEqual(['unlocked', 'vault-wrong-passphrase']);
      if (changed.ok) expect(two).toBe('unlocked');
      else expect(changed.error.code).toBe('vault-failed');
    }
    const { changed, two } = await change(null);
    expect([changed.ok, two]).toEqual([true, 'unlocked']);
    const holder = await unlocked(laptop());
    expect(await holder.changePassphrase('not it', PASSPHRASE_TWO)).toMatchObject({
      error: { code: 'vault-wrong-passphrase' },
    });
  });

  it('puts a new sheet in force once it is used, finished by the next unlocking after a kill', async () => {
    for (let ahead = 1; ahead <= 40; ahead += 1) {
      const faulty = laptop();
      const holder = await unlocked(faulty);
      const code = must(await holder.makeNewSheet(PASSPHRASE_ONE));
      faulty.powerOffAt = faulty.operations + ahead;
      const used = await holder.useNewSheet();
      faulty.restart(() => 0.7);
      const again = await unlocked(faulty, PASSPHRASE_ONE, 'again');
      const recipient = again.held?.ring.open.recoveryRecipient;
      const isNew = recipient === (await identityToRecipient(code));
      if (used.ok) expect(isNew).toBe(true);
      const [right, wrong] = isNew ? [code, sealed.code] : [sealed.code, code];
      expect(await (await holderOf(faulty.files)).recover(wrong, PASSPHRASE_TWO)).toMatchObject({
        error: { code: 'vault-wrong-sheet' },
      });
      must(await (await holderOf(faulty.files)).recover(right, PASSPHRASE_TWO));
      expect(again.state.now().newSheet).toBeNull();
    }
  });

  it('gives the ring to no key that somebody wrote into the state, nor to a sheet of another time', async () => {
    const faulty = laptop();
    const identity = await generateX25519Identity();
    const planted = await identityToRecipient(identity);
    const states = (note: unknown) => {
      for (const path of STATES) {
        const state: unknown = JSON.parse(faulty.peek(path)?.toString() ?? '');
        faulty.plant(path, Buffer.from(JSON.stringify({ ...Object(state), newSheet: note })));
      }
    };
    states(planted);
    await codeOf(faulty);
    const own = (await unlocked(laptop())).held?.ring.ring();
    if (own === undefined) throw new Error('locked');
    const stranger = new HeldRing({ ...own, vaultKey: base64.encode(randomBytes(32)) });
    states(await sealSheetNote(stranger, planted, randomBytes));
    await codeOf(faulty);
    await expect(ringFor(faulty, PLACES.sheetRing, identity)).rejects.toThrow();

    // A note of ours, written back after a later sheet took its place.
    const holder = await unlocked(faulty, PASSPHRASE_ONE, 'later');
    const first = must(await holder.makeNewSheet(PASSPHRASE_ONE));
    const ring = holder.held?.ring;
    if (ring === undefined) throw new Error('locked');
    const note = await sealSheetNote(ring, await identityToRecipient(first), randomBytes);
    must(await holder.useNewSheet());
    const second = must(await holder.makeNewSheet(PASSPHRASE_ONE));
    must(await holder.useNewSheet());
    states(note);
    const again = await unlocked(faulty, PASSPHRASE_ONE, 'again');
    expect(again.held?.ring.open.recoveryRecipient).toBe(await identityToRecipient(second));
    expect(again.state.now().newSheet).toBeNull();
    await ringFor(faulty, PLACES.sheetRing, second);
  });

  it('makes a key once, in both copies before it is answered, and the same for everyone who asks', async () => {
    const faulty = laptop();
    const holder = await unlocked(faulty);
    const asked = await Promise.all(['new', 'new', 'other', 'new'].map((id) => holder.makeKey(id)));
    const [first, second, other, third] = asked.map(must);
    expect([second, third]).toEqual([first, first]);
    expect(other).not.toEqual(first);
    for (const path of PLACES.keys) {
      const found = readKeysFile(new Uint8Array(faulty.peek(path) ?? []));
      const ids = found.kind === 'read' ? found.content.keys.map(({ keyId }) => keyId) : [];
      expect(ids).toEqual(expect.arrayContaining([first?.keyId, other?.keyId]));
    }
    faulty.restart(() => 0);
    const again = await unlocked(faulty, PASSPHRASE_ONE, 'again');
    expect(must(await again.makeKey('new'))).toEqual(first);
  });

  it('answers with no key that is not on the disk twice, whatever fails', async () => {
    for (let ahead = 1; ahead <= 12; ahead += 1) {
      const faulty = laptop();
      const holder = await unlocked(faulty);
      faulty.failAt = { operation: faulty.operations + ahead, code: 'EIO' };
      const made = await holder.makeKey('new');
      faulty.failAt = null;
      const key = made.ok ? made.value : must(await holder.makeKey('new'));
      for (const path of PLACES.keys) {
        const copy = laptop();
        copy.plant(PLACES.keys[0], faulty.peek(path) ?? Buffer.alloc(0));
        copy.delete(PLACES.keys[1]);
        expect(must(await (await unlocked(copy)).makeKey('new'))).toEqual(key);
      }
    }
  });

  it('answers with a key it has only once both copies are whole again', async () => {
    for (let ahead = 1; ahead <= 8; ahead += 1) {
      const faulty = laptop();
      const holder = await unlocked(faulty);
      faulty.failAt = { operation: faulty.operations + ahead, code: 'EIO' };
      await holder.makeKey('other');
      faulty.failAt = null;
      const key = must(await holder.makeKey('a'));
      for (const path of PLACES.keys) {
        const copy = laptop();
        copy.plant(PLACES.keys[0], faulty.peek(path) ?? Buffer.alloc(0));
        copy.delete(PLACES.keys[1]);
        expect(must(await (await unlocked(copy)).makeKey('a'))).toEqual(key);
      }
    }
  });

  it('destroys a key in both copies and in copies kept aside, and the others stay', async () => {
    const faulty = laptop();
    const text = faulty.peek(PLACES.keys[0])?.toString() ?? '';
    faulty.plant(PLACES.keys[0], Buffer.from(text.replace('"sequence"', '"sequenze"')));
    const holder = await unlocked(faulty);
    const gone = holder.held?.data.of('a');
    const secret = gone?.secret;
    expect(faulty.paths().filter((path) => path.includes('/aside-keys/'))).toHaveLength(1);
    must(await holder.destroyKey('a'));
    must(await holder.destroyKey('a'));
    expect(secret?.every((byte) => byte === 0)).toBe(true);
    const left = faulty.paths().map((path) => faulty.peek(path)?.toString('latin1') ?? '');
    const inKeys = left.filter((each) => each.includes('brieflock-keys'));
    expect(inKeys).toHaveLength(2);
    for (const each of inKeys) expect(each).not.toContain(gone?.keyId);
    const again = await unlocked(faulty, PASSPHRASE_ONE, 'again');
    expect(await plainJournal(again, 'B')).toMatchObject({ rev: 7 });
    await expect(plainJournal(again, 'a')).rejects.toThrow('No key of a');
  });

  it('overwrites every secret when it is locked', async () => {
    const holder = await unlocked(laptop());
    const held = holder.held;
    if (held === null) throw new Error('locked');
    const secrets = [held.ring.signingSeed, ...held.data.all().map(({ secret }) => secret)];
    expect(secrets.every((secret) => secret.some((byte) => byte !== 0))).toBe(true);
    holder.lock();
    expect(secrets.every((secret) => secret.every((byte) => byte === 0))).toBe(true);
    expect(held.ring.identity()).toMatch(/^\0+$/);
    expect(held.data.all()).toEqual([]);
    expect(must(await holder.getState())).toMatchObject({ kind: 'locked' });
    expect(await holder.makeKey('a')).toMatchObject({ error: { code: 'vault-locked' } });
    must(await holder.unlock(PASSPHRASE_ONE));
  });

  it('seals the ring to the firm too when it has a key, and to nobody else', async () => {
    const faulty = new FaultyFiles();
    const firm = await generateX25519Identity();
    const holder = await holderOf(faulty.files);
    const next = new NextGeneration(holder);
    const firmRecipient = await identityToRecipient(firm);
    const code = must(
      await next.prepare({ vaultId: VAULT_ID, passphrase: PASSPHRASE_ONE, current: null, firmRecipient }),
    );
    const ring = await ringFor(faulty, PLACES.firmRing, firm);
    expect(ring).toMatchObject({ firmRecipient, generation: 1 });
    expect(await ringFor(faulty, PLACES.sheetRing, code)).toEqual(ring);
    await expect(ringFor(faulty, PLACES.sheetRing, firm)).rejects.toThrow();
    expect(laptop().peek(PLACES.firmRing)).toBeNull();
  });

  it('rotates every key into a new generation only for who has the passphrase', async () => {
    const faulty = laptop();
    const holder = await unlocked(faulty);
    await holder.state.change({ previous: null });
    const before = holder.held?.data.of('a')?.keyId;
    const next = new NextGeneration(holder);
    const order = { vaultId: VAULT_ID, passphrase: PASSPHRASE_TWO, firmRecipient: null };
    expect(await next.prepare({ ...order, current: 'not it' })).toMatchObject({
      error: { code: 'vault-wrong-passphrase' },
    });
    must(await next.prepare({ ...order, current: PASSPHRASE_ONE }));
    // What a kill left of the sealing: what was to be carried over, too.
    faulty.plant('/home/store-2/carried.json', Buffer.from('sealed preferences'));
    faulty.plant('/home/store-1/unsaved.json', Buffer.from('sealed words'));
    await next.discard();
    expect(faulty.paths().filter((path) => path.includes('/store-'))).toEqual(['/home/store-1/unsaved.json']);
    expect(holder.held?.data.of('a')?.keyId).toBe(before);
    expect(faulty.paths().filter((path) => path.includes('ring-2'))).toEqual([]);
  });

  it('does not take a ring of another generation, though it opens', async () => {
    const faulty = laptop();
    const ring = await ringFor(faulty, PLACES.sheetRing, sealed.code);
    faulty.plant(
      PLACES.sheetRing,
      await sealRingTo({ ...ring, generation: 2 }, await identityToRecipient(sealed.code)),
    );
    expect(await (await holderOf(faulty.files)).recover(sealed.code, PASSPHRASE_TWO)).toMatchObject({
      error: { code: 'vault-damaged' },
    });
  });
});
