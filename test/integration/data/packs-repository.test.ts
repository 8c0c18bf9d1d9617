import { createAssessment, deleteAssessment, savePackVersion } from '@renderer/data/assessments-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { importAssessment } from '@renderer/data/import-assessment';
import { installedPacks, setStoredPacks, type InstalledPack } from '@renderer/data/installed-packs';
import { importPack, loadStoredPacks, removePack } from '@renderer/data/packs-repository';
import { builtInTexts, pack as builtIn } from '@renderer/platform/pack';
import { readPackTexts } from '@shared/pack/read-pack-texts';
import { IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answeredUnderFirst, editionPack, editionTexts } from '../../helpers/editions';
import { dump, closeStores, openStore, useFreshDisk, valueOf } from './database-helpers';

const first = editionTexts('edition-1');
const second = editionTexts('edition-2');
const name = { id: editionPack('edition-1').manifest.id, version: '1.0.0' };

let repository: Repository;

beforeEach(async () => {
  useFreshDisk();
  setStoredPacks([]);
  repository = await openStore();
});

function versions(): readonly string[] {
  return installedPacks().flatMap(({ pack, stored }) => (stored === null ? [] : [pack.manifest.version]));
}

function storedPack(version: string): InstalledPack {
  const found = installedPacks().find(
    ({ pack, stored }) => stored !== null && pack.manifest.version === version,
  );
  if (found === undefined) throw new Error(`Edition ${version} is not here`);
  return found;
}

describe('a pack that is brought in', () => {
  it('is there after a restart, word for word', async () => {
    expect(valueOf(await importPack(repository, first))).toEqual(name);
    closeStores();
    setStoredPacks([]);
    repository = await openStore();
    expect(valueOf(await loadStoredPacks(repository))).toBe(0);
    expect(storedPack('1.0.0').stored?.texts).toEqual(first);
    expect(storedPack('1.0.0').pack).toEqual(editionPack('edition-1'));
  });

  it('shows nothing of itself outside its body', async () => {
    valueOf(await importPack(repository, first));
    const rows = ((await dump())['packs'] ?? []).map((row) =>
      typeof row === 'object' ? { ...row, body: null } : row,
    );
    expect(rows).toMatchObject([{ rev: 1, body: null }]);
    expect(JSON.stringify(rows)).not.toContain(name.id);
  });

  it('stands beside another edition of itself, in order of the editions whatever their ids', async () => {
    vi.spyOn(crypto, 'randomUUID')
      .mockReturnValueOnce('00000000-0000-4000-8000-000000000000')
      .mockReturnValueOnce('ffffffff-ffff-4fff-8fff-ffffffffffff');
    valueOf(await importPack(repository, second));
    valueOf(await importPack(repository, first));
    expect(versions()).toEqual(['1.0.0', '2.0.0']);
  });

  it('is refused when that edition is here, and told whether the two are the same', async () => {
    valueOf(await importPack(repository, first));
    const before = await dump();
    const respelled = Object.fromEntries(
      Object.entries(first).map(([file, text]) => [file, JSON.stringify(JSON.parse(text))]),
    );
    expect(await importPack(repository, respelled)).toMatchObject({
      error: { code: 'pack-same-version', context: { packVersion: '1.0.0', same: 'yes' } },
    });
    const clocks = {
      ...first,
      'pack.json': (first['pack.json'] ?? '').replace(/"title": "/, '"title": "My '),
    };
    expect(await importPack(repository, clocks)).toMatchObject({
      error: { code: 'pack-same-version', context: { same: 'no' } },
    });
    expect(await dump()).toEqual(before);
  });

  it('is refused when it is the built-in one', async () => {
    expect(readPackTexts(builtInTexts()).pack).toEqual({ ok: true, value: builtIn });
    expect(await importPack(repository, builtInTexts())).toMatchObject({
      error: { code: 'pack-same-version', context: { same: 'yes' } },
    });
  });

  it('is refused when it is unsound, with file and line', async () => {
    const refused = await importPack(repository, { ...first, 'facets.json': '[\n  oops\n]' });
    expect(refused).toMatchObject({ error: { code: 'pack-file-invalid' } });
    if (!refused.ok) expect(refused.error.context['problem']).toMatch(/^facets\.json, line 2: /);
    expect((await dump())['packs']).toEqual([]);
  });

  it('is not here when the disk refuses', async () => {
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await importPack(repository, first)).toMatchObject({ error: { code: 'save-failed' } });
    spy.mockRestore();
    expect(versions()).toEqual([]);
  });
});

describe('a pack that is to go', () => {
  beforeEach(async () => {
    valueOf(await importPack(repository, first));
  });

  it('goes when no assessment is read with it', async () => {
    valueOf(await createAssessment(repository, 'Under the built-in pack'));
    expect(valueOf(await removePack(repository, storedPack('1.0.0')))).toBeNull();
    expect(versions()).toEqual([]);
    expect((await dump())['packs']).toEqual([]);
  });

  it('stays while one is, which is named', async () => {
    const id = valueOf(await createAssessment(repository, 'Our matter', name));
    expect(await removePack(repository, storedPack('1.0.0'))).toMatchObject({
      error: { code: 'pack-in-use', context: { assessments: '“Our matter”' } },
    });
    expect(versions()).toEqual(['1.0.0']);
    valueOf(await deleteAssessment(repository, id));
    valueOf(await removePack(repository, storedPack('1.0.0')));
    expect(versions()).toEqual([]);
  });

  it('stays while many are: three are named, the others counted', async () => {
    for (const title of ['A', 'B', 'C', 'D', 'E']) valueOf(await createAssessment(repository, title, name));
    const refused = await removePack(repository, storedPack('1.0.0'));
    expect(refused.ok ? '' : refused.error.context['assessments']).toMatch(
      /^“[A-E]”, “[A-E]”, “[A-E]”,? and 2 other assessments$/,
    );
  });

  it('goes once its assessments have gone on under the next edition, and they keep every answer', async () => {
    const file = answeredUnderFirst();
    const id = valueOf(await importAssessment(repository, file, 'keep-id'));
    valueOf(await importPack(repository, second));
    expect((await removePack(repository, storedPack('1.0.0'))).ok).toBe(false);
    valueOf(await savePackVersion(repository, id, '2.0.0'));
    valueOf(await removePack(repository, storedPack('1.0.0')));
    expect(versions()).toEqual(['2.0.0']);
    expect((await dump())['answers']).toHaveLength(file.assessment.answers.length);
  });

  it('is never the built-in one', async () => {
    const [own] = installedPacks();
    if (own === undefined) throw new Error('No pack at all');
    valueOf(await removePack(repository, own));
    expect(installedPacks()[0]).toEqual(own);
  });
});
