import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemFiles, type DurableFiles } from '../../../electron/node/journal/durable-files';
import { idOf, journalFileName, ownerOf, stemOf } from '../../../electron/node/journal/file-names';
import { answerRow, change, removed, VAULT_ID, whole } from '../../helpers/journal';
import { doorTo, keep, opened, TestClock } from '../../helpers/storage';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brieflock-vault-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const journalPath = (id: string) => join(folder, 'journal', journalFileName(id));
const modeOf = async (path: string) => (await stat(path)).mode & 0o777;

/** One run of the app: opens, works, closes in order. */
async function run(
  work: (storage: Awaited<ReturnType<typeof opened>>) => Promise<void>,
  clock = new TestClock(),
) {
  const door = doorTo(folder, clock);
  await work(await opened(door));
  await door.close();
}

async function flip(path: string, at: number) {
  const bytes = await readFile(path);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  await writeFile(path, bytes);
}

describe('a vault on a real disk', () => {
  it('holds what was kept, across runs, and raises its epoch with each', async () => {
    const entries = [whole('a', 1, [answerRow('q', 1, 'no')]), change('a', 2, [answerRow('q', 2, 'yes')])];
    await run(async (storage) => {
      expect(storage.vault).toMatchObject({ epochBefore: 0, countsBefore: null });
      expect(storage.vault.notices()).toEqual([]);
      await keep(storage, entries);
    });
    await run(async ({ vault }) => {
      expect(vault).toMatchObject({
        id: VAULT_ID,
        epochBefore: 1,
        countsBefore: { assessments: 1, packs: 0 },
      });
      expect(vault.epochNow()).toBe(2);
      expect(vault.notices()).toEqual([]);
      const read = await vault.journal.read('a');
      expect(read.ok && read.value?.rows.find(({ id }) => id === 'q')?.body).toBe('yes');
    });
  });

  it.skipIf(process.platform === 'win32')('is for the user’s own account only', async () => {
    await mkdir(join(folder, 'journal'), { mode: 0o755 });
    await chmod(join(folder, 'journal'), 0o755);
    await run(async (storage) => {
      await keep(storage, [whole('a', 1)]);
      await storage.backups.make({ signal: new AbortController().signal, onProgress: () => undefined });
    });
    for (const name of ['journal', 'backups']) expect(await modeOf(join(folder, name))).toBe(0o700);
    const [backup = ''] = await readdir(join(folder, 'backups'));
    const files = ['vault.json', 'backups.json', 'journal/index.json', `backups/${backup}`];
    for (const file of [journalPath('a'), ...files.map((name) => join(folder, name))])
      expect(await modeOf(file)).toBe(0o600);
  });

  it('never makes a path of an id', async () => {
    for (const id of ['..', '../x', 'a/b', '', 'a\0b', 'ä', 'x'.repeat(65)])
      expect(() => stemOf(id)).toThrow();
    for (const id of ['con', 'NUL', '-', '_', 'Aa', 'aA', 'A'.repeat(64)]) {
      expect(idOf(stemOf(id))).toBe(id);
      expect(ownerOf(journalFileName(id))).toBe(id);
    }
    for (const name of [
      'a-.journal',
      'a-../x.journal',
      'a-A.journal',
      'x.journal',
      'a-++a.journal',
      'index.json',
    ])
      expect(ownerOf(name)).toBeUndefined();
    expect(ownerOf(journalFileName(null))).toBeNull();
    await run(async (storage) => {
      await keep(storage, [whole('aA', 1), whole('Aa', 1), whole('con', 1)]);
    });
    const names = (await readdir(join(folder, 'journal'))).map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });

  it('takes the words of a removed assessment out of its journal at once, and forgets the removal after 60 days', async () => {
    await run(async (storage) => {
      await keep(storage, [whole('a', 1, [answerRow('q', 1, 'privileged words')])]);
      await keep(storage, [removed('a', 2, '2026-11-29T12:00:00.000Z')]);
      expect(await readFile(journalPath('a'), 'utf8')).not.toContain('privileged');
    });
    const later = (at: string) => run(() => Promise.resolve(), new TestClock(at));
    // One run with a clock that jumped forgets nothing.
    await later('2099-01-01T00:00:00.000Z');
    await later('2026-12-01T00:00:00.000Z');
    expect(await readdir(join(folder, 'journal'))).toContain(journalFileName('a'));
    await later('2027-02-15T00:00:00.000Z');
    await later('2027-02-16T00:00:00.000Z');
    expect(await readdir(join(folder, 'journal'))).not.toContain(journalFileName('a'));
  });

  it('lets an assessment come back above the revision of its removal only', async () => {
    await run(async (storage) => {
      await keep(storage, [whole('a', 4), removed('a', 5)]);
      const [refused] = await storage.vault.append([whole('a', 1)]);
      expect(refused).toEqual({
        ok: false,
        error: { code: 'journal-out-of-step', context: { needs: 'wrong-revision', rev: '5' } },
      });
      await keep(storage, [whole('a', 6)]);
      expect(storage.vault.counts().assessments).toBe(1);
    });
  });

  it('refuses a change that leaves a gap and takes the whole state instead', async () => {
    await run(async (storage) => {
      const [unknown] = await storage.vault.append([change('a', 3, [])]);
      expect(unknown).toMatchObject({ error: { context: { needs: 'needs-whole', rev: '0' } } });
      await keep(storage, [whole('a', 3)]);
      const outcomes = await storage.vault.append([change('a', 5, []), change('a', 6, [])]);
      expect(outcomes.map(({ ok }) => ok)).toEqual([false, false]);
      await keep(storage, [change('a', 4, [])]);
    });
  });

  it('answers the same again when asked again', async () => {
    await run(async ({ vault }) => {
      const entry = change('a', 2, [answerRow('q', 1, 1)]);
      const first = await vault.append([whole('a', 1), entry]);
      const { size } = await stat(journalPath('a'));
      expect(await vault.append([entry])).toEqual([first[1]]);
      expect((await stat(journalPath('a'))).size).toBe(size);
    });
  });

  it('keeps a marker that it cannot read, and learns from the journals which vault it is', async () => {
    await run((storage) => keep(storage, [whole('a', 1)]));
    await writeFile(join(folder, 'vault.json'), '{"format": "brieflock-vault", ');
    await run(({ vault }) => {
      expect(vault.id).toBe(VAULT_ID);
      expect(vault.notices()).toEqual(['marker-unreadable']);
      return Promise.resolve();
    });
    const aside = await readdir(join(folder, 'journal', 'aside'));
    expect(aside).toEqual(['00000001-vault.marker']);
    expect(await readFile(join(folder, 'journal', 'aside', aside[0] ?? ''), 'utf8')).toContain('{"format"');
    await rm(join(folder, 'vault.json'));
    await run(({ vault }) => {
      expect(vault.notices()).toEqual(['marker-missing']);
      return Promise.resolve();
    });
  });

  it('goes on from the epoch of its backups when the marker is lost', async () => {
    await run((storage) => keep(storage, [whole('a', 1)]));
    await run((storage) => keep(storage, [change('a', 2, [])]));
    await rm(join(folder, 'vault.json'));
    await run(({ vault }) => {
      expect(vault.epochNow()).toBe(3);
      return Promise.resolve();
    });
  });

  it('touches nothing of a later version of the app', async () => {
    const marker = '{"format":"brieflock-vault","formatVersion":3,"secret":"kept"}';
    await writeFile(join(folder, 'vault.json'), marker);
    expect(await doorTo(folder).get()).toMatchObject({ error: { code: 'journal-newer' } });
    expect(await readFile(join(folder, 'vault.json'), 'utf8')).toBe(marker);
    expect(await readdir(folder)).toEqual(['vault.json']);
  });

  it('says which journals are gone', async () => {
    await run((storage) => keep(storage, [whole('a', 1), whole('b', 1)]));
    await rm(journalPath('a'));
    await run(({ vault }) => {
      expect(vault.journal.problems()).toMatchObject([{ assessmentId: 'a', kind: 'missing' }]);
      expect(vault.notices()).toContain('fewer-than-before');
      return Promise.resolve();
    });
  });

  it('rebuilds a damaged journal, keeps it aside, and doubts it until the whole state comes', async () => {
    await run((storage) =>
      keep(storage, [
        whole('a', 1, [answerRow('q1', 1, 'one')]),
        change('a', 2, [answerRow('q2', 1, 'two')]),
        change('a', 3, [answerRow('q3', 1, 'three')]),
      ]),
    );
    const bytes = await readFile(journalPath('a'));
    await flip(journalPath('a'), bytes.indexOf('"two"'));
    await run(async (storage) => {
      const { vault } = storage;
      expect(vault.journal.problems()).toMatchObject([{ assessmentId: 'a', kind: 'damaged' }]);
      expect(vault.notices()).toContain('changed-while-closed');
      const read = await vault.journal.read('a');
      expect(read.ok && read.value?.rows.map(({ id }) => id)).toEqual(['a', 'q1', 'q3']);
      const compared = await vault.compare({
        epoch: 1,
        assessments: [{ assessmentId: 'a', rev: 3 }],
        packs: [],
      });
      expect(compared.differences).toMatchObject([{ finding: 'doubtful-in-journal' }]);
    });
    expect(await readdir(join(folder, 'journal', 'aside'))).toHaveLength(1);
    await run(async (storage) => {
      expect(storage.vault.journal.assessments()).toMatchObject([{ isDoubtful: true }]);
      await keep(storage, [whole('a', 3, [answerRow('q2', 1, 'two')])]);
      expect(storage.vault.journal.assessments()).toMatchObject([{ isDoubtful: false }]);
    });
  });

  it('tells a database that was restored from an older image, and one that is empty', async () => {
    const rows = [{ assessmentId: 'a', rev: 1 }];
    await run(async (storage) => {
      await keep(storage, [whole('a', 1)]);
      const first = await storage.vault.compare({ epoch: null, assessments: rows, packs: [] });
      expect(first).toMatchObject({ relation: 'unmarked', epochNow: 1, differences: [] });
      await storage.vault.confirmEpoch(1);
    });
    await run(async (storage) => {
      const second = await storage.vault.compare({ epoch: 1, assessments: rows, packs: [] });
      expect(second.relation).toBe('in-step');
      await storage.vault.confirmEpoch(second.epochNow);
      await keep(storage, [change('a', 2, [])]);
    });
    await run(async ({ vault }) => {
      const older = await vault.compare({ epoch: 1, assessments: rows, packs: [] });
      expect(older).toMatchObject({ relation: 'older', differences: [{ finding: 'older-in-database' }] });
      const empty = await vault.compare({ epoch: null, assessments: [], packs: [] });
      expect(empty).toMatchObject({ relation: 'empty', differences: [{ finding: 'missing-in-database' }] });
      const newer = await vault.compare({ epoch: 9, assessments: rows, packs: [] });
      expect(newer).toMatchObject({ relation: 'newer', epochNow: 10 });
    });
  });

  it('tells journals and database that were both put back from an earlier copy, and nothing that a run left itself', async () => {
    const at = (rev: number, epoch: number) => ({
      epoch,
      assessments: [{ assessmentId: 'a', rev }],
      packs: [],
    });
    await run(async (storage) => {
      await keep(storage, [whole('a', 1)]);
      await storage.vault.confirmEpoch(storage.vault.epochNow());
    });
    const earlier = join(folder, 'earlier');
    await cp(join(folder, 'journal'), earlier, { recursive: true });
    await run(async (storage) => {
      expect(await storage.vault.compare(at(1, 1))).toMatchObject({ isSetBack: false });
      await storage.vault.confirmEpoch(storage.vault.epochNow());
      await keep(storage, [change('a', 2, [])]);
    });
    // The database alone was put back: the journal has the rest, and says so itself.
    await run(async ({ vault }) => {
      expect(await vault.compare(at(1, 1))).toMatchObject({ isSetBack: false });
      await vault.confirmEpoch(vault.epochNow());
    });
    await rm(join(folder, 'journal'), { recursive: true });
    await cp(earlier, join(folder, 'journal'), { recursive: true });
    // The journals alone: the database has what they lack.
    await run(async ({ vault }) => {
      expect(await vault.compare(at(2, 3))).toMatchObject({ isSetBack: false });
      expect(await vault.compare(at(1, 1))).toMatchObject({ isSetBack: true, differences: [] });
    });
    await run(async ({ vault }) => {
      expect(await vault.compare(at(1, 4))).toMatchObject({ isSetBack: false });
    });
  });

  it('keeps packs and says which are on one side only', async () => {
    const pack = (id: string, rev: number) => ({
      assessmentId: null,
      rev,
      at: '2026-11-29T12:00:00.000Z',
      kind: 'whole' as const,
      changes: [{ table: 'packs' as const, id, rev: 1, body: { texts: {} } }],
    });
    await run((storage) => keep(storage, [pack('p1', 1)]));
    await run(async ({ vault }) => {
      expect(vault.counts().packs).toBe(1);
      const compared = await vault.compare({ epoch: null, assessments: [], packs: [{ id: 'p2', rev: 1 }] });
      expect(compared.packs).toEqual({
        rev: 1,
        missingInDatabase: ['p1'],
        missingInJournal: ['p2'],
      });
    });
  });

  it('opens once however many ask, and again after the disk refused', async () => {
    let refusals = 1;
    const files: DurableFiles = {
      ...systemFiles,
      readAll: (path) => {
        if (path.endsWith('vault.json') && (refusals -= 1) >= 0)
          return Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }));
        return systemFiles.readAll(path);
      },
    };
    const door = doorTo(folder, new TestClock(), files);
    const [first, second] = await Promise.all([door.get(), door.get()]);
    expect(first).toEqual(second);
    expect(first).toMatchObject({
      error: { code: 'journal-failed', context: { reason: 'the drive reported an error' } },
    });
    const [third, fourth] = await Promise.all([opened(door), opened(door)]);
    expect(third).toBe(fourth);
    expect(third.vault.epochNow()).toBe(1);
    await door.close();
  });

  it('starts without reading what has not changed, and notices what has', async () => {
    const ids = Array.from({ length: 30 }, (_, index) => `matter-${index}`);
    await run((storage) =>
      keep(
        storage,
        ids.map((id) => whole(id, 1, [answerRow('q', 1, 'x'.repeat(2_000))])),
      ),
    );
    let readsOfAll = 0;
    const counting: DurableFiles = {
      ...systemFiles,
      readAll: (path) => {
        if (path.endsWith('.journal')) readsOfAll += 1;
        return systemFiles.readAll(path);
      },
    };
    const door = doorTo(folder, new TestClock(), counting);
    expect((await opened(door)).vault.counts().assessments).toBe(30);
    expect(readsOfAll).toBe(0);
    await door.close();
    // The tail is always looked at, even when size and time are the same.
    const path = journalPath('matter-3');
    const { size, atime, mtime } = await stat(path);
    await flip(path, size - 1);
    const { utimes } = await import('node:fs/promises');
    await utimes(path, atime, mtime);
    const again = await opened(doorTo(folder, new TestClock(), counting));
    expect(again.vault.journal.problems()).toMatchObject([{ assessmentId: 'matter-3' }]);
  });
});
