/** Kills a process that writes to journals, fifty times at random moments, and looks for every change it had acknowledged. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemFiles } from '../../../electron/node/journal/durable-files';
import { answersAt, KILLED_IDS } from '../../endurance/journal-model';
import { builtProcess } from '../../helpers/built-process';
import { openIn } from '../../helpers/journal';

const KILLS = 50;

let folder = '';
let script = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brieflock-kill-'));
  script = await builtProcess('journal-writer', folder);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** One life of the writer; adds to the highest revision acknowledged of each. Resolves to how many were. */
async function liveAndDie(journals: string, acknowledged: Map<string, number>): Promise<number> {
  const writer = spawn(process.execPath, [script, journals], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let count = 0;
  const lines = createInterface(writer.stdout);
  const ready = new Promise<void>((started) => {
    lines.on('line', (line) => {
      if (line === 'ready') started();
      const [word, id = '', rev] = line.split(' ');
      if (word !== 'kept') return;
      count += 1;
      acknowledged.set(id, Math.max(acknowledged.get(id) ?? 0, Number(rev)));
    });
  });
  await Promise.race([ready, once(writer, 'exit')]);
  await setTimeout(Math.random() * 120);
  expect(writer.exitCode).toBeNull();
  const closed = once(lines, 'close');
  writer.kill('SIGKILL');
  await Promise.all([once(writer, 'exit'), closed]);
  return count;
}

it(`loses no acknowledged change in ${KILLS} kills`, async () => {
  const journals = join(folder, 'journal');
  const acknowledged = new Map<string, number>();
  let total = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    total += await liveAndDie(journals, acknowledged);
    const journal = await openIn(systemFiles, journals);
    expect(journal.problems().filter(({ kind }) => kind !== 'torn')).toEqual([]);
    for (const id of KILLED_IDS) {
      const read = await journal.read(id);
      if (!read.ok) throw new Error(read.error.code);
      const rev = read.value?.rev ?? 0;
      expect(rev).toBeGreaterThanOrEqual(acknowledged.get(id) ?? 0);
      const answers = (read.value?.rows ?? []).filter(({ table }) => table === 'answers');
      expect(new Map(answers.map((row) => [row.id, row.body]))).toEqual(answersAt(id, rev));
    }
  }
  process.stdout.write(`${KILLS} kills, ${total} acknowledged, 0 lost\n`);
  expect(total).toBeGreaterThan(KILLS);
}, 120_000);
