/** The vault as main answers for it, from the open store through a change of keys to the end of it, on real files. */
import { learnFrom } from '../../../scripts/lib/thief.mjs';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { vaultStartContract } from '@shared/ipc/vault-contract';
import { storeRemains } from '../../../electron/main/app/store-places';
import { carriedPreferences, carryPreferences, forgetCarried } from '../../../electron/main/services/carried';
import { createFinisher } from '../../../electron/main/services/finish-change';
import { createJobRegistry } from '../../../electron/main/services/job-registry';
import { createRunningVault } from '../../../electron/main/services/running-vault';
import { createSealingGate } from '../../../electron/main/services/sealing-gate';
import { createVaultService } from '../../../electron/main/services/vault-service';
import { createVaultSettingsService } from '../../../electron/main/services/vault-settings-service';
import type { Storage } from '../../../electron/node/backup/open-storage';
import { systemFiles } from '../../../electron/node/journal/durable-files';
import { openKeyHolder } from '../../../electron/node/vault/key-holder';
import { keep, opened, sealedDoorTo, UNWATCHED } from '../../helpers/storage';
import { JOURNALED, must, PASSPHRASE_ONE, PASSPHRASE_TWO, quickWork, VAULT_NOW } from '../../helpers/vault';

const PREFERENCES = '{"colorScheme":"dark","authorName":"Ada Author","pageSize":"A4"}';
const JOB = 'job-0001';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brieflock-vault-services-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** One run of the app, without a window. */
async function run() {
  const vault = await createRunningVault(
    () =>
      openKeyHolder({
        files: systemFiles,
        folder,
        now: () => new Date(VAULT_NOW),
        randomBytes: (length) => new Uint8Array(randomBytes(length)),
        work: quickWork,
      }),
    existsSync(join(folder, 'vault')),
  );
  const door = sealedDoorTo(folder, {
    generation: () => Promise.resolve(vault.generation),
    sealing: vault.sealing,
  });
  const restarts: string[] = [];
  const lines: string[] = [];
  const startAnew = (why: string): void => void restarts.push(why);
  const gate = createSealingGate();
  const carried = (generation: number) => join(folder, `store-${String(generation)}`, 'carried.json');
  const finisher = createFinisher({
    ...{ vault, door, files: systemFiles, folder },
    remainsOf: (generation, names) => storeRemains(folder, generation, names),
    removeOpen: () => Promise.resolve(),
    forgetCarried: () => forgetCarried(carried(1)),
    log: (...line) => lines.push(line.join(' ')),
  });
  const start = createVaultService({
    vault,
    startAnew,
    onUnlocked: () => undefined,
    preferences: async ({ held }) => (held === null ? null : carriedPreferences(carried(1), held.ring)),
  });
  const settings = createVaultSettingsService({
    ...{ vault, door, jobs: createJobRegistry(), gate, startAnew },
    carry: (ring, text) => carryPreferences(carried(ring.open.generation), ring, text),
    onProgress: () => undefined,
  });
  return { vault, door, gate, start, settings, finisher, restarts, lines };
}
type Run = Awaited<ReturnType<typeof run>>;

const ORDER = { passphrase: PASSPHRASE_ONE, current: null, firmRecipient: null };

/** Fills an open store, with files beside it and a backup. */
async function work({ door }: Run): Promise<Storage> {
  const storage = await opened(door);
  await keep(storage, JOURNALED);
  must(await storage.backups.make(UNWATCHED));
  for (const name of ['IndexedDB', 'Session Storage', 'store-repairs']) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'words'), 'privileged words');
  }
  for (const name of ['unsaved.json', 'store.json']) await writeFile(join(folder, name), 'privileged words');
  return storage;
}

async function protectAll(first: Run): Promise<void> {
  const storage = await work(first);
  must(await first.settings['vault:prepare'](ORDER));
  must(await first.settings['vault:begin']({ jobId: JOB, preferences: PREFERENCES }));
  await first.door.close();
  expect(storage.vault.id).toHaveLength(32);
}

/** What the page does once its empty database was filled: it says what it has, and that it has the epoch. */
async function fill({ door, finisher }: Run, leaveOut = 0, lostRows = 0): Promise<void> {
  const { vault } = await opened(door);
  const assessments = vault.journal
    .assessments()
    .filter(({ presence }) => presence === 'present')
    .map(({ assessmentId, rev }) => ({ assessmentId, rev }));
  const packs = [{ id: 'p', rev: 1 }];
  finisher.onCompared(await vault.compare({ epoch: null, assessments: assessments.slice(leaveOut), packs }));
  const ids = [null, ...assessments.map(({ assessmentId }) => assessmentId)];
  const read = await Promise.all(ids.map((id) => vault.journal.read(id)));
  const rows = read.reduce((sum, each) => sum + (must(each)?.rows.length ?? 0), 0);
  finisher.onConfirmed(rows - lostRows);
  await new Promise((resolve) => setTimeout(resolve, 300));
}

describe('an open store', () => {
  it('is told as open without a folder of keys, and cannot be unlocked or locked', async () => {
    const first = await run();
    expect(must(await first.start['vault:get-state']({}))).toEqual({ kind: 'open' });
    expect(await first.start['vault:lock']({})).toMatchObject({ error: { code: 'vault-failed' } });
    expect(await first.start['vault:unlock']({ passphrase: PASSPHRASE_ONE })).toMatchObject({ ok: false });
    expect(first.restarts).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('stays open when what was prepared is discarded', async () => {
    const first = await run();
    await work(first);
    must(await first.settings['vault:prepare'](ORDER));
    must(await first.settings['vault:discard-prepared']({}));
    expect(await first.settings['vault:begin']({ jobId: JOB, preferences: '' })).toMatchObject({
      error: { code: 'vault-not-ready' },
    });
    expect((await run()).vault.generation).toMatchObject({ value: 0 });
  });

  it('stays open when something is saved while it is being sealed, and that is kept', async () => {
    const first = await run();
    await work(first);
    must(await first.settings['vault:prepare'](ORDER));
    const begun = first.settings['vault:begin']({ jobId: JOB, preferences: '' });
    await new Promise((resolve) => setImmediate(resolve));
    await first.gate.mayAppend();
    expect(await begun).toMatchObject({ error: { code: 'vault-not-ready' } });
    expect(first.restarts).toEqual([]);
    expect(must(await first.start['vault:get-state']({}))).toEqual({ kind: 'open' });
  });
});

describe('a change of keys', () => {
  it('starts anew once, locked, with what the page liked, and no open file left when it is finished', async () => {
    const first = await run();
    await protectAll(first);
    expect(first.restarts).toEqual(['sealed']);
    // What the screen asks when it goes away.
    must(await first.settings['vault:discard-prepared']({}));

    const second = await run();
    expect(must(await second.start['vault:get-state']({}))).toMatchObject({ kind: 'locked', refused: 0 });
    expect(await second.start['vault:unlock']({ passphrase: PASSPHRASE_TWO })).toMatchObject({
      error: { code: 'vault-wrong-passphrase' },
    });
    const unlocked = must(await second.start['vault:unlock']({ passphrase: PASSPHRASE_ONE }));
    expect(unlocked).toMatchObject({ generation: 1, preferences: PREFERENCES, isFilling: true });
    expect(vaultStartContract['vault:unlock'].response.parse(unlocked)).toEqual(unlocked);
    await fill(second);
    expect(second.lines).toEqual(['vault-previous removed']);
    expect((await readdir(folder)).toSorted()).toEqual([
      ...['backups-1', 'backups.json', 'journal-1', 'store-1', 'vault', 'vault.json'],
    ]);
    // The page asks again when it reloads.
    expect(must(await second.start['vault:get-state']({}))).toMatchObject({
      kind: 'unlocked',
      preferences: null,
      isFilling: false,
    });
    expect(must(await second.settings['vault:get-settings']({}))).toMatchObject({
      ...{ generation: 1, idleMinutes: 15, firmRecipient: null },
    });
  });

  it('keeps the generation before while the database lacks something, and goes on at the next start', async () => {
    await protectAll(await run());
    const second = await run();
    must(await second.start['vault:unlock']({ passphrase: PASSPHRASE_ONE }));
    await fill(second, 1);
    expect(second.lines).toEqual(['vault-previous kept']);
    expect(existsSync(join(folder, 'journal'))).toBe(true);
    await second.door.close();

    const third = await run();
    // Locked, nothing is finished.
    await fill(third);
    expect(existsSync(join(folder, 'journal'))).toBe(true);
    must(await third.start['vault:unlock']({ passphrase: PASSPHRASE_ONE }));
    await fill(third);
    expect(existsSync(join(folder, 'journal'))).toBe(false);
  });

  it('keeps it while one row of the database is missing, though every assessment is there at its revision', async () => {
    await protectAll(await run());
    const second = await run();
    must(await second.start['vault:unlock']({ passphrase: PASSPHRASE_ONE }));
    await fill(second, 0, 1);
    second.finisher.onConfirmed(null);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(second.lines).toEqual(['vault-previous kept', 'vault-previous kept']);
    expect(existsSync(join(folder, 'journal'))).toBe(true);
    await fill(second);
    expect(second.lines.at(-1)).toBe('vault-previous removed');
  });

  it('seals what stands in the second folder in the open, once', async () => {
    const away = await mkdtemp(join(tmpdir(), 'brieflock-second-'));
    const first = await run();
    const storage = await opened(first.door);
    must(await storage.backups.setSecondFolder(away));
    await protectAll(first);
    const second = await run();
    must(await second.start['vault:unlock']({ passphrase: PASSPHRASE_ONE }));
    await fill(second);
    const { backups } = await (await opened(second.door)).backups.list();
    const sealing = must(await second.vault.sealing());
    expect(sealing.kind).toBe('sealed');
    expect(backups.filter(({ place }) => place === 'second')).not.toEqual([]);
    for (const name of await readdir(away)) {
      const bytes = (await systemFiles.readAll(join(away, name))) ?? new Uint8Array();
      expect(Buffer.from(bytes).toString('latin1')).toContain('content.age');
    }
    expect(second.vault.unlocked()?.state.now().sealedSecond).toEqual({ generation: 1, path: away });
    await rm(away, { recursive: true });
  });
});

describe('a thief with the whole folder and the source', () => {
  it('reads words in an open store, and in a sealed one sizes, counts and times alone', async () => {
    const first = await run();
    await protectAll(first);
    expect(learnFrom(folder).readable).not.toEqual([]);
    const second = await run();
    must(await second.start['vault:unlock']({ passphrase: PASSPHRASE_ONE }));
    await fill(second);
    const { lines, readable } = learnFrom(folder);
    expect(readable).toEqual([]);
    expect(lines.at(-1)).toBe('No word could be read.');
    expect(lines.join('\n')).toMatch(
      /vault\/state-a\.json: \d+ bytes, .*generation 1, 0 passphrases refused/,
    );
    expect(lines.join('\n')).toMatch(/journal-1\/.*\.journal: \d+ bytes.*sealed rows of \d+ to \d+ bytes/);
  });
});

describe('keys that cannot be opened', () => {
  it('are told, and once they can be, the app starts anew instead of opening the wrong store', async () => {
    await protectAll(await run());
    const places = ['state-a.json', 'state-b.json'].map((name) => join(folder, 'vault', name));
    const before = await Promise.all(places.map((path) => systemFiles.readAll(path)));
    for (const path of places) await writeFile(path, '{"format":"brieflock-vault-state","formatVersion":99}');
    const refused = await run();
    expect(refused.vault.generation).toMatchObject({ error: { code: 'vault-newer' } });
    expect(await refused.start['vault:get-state']({})).toMatchObject({ error: { code: 'vault-newer' } });
    expect(await refused.start['vault:unlock']({ passphrase: PASSPHRASE_ONE })).toMatchObject({
      error: { code: 'vault-newer' },
    });
    for (const [place, path] of places.entries()) await writeFile(path, before[place] ?? '');
    await refused.start['vault:get-state']({});
    expect(refused.restarts).toEqual(['vault']);
  });
});
