/**
 * A backup of a sealed vault, on real files, opened with nothing but what a laptop's owner and a package server have: the
 * commands are those of docs/recovery.md, one by one.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ok } from '@shared/base/result';
import { recoveryGroups } from '@shared/vault/recovery-code';
import { sealBackups } from '../../../electron/node/backup/seal-backups';
import { sealingKeysOf, type BackupOpening } from '../../../electron/node/backup/sealed-zip';
import { systemFiles } from '../../../electron/node/journal/durable-files';
import { NextGeneration } from '../../../electron/node/vault/change-generation';
import { removePreviousGeneration } from '../../../electron/node/vault/generations';
import { openKeyHolder, type KeyHolder } from '../../../electron/node/vault/key-holder';
import { openRing, sealRing } from '../../../electron/node/vault/ring-cipher';
import { runExchange } from '../../../electron/workers/exchange/run-exchange';
import { VAULT_ID } from '../../helpers/journal';
import { insistOnTools, runIn, runTyping } from '../../helpers/stock-tools';
import { opened, sealedDoorTo, TestClock, UNWATCHED } from '../../helpers/storage';
import { JOURNALED, must, vaultOf } from '../../helpers/vault';

const SLOW_MS = 120_000;
const PASSPHRASE = 'Mörtel, Otter & 3 Kakteen im Hafen …½';

let folder = '';
let code = '';
let backup = '';

const home = () => join(folder, 'home');

async function holderAtHome(): Promise<KeyHolder> {
  return must(
    await openKeyHolder({
      files: systemFiles,
      folder: home(),
      now: () => new Date('2026-11-30T08:00:00.000Z'),
      randomBytes: (length) => new Uint8Array(randomBytes(length)),
      // The cost that is shipped: the stock tool has to bear it too.
      work: { seal: (ring, passphrase) => sealRing(ring, passphrase), open: openRing },
    }),
  );
}

function doorOf(holder: KeyHolder) {
  return sealedDoorTo(home(), vaultOf(holder), { clock: new TestClock('2026-11-30T09:00:00.000Z') });
}

/** Sets a passphrase on a laptop that has worked in the open, and makes a backup. */
async function sealLaptop(): Promise<void> {
  const holder = await holderAtHome();
  const storage = await opened(doorOf(holder));
  for (const outcome of await storage.vault.append(JOURNALED)) must(outcome);
  must(await storage.backups.make(UNWATCHED));
  const next = new NextGeneration(holder);
  const order = { vaultId: VAULT_ID, passphrase: PASSPHRASE, current: null, firmRecipient: null };
  code = must(await next.prepare(order));
  must(
    await next.begin({
      ...UNWATCHED,
      source: storage.vault.journal,
      marker: storage.vault,
      sealBackups: async ({ ring, files }, folders, watch) =>
        sealBackups({
          ...{ ...folders, ...watch, files: systemFiles, vaultId: VAULT_ID, opening: null },
          keys: await sealingKeysOf(ring, files),
        }),
    }),
  );
  await storage.vault.close();
}

beforeAll(async () => {
  insistOnTools();
  folder = await mkdtemp(join(tmpdir(), 'brieflock-recovery-'));
  await mkdir(home());
  await sealLaptop();
  const holder = await holderAtHome();
  must(await holder.unlock(PASSPHRASE));
  const storage = await opened(doorOf(holder));
  must(await storage.backups.make(UNWATCHED));
  await storage.vault.close();
  must(
    await removePreviousGeneration({
      ...{ files: systemFiles, folder: home(), state: holder.state, others: [] },
      sealBackups: () => Promise.resolve(ok(null)),
    }),
  );
  backup = (await readdir(join(home(), 'backups-1'))).at(-1) ?? '';
}, SLOW_MS);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The commands of a section, in order. */
async function commandsOf(heading: string): Promise<readonly string[]> {
  const text = await readFile(resolve(import.meta.dirname, '../../../docs/recovery.md'), 'utf8');
  const section = text.split(/^## /m).find((each) => each.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`docs/recovery.md has no section “${heading}”`);
  return [...section.matchAll(/```sh\n(.*?)```/gs)].flatMap(([, block = '']) => block.trimEnd().split('\n'));
}

/** Runs commands as a person does, from a folder; answers with the folder they end in. */
async function walk(start: string, commands: readonly string[]): Promise<string> {
  let at = start;
  for (const command of commands) {
    const way = /^cd (\S+)$/.exec(command)?.[1];
    if (way !== undefined) {
      at = join(at, way);
      continue;
    }
    const asks = command.startsWith('age -d -o ring.json');
    const ended = asks
      ? await runTyping(at, command, [PASSPHRASE])
      : await runIn(at, ['/bin/sh', '-c', command]);
    expect(ended, `${command}\n${ended.output}`).toMatchObject({ code: 0 });
  }
  return at;
}

async function otherComputer(name: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(path);
  await copyFile(join(home(), 'backups-1', backup), join(path, 'brieflock-backup.zip'));
  return path;
}

async function expectEverything(content: string): Promise<void> {
  for (const [name, id] of [
    ['assessments/a-a.json', 'a'],
    ['assessments/a-+b.json', 'B'],
    ['packs.json', null],
  ] as const) {
    const meant = JOURNALED.find(({ assessmentId }) => assessmentId === id);
    expect(JSON.parse(await readFile(join(content, name), 'utf8'))).toEqual(meant);
  }
  expect(await readdir(join(content, 'assessments'))).toHaveLength(2);
}

it('leaves no word in the open on the disk of the laptop', async () => {
  const names = await readdir(home(), { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files)
    expect([file, (await readFile(file)).toString('latin1')]).not.toEqual([
      file,
      expect.stringMatching(/privileged words|Matter|secretly/),
    ]);
  expect((await readdir(home())).sort()).toEqual([
    'backups-1',
    'backups.json',
    'journal-1',
    'vault',
    'vault.json',
  ]);
});

it('opens with the sheet and the stock tools, as the document says', { timeout: SLOW_MS }, async () => {
  const commands = await commandsOf('Open a backup with the recovery sheet');
  expect(commands).toHaveLength(7);
  const groups = recoveryGroups(code).join(' ').toLowerCase();
  const own = commands.map((command) => command.replace('XXXX XXXX XXXX', groups));
  expect(own.join('\n')).toContain(groups);
  const content = await walk(await otherComputer('by-sheet'), own);
  await expectEverything(content);
  await walk(content, await commandsOf('Afterwards'));
  expect((await readdir(join(content, '..'))).sort()).toEqual([
    'README.txt',
    'content.age',
    'ring.age',
    'ring.rec.age',
  ]);
});

it('opens with the passphrase and the stock tools, as the document says', { timeout: SLOW_MS }, async () => {
  const commands = await commandsOf('Open a backup with the passphrase');
  expect(commands).toHaveLength(8);
  await expectEverything(await walk(await otherComputer('by-passphrase'), commands));
});

it('has a ring for the sheet that the stock tool opens too, and tells the rest of the way in its README', async () => {
  const at = await otherComputer('readme');
  await walk(at, ['unzip -q -d backup brieflock-backup.zip', 'cd backup']);
  const ring = join(at, 'backup');
  await walk(ring, [`echo ${code} > sheet.txt`, 'age -d -i sheet.txt -o sheet-ring.json ring.rec.age']);
  expect(JSON.parse(await readFile(join(ring, 'sheet-ring.json'), 'utf8'))).toMatchObject({
    format: 'brieflock-ring',
    vaultId: VAULT_ID,
  });
  const readme = await readFile(join(ring, 'README.txt'), 'utf8');
  const told = readme.split('\n').filter((line) => line.startsWith('    age -d -i sheet.txt'));
  expect(told).toHaveLength(1);
  await walk(ring, [...told.map((line) => line.trim()), 'unzip -q -d content content.zip']);
  await expectEverything(join(ring, 'content'));
});

it('is proven by the worker with passphrase or sheet, and says locked without either', async () => {
  const path = join(await otherComputer('worker'), 'brieflock-backup.zip');
  const prove = (opening: BackupOpening | null) =>
    runExchange(
      { kind: 'prove-backup', path, opening },
      { onProgress: () => undefined, onPart: () => undefined, onAllRead: () => undefined },
    );
  const proven = { ok: true, value: { assessments: 2, packs: 1, rows: 6 } };
  expect(await prove({ kind: 'passphrase', passphrase: PASSPHRASE.normalize('NFD') })).toMatchObject(proven);
  expect(await prove({ kind: 'sheet', code })).toMatchObject(proven);
  expect(await prove(null)).toMatchObject({ error: { code: 'vault-locked' } });
}, 120_000);

it('does not open for the stock tool under another passphrase', { timeout: SLOW_MS }, async () => {
  const at = await otherComputer('wrong');
  await walk(at, ['unzip -q -d backup brieflock-backup.zip']);
  const ended = await runTyping(join(at, 'backup'), 'age -d -o ring.json ring.age', ['not the passphrase']);
  expect(ended.code).not.toBe(0);
  expect(await readdir(join(at, 'backup'))).not.toContain('ring.json');
});
