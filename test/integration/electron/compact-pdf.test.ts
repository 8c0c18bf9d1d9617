import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '@shared/document/pdf/build-document';
import { pageMeasures } from '@shared/document/pdf/theme';
import { compactPdf } from '../../../electron/node/documents/writers/compact-pdf';
import { printPdf } from '../../../electron/node/documents/writers/print-pdf';
import { allParts, openPdf, readPages } from '../../helpers/read-pdf';
import { modelOf, RICH_ASSESSMENT, RICH_PACK } from '../../unit/document/report-fixture';

const RESOURCES = resolve(import.meta.dirname, '../../../resources');

async function unpacked(): Promise<Buffer> {
  const definition = buildDocument('memo', modelOf(RICH_PACK, RICH_ASSESSMENT), { pageSize: 'LETTER' });
  const printable = { definition: { ...definition, compress: false }, page: pageMeasures('LETTER') };
  return Buffer.from((await printPdf(printable, RESOURCES, () => undefined)).bytes);
}

describe('compactPdf', () => {
  it('loses nothing: the same pages, words, structure, bookmarks and facts in fewer bytes', async () => {
    const plain = await unpacked();
    const packed = compactPdf(plain);
    expect(packed.length).toBeLessThan(plain.length - 50_000);
    expect(packed.equals(compactPdf(plain))).toBe(true);
    const [before, after] = [await readPages(plain), await readPages(packed)];
    expect(after).toEqual(before);
    expect(after.flatMap(({ tree }) => allParts(tree)).length).toBeGreaterThan(200);
    const [one, other] = [await openPdf(plain), await openPdf(packed)];
    expect(await other.getOutline()).toEqual(await one.getOutline());
    expect((await other.getMetadata()).info).toEqual((await one.getMetadata()).info);
    expect(Object.keys(await other.getDestinations())).toEqual(Object.keys(await one.getDestinations()));
  });

  it('refuses what it was not made for', () => {
    expect(() => compactPdf(Buffer.from('%PDF-1.7\nnothing of a table\n'))).toThrow();
  });
});
