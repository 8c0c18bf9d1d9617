/** A change of generation that is killed at any operation with files: the next start has nothing of it, or all of it. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { NO_HEAD } from '../../../electron/node/journal/frame';
import { soleFrame } from '../../../electron/node/journal/load-journal';
import { replaceFileDurably } from '../../../electron/node/journal/replace-file';
import { scanJournal } from '../../../electron/node/journal/scan';
import { NextGeneration } from '../../../electron/node/vault/change-generation';
import { removePreviousGeneration } from '../../../electron/node/vault/generations';
import type { KeyHolder } from '../../../electron/node/vault/key-holder';
import { backupFolderOf, journalFolderOf } from '../../../electron/node/vault/places';
import { chances, FaultyFiles } from '../../helpers/faulty-files';
import { change as journaledChange, openIn, VAULT_ID } from '../../helpers/journal';
import { casesOf } from '../../helpers/test-share';
import {
  holderOf,
  HOME,
  must,
  NO_BACKUPS,
  openJournals,
  PASSPHRASE_ONE,
  PASSPHRASE_TWO,
  plainJournal,
  sealNext,
} from '../../helpers/vault';

const IDS = ['a', 'B', 'c', null] as const;
const DATABASE = '/home/Partitions/old/000003.log';

/** Seals by copying: what it does with files is what counts here. */
async function copyBackups(faulty: FaultyFiles, from: string, to: string): Promise<Result<null, AppError>> {
  for (const name of await faulty.files.list(from))
    await replaceFileDurably(faulty.files, `${to}/${name}`, Buffer.from('sealed'));
  return ok(null);
}

const remaining = (faulty: FaultyFiles, generation: number): string[] => {
  const folders = [journalFolderOf(HOME, generation), backupFolderOf(HOME, generation)];
  return faulty
    .paths()
    .filter(
      (path) =>
        folders.some((folder) => path.startsWith(`${folder}/`)) ||
        new RegExp(`^/home/vault/(ring|keys)-${generation}[.-]`).test(path),
    );
};

/** Everything there is, in the open. */
async function contents(holder: KeyHolder): Promise<unknown> {
  const found: unknown[] = [];
  for (const id of IDS) found.push(await plainJournal(holder, id));
  return found;
}

/** A laptop in a generation, unlocked, with a backup and a database beside it. */
async function laptop(
  generation: 0 | 1,
): Promise<{ faulty: FaultyFiles; holder: KeyHolder; meant: unknown }> {
  const faulty = new FaultyFiles();
  const source = await openJournals(faulty.files);
  let holder = await holderOf(faulty.files);
  const meant = await contents(holder);
  if (generation === 1) {
    must(await sealNext(holder, source));
    holder = await holderOf(faulty.files, HOME, 'second');
    must(await holder.unlock(PASSPHRASE_ONE));
    must(await removeBefore(holder, faulty));
  }
  faulty.plant(`${backupFolderOf(HOME, generation)}/one.zip`, Buffer.from('backup'));
  faulty.plant(DATABASE, Buffer.from('database'));
  return { faulty, holder, meant };
}

function removeBefore(holder: KeyHolder, faulty: FaultyFiles) {
  return removePreviousGeneration({
    files: faulty.files,
    folder: HOME,
    state: holder.state,
    others: [DATABASE.slice(0, DATABASE.lastIndexOf('/'))],
    sealBackups: (from, to) => copyBackups(faulty, from, to),
  });
}

async function change(holder: KeyHolder, faulty: FaultyFiles, generation: 0 | 1) {
  const source = await openIn(faulty.files, journalFolderOf(HOME, generation));
  return sealNext(holder, source, {
    passphrase: generation === 0 ? PASSPHRASE_ONE : PASSPHRASE_TWO,
    current: generation === 0 ? null : PASSPHRASE_ONE,
    sealBackups: (_next, { from, to }) => copyBackups(faulty, from, to),
  });
}

/** Starts anew until everything of the change is done, or nothing of it is left; holds what is there against what was meant. */
async function settle(
  faulty: FaultyFiles,
  generation: 0 | 1,
  { meant, chance, killAgain }: { meant: unknown; chance: () => number; killAgain: number },
): Promise<'before' | 'after'> {
  let holder = await holderOf(faulty.files, HOME, `restart ${killAgain}`);
  const inForce = holder.state.now().generation;
  if (inForce === generation) {
    if (generation > 0) must(await holder.unlock(PASSPHRASE_ONE));
    expect(remaining(faulty, generation + 1)).toEqual([]);
    expect(faulty.paths()).toContain(DATABASE);
    expect(await contents(holder)).toEqual(meant);
    return 'before';
  }
  expect(inForce).toBe(generation + 1);
  const passphrase = generation === 0 ? PASSPHRASE_ONE : PASSPHRASE_TWO;
  must(await holder.unlock(passphrase));
  expect(await contents(holder)).toEqual(meant);
  expect(holder.state.now().previous).toEqual({
    generation,
    counts: { assessments: 2, packs: 1, rows: 6 },
  });
  faulty.powerOffAt = faulty.operations + killAgain;
  await removeBefore(holder, faulty).catch(() => undefined);
  faulty.restart(chance);
  holder = await holderOf(faulty.files, HOME, 'last');
  must(await holder.unlock(passphrase));
  must(await removeBefore(holder, faulty));
  must(await removeBefore(holder, faulty));
  expect(remaining(faulty, generation)).toEqual([]);
  expect(faulty.paths()).not.toContain(DATABASE);
  expect(faulty.peek(`${backupFolderOf(HOME, generation + 1)}/one.zip`)?.toString()).toBe('sealed');
  expect(await contents(holder)).toEqual(meant);
  return 'after';
}

describe('a change of generation', () => {
  it.each([0, 1] as const)(
    'that is killed at any operation leaves nothing of the next or all of it, from generation %i',
    async (generation) => {
      const outcomes = new Set<string>();
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 1, max: 170 }),
          fc.integer({ min: 1, max: 40 }),
          fc.nat(1e6),
          async (at, killAgain, seed) => {
            const { faulty, holder, meant } = await laptop(generation);
            const chance = chances(seed);
            faulty.powerOffAt = faulty.operations + at;
            await change(holder, faulty, generation).catch(() => undefined);
            faulty.restart(chance);
            outcomes.add(await settle(faulty, generation, { meant, chance, killAgain }));
            expect(faulty.openHandles).toBe(0);
          },
        ),
        { numRuns: casesOf(120) },
      );
      if (casesOf(120) === 120) expect(outcomes).toEqual(new Set(['before', 'after']));
    },
    240_000,
  );

  it('that meets one failure of the disk says so, and can be begun again', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 130 }),
        fc.constantFrom('ENOSPC', 'EIO'),
        fc.nat(1e6),
        async (ahead, code, seed) => {
          const { faulty, holder, meant } = await laptop(0);
          faulty.failAt = { operation: faulty.operations + ahead, code };
          const changed = await change(holder, faulty, 0);
          faulty.failAt = null;
          if (!changed.ok) {
            expect(changed.error.code).toBe('vault-failed');
            expect(changed.error.context['restart']).toBeUndefined();
            expect(holder.state.now().generation).toBe(0);
            expect(await contents(holder)).toEqual(meant);
            must(await change(holder, faulty, 0));
          }
          faulty.restart(chances(seed));
          expect(await settle(faulty, 0, { meant, chance: chances(seed), killAgain: 1_000 })).toBe('after');
        },
      ),
      { numRuns: casesOf(80) },
    );
  }, 240_000);

  it('is not put in force when what was sealed does not read back as it was meant', async () => {
    const { faulty, holder, meant } = await laptop(0);
    const path = `${journalFolderOf(HOME, 1)}/a-a.journal`;
    const rename = faulty.files.rename;
    /** A whole journal with one row less, as no damage would leave it. */
    vi.spyOn(faulty.files, 'rename').mockImplementation(async (from, to) => {
      await rename(from, to);
      if (to !== path) return;
      const of = { vaultId: VAULT_ID, assessmentId: 'a' };
      const [entry] = scanJournal(faulty.peek(path) ?? new Uint8Array(), of).entries;
      if (entry === undefined) throw new Error('No entry');
      const less = { ...entry, changes: entry.changes.slice(0, -1) };
      faulty.plant(path, soleFrame(of, { entry: less, isIncomplete: false }, NO_HEAD).bytes);
    });
    expect(await change(holder, faulty, 0)).toMatchObject({
      error: { code: 'vault-failed', context: { reason: 'what was sealed does not read back the same' } },
    });
    expect(remaining(faulty, 1).filter((each) => !each.includes('ring'))).toEqual([]);
    expect(holder.state.now().generation).toBe(0);
    expect(await contents(holder)).toEqual(meant);
  });

  it('is not put in force when something was saved meanwhile', async () => {
    const { faulty, holder } = await laptop(0);
    const source = await openIn(faulty.files, journalFolderOf(HOME, 0));
    let isSaved = false;
    const sealBackups = async () => {
      if (!isSaved) for (const kept of await source.append([journaledChange('a', 4, [])])) must(kept);
      isSaved = true;
      return ok(null);
    };
    expect(await sealNext(holder, source, { sealBackups })).toMatchObject({
      error: { code: 'vault-not-ready' },
    });
    expect(remaining(faulty, 1).filter((each) => !each.includes('ring'))).toEqual([]);
    must(await sealNext(holder, source, { sealBackups }));
    const again = await holderOf(faulty.files);
    must(await again.unlock(PASSPHRASE_ONE));
    expect(await plainJournal(again, 'a')).toMatchObject({ rev: 4 });
  });

  it('takes nothing away that is not inside the folder for data', async () => {
    const { faulty, holder } = await laptop(0);
    for (const path of ['/home', '/', '/elsewhere', '/home/../etc', ''])
      await expect(
        removePreviousGeneration({
          ...{ files: faulty.files, folder: HOME, state: holder.state, others: [path] },
          sealBackups: () => Promise.resolve(ok(null)),
        }),
      ).rejects.toThrow('Not inside');
  });

  it('can be called off at any step, and leaves the ring that was prepared for another try', async () => {
    const { faulty, holder, meant } = await laptop(0);
    const source = await openIn(faulty.files, journalFolderOf(HOME, 0));
    const next = new NextGeneration(holder);
    const order = { vaultId: VAULT_ID, passphrase: PASSPHRASE_ONE, current: null, firmRecipient: null };
    must(await next.prepare(order));
    for (let steps = 0; steps < 4; steps += 1) {
      const stop = new AbortController();
      let seen = 0;
      const onProgress = () => {
        seen += 1;
        if (seen > steps) stop.abort();
      };
      if (steps === 0) stop.abort();
      const begun = await next.begin({ ...NO_BACKUPS, source, signal: stop.signal, onProgress });
      expect(begun).toMatchObject({ error: { code: 'job-cancelled' } });
      expect(remaining(faulty, 1).filter((path) => !path.includes('ring'))).toEqual([]);
      expect(await contents(holder)).toEqual(meant);
    }
    must(await next.begin({ ...NO_BACKUPS, source }));
    expect(holder.state.now().generation).toBe(1);
  });
});
