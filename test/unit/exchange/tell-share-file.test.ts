import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SHARE_LIMITS } from '@shared/exchange/share-package';
import { isShareFile, LARGEST_SHARE_FILE } from '@shared/exchange/tell-share-file';

describe('a share file', () => {
  it.each([
    { how: 'by its name', name: 'a.BRIEFLOCK', text: 'anything', expected: true },
    { how: 'by its name, even when it is empty', name: 'a.brieflock', text: '', expected: true },
    {
      how: 'by its first line, whatever its name',
      name: 'a.json',
      text: 'age-encryption.org/v1\n-> X25519 abc\n',
      expected: true,
    },
    {
      how: 'by the first line of a version to come',
      name: 'a.bin',
      text: 'age-encryption.org/x',
      expected: true,
    },
    {
      how: 'cut off inside its header',
      name: 'a.bin',
      text: 'age-encryption.org/v1\n-> scrypt ',
      expected: true,
    },
    {
      how: 'in armor, after blank lines',
      name: 'a.txt',
      text: '\n\n-----BEGIN AGE ENCRYPTED FILE-----\nYWdl',
      expected: true,
    },
    {
      how: 'never by its name where plain text begins',
      name: 'a.brieflock',
      text: '{"format":1}',
      expected: false,
    },
    { how: 'not by part of its name', name: 'brieflock', text: 'PNG', expected: false },
    { how: 'not without a byte', name: 'a.json', text: '', expected: false },
  ])('is told $how', ({ name, text, expected }) => {
    expect(isShareFile(name, strToU8(text))).toBe(expected);
  });

  it('may be larger than all that may come out of it, for its encryption takes room', () => {
    expect(LARGEST_SHARE_FILE.bytes).toBeGreaterThan(DEFAULT_SHARE_LIMITS.maxTotalBytes);
    expect(LARGEST_SHARE_FILE.words).toBe(`${String(LARGEST_SHARE_FILE.bytes / 1024 / 1024)} MB`);
  });
});
