/** A disk that is really full, where a small file system can be mounted; elsewhere one in memory of the same size. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { systemFiles, type DurableFiles } from '../../../electron/node/journal/durable-files';
import { FaultyFiles } from '../../helpers/faulty-files';
import { answerRow, change, openIn, whole } from '../../helpers/journal';

const SIZE_KIB = 512;

interface SmallDisk {
  readonly files: DurableFiles;
  readonly folder: string;
  readonly fill: () => Promise<void>;
  readonly free: () => Promise<void>;
  readonly remove: () => void;
}

function mounted(): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'brieflock-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_KIB}k`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  const ballast = join(folder, 'ballast');
  return {
    files: systemFiles,
    folder,
    fill: async () => {
      const file = await systemFiles.open(ballast, 'create');
      for (let at = 0; ; at += 1024) {
        const isFull = await file.write(at, Buffer.alloc(1024)).then(
          () => false,
          () => true,
        );
        if (isFull) break;
      }
      await file.close();
    },
    free: () => systemFiles.remove(ballast),
    remove: () => {
      execFileSync('umount', [folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

function inMemory(): SmallDisk {
  const faulty = new FaultyFiles();
  faulty.capacity = SIZE_KIB * 1024;
  return {
    files: faulty.files,
    folder: '/small',
    fill: () => {
      faulty.capacity = 0;
      return Promise.resolve();
    },
    free: () => {
      faulty.capacity = SIZE_KIB * 1024;
      return Promise.resolve();
    },
    remove: () => undefined,
  };
}

const small = mounted();
const disks: readonly (readonly [string, SmallDisk])[] = [
  ['in memory', inMemory()],
  ...(small === null ? [] : [['mounted', small] as const]),
];
afterAll(() => {
  small?.remove();
});

describe.each(disks)('a small disk %s', (_, disk) => {
  it('that fills up costs no acknowledged change, leaves no torn end and works again when space is back', async () => {
    const { files } = disk;
    const folder = join(disk.folder, 'journal');
    const journal = await openIn(files, folder);
    const entry = (rev: number) => change('a', rev, [answerRow(`q${rev}`, rev, 'x'.repeat(5_000))]);
    await journal.append([whole('a', 1), entry(2)]);
    await disk.fill();
    let rev = 2;
    for (;;) {
      const [outcome] = await journal.append([entry(rev + 1)]);
      if (outcome?.ok !== true) {
        expect(outcome?.error).toMatchObject({
          code: 'journal-failed',
          context: { reason: 'the disk is full' },
        });
        break;
      }
      rev += 1;
      expect(rev).toBeLessThan(200);
    }
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const outcomes = await journal.append([entry(rev + 1), whole('b', 1)]);
      expect(outcomes.map(({ ok }) => ok)).toEqual([false, false]);
    }
    const whileFull = await openIn(files, folder);
    expect(whileFull.problems()).toEqual([]);
    expect(whileFull.assessments()).toMatchObject([{ assessmentId: 'a', rev }]);
    await disk.free();
    expect(await journal.append([entry(rev + 1)])).toMatchObject([{ ok: true }]);
    const after = await openIn(files, folder);
    expect(after.problems()).toEqual([]);
    const read = await after.read('a');
    expect(read.ok && read.value).toMatchObject({ rev: rev + 1 });
    expect(read.ok && read.value?.rows).toHaveLength(rev + 1);
  });
});
