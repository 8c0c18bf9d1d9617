import { describe, expect, it } from 'vitest';
import { matterSchema } from '@shared/assessment/schema-hand';
import { bytesOfBase64, readPictureHead } from '@shared/base/picture-file';
import fc from 'fast-check';
import { PIXEL } from '../../helpers/pixel';
import { buildMatter } from '../../helpers/record-builders';

const png = bytesOfBase64(PIXEL.data);
/** Start, a comment, a frame of 3 by 2, the end. */
const jpeg = Uint8Array.from([
  ...[0xff, 0xd8, 0xff, 0xfe, 0x00, 0x04, 0x41, 0x42],
  ...[0xff, 0xc2, 0x00, 0x0b, 0x08, 0x00, 0x02, 0x00, 0x03, 0x01, 0x01, 0x11, 0x00],
  ...[0xff, 0xd9],
]);
const changed = (bytes: Uint8Array, at: number, byte: number) =>
  Uint8Array.from(bytes, (each, index) => (index === at ? byte : each));

describe('a picture file', () => {
  it('is told by its bytes, with its size', () => {
    expect(readPictureHead(png)).toEqual({ format: 'png', widthPx: 1, heightPx: 1 });
    expect(readPictureHead(jpeg)).toEqual({ format: 'jpeg', widthPx: 3, heightPx: 2 });
  });

  it.each([
    ['a text', new TextEncoder().encode('<svg/>'), 'neither-png-nor-jpeg'],
    ['nothing', new Uint8Array(), 'neither-png-nor-jpeg'],
    ['a PNG cut short', png.subarray(0, -1), 'damaged'],
    ['a PNG of no width', changed(png, 19, 0), 'damaged'],
    ['an interlaced PNG', changed(png, 28, 1), 'interlaced'],
    ['a JPEG cut short', jpeg.subarray(0, -1), 'damaged'],
    ['a JPEG without a frame', Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]), 'damaged'],
  ] as const)('is none where it is %s', (_, bytes, problem) => {
    expect(readPictureHead(bytes)).toBe(problem);
  });

  it('is read to an end whatever it holds', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (tail) => {
        const bytes = Uint8Array.from([0xff, 0xd8, 0xff, ...tail, 0xff, 0xd9]);
        expect(readPictureHead(bytes)).toBeDefined();
      }),
    );
  });

  it('comes back from Base64 byte by byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect(bytesOfBase64(Buffer.from(bytes).toString('base64'))).toEqual(Uint8Array.from(bytes));
      }),
    );
  });
});

describe('the logo of a letterhead', () => {
  const withLogo = (logo: object) =>
    matterSchema.safeParse({ ...buildMatter(), letterhead: { name: 'N', address: [], logo } }).success;

  it('is what it says, or no file that holds it opens', () => {
    const logo = { ...PIXEL, alt: '' };
    expect(withLogo(logo)).toBe(true);
    expect(withLogo({ ...logo, widthPx: 2 })).toBe(false);
    expect(withLogo({ ...logo, format: 'jpeg' })).toBe(false);
    expect(withLogo({ ...logo, data: Buffer.from('<svg/>').toString('base64') })).toBe(false);
    expect(withLogo({ ...logo, data: 'A'.repeat(174_768) })).toBe(false);
  });
});
