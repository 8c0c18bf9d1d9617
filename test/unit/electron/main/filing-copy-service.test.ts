/** The copy of a filing: told apart by its hash, never by its path; what has no end is refused. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFilingCopyService } from '../../../../electron/main/services/filing-copy-service';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filing-copy-'));
});
afterEach(() => rm(folder, { recursive: true }));

function choose(path: string | null) {
  return createFilingCopyService({ dialogs: { askOpenPath: () => Promise.resolve(path) } }).choose();
}

describe('the copy of a filing', () => {
  it('is its name, size and hash, without its path, also where it is read in several pieces', async () => {
    const bytes = Buffer.alloc(3 * 1024 * 1024 + 7, 'filing');
    const path = join(folder, 'form.pdf');
    await writeFile(path, bytes);
    const answer = await choose(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(answer).toEqual({
      ok: true,
      value: { status: 'chosen', name: 'form.pdf', bytes: bytes.byteLength, sha256 },
    });
    expect(JSON.stringify(answer)).not.toContain(folder);
  });

  it('is none where the dialog was closed', async () => {
    expect(await choose(null)).toEqual({ ok: true, value: { status: 'cancelled' } });
  });

  it('is named where the file is gone', async () => {
    expect(await choose(join(folder, 'gone.pdf'))).toMatchObject({
      ok: false,
      error: { code: 'file-unreadable', context: { fileName: 'gone.pdf', reason: 'it is no longer there' } },
    });
  });

  it.skipIf(process.platform === 'win32')('is no pipe, which may never end', async () => {
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    expect(await choose(path)).toMatchObject({
      ok: false,
      error: { code: 'file-unreadable', context: { reason: 'it is no file' } },
    });
  });
});
