import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { leaveToNextStart, removeLeftovers } from '../../../../electron/main/app/session-leftovers';
import { partitionOf, storeFilesOf, storeRemains } from '../../../../electron/main/app/store-places';

it('keeps the open store where it always was, and each sealed one by itself', () => {
  expect(partitionOf(0)).toBeNull();
  expect(partitionOf(2)).toBe('persist:vault-2');
  expect(storeFilesOf('/d', 0).store).toBe('/d/IndexedDB/app_bundle_0.indexeddb.leveldb');
  expect(storeFilesOf('/d', 0).handedOver).toBe('/d/unsaved.json');
  expect(storeFilesOf('/d', 2).store).toBe('/d/Partitions/vault-2/IndexedDB/app_bundle_0.indexeddb.leveldb');
  expect(storeFilesOf('/d', 2).handedOver).toBe('/d/store-2/unsaved.json');
});

it('takes everything of the open store away, and nothing that is of the vault or of the window', () => {
  const kept = [
    'vault',
    'vault.json',
    'window.json',
    'backups.json',
    'logs',
    'Partitions',
    'store-1',
    'journal-1',
  ];
  const gone = [
    ...['unsaved.json', 'unsaved-20261130T081500000.json', 'store.json', 'large-values.json'],
    '.brieflock-0a1b2c3d4e5f.tmp',
  ];
  const remains = storeRemains('/d', 0, [...kept, ...gone]);
  for (const name of gone) expect(remains).toContain(`/d/${name}`);
  for (const name of kept) expect(remains).not.toContain(`/d/${name}`);
  for (const name of ['IndexedDB', 'Session Storage', 'store-repairs'])
    expect(remains).toContain(`/d/${name}`);
});

it('takes what is open in every run away too, at the next start where it cannot be before', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'brieflock-leftovers-'));
  const fill = (): void => {
    mkdirSync(join(folder, 'Local Storage', 'leveldb'), { recursive: true });
    writeFileSync(join(folder, 'Local Storage', 'leveldb', '000003.log'), 'Ada Author');
  };
  fill();
  removeLeftovers(folder);
  expect(readdirSync(folder)).toEqual(['Local Storage']);
  await leaveToNextStart(folder);
  expect(readdirSync(folder)).toEqual(['session-leftovers']);
  // As where an open file stays.
  fill();
  removeLeftovers(folder);
  expect(readdirSync(folder)).toEqual([]);
});

it('takes a sealed store away by its own folders alone', () => {
  expect(storeRemains('/d', 3, ['unsaved.json'])).toEqual(['/d/Partitions/vault-3', '/d/store-3']);
});
