/** Kills a process that seals everything under new keys again and again, at random moments, and looks for every row. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemFiles } from '../../../electron/node/journal/durable-files';
import { builtProcess } from '../../helpers/built-process';
import { holderOf, must, openJournals, passphraseOf, plainJournal } from '../../helpers/vault';

const KILLS = 40;
const IDS = ['a', 'B', 'c', null] as const;

let folder = '';
let script = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brieflock-kill-vault-'));
  script = await builtProcess('vault-sealer', folder);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/**
 * One life of the sealer, which ends soon after it began, or soon after a change: so there are changes on a busy computer
 * too. Resolves to the last generation it said was in force.
 */
async function liveAndDie(home: string, until: 'ready' | 'sealed'): Promise<number> {
  const sealer = spawn(process.execPath, [script, home], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = 0;
  const lines = createInterface(sealer.stdout);
  const ready = new Promise<void>((started) => {
    lines.on('line', (line) => {
      const [word, generation] = line.split(' ');
      if (word === until) started();
      if (word === 'sealed' || word === 'whole') said = Number(generation);
    });
  });
  await Promise.race([ready, once(sealer, 'exit')]);
  await setTimeout(Math.random() * 400);
  expect(sealer.exitCode).toBeNull();
  const closed = once(lines, 'close');
  sealer.kill('SIGKILL');
  await Promise.all([once(sealer, 'exit'), closed]);
  return said;
}

it(`has every row in one generation after ${KILLS} kills`, async () => {
  const home = join(folder, 'home');
  await openJournals(systemFiles, home);
  const meant = await Promise.all(IDS.map(async (id) => plainJournal(await holderOf(systemFiles, home), id)));
  let last = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const said = await liveAndDie(home, kill % 3 === 0 ? 'sealed' : 'ready');
    const holder = await holderOf(systemFiles, home, `kill ${kill}`);
    const { generation, previous } = holder.state.now();
    expect(generation).toBeGreaterThanOrEqual(said);
    if (generation > 0) must(await holder.unlock(passphraseOf(generation)));
    for (const [index, id] of IDS.entries()) expect(await plainJournal(holder, id)).toEqual(meant[index]);
    const folders = (await readdir(home)).filter((name) => name.startsWith('journal')).sort();
    const own = generation === 0 ? 'journal' : `journal-${generation}`;
    if (previous === null) expect(folders).toEqual([own]);
    else expect(folders).toContain(own);
    last = generation;
  }
  process.stdout.write(`${KILLS} kills, ${last} changes of keys, 0 rows lost\n`);
  expect(last).toBeGreaterThanOrEqual(KILLS / 4);
}, 240_000);
