/** Archives in which two programs would see two different contents. */
import { strToU8, Zip, ZipDeflate, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZipStructure } from '@shared/base/zip-structure';
import { unzipWithin } from '@shared/base/zip-reader';
import { isSealedZip, openSealedZip } from '../../../electron/node/backup/sealed-zip';
import { openBackup } from '../../../electron/node/backup/read-backup';

const LIMITS = { maxEntries: 20, maxTotalBytes: 1_000_000, maxRatio: 1_000 };
const FILES: Zippable = { 'a.txt': strToU8('first words'), 'b.txt': strToU8('second words '.repeat(50)) };
const END_BYTES = 22;

const plain = (): Buffer => Buffer.from(zipSync(FILES));
const end = (zip: Buffer): number => zip.length - END_BYTES;
const tableAt = (zip: Buffer): number => zip.readUInt32LE(end(zip) + 16);
const secondAt = (zip: Buffer): number => zip.lastIndexOf('PK\u0003\u0004', undefined, 'latin1');

/** Written as a stream: sizes come after the data. */
function streamed(): Buffer {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    parts.push(chunk);
  });
  for (const name of ['a.txt', 'b.txt']) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(strToU8(`${name} has words `.repeat(20)), true);
  }
  zip.end();
  return Buffer.concat(parts);
}

function changed(change: (zip: Buffer) => void, from = plain()): Buffer {
  change(from);
  return from;
}

/** What comes before, with every offset of the table kept in order. */
function withPrefix(prefix: Buffer): Buffer {
  const zip = plain();
  let at = tableAt(zip);
  zip.writeUInt32LE(at + prefix.length, end(zip) + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    zip.writeUInt32LE(zip.readUInt32LE(at + 42) + prefix.length, at + 42);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return Buffer.concat([prefix, zip]);
}

/** The files of one archive under the table of another: whoever reads from the front sees other files. */
function twoArchives(): Buffer {
  const other = Buffer.from(zipSync({ 'a.txt': strToU8('other words') }));
  return withPrefix(other.subarray(0, tableAt(other)));
}

/** A second table of contents and a second end behind the first. */
function twoEnds(): Buffer {
  const zip = plain();
  const table = zip.subarray(tableAt(zip));
  return Buffer.concat([zip, table]);
}

const REFUSED: Readonly<Record<string, () => Buffer>> = {
  'a name in a file’s own header that the table does not have': () =>
    changed((zip) => zip.write('c', 30, 'latin1')),
  'another unpacked size in the header': () => changed((zip) => zip.writeUInt32LE(5, 22)),
  'another packed size in the header': () => changed((zip) => zip.writeUInt32LE(5, 18)),
  'another sum in the header': () => changed((zip) => zip.writeUInt32LE(5, 14)),
  'another way of compression in the header': () => changed((zip) => zip.writeUInt16LE(0, secondAt(zip) + 8)),
  'files that overlap': () => changed((zip) => zip.writeUInt32LE(0, tableAt(zip) + 46 + 5 + 42)),
  'a file that the table leaves out': () => changed((zip) => zip.writeUInt32LE(secondAt(zip), end(zip) + 16)),
  'something before the first file': () => withPrefix(Buffer.from('#!/bin/sh\n')),
  'the files of another archive before them': twoArchives,
  'two ends': twoEnds,
  'a comment behind the end': () =>
    Buffer.concat([changed((zip) => zip.writeUInt16LE(4, zip.length - 2)), Buffer.from('more')]),
  'something behind the end': () => Buffer.concat([plain(), Buffer.from('more')]),
  'a count of another number of files': () =>
    changed((zip) => {
      zip.writeUInt16LE(1, end(zip) + 8);
      zip.writeUInt16LE(1, end(zip) + 10);
    }),
  'a mark that needs ZIP64': () => changed((zip) => zip.writeUInt16LE(0xffff, end(zip) + 10)),
  'an encrypted file': () =>
    changed((zip) => {
      zip.writeUInt16LE(1, 6);
      zip.writeUInt16LE(1, tableAt(zip) + 8);
    }),
  'sizes behind the data that are others': () =>
    changed((zip) => zip.writeUInt32LE(7, zip.indexOf('PK\u0007\u0008', 0, 'latin1') + 12), streamed()),
  'no sizes behind the data': () =>
    changed((zip) => zip.writeUInt32LE(7, zip.indexOf('PK\u0007\u0008', 0, 'latin1') + 4), streamed()),
  'another name in an extra field': () =>
    Buffer.from(zipSync({ 'a.txt': [strToU8('words'), { extra: { 0x7075: new Uint8Array(9) } }] })),
  'nothing at all': () => Buffer.alloc(0),
  'a table that begins beyond the end': () => changed((zip) => zip.writeUInt32LE(0x7fffffff, end(zip) + 16)),
};

describe('an archive', () => {
  it.each([
    ['at once', plain],
    ['as a stream', streamed],
    [
      'with the times that zip adds',
      () => Buffer.from(zipSync({ a: [strToU8('w'), { extra: { 0x5455: new Uint8Array(5) } }] })),
    ],
    ['empty', () => Buffer.from(zipSync({}))],
  ])('that was written %s is taken', (_how, make) => {
    expect(readZipStructure(make())).not.toBeNull();
  });

  it.each(Object.entries(REFUSED))('with %s is not', (_what, make) => {
    expect(readZipStructure(make())).toBeNull();
    expect(unzipWithin(make(), LIMITS, () => true).ok).toBe(false);
  });

  it('cut off anywhere is refused', () => {
    const whole = plain();
    for (let length = 0; length < whole.length; length += 1)
      expect(readZipStructure(whole.subarray(0, length)), String(length)).toBeNull();
  });

  it('that unpacks to another length than it says is refused', () => {
    const zip = changed((bytes) => {
      bytes.writeUInt32LE(5, 22);
      bytes.writeUInt32LE(5, tableAt(bytes) + 24);
    });
    expect(readZipStructure(zip)).not.toBeNull();
    expect(unzipWithin(zip, LIMITS, () => true)).toMatchObject({ ok: false });
  });
});

describe('a backup in which two programs see two contents', () => {
  it.each(['two ends', 'the files of another archive before them'])('(%s) is refused', async (what) => {
    const make = REFUSED[what] ?? plain;
    expect(openBackup(make())).toMatchObject({ error: { code: 'backup-unreadable' } });
    const sealed = zipSync({ 'content.age': [strToU8('x'), { level: 0 }], 'ring.age': strToU8('y') });
    const twice = Buffer.concat([sealed, Buffer.from(sealed)]);
    expect(isSealedZip(twice)).toBe(true);
    const opened = await openSealedZip(twice, { kind: 'passphrase', passphrase: 'any' });
    expect(opened).toMatchObject({ error: { code: 'backup-unreadable' } });
  });
});
