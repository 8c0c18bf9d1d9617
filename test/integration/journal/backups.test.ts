import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contract } from '@shared/ipc/contract';
import type { JournalEntry } from '@shared/storage/schema-entry';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseBackupName } from '../../../electron/node/backup/backup-name';
import { openBackup, partName, sumLine } from '../../../electron/node/backup/read-backup';
import { proveBackup } from '../../../electron/node/backup/prove-backup';
import { createBackupService } from '../../../electron/main/services/backup-service';
import { createJobRegistry } from '../../../electron/main/services/job-registry';
import { createStorageService } from '../../../electron/main/services/storage-service';
import { systemFiles, type DurableFiles } from '../../../electron/node/journal/durable-files';
import { journalFileName } from '../../../electron/node/journal/file-names';
import type { StorageDoor } from '../../../electron/node/backup/open-storage';
import { FaultyFiles } from '../../helpers/faulty-files';
import { inProcessWork } from '../../helpers/in-process-work';
import { answerRow, change, removed, VAULT_ID, whole } from '../../helpers/journal';
import { doorTo, keep, opened, TestClock, UNHEARD, UNWATCHED } from '../../helpers/storage';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brieflock-backup-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const home = () => join(folder, 'home');
const backupFolder = () => join(home(), 'backups');

async function started(clock = new TestClock()) {
  await mkdir(home(), { recursive: true });
  const door = doorTo(home(), clock);
  return { door, clock, storage: await opened(door) };
}

const PACKS: JournalEntry = {
  assessmentId: null,
  rev: 1,
  at: '2026-11-29T12:00:00.000Z',
  kind: 'whole',
  changes: [{ table: 'packs', id: 'p', rev: 1, body: { texts: {} } }],
};
/** The service as main makes it, its work done in this process; no dialog is answered. */
function serviceOf(door: StorageDoor, clock: TestClock) {
  const cancelled = () => Promise.resolve(null);
  return createBackupService({
    isEncrypted: false,
    onSecondFolder: () => undefined,
    door,
    jobs: createJobRegistry(),
    work: inProcessWork,
    dialogs: { askFolder: cancelled, askSavePath: cancelled, askOpenPath: cancelled },
    userData: home(),
    now: clock.now,
    onProgress: () => undefined,
  });
}

const THREE = [whole('a', 1, [answerRow('q', 1, 'privileged words')]), whole('B', 7), whole('c', 2)];

describe('backups', () => {
  it('hold every assessment as the journal has it, and nothing that was removed', async () => {
    const { storage } = await started();
    await keep(storage, [...THREE, change('a', 2, [answerRow('q2', 1, 'more')]), removed('c', 3)]);
    const made = await storage.backups.make(UNWATCHED);
    expect(made.ok && made.value).toMatchObject({
      leftOut: [],
      copied: null,
      name: { assessments: 2, sequence: 1 },
    });
    const [fileName = ''] = await readdir(backupFolder());
    const backup = openBackup(await readFile(join(backupFolder(), fileName)));
    if (!backup.ok) throw new Error(backup.error.code);
    const entries = await backup.value.entriesOf(['a', 'B']);
    if (!entries.ok) throw new Error(entries.error.code);
    for (const id of ['a', 'B']) {
      const live = await storage.vault.journal.read(id);
      const entry = entries.value.get(id);
      expect(live.ok && live.value).toMatchObject({ rev: entry?.rev, rows: entry?.changes });
    }
  });

  it('are not usable with any byte flipped, cut off anywhere or replaced by garbage', async () => {
    const { storage } = await started();
    await keep(storage, THREE);
    await storage.backups.make(UNWATCHED);
    const [fileName = ''] = await readdir(backupFolder());
    const bytes = await readFile(join(backupFolder(), fileName));
    const meant = await proveBackup(bytes, { ...UNWATCHED, strangeIn: () => 0 });
    expect(meant.ok).toBe(true);
    const tell = async (altered: Uint8Array) => {
      const proof = await proveBackup(altered, { ...UNWATCHED, strangeIn: () => 0 });
      // Names, times and checks that only other programs read may differ; what is inside may not.
      if (proof.ok) expect(proof).toEqual(meant);
      else expect(['backup-unreadable', 'backup-newer']).toContain(proof.error.code);
    };
    for (let at = 0; at < bytes.length; at += 1) {
      const altered = Buffer.from(bytes);
      altered.writeUInt8(bytes.readUInt8(at) ^ (1 << (at % 8)), at);
      await tell(altered);
    }
    for (let length = 0; length < bytes.length; length += 7)
      expect(openBackup(bytes.subarray(0, length)).ok).toBe(false);
  }, 60_000);

  it('leave no half file when they are called off or the disk fills up, and the ones before stay', async () => {
    const faulty = new FaultyFiles();
    const door = doorTo('/home', new TestClock(), faulty.files);
    const storage = await opened(door);
    await keep(storage, THREE);
    expect(await storage.backups.make(UNWATCHED)).toMatchObject({ ok: true });
    const before = faulty.paths();
    const calledOff = { signal: AbortSignal.abort(), onProgress: () => undefined };
    expect(await storage.backups.make(calledOff)).toMatchObject({ error: { code: 'job-cancelled' } });
    expect(faulty.paths()).toEqual(before);
    for (let ahead = 1; ahead < 12; ahead += 1) {
      faulty.failAt = { operation: faulty.operations + ahead, code: 'ENOSPC' };
      const made = await storage.backups.make(UNWATCHED);
      faulty.failAt = null;
      if (!made.ok)
        expect(made.error).toMatchObject({ code: 'backup-failed', context: { reason: 'the disk is full' } });
      expect(faulty.paths().filter((path) => path.endsWith('.tmp'))).toEqual([]);
      for (const path of before) expect(faulty.paths()).toContain(path);
    }
  });

  it('are made when something changed and the last is a day old, once', async () => {
    const { storage, clock } = await started();
    expect(await storage.backups.makeIfDue(UNWATCHED)).toBeNull();
    await keep(storage, THREE);
    expect(await storage.backups.makeIfDue(UNWATCHED)).toMatchObject({ ok: true });
    clock.at = '2026-12-02T12:00:00.000Z';
    expect(await storage.backups.makeIfDue(UNWATCHED)).toBeNull();
    await keep(storage, [change('a', 2, [])]);
    clock.at = '2026-11-29T13:00:00.000Z';
    expect(await storage.backups.makeIfDue(UNWATCHED)).toBeNull();
    clock.at = '2026-11-30T13:00:00.000Z';
    expect(await storage.backups.makeIfDue(UNWATCHED)).toMatchObject({ ok: true });
    await keep(storage, [change('a', 3, [])]);
    // The clock went back behind the last backup: no reason to wait a year.
    clock.at = '2025-11-30T13:00:00.000Z';
    expect(await storage.backups.makeIfDue(UNWATCHED)).toMatchObject({ ok: true });
  });

  it('are made at closing, and owed to the next start when there is no time', async () => {
    const first = await started();
    await keep(first.storage, THREE);
    await first.door.close();
    expect(await readdir(backupFolder())).toHaveLength(1);
    const second = await started();
    await keep(second.storage, [change('a', 2, [])]);
    await second.storage.backups.makeAtClose(0);
    await second.storage.vault.close();
    expect(await readdir(backupFolder())).toHaveLength(1);
    const third = await started();
    expect(await third.storage.backups.makeIfDue(UNWATCHED)).toMatchObject({ ok: true });
    await third.door.close();
    expect(await readdir(backupFolder())).toHaveLength(2);
  });

  it('are owed to the next start, however the one at closing was kept from being made', async () => {
    const first = await started();
    await keep(first.storage, THREE);
    await first.door.close();
    const second = await started();
    await keep(second.storage, [change('a', 2, [])]);
    // The process went while another backup was being made: nothing could be noted any more.
    await second.storage.vault.close();
    const third = await started();
    expect(await third.storage.backups.makeIfDue(UNWATCHED)).toMatchObject({ ok: true });
    expect(await third.storage.backups.makeIfDue(UNWATCHED)).toBeNull();
    await keep(third.storage, [change('a', 3, [])]);
    expect(await third.storage.backups.makeIfDue(UNWATCHED)).toBeNull();
    await third.door.close();
  });

  it('go to the second folder too, and its failure is told but stops nothing', async () => {
    const { storage } = await started();
    const second = join(folder, 'other disk');
    await mkdir(second);
    await writeFile(join(second, 'mine.zip'), 'not a backup');
    await keep(storage, THREE);
    await storage.backups.make(UNWATCHED);
    expect(await storage.backups.setSecondFolder(second)).toEqual({ ok: true, value: null });
    expect((await readdir(second)).filter((name) => parseBackupName(name) !== null)).toHaveLength(1);
    await rename(second, `${second} unplugged`);
    await keep(storage, [change('a', 2, [])]);
    const made = await storage.backups.make(UNWATCHED);
    expect(made).toMatchObject({
      ok: true,
      value: { copied: { error: { code: 'backup-folder-unusable' } } },
    });
    expect((await storage.backups.list()).secondFolder?.problem?.context).toEqual({
      reason: 'the folder does not exist',
    });
    await rename(`${second} unplugged`, second);
    await storage.backups.make(UNWATCHED);
    expect((await storage.backups.list()).secondFolder?.problem).toBeNull();
    expect(await readdir(second)).toContain('mine.zip');
  });

  it('are listed, made and read while the second folder never answers, and it is asked once', async () => {
    const second = join(folder, 'share');
    await mkdir(second);
    const asked: string[] = [];
    let isHanging = false;
    let answerAll: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => {
      answerAll = resolve;
    });
    const patient = async (path: string): Promise<void> => {
      if (!isHanging || !path.startsWith(second)) return;
      asked.push(path);
      await answered;
    };
    const files: DurableFiles = {
      ...systemFiles,
      list: async (path) => {
        await patient(path);
        return systemFiles.list(path);
      },
      facts: async (path) => {
        await patient(path);
        return systemFiles.facts(path);
      },
    };
    await mkdir(home(), { recursive: true });
    const storage = await opened(doorTo(home(), new TestClock(), files));
    await storage.backups.setSecondFolder(second);
    await keep(storage, THREE);
    await storage.backups.make(UNWATCHED);
    isHanging = true;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const late = async <Value>(work: Promise<Value>, milliseconds: number): Promise<Value> => {
      const turning = setInterval(() => void vi.advanceTimersByTimeAsync(milliseconds / 10), 1);
      const value = await work;
      clearInterval(turning);
      return value;
    };
    for (let times = 0; times < 3; times += 1) {
      const { backups, secondFolder } = await late(storage.backups.list(), 1_500);
      expect(backups.map(({ place }) => place)).toEqual(['own']);
      expect(secondFolder?.problem?.context).toEqual({ reason: 'it did not answer in time' });
    }
    expect(asked).toHaveLength(1);
    await keep(storage, [change('a', 2, [])]);
    const made = await late(storage.backups.make(UNWATCHED), 20_000);
    expect(made).toMatchObject({
      ok: true,
      value: { copied: { error: { code: 'backup-folder-unusable' } } },
    });
    await keep(storage, [change('a', 3, [])]);
    expect(await storage.backups.make(UNWATCHED)).toMatchObject({ ok: true });
    const fileName = made.ok ? made.value.name.fileName : '';
    expect(await late(storage.backups.pathOf('second', fileName), 1_500)).toMatchObject({
      error: { code: 'backup-folder-unusable', context: { reason: 'it did not answer in time' } },
    });
    expect(asked).toHaveLength(2);
    vi.useRealTimers();
    answerAll();
    await vi.waitFor(async () => {
      const { backups, secondFolder } = await storage.backups.list();
      expect(secondFolder?.problem).toBeNull();
      expect(backups.filter(({ place }) => place === 'second')).toHaveLength(2);
    });
    await storage.vault.close();
  });

  it('in the second folder show that this profile is an older image of itself', async () => {
    const second = join(folder, 'share');
    await mkdir(second);
    const first = await started();
    await keep(first.storage, THREE);
    await first.storage.backups.setSecondFolder(second);
    await first.door.close();
    const image = await readFile(join(home(), 'vault.json'));
    for (const rev of [2, 3]) {
      const later = await started();
      expect(await later.storage.laterEpochSeen()).toBeNull();
      await keep(later.storage, [change('a', rev, [])]);
      await later.door.close();
    }
    await writeFile(join(home(), 'vault.json'), image);
    const restored = await started();
    expect(await restored.storage.laterEpochSeen()).toBe(3);
    expect(restored.storage.vault.epochNow()).toBe(4);
    await restored.door.close();
  });

  it('are proven by a drill that changes nothing', async () => {
    const { storage, door, clock } = await started();
    const service = serviceOf(door, clock);
    const drill = () => service.drill({ jobId: 'job-00000001' });
    expect(await drill()).toMatchObject({ error: { code: 'backup-none' } });
    await keep(storage, THREE);
    await storage.backups.make(UNWATCHED);
    const before = await readdir(home(), { recursive: true });
    const proven = await drill();
    // The rows of this test are not those of the app: the drill says so, and that the file is sound.
    expect(proven).toMatchObject({ ok: true, value: { assessments: 3, packs: 0, rows: 4, strangeRows: 4 } });
    expect(await readdir(home(), { recursive: true })).toEqual(before);
    const [fileName = ''] = await readdir(backupFolder());
    await writeFile(join(backupFolder(), fileName), 'rubbish');
    expect(await drill()).toMatchObject({
      error: { code: 'backup-unreadable', context: { fileName } },
    });
  });

  it('are not parsed where a part is built to take more than any of ours', async () => {
    const nested = `${'['.repeat(100)}${']'.repeat(100)}`;
    const part = new TextEncoder().encode(
      `{"assessmentId":"a","rev":1,"at":"2026-11-29T12:00:00.000Z","kind":"whole","changes":${nested}}`,
    );
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    const manifest = new TextEncoder().encode(
      JSON.stringify({
        format: 'brieflock-backup',
        formatVersion: 1,
        vaultId: VAULT_ID,
        epoch: 1,
        sequence: 1,
        createdAt: '2026-11-29T12:00:00.000Z',
        appVersion: '0.1.0',
        head: hash(part),
        isEncrypted: false,
        assessments: [{ assessmentId: 'a', rev: 1, sha256: hash(part), bytes: part.byteLength }],
        packs: null,
        leftOut: [],
      }),
    );
    const zip = zipSync({
      [partName('a')]: part,
      'manifest.json': manifest,
      'manifest.sha256': new TextEncoder().encode(sumLine(manifest)),
    });
    const backup = openBackup(zip);
    if (!backup.ok) throw new Error(JSON.stringify(backup.error));
    const parse = vi.spyOn(JSON, 'parse');
    expect(await backup.value.entriesOf(['a'])).toMatchObject({ error: { code: 'backup-unreadable' } });
    // Names are read one by one while the text is measured.
    expect(parse.mock.calls.filter(([text]) => text.length > 100)).toEqual([]);
    parse.mockRestore();
  });

  it('are found by their names only: no path leads out of the folder', async () => {
    const { storage } = await started();
    for (const name of ['../vault.json', '/etc/passwd', 'vault.json', '', '..'])
      expect(await storage.backups.pathOf('own', name)).toMatchObject({ error: { code: 'backup-unknown' } });
    expect(await storage.backups.pathOf('second', 'x.zip')).toMatchObject({
      error: { code: 'backup-unknown' },
    });
  });
});

describe('a journal that the disk refuses to give', () => {
  const refuse = (name: string): DurableFiles => ({
    ...systemFiles,
    readAll: (path) =>
      path.endsWith(name)
        ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }))
        : systemFiles.readAll(path),
    // Its last frame cannot be looked at either.
    open: (path, purpose) =>
      path.endsWith(name)
        ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }))
        : systemFiles.open(path, purpose),
  });

  async function unreadableAt(name: string) {
    const first = await started();
    await keep(first.storage, [...THREE, PACKS]);
    await first.door.close();
    const clock = new TestClock('2026-12-01T12:00:00.000Z');
    const door = doorTo(home(), clock, refuse(name));
    return { door, storage: await opened(door) };
  }

  it('at the opening is missing in the backup, and its name, its list and the log of backups say so', async () => {
    const { door, storage } = await unreadableAt(journalFileName('B'));
    expect(storage.vault.journal.problems()).toContainEqual({ assessmentId: 'B', kind: 'unread', bytes: 0 });
    const made = await storage.backups.make(UNWATCHED);
    expect(made).toMatchObject({
      ok: true,
      value: { leftOut: ['B'], name: { assessments: 2, leftOut: 1, lacksPacks: false } },
    });
    const [newest] = (await storage.backups.list()).backups;
    expect(newest).toMatchObject({ leftOut: 1, lacksPacks: false });
    const backup = openBackup(await readFile(join(backupFolder(), newest?.fileName ?? '')));
    expect(backup.ok && backup.value.manifest.leftOut).toEqual(['B']);
    await door.close();
  });

  it('counts as here: the marker does not forget it, and no comparison takes it for one never heard of', async () => {
    const { door, storage } = await unreadableAt(journalFileName('B'));
    expect(storage.vault.counts()).toEqual({ assessments: 3, packs: 1 });
    expect(storage.vault.notices()).not.toContain('fewer-than-before');
    const compared = await storage.vault.compare({
      epoch: 1,
      assessments: [{ assessmentId: 'B', rev: 7 }],
      packs: [],
    });
    expect(compared.differences).toContainEqual(
      expect.objectContaining({ assessmentId: 'B', finding: 'unusable-in-journal' }),
    );
    expect(compared.isWhole).toBe(false);
    await door.close();
    const next = await started();
    expect(next.storage.vault.notices()).not.toContain('fewer-than-before');
    expect(next.storage.vault.counts()).toEqual({ assessments: 3, packs: 1 });
    expect((await next.storage.backups.make(UNWATCHED)).ok).toBe(true);
    expect((await next.storage.backups.list()).backups[0]).toMatchObject({ assessments: 3, leftOut: 0 });
    await next.door.close();
  });

  it('of the packs is missing in the backup, which says so', async () => {
    const { door, storage } = await unreadableAt(journalFileName(null));
    const made = await storage.backups.make(UNWATCHED);
    expect(made).toMatchObject({
      ok: true,
      value: { name: { leftOut: 0, lacksPacks: true, assessments: 3 } },
    });
    expect(storage.vault.counts().packs).toBe(1);
    await door.close();
  });

  it('is said of the closing and the daily backup as well', async () => {
    const closing = await unreadableAt(journalFileName('B'));
    expect(await closing.door.close()).toMatchObject({
      ok: true,
      value: { leftOut: ['B'], name: { leftOut: 1 } },
    });
    const { storage, door } = await unreadableAt(journalFileName('a'));
    expect(await storage.backups.makeIfDue(UNWATCHED)).toMatchObject({
      ok: true,
      value: { leftOut: ['a'], name: { leftOut: 1 } },
    });
    await door.close();
  });

  it('that is gone altogether is missing in the backup too; one that was removed is not', async () => {
    const first = await started();
    await keep(first.storage, [...THREE, removed('c', 3)]);
    await first.door.close();
    await rm(join(home(), 'journal', journalFileName('B')));
    const { storage, door } = await started();
    const made = await storage.backups.make(UNWATCHED);
    expect(made).toMatchObject({ ok: true, value: { leftOut: ['B'], name: { assessments: 1, leftOut: 1 } } });
    await door.close();
  });
});

describe('the services', () => {
  it('answer in the form of the contract', async () => {
    const { door, clock } = await started();
    const second = join(folder, 'second');
    await mkdir(second);
    let answer: string | null = second;
    const dialogs = {
      askFolder: () => Promise.resolve(answer),
      askSavePath: () => Promise.resolve(null),
      askOpenPath: () => Promise.resolve(null),
    };
    const storage = createStorageService(door, UNHEARD);
    const jobs = createJobRegistry();
    const sealed = { isEncrypted: false, onSecondFolder: () => undefined };
    const parts = { ...sealed, door, dialogs, userData: home(), jobs, work: inProcessWork, now: clock.now };
    const backups = createBackupService({ ...parts, onProgress: () => undefined });
    const fits = (name: keyof typeof contract, reply: { readonly ok: boolean; readonly value?: unknown }) => {
      expect({ name, reply, problem: contract[name].response.safeParse(reply.value).error }).toMatchObject({
        reply: { ok: true },
        problem: undefined,
      });
    };
    fits('storage:append', await storage.append({ entries: [...THREE, change('z', 2, [])] }));
    fits('storage:read', await storage.read({ assessmentId: 'a' }));
    fits('storage:read', await storage.read({ assessmentId: null }));
    fits(
      'storage:report-database',
      await storage.reportDatabase({ epoch: null, assessments: [], packs: [] }),
    );
    fits('storage:confirm-epoch', await storage.confirmEpoch({ epoch: 1, rows: null }));
    fits('backup:choose-folder', await backups.chooseFolder());
    const made = await backups.make({ jobId: 'job-00000001' });
    fits('backup:make', made);
    if (!made.ok) throw new Error(made.error.code);
    fits('backup:list', await backups.list());
    fits('backup:drill', await backups.drill({ jobId: 'job-00000002' }));
    const { fileName } = made.value.backup;
    const read = await backups.read({ place: 'second', fileName, assessmentIds: null, withPacks: true });
    fits('backup:read', read);
    expect(read.ok && read.value.assessments.map(({ assessmentId }) => assessmentId)).toEqual([
      'B',
      'a',
      'c',
    ]);
    fits('storage:state', await storage.state());
    expect(JSON.stringify(await storage.state())).not.toContain(folder);
    expect(JSON.stringify(await backups.list())).not.toContain(folder);
    fits('backup:forget-folder', await backups.forgetFolder());
    answer = join(home(), 'inside');
    expect(await backups.chooseFolder()).toMatchObject({ error: { code: 'backup-folder-unusable' } });
    answer = null;
    fits('backup:choose-folder', await backups.chooseFolder());
    await door.close();
  });
});
