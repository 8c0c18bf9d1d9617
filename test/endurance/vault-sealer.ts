/**
 * Seals everything on a laptop, takes the generation before away and goes on with the next, until it is killed. Run by the
 * kill test in a process of its own: `node vault-sealer.mjs <folder>`.
 */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { ok } from '@shared/base/result';
import { systemFiles } from '../../electron/node/journal/durable-files';
import { removePreviousGeneration } from '../../electron/node/vault/generations';
import { openKeyHolder, type KeyHolder } from '../../electron/node/vault/key-holder';
import { journalFolderOf } from '../../electron/node/vault/places';
import { openIn } from '../helpers/journal';
import { must, passphraseOf, quickWork, sealNext } from '../helpers/vault';

const folder = process.argv[2] ?? '';

async function open(): Promise<KeyHolder> {
  const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
  const parts = { files: systemFiles, folder, now: () => new Date(), randomBytes: random };
  return must(await openKeyHolder({ ...parts, work: quickWork }));
}

writeSync(1, 'ready\n');
for (;;) {
  const holder = await open();
  const { generation } = holder.state.now();
  if (generation > 0) must(await holder.unlock(passphraseOf(generation)));
  must(
    await removePreviousGeneration({
      ...{ files: systemFiles, folder, state: holder.state, others: [] },
      sealBackups: () => Promise.resolve(ok(null)),
    }),
  );
  writeSync(1, `whole ${generation}\n`);
  const source = await openIn(systemFiles, journalFolderOf(folder, generation));
  const current = generation === 0 ? null : passphraseOf(generation);
  must(await sealNext(holder, source, { passphrase: passphraseOf(generation + 1), current }));
  writeSync(1, `sealed ${generation + 1}\n`);
}
