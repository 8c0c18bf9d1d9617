import { execFileSync } from 'node:child_process';
import { chmod, lstat, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reasonInWords, writeAtomic } from '../../../../electron/node/files/write-atomic';

const isRoot = process.getuid?.() === 0;
const BYTES = new TextEncoder().encode('new content');

function mounts(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('writeAtomic', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atomic-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('writes a new file and replaces an old one, leaving nothing beside it', async () => {
    const path = join(folder, 'memo.pdf');
    expect(await writeAtomic(path, new Uint8Array([1]))).toEqual({ ok: true, value: 1 });
    expect(await writeAtomic(path, BYTES)).toEqual({ ok: true, value: BYTES.byteLength });
    expect(await readFile(path, 'utf8')).toBe('new content');
    expect(await readdir(folder)).toEqual(['memo.pdf']);
  });

  it('survives many writers of one name: the file is always one of theirs, whole', async () => {
    const path = join(folder, 'x');
    const texts = Array.from({ length: 12 }, (_, index) => String(index).repeat(50_000));
    const results = await Promise.all(texts.map((text) => writeAtomic(path, Buffer.from(text))));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(texts).toContain(await readFile(path, 'utf8'));
    expect(await readdir(folder)).toEqual(['x']);
  });

  it('does not take the place of a pipe or a device', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(await writeAtomic(pipe, BYTES)).toMatchObject({
      error: {
        code: 'file-unwritable',
        context: { reason: 'what stands there is a pipe or a device, not a file' },
      },
    });
    expect(await writeAtomic('/dev/null', BYTES)).toMatchObject({ ok: false });
    expect((await lstat(pipe)).isFIFO()).toBe(true);
    expect((await lstat('/dev/null')).isCharacterDevice()).toBe(true);
    expect(await readdir(folder)).toEqual(['pipe']);
  });

  it('says that the folder is not there', async () => {
    expect(await writeAtomic(join(folder, 'none/x.pdf'), BYTES)).toEqual({
      ok: false,
      error: { code: 'file-unwritable', context: { fileName: 'x.pdf', reason: 'the folder does not exist' } },
    });
  });

  it('says that a folder is in the way, and leaves it', async () => {
    const path = join(folder, 'taken');
    await mkdir(path);
    expect(await writeAtomic(path, BYTES)).toMatchObject({
      error: { context: { reason: 'a folder of that name is in the way' } },
    });
    expect(await readdir(folder)).toEqual(['taken']);
  });

  it('says that a name is too long', async () => {
    expect(await writeAtomic(join(folder, 'x'.repeat(300)), BYTES)).toMatchObject({
      error: { context: { reason: 'the file name is too long' } },
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('follows a link to the file behind it', async () => {
    await writeFile(join(folder, 'real.pdf'), 'old');
    await symlink(join(folder, 'real.pdf'), join(folder, 'link.pdf'));
    expect((await writeAtomic(join(folder, 'link.pdf'), BYTES)).ok).toBe(true);
    expect(await readFile(join(folder, 'real.pdf'), 'utf8')).toBe('new content');
  });

  it.skipIf(isRoot)('says that permission is missing, and keeps the old file', async () => {
    const path = join(folder, 'x.pdf');
    await writeFile(path, 'old');
    await chmod(folder, 0o500);
    expect(await writeAtomic(path, BYTES)).toMatchObject({
      error: { context: { reason: 'you do not have permission to write there' } },
    });
    expect(await readFile(path, 'utf8')).toBe('old');
    await chmod(folder, 0o700);
  });

  it('keeps the old file, and no part of the new one, when the disk fills up midway', async ({ skip }) => {
    const disk = join(folder, 'disk');
    await mkdir(disk);
    if (!mounts(disk)) skip('needs the right to mount a small disk');
    try {
      const path = join(disk, 'x.pdf');
      await writeFile(path, 'old');
      expect(await writeAtomic(path, Buffer.alloc(1_000_000, 1))).toMatchObject({
        error: { code: 'file-unwritable', context: { reason: 'the disk is full' } },
      });
      expect(await readFile(path, 'utf8')).toBe('old');
      expect(await readdir(disk)).toEqual(['x.pdf']);
    } finally {
      execFileSync('umount', [disk]);
    }
  });

  it('has words for what a system may answer', () => {
    const coded = (code: string): Error => Object.assign(new Error('raw'), { code });
    expect(reasonInWords(coded('EROFS'))).toBe('the folder is on a drive that can only be read');
    expect(reasonInWords(coded('EWEIRD'))).toBe('the system answered EWEIRD');
    expect(reasonInWords('text')).toBe('the system answered unknown');
  });
});
