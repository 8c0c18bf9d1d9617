/** A file kept twice: no damage of one copy costs anything, and no interrupted write is taken for a whole one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readVersioned, writeVersioned, type FileForm } from '@shared/vault/versioned-file';
import { createKeepAside } from '../../../electron/node/journal/keep-aside';
import { openTwinFile, wipeFile, type TwinFile } from '../../../electron/node/vault/twin-file';
import { chances, FaultyFiles } from '../../helpers/faulty-files';
import { casesOf } from '../../helpers/test-share';

const PATHS = ['/v/x-a.json', '/v/x-b.json'] as const;

const noteSchema = z.strictObject({
  sequence: z.number().int().min(1),
  words: z.array(z.string()).readonly(),
});
type Note = Readonly<z.infer<typeof noteSchema>>;
const FORM: FileForm<Note> = { format: 'test-note', version: 1, content: noteSchema };

function open(faulty: FaultyFiles): Promise<TwinFile<Note>> {
  return openTwinFile<Note>({
    files: faulty.files,
    paths: [PATHS[0], PATHS[1]],
    form: {
      write: (note) => writeVersioned(FORM, note),
      read: (bytes) => readVersioned(FORM, bytes),
      isSound: ({ words }) => Promise.resolve(!words.includes('unsound')),
    },
    keepAside: createKeepAside(faulty.files, '/v/aside'),
  });
}

const note = (sequence: number, ...words: string[]): Note => ({ sequence, words });

async function written(...notes: readonly Note[]): Promise<FaultyFiles> {
  const faulty = new FaultyFiles();
  const twin = await open(faulty);
  for (const each of notes) await twin.write(each);
  return faulty;
}

describe('a file kept twice', () => {
  it('is absent before it is written, and then the same in both copies', async () => {
    expect((await open(new FaultyFiles())).found).toEqual({ kind: 'absent' });
    const faulty = await written(note(1, 'one'), note(2, 'two', 'three'), note(3, 'four'));
    expect((await open(faulty)).found).toEqual({ kind: 'read', content: note(3, 'four') });
    expect(faulty.peek(PATHS[0])).toEqual(faulty.peek(PATHS[1]));
    expect(faulty.peek(PATHS[0])?.toString()).not.toContain('three');
  });

  it('is read whole with any byte of one copy changed, or that copy cut or gone, and is mended', async () => {
    const meant = { kind: 'read', content: note(2, 'kept') };
    const sound = (await written(note(1, 'before'), note(2, 'kept'))).peek(PATHS[0]) ?? Buffer.alloc(0);
    for (const path of PATHS)
      for (let at = 0; at < sound.length; at += 1) {
        const altered = Buffer.from(sound);
        altered.writeUInt8(sound.readUInt8(at) ^ 0x80, at);
        for (const bytes of [altered, sound.subarray(0, at)]) {
          const faulty = await written(note(1, 'before'), note(2, 'kept'));
          faulty.plant(path, bytes);
          expect((await open(faulty)).found).toEqual(meant);
          expect(faulty.peek(path)).toEqual(sound);
          const aside = faulty.paths().filter((each) => each.startsWith('/v/aside/'));
          // Without its last byte, a line break, it says the same: nothing of it is worth keeping.
          const isReadable = bytes.length === sound.length - 1;
          expect(aside.map((each) => faulty.peek(each))).toEqual(
            bytes.length === 0 || isReadable ? [] : [bytes],
          );
        }
      }
    const faulty = await written(note(2, 'kept'));
    faulty.delete(PATHS[0]);
    expect((await open(faulty)).found).toEqual(meant);
    expect(faulty.peek(PATHS[0])).toEqual(faulty.peek(PATHS[1]));
  });

  it('is not touched when neither copy can be relied on, or a later version wrote one', async () => {
    for (const [bytes, kind] of [
      ['torn', 'damaged'],
      [Buffer.from(writeVersioned(FORM, note(9, 'unsound'))).toString(), 'damaged'],
      [Buffer.from(writeVersioned({ format: 'test-note', version: 2 }, note(9))).toString(), 'newer'],
    ] as const) {
      const faulty = await written(note(1, 'one'));
      faulty.plant(PATHS[0], Buffer.from(bytes));
      if (kind === 'damaged') faulty.plant(PATHS[1], Buffer.from(bytes));
      const before = PATHS.map((path) => faulty.peek(path));
      expect((await open(faulty)).found).toEqual({ kind });
      expect(PATHS.map((path) => faulty.peek(path))).toEqual(before);
    }
  });

  it('takes the later of two whole copies, and brings the other up to it', async () => {
    const faulty = await written(note(5, 'later'));
    faulty.plant(PATHS[1], writeVersioned(FORM, note(4, 'earlier')));
    expect((await open(faulty)).found).toEqual({ kind: 'read', content: note(5, 'later') });
    expect(faulty.peek(PATHS[1])?.toString()).not.toContain('earlier');
    expect(faulty.paths().filter((path) => path.startsWith('/v/aside/'))).toEqual([]);
  });

  it('holds what was written last, or was being written, after a power cut at any operation', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.string({ maxLength: 40 }), { maxLength: 5 }), { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 1, max: 60 }),
        fc.nat(1e6),
        async (contents, at, seed) => {
          const faulty = await written(note(1, 'first'));
          const twin = await open(faulty);
          faulty.powerOffAt = faulty.operations + at;
          let acknowledged = note(1, 'first');
          let asked = acknowledged;
          for (const words of contents) {
            asked = note(asked.sequence + 1, ...words);
            const isKept = await twin.write(asked).then(
              () => true,
              () => false,
            );
            if (!isKept) break;
            acknowledged = asked;
          }
          faulty.restart(chances(seed));
          const { found } = await open(faulty);
          expect([acknowledged, asked]).toContainEqual(found.kind === 'read' ? found.content : found.kind);
          expect(faulty.peek(PATHS[0])).toEqual(faulty.peek(PATHS[1]));
        },
      ),
      {
        numRuns: casesOf(300),
        // A cut that leaves a copy without its last line break, beside one that holds less, and beside one that is whole.
        examples: [
          [[['', ''], []], 4, 918_757],
          [[['\\    '], []], 9, 999_990],
        ],
      },
    );
  });

  it('goes on after any one failure of the disk', async () => {
    for (let ahead = 1; ahead < 14; ahead += 1) {
      const faulty = await written(note(1, 'first'));
      const twin = await open(faulty);
      faulty.failAt = { operation: faulty.operations + ahead, code: 'EIO' };
      await twin.write(note(2, 'second', 'longer')).catch(() => undefined);
      faulty.failAt = null;
      await twin.write(note(3, 'third'));
      expect((await open(faulty)).found).toEqual({ kind: 'read', content: note(3, 'third') });
      expect(faulty.openHandles).toBe(0);
    }
  });

  it('has a whole copy at every moment after one could not be written', async () => {
    for (let failing = 1; failing < 14; failing += 1)
      for (let cut = 1; cut < 14; cut += 1) {
        const faulty = await written(note(1, 'first'));
        const twin = await open(faulty);
        faulty.failAt = { operation: faulty.operations + failing, code: 'EIO' };
        await twin.write(note(2, 'second')).catch(() => undefined);
        faulty.failAt = null;
        faulty.powerOffAt = faulty.operations + cut;
        await twin.write(note(3, 'third')).catch(() => undefined);
        faulty.restart(() => 0.6);
        expect((await open(faulty)).found.kind).toBe('read');
      }
  });

  it('is overwritten before it goes', async () => {
    const faulty = await written(note(1, 'secret'));
    const written0: string[] = [];
    const files = {
      ...faulty.files,
      remove: async (path: string) => {
        written0.push(faulty.peek(path)?.toString('hex') ?? '');
        await faulty.files.remove(path);
      },
    };
    await wipeFile(files, PATHS[0]);
    await wipeFile(files, PATHS[0]);
    expect(written0).toHaveLength(1);
    expect(written0[0]).toMatch(/^0+$/);
    expect(faulty.peek(PATHS[0])).toBeNull();
  });
});
