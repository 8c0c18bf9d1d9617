/** Backups that are sealed: made, proven, read and damaged in every place. */
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ok } from '@shared/base/result';
import { openBackup } from '../../../electron/node/backup/read-backup';
import { parseBackupName } from '../../../electron/node/backup/backup-name';
import { proveBackup } from '../../../electron/node/backup/prove-backup';
import { sealBackups } from '../../../electron/node/backup/seal-backups';
import {
  isSealedZip,
  openSealedZip,
  sealingKeysOf,
  SEALED_PARTS,
  type BackupOpening,
} from '../../../electron/node/backup/sealed-zip';
import { NextGeneration } from '../../../electron/node/vault/change-generation';
import { removePreviousGeneration } from '../../../electron/node/vault/generations';
import type { KeyHolder } from '../../../electron/node/vault/key-holder';
import { chances, FaultyFiles } from '../../helpers/faulty-files';
import { change, VAULT_ID } from '../../helpers/journal';
import { opened, sealedDoorTo, TestClock, UNWATCHED } from '../../helpers/storage';
import {
  holderOf,
  HOME,
  JOURNALED,
  must,
  PASSPHRASE_ONE,
  PASSPHRASE_TWO,
  plainJournal,
  SET_ASIDE,
  vaultOf,
} from '../../helpers/vault';

vi.setConfig({ testTimeout: 60_000 });

interface Laptop {
  readonly faulty: FaultyFiles;
  readonly holder: KeyHolder;
  readonly code: string;
}

function doorOf(faulty: FaultyFiles, holder: KeyHolder) {
  const clock = new TestClock('2026-11-30T09:00:00.000Z');
  return sealedDoorTo(HOME, vaultOf(holder), { clock, files: faulty.files });
}

/** Puts the next generation in force as main does, its backups and its marker too, and starts anew, unlocked. */
async function change1(
  faulty: FaultyFiles,
  holder: KeyHolder,
  firmRecipient: string | null,
): Promise<Laptop> {
  const storage = await opened(doorOf(faulty, holder));
  const opening = await storage.backups.opening();
  const next = new NextGeneration(holder);
  const isFirst = holder.state.now().generation === 0;
  const passphrase = isFirst ? PASSPHRASE_ONE : PASSPHRASE_TWO;
  const current = isFirst ? null : PASSPHRASE_ONE;
  const code = must(await next.prepare({ vaultId: VAULT_ID, passphrase, current, firmRecipient }));
  must(
    await next.begin({
      ...UNWATCHED,
      source: storage.vault.journal,
      marker: storage.vault,
      sealBackups: async ({ ring, files }, folders, watch) =>
        sealBackups({
          ...folders,
          ...watch,
          ...{ files: faulty.files, vaultId: VAULT_ID, opening },
          keys: await sealingKeysOf(ring, files),
        }),
    }),
  );
  await storage.vault.close();
  const again = await holderOf(faulty.files, HOME, `again ${passphrase}`);
  must(await again.unlock(passphrase));
  return { faulty, holder: again, code };
}

async function openLaptop(): Promise<{ faulty: FaultyFiles; holder: KeyHolder }> {
  const faulty = new FaultyFiles();
  const holder = await holderOf(faulty.files);
  const storage = await opened(doorOf(faulty, holder));
  for (const outcome of await storage.vault.append(JOURNALED)) must(outcome);
  must(await storage.backups.make(UNWATCHED));
  await storage.vault.close();
  return { faulty, holder };
}

const backupsIn = (faulty: FaultyFiles, folder: string) =>
  faulty
    .paths()
    .filter((path) => path.startsWith(`${folder}/`) && parseBackupName(path.slice(folder.length + 1)));

const bytesOf = (faulty: FaultyFiles, path: string) => new Uint8Array(faulty.peek(path) ?? []);

async function entriesIn(bytes: Uint8Array, opening: BackupOpening) {
  const backup = must(openBackup(must(await openSealedZip(bytes, opening))));
  const ids = backup.manifest.assessments.map(({ assessmentId }) => assessmentId);
  const entries = must(await backup.entriesOf([...ids, null]));
  return [...entries.values()];
}

const NAME = `brieflock-backup_20261129-120000Z_e000001_s000001_n1_b20_${VAULT_ID}.zip`;
const firm = await generateX25519Identity();
let laptop: Laptop;
let made: Uint8Array;

beforeAll(async () => {
  const { faulty, holder } = await openLaptop();
  laptop = await change1(faulty, holder, await identityToRecipient(firm));
  const storage = await opened(doorOf(faulty, laptop.holder));
  must(await storage.backups.make(UNWATCHED));
  await storage.vault.close();
  made = bytesOf(faulty, backupsIn(faulty, '/home/backups-1').at(-1) ?? '');
});

describe('a sealed backup', () => {
  it('holds every body in the open inside, and shows none outside', async () => {
    const identity = laptop.holder.held?.ring.identity() ?? '';
    const entries = await entriesIn(made, { kind: 'identity', identity });
    const rows = entries.flatMap(({ changes }) => changes);
    const meant = JOURNALED.filter(({ assessmentId }) => assessmentId !== 'c').flatMap(
      ({ changes }) => changes,
    );
    expect(rows).toHaveLength(meant.length);
    expect(rows).toEqual(expect.arrayContaining([...meant]));
    expect(rows).toContainEqual(SET_ASIDE);
    expect(Object.keys(unzipSync(made)).sort()).toEqual(Object.values(SEALED_PARTS).sort());
    expect(Buffer.from(made).toString('latin1')).not.toMatch(/privileged|manifest|Matter/);
    expect(Buffer.from(unzipSync(made)['README.txt'] ?? []).toString()).toContain(
      await identityToRecipient(firm),
    );
  });

  it('opens by the passphrase, the sheet and the key of the firm, and by nothing else', async () => {
    const openings: readonly BackupOpening[] = [
      { kind: 'passphrase', passphrase: PASSPHRASE_ONE },
      { kind: 'sheet', code: laptop.code.toLowerCase() },
      { kind: 'sheet', code: firm },
    ];
    for (const opening of openings) expect(await entriesIn(made, opening)).toHaveLength(3);
    for (const [opening, code] of [
      [null, 'vault-locked'],
      [{ kind: 'passphrase', passphrase: PASSPHRASE_TWO }, 'vault-wrong-passphrase'],
      [{ kind: 'sheet', code: await generateX25519Identity() }, 'vault-wrong-sheet'],
      [{ kind: 'sheet', code: 'AGE-SECRET-KEY-1' }, 'vault-wrong-sheet'],
      [{ kind: 'identity', identity: await generateX25519Identity() }, 'backup-unreadable'],
    ] as const)
      expect(await openSealedZip(made, opening)).toMatchObject({ error: { code } });
  });

  it('is not usable with any byte changed, cut off anywhere, or its parts swapped', async () => {
    const own = { kind: 'identity', identity: laptop.holder.held?.ring.identity() ?? '' } as const;
    const meant = must(await openSealedZip(made, own));
    const tell = async (bytes: Uint8Array, opening: BackupOpening) => {
      const content = await openSealedZip(bytes, opening);
      if (!content.ok) return;
      // No longer taken for a sealed one: then it must not be a backup at all.
      if (content.value === bytes) expect(openBackup(bytes).ok).toBe(false);
      else expect(Buffer.compare(content.value, meant)).toBe(0);
    };
    for (let at = 0; at < made.length; at += 3) {
      const altered = Uint8Array.from(made);
      altered[at] = (altered[at] ?? 0) ^ (1 << (at % 8));
      await tell(altered, own);
      if (at % 30 === 0) await tell(altered, { kind: 'passphrase', passphrase: PASSPHRASE_ONE });
    }
    for (let length = 0; length < made.length; length += 41) await tell(made.subarray(0, length), own);
    const parts = unzipSync(made);
    expect(
      await openSealedZip(zipSync({ 'content.age': parts['ring.age'] ?? made }, { level: 0 }), own),
    ).toMatchObject({
      error: { code: 'backup-unreadable' },
    });
    expect(
      await openSealedZip(zipSync({ ...parts, 'content.age': [made, { level: 9 }] }), own),
    ).toMatchObject({
      error: { code: 'backup-unreadable' },
    });
  });

  it('is made of plain ones by a change of keys, each the same inside, and the plain ones go with the generation', async () => {
    const { faulty, holder } = await openLaptop();
    const [plain = ''] = backupsIn(faulty, '/home/backups');
    const before = bytesOf(faulty, plain);
    expect(isSealedZip(before)).toBe(false);
    const next = await change1(faulty, holder, null);
    expect(bytesOf(faulty, plain)).toEqual(before);
    const [sealed = ''] = backupsIn(faulty, '/home/backups-1');
    expect(sealed.replace('backups-1', 'backups')).toBe(plain);
    const content = must(await openSealedZip(bytesOf(faulty, sealed), { kind: 'sheet', code: next.code }));
    expect(Buffer.compare(content, before)).toBe(0);
    must(
      await removePreviousGeneration({
        ...{ files: faulty.files, folder: HOME, state: next.holder.state, others: [] },
        sealBackups: () => Promise.resolve(ok(null)),
      }),
    );
    expect(backupsIn(faulty, '/home/backups')).toEqual([]);
    expect(backupsIn(faulty, '/home/backups-1')).toHaveLength(1);
  });

  it('follows a rotation of the keys, and then opens by nothing that opened it before', async () => {
    const first = await openLaptop();
    const one = await change1(first.faulty, first.holder, null);
    await one.holder.state.change({ previous: null });
    const two = await change1(one.faulty, one.holder, null);
    const [path = ''] = backupsIn(two.faulty, '/home/backups-2');
    const bytes = bytesOf(two.faulty, path);
    expect(await entriesIn(bytes, { kind: 'passphrase', passphrase: PASSPHRASE_TWO })).toHaveLength(3);
    for (const opening of [
      { kind: 'passphrase', passphrase: PASSPHRASE_ONE },
      { kind: 'sheet', code: one.code },
    ] as const)
      expect((await openSealedZip(bytes, opening)).ok).toBe(false);
    for (const id of ['a', 'B', null]) expect(await plainJournal(two.holder, id)).not.toBeNull();
  });

  it('is sealed in place in the folder of the user, once', async () => {
    const { faulty } = laptop;
    const folder = '/mnt/second';
    const { holder: other } = await openLaptop();
    const plainLaptop = await openLaptop();
    const [plain = ''] = backupsIn(plainLaptop.faulty, '/home/backups');
    const name = plain.split('/').at(-1) ?? '';
    expect(other.state.now().generation).toBe(0);
    faulty.plant(`${folder}/${name}`, bytesOf(plainLaptop.faulty, plain));
    const { held } = laptop.holder;
    if (held === null) throw new Error('locked');
    const keys = await sealingKeysOf(held.ring, must(await laptop.holder.rings.forBackups()));
    const order = { files: faulty.files, vaultId: VAULT_ID, keys, from: folder, to: folder, ...UNWATCHED };
    must(await sealBackups({ ...order, opening: null }));
    const once = bytesOf(faulty, `${folder}/${name}`);
    expect(isSealedZip(once)).toBe(true);
    must(await sealBackups({ ...order, opening: null }));
    expect(bytesOf(faulty, `${folder}/${name}`)).toEqual(once);
  });

  it('is whole, or still what it was, after a kill at any operation, and sealing again ends it', async () => {
    const { held, rings } = laptop.holder;
    if (held === null) throw new Error('locked');
    const keys = await sealingKeysOf(held.ring, must(await rings.forBackups()));
    const plainLaptop = await openLaptop();
    const [plain = ''] = backupsIn(plainLaptop.faulty, '/home/backups');
    const content = bytesOf(plainLaptop.faulty, plain);
    const name = plain.split('/').at(-1) ?? '';
    const own = { kind: 'identity', identity: keys.identity() } as const;
    for (const to of ['/b', '/a'])
      for (let at = 1; at < 16; at += 1) {
        const faulty = new FaultyFiles();
        faulty.plant(`/a/${name}`, content);
        const order = { files: faulty.files, vaultId: VAULT_ID, keys, opening: null, ...UNWATCHED };
        faulty.powerOffAt = at;
        await sealBackups({ ...order, from: '/a', to }).catch(() => undefined);
        faulty.restart(chances(at));
        if (to === '/b') expect(bytesOf(faulty, `/a/${name}`)).toEqual(content);
        const found = faulty.peek(`${to}/${name}`);
        if (found !== null) expect(must(await openSealedZip(new Uint8Array(found), own))).toEqual(content);
        must(await sealBackups({ ...order, from: '/a', to }));
        const sealed = bytesOf(faulty, `${to}/${name}`);
        expect(isSealedZip(sealed)).toBe(true);
        expect(must(await openSealedZip(sealed, own))).toEqual(content);
        expect(faulty.paths().filter((path) => path.endsWith('.tmp'))).toEqual([]);
      }
  });

  it('gets no name when it does not read back as it was written', async () => {
    const { faulty, holder } = laptop;
    const { held, rings } = holder;
    if (held === null) throw new Error('locked');
    const keys = await sealingKeysOf(held.ring, must(await rings.forBackups()));
    const storage = await opened(doorOf(faulty, holder));
    faulty.plant('/c/' + NAME, Buffer.from('a backup in the open'));
    const before = faulty.paths().filter((path) => path.endsWith('.zip'));
    const { readAll } = faulty.files;
    const spy = vi.spyOn(faulty.files, 'readAll').mockImplementation(async (path) => {
      const bytes = await readAll(path);
      return path.endsWith('.tmp') && bytes !== null ? bytes.subarray(0, -30) : bytes;
    });
    const order = { files: faulty.files, vaultId: VAULT_ID, keys, opening: null, ...UNWATCHED };
    expect(await sealBackups({ ...order, from: '/c', to: '/d' })).toMatchObject({
      error: { code: 'backup-failed' },
    });
    expect(await storage.backups.make(UNWATCHED)).toMatchObject({ error: { code: 'backup-failed' } });
    spy.mockRestore();
    expect(faulty.paths().filter((path) => path.endsWith('.zip') || path.endsWith('.tmp'))).toEqual(before);
    must(await sealBackups({ ...order, from: '/c', to: '/d' }));
    await storage.vault.close();
  });

  it('is not made while the vault is locked, and leaves nothing when the disk fills up', async () => {
    const { faulty, holder } = laptop;
    const before = faulty.paths();
    for (let ahead = 1; ahead < 25; ahead += 4) {
      const storage = await opened(doorOf(faulty, holder));
      faulty.failAt = { operation: faulty.operations + ahead, code: 'ENOSPC' };
      const result = await storage.backups.make(UNWATCHED);
      faulty.failAt = null;
      if (!result.ok) expect(result.error).toMatchObject({ code: 'backup-failed' });
      expect(faulty.paths().filter((path) => path.endsWith('.tmp'))).toEqual([]);
      for (const path of before) expect(faulty.paths()).toContain(path);
      await storage.vault.close();
    }
    const locked = await holderOf(faulty.files, HOME, 'locked');
    const storage = await opened(doorOf(faulty, locked));
    for (const outcome of await storage.vault.append([change('a', 4, [])])) must(outcome);
    expect(await storage.backups.make(UNWATCHED)).toMatchObject({ error: { code: 'vault-locked' } });
    expect(await storage.backups.makeIfDue(UNWATCHED)).toBeNull();
    expect(await storage.backups.makeAtClose(1_000)).toBeNull();
    expect(await storage.backups.opening()).toBeNull();
    await storage.vault.close();
  });
});

describe('the marker after a change of keys', () => {
  it('is one that earlier versions stop at, and raises no false alarm at the next start', async () => {
    const { faulty, holder } = await openLaptop();
    const next = await change1(faulty, holder, null);
    const text = faulty.peek('/home/vault.json')?.toString() ?? '';
    expect(JSON.parse(text)).toMatchObject({ formatVersion: 2, generation: 1, isClosed: true });
    const storage = await opened(doorOf(faulty, next.holder));
    expect(storage.vault.notices()).toEqual([]);
    expect(storage.vault.counts()).toEqual({ assessments: 2, packs: 1 });
    expect(await storage.vault.compare({ epoch: null, assessments: [], packs: [] })).toMatchObject({
      relation: 'empty',
      isWhole: true,
      packs: { missingInDatabase: ['p'] },
    });
    await storage.vault.close();
  });

  it('left by a change that did not come about is taken back by the generation in force', async () => {
    const { faulty, holder } = await openLaptop();
    const storage = await opened(doorOf(faulty, holder));
    await storage.vault.handOver(1, 'ab'.repeat(32));
    await storage.vault.close();
    const again = await opened(doorOf(faulty, await holderOf(faulty.files)));
    expect(again.vault.notices()).toEqual([]);
    expect(JSON.parse(faulty.peek('/home/vault.json')?.toString() ?? '')).toMatchObject({ formatVersion: 1 });
    await again.vault.handOver(1, 'ab'.repeat(32));
    await again.vault.handBack();
    await again.vault.close();
    expect(JSON.parse(faulty.peek('/home/vault.json')?.toString() ?? '')).toMatchObject({
      formatVersion: 1,
      head: again.vault.journal.head(),
    });
  });

  it('proves what it was made of', async () => {
    const content = must(await openSealedZip(made, { kind: 'sheet', code: laptop.code }));
    const proof = must(await proveBackup(content, { ...UNWATCHED, strangeIn: () => 0 }));
    expect(proof).toMatchObject({ assessments: 2, packs: 1, rows: 6 });
  });
});
