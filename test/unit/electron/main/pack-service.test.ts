import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readPackFile, writePackFile } from '@shared/pack/pack-file';
import { createPackService } from '../../../../electron/main/services/pack-service';
import { editionTexts } from '../../../helpers/editions';
import { inProcessWork } from '../../../helpers/in-process-work';

vi.mock('electron', () => ({ app: {}, dialog: {} }));

const texts = editionTexts('edition-1');
const jobId = 'job-00000001';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'brieflock-packs-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The service with dialogs that answer with this file, and the names they were asked with. */
function serviceFor(name: string | null) {
  const asked: string[] = [];
  const path = name === null ? null : join(folder, name);
  const service = createPackService({
    work: inProcessWork,
    dialogs: {
      askFolder: () => Promise.resolve(null),
      askOpenPath: (filter) => {
        asked.push(filter);
        return Promise.resolve(path);
      },
      askSavePath: (suggested, filter) => {
        asked.push(`${suggested} ${filter}`);
        return Promise.resolve(path);
      },
    },
  });
  return { asked, service };
}

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

describe('choosing a pack file', () => {
  it('hands over the texts of a sound pack', async () => {
    const { asked, service } = serviceFor(put('good.brieflock-pack', writePackFile(texts)));
    expect(await service.chooseFile({ jobId })).toEqual({
      ok: true,
      value: { status: 'chosen', fileName: 'good.brieflock-pack', texts },
    });
    expect(asked).toEqual(['brieflock-pack']);
  });

  it('tells the problems of an unsound one with file, line and place, and hands nothing over', async () => {
    const broken = { ...texts, 'clocks.json': '[\n  { "id": "late" }\n]' };
    const { service } = serviceFor(put('broken.brieflock-pack', writePackFile(broken)));
    const chosen = await service.chooseFile({ jobId });
    expect(chosen).toMatchObject({
      ok: true,
      value: { status: 'unsound', fileName: 'broken.brieflock-pack' },
    });
    if (!chosen.ok || chosen.value.status !== 'unsound') return;
    expect(chosen.value.problems[0]).toMatchObject({ file: 'clocks.json', line: 2, column: 3 });
    for (const { message } of chosen.value.problems) expect(message).toMatch(/\.$/);
    expect(chosen.value.total).toBe(chosen.value.problems.length);
    expect('texts' in chosen.value).toBe(false);
  });

  it('names the file where there is no pack inside', async () => {
    expect(
      await serviceFor(put('letter.brieflock-pack', 'Dear colleague')).service.chooseFile({ jobId }),
    ).toMatchObject({
      ok: false,
      error: { code: 'pack-file-invalid', context: { fileName: 'letter.brieflock-pack' } },
    });
    truncateSync(join(folder, put('huge.brieflock-pack', 'PK')), 9 * 1024 * 1024);
    expect(await serviceFor('huge.brieflock-pack').service.chooseFile({ jobId })).toMatchObject({
      error: { code: 'pack-file-too-large', context: { limit: '8 MB' } },
    });
    expect(await serviceFor('missing.brieflock-pack').service.chooseFile({ jobId })).toMatchObject({
      error: { code: 'file-unreadable' },
    });
  });

  it('is over when the user cancels', async () => {
    expect(await serviceFor(null).service.chooseFile({ jobId })).toEqual({
      ok: true,
      value: { status: 'cancelled' },
    });
  });
});

describe('saving a pack', () => {
  it('writes a file that opens again, under the name of pack and edition', async () => {
    const { asked, service } = serviceFor('saved.brieflock-pack');
    const saved = await service.exportPack({ jobId, texts });
    expect(saved).toMatchObject({ ok: true, value: { status: 'saved', fileName: 'saved.brieflock-pack' } });
    expect(asked[0]).toMatch(/^[a-z0-9-]+-1\.0\.0\.brieflock-pack brieflock-pack$/);
    const bytes = new Uint8Array(readFileSync(join(folder, 'saved.brieflock-pack')));
    expect(readPackFile(bytes)).toEqual({ ok: true, value: texts });
  });

  it('asks for no place and writes nothing when the texts are no pack', async () => {
    const { asked, service } = serviceFor('never.brieflock-pack');
    expect(await service.exportPack({ jobId, texts: { 'pack.json': '{}' } })).toMatchObject({
      error: { code: 'pack-invalid' },
    });
    expect(asked).toEqual([]);
  });
});
