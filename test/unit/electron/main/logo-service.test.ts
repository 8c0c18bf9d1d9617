import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bytesOfBase64 } from '@shared/base/picture-file';
import { messageFor } from '@shared/wording/errors/messages';
import { createLogoService } from '../../../../electron/main/services/logo-service';
import { PIXEL } from '../../../helpers/pixel';

vi.mock('electron', () => ({ nativeImage: {} }));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'logo-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function chosen(bytes: Uint8Array | null, canDraw = true) {
  const path = join(folder, 'logo.png');
  if (bytes !== null) await writeFile(path, bytes);
  const dialogs = { askOpenPath: () => Promise.resolve(path) };
  return createLogoService({ dialogs, canDraw: () => canDraw }).choose();
}

const png = bytesOfBase64(PIXEL.data);

describe('a logo that was chosen', () => {
  it('is handed on as bytes, by its name and without its path', async () => {
    const answer = await chosen(png);
    expect(answer).toEqual({ ok: true, value: { status: 'chosen', fileName: 'logo.png', ...PIXEL } });
    expect(JSON.stringify(answer)).not.toContain(folder);
  });

  it('is none where the dialog was closed', async () => {
    const dialogs = { askOpenPath: () => Promise.resolve(null) };
    expect(await createLogoService({ dialogs }).choose()).toEqual({
      ok: true,
      value: { status: 'cancelled' },
    });
  });

  const refusals = [
    {
      as: 'another file',
      bytes: new TextEncoder().encode('GIF89a'),
      reason: 'it is neither a PNG nor a JPEG picture',
    },
    {
      as: 'a large one',
      bytes: Uint8Array.from({ length: 128 * 1024 + 1 }, (_, at) => png[at] ?? 0),
      reason: 'it has more than 128 KB',
    },
    { as: 'one that cannot be drawn', bytes: png, canDraw: false, reason: 'the picture is damaged' },
    {
      as: 'a wide one',
      bytes: Uint8Array.from(png, (byte, at) => (at === 18 ? 0xff : byte)),
      reason: 'it is wider or higher than 4000 pixels',
    },
  ];

  it.each(refusals)('is refused as $as, in three parts', async ({ bytes, canDraw, reason }) => {
    const answer = await chosen(bytes, canDraw);
    expect(answer).toMatchObject({ ok: false, error: { code: 'logo-unusable', context: { reason } } });
    if (answer.ok) return;
    const { happened, meaning, action } = messageFor(answer.error);
    expect(happened).toBe(`“logo.png” cannot be the logo: ${reason}.`);
    expect(meaning).toContain('Nothing was changed');
    expect(action).toContain('PNG');
  });

  it('is named where the file is gone', async () => {
    expect(await chosen(null)).toMatchObject({
      ok: false,
      error: { code: 'file-unreadable', context: { fileName: 'logo.png' } },
    });
  });
});
