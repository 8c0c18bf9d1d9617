import { maskedCrc32c } from '../../../../electron/node/store/crc32c';
import { UnreadableBytes } from '../../../../electron/node/store/byte-reader';
import { unpackSnappy } from '../../../../electron/node/store/snappy';
import { isSoundTable } from '../../../../electron/node/store/table-format';
import { applyEdits } from '../../../../electron/node/store/version-edits';
import { describe, expect, it } from 'vitest';

function block(content: Uint8Array, packing: number): Buffer {
  const body = Buffer.concat([content, Buffer.from([packing])]);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32LE(maskedCrc32c(body), 0);
  return Buffer.concat([body, checksum]);
}

/** A block of entries (own key `k`, value), none sharing, one restart at 0. */
function entries(values: readonly (readonly number[])[]): Buffer {
  const body = values.map((value) => Buffer.from([0, 1, value.length, 0x6b, ...value]));
  return Buffer.concat([...body, Buffer.from([0, 0, 0, 0, 1, 0, 0, 0])]);
}

/** The smallest table: one data block, an empty meta index, an index packed with Snappy (literals only). */
function table(): Buffer {
  const data = block(entries([[1, 2, 3]]), 0);
  const meta = block(entries([]), 0);
  const index = entries([[0, data.length - 5]]);
  const packed = block(Buffer.concat([Buffer.from([index.length, (index.length - 1) << 2]), index]), 1);
  const footer = Buffer.alloc(48);
  footer.set([data.length, meta.length - 5, data.length + meta.length, packed.length - 5]);
  footer.set(Buffer.from('57fb808b247547db', 'hex'), 40);
  return Buffer.concat([data, meta, packed, footer]);
}

describe('a table', () => {
  it('is sound as it was written', () => {
    expect(isSoundTable(table())).toBe(true);
  });

  it('is not with any one byte of its blocks or magic number flipped', () => {
    const sound = table();
    for (let index = 0; index < sound.length; index += 1) {
      // The rest of the footer is padding.
      if (index >= sound.length - 44 && index < sound.length - 8) continue;
      const flipped = Buffer.from(sound);
      flipped[index] = (flipped[index] ?? 0) ^ 0x20;
      expect(isSoundTable(flipped), String(index)).toBe(false);
    }
  });

  it('is not when it is cut anywhere', () => {
    const sound = table();
    for (let end = 0; end < sound.length; end += 1) {
      expect(isSoundTable(sound.subarray(0, end))).toBe(false);
    }
  });
});

describe('Snappy', () => {
  it('unpacks literals and copies, also those that reach into themselves', () => {
    // "ab", then 6 bytes from 2 back (kind 1), then 3 bytes from 8 back (kind 2).
    const packed = Buffer.from([11, 1 << 2, 0x61, 0x62, ((6 - 4) << 2) | 1, 2, ((3 - 1) << 2) | 2, 8, 0]);
    expect(Buffer.from(unpackSnappy(packed)).toString()).toBe('ababababab' + 'a');
  });

  it.each([
    ['nothing', []],
    ['a copy from before the beginning', [4, 1 | (0 << 2), 9]],
    ['more than it announces', [1, 1 << 2, 0x61, 0x62]],
    ['less than it announces', [9, 0, 0x61]],
    ['an absurd length', [0xff, 0xff, 0xff, 0xff, 0x0f]],
  ])('refuses %s', (_what, bytes) => {
    expect(() => unpackSnappy(Buffer.from(bytes))).toThrow(UnreadableBytes);
  });
});

describe('edits of a MANIFEST', () => {
  const name = [1, 3, 0x69, 0x64, 0x62];
  const newTable = (number: number, size: number) => [7, 0, number, size, 1, 0x61, 1, 0x7a];

  it('add up to the log and tables of now', () => {
    const edits = [
      [...name, 2, 5, 9, 0, 3, 6, 4, 12, ...newTable(4, 100)],
      [...newTable(7, 90), 6, 0, 4, 2, 8, 5, 1, 2, 0x61, 0x62],
    ];
    expect(applyEdits(edits.map((edit) => Buffer.from(edit)))).toEqual({
      log: 8,
      previousLog: 0,
      tables: [{ number: 7, bytes: 90 }],
    });
  });

  it.each([[[]], [[2, 5, 3, 6]], [[99]], [[2]], [[7, 0, 4]], [[1, 200, 1]]])(
    'that are not understood are no version (%j)',
    (edit) => {
      expect(applyEdits([Buffer.from(edit)])).toBeNull();
    },
  );
});
