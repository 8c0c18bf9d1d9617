/**
 * Writes to journals until it is killed, and prints every change once it was acknowledged. Run by the kill test in a
 * process of its own: `node journal-writer.mjs <folder>`.
 */
import { writeSync } from 'node:fs';
import { systemFiles } from '../../electron/node/journal/durable-files';
import type { JournalFiles } from '../../electron/node/journal/journal';
import { openIn } from '../helpers/journal';
import { entryOf, KILLED_IDS } from './journal-model';

async function writeOn(journal: JournalFiles, id: string): Promise<void> {
  let rev = journal.assessments().find(({ assessmentId }) => assessmentId === id)?.rev ?? 0;
  for (;;) {
    // Some alone, some in bursts that are written together.
    const burst = Array.from({ length: (rev % 4) + 1 }, (_, ahead) => entryOf(id, rev + ahead + 1));
    const outcomes = await journal.append(burst);
    for (const outcome of outcomes) {
      if (!outcome.ok)
        throw new Error(`${id} ${outcome.error.code} ${JSON.stringify(outcome.error.context)}`);
      writeSync(1, `kept ${id} ${outcome.value.rev}\n`);
      ({ rev } = outcome.value);
    }
  }
}

const journal = await openIn(systemFiles, process.argv[2]);
writeSync(1, 'ready\n');
await Promise.all(KILLED_IDS.map((id) => writeOn(journal, id)));
