/** Reading packages of Office: pictures hold no words, whatever their bytes look like. */
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readOffice, unpackedParts } from '../../../../electron/node/documents/extract/read-zip';

const PACKAGE = zipSync({
  'word/document.xml': strToU8('<w:p><w:r><w:t>Plain words</w:t></w:r></w:p>'),
  'word/media/image1.png': strToU8(' Ng name="Xi Wu" '),
});

it('reads no word in the bytes of a picture, which are searched as bytes', () => {
  const { body, places } = readOffice(PACKAGE);
  expect(body).toContain('Plain words');
  expect(places.map(({ text }) => text).join('\n')).not.toMatch(/\bNg\b|\bXi\b/u);
  expect(unpackedParts(PACKAGE).map(({ name }) => name)).toContain('word/media/image1.png');
});
