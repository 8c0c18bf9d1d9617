import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ok } from '@shared/base/result';
import { contract } from '@shared/ipc/contract';
import {
  createDroppedFileService,
  createDroppedPaths,
} from '../../../../electron/main/services/dropped-file-service';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brieflock-dropped-'));
  for (const name of ['a.brieflock', 'a.JSON', 'a.pdf', 'a.brieflock-pack', 'a.exe', 'a.zip'])
    await writeFile(join(folder, name), 'x');
  await mkdir(join(folder, 'folder.pdf'));
});
afterAll(() => rm(folder, { recursive: true }));

function service() {
  const paths = createDroppedPaths();
  const opened: string[] = [];
  const take = createDroppedFileService({
    paths,
    exchange: {
      takeFile: (path) => {
        opened.push(path);
        const value = { fileId: 'file-00000001', fileName: 'a', bytes: 1, needsPassphrase: true };
        return Promise.resolve(ok({ status: 'chosen', ...value }));
      },
    },
  });
  return { take, paths, opened };
}

describe('a file that was dropped', () => {
  it.each([
    ['a.brieflock', 'assessment'],
    ['a.JSON', 'assessment'],
    ['a.pdf', 'pdf'],
    ['a.brieflock-pack', 'pack'],
  ])('%s is taken as %s, by a handle that names no path', async (name, kind) => {
    const { take } = service();
    const taken = await take({ path: join(folder, name), count: 1 });
    expect(taken).toMatchObject({ ok: true, value: { kind } });
    expect(contract['file:take-dropped'].response.safeParse(taken.ok ? taken.value : null).success).toBe(
      true,
    );
    expect(JSON.stringify(taken)).not.toContain(folder);
  });

  it('is found again by its handle, until the page is gone', async () => {
    const { take, paths } = service();
    const taken = await take({ path: join(folder, 'a.pdf'), count: 1 });
    const fileId = taken.ok ? taken.value.fileId : '';
    expect(paths.get(fileId)).toBe(join(folder, 'a.pdf'));
    paths.clear();
    expect(paths.get(fileId)).toBeUndefined();
  });

  it.each([
    ['a program', () => ({ path: join(folder, 'a.exe'), count: 1 })],
    ['a backup', () => ({ path: join(folder, 'a.zip'), count: 1 })],
    ['two files at once', () => ({ path: join(folder, 'a.pdf'), count: 2 })],
    ['nothing', () => ({ path: '', count: 0 })],
    ['a file without a place', () => ({ path: '', count: 1 })],
    ['a path that hangs on where one is', () => ({ path: 'a.pdf', count: 1 })],
  ])('is refused in words: %s', async (_name, request) => {
    const { take, opened } = service();
    const taken = await take(request());
    expect(taken).toMatchObject({ ok: false, error: { code: 'file-not-taken' } });
    expect(opened).toEqual([]);
    expect(JSON.stringify(taken)).not.toContain(folder);
  });

  it('is no folder, and is there', async () => {
    const { take } = service();
    for (const name of ['folder.pdf', 'gone.pdf'])
      expect(await take({ path: join(folder, name), count: 1 })).toMatchObject({
        ok: false,
        error: { code: 'file-unreadable', context: { fileName: name } },
      });
  });
});
