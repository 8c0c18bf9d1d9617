import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SHARE_LIMITS } from '@shared/exchange/share-package';
import { isShareFile, LARGEST_SHARE_FILE } from '@shared/exchange/tell-share-file';

describe('a share file', () => {
  it.each([
    ['by its name', 'a.BRIEFLOCK', 'anything', true],
    ['by its name, even when it is empty', 'a.brieflock', '', true],
    ['by its first line, whatever its name', 'a.json', 'age-encryption.org/v1\n-> X25519 abc\n', true],
    ['by the first line of a version to come', 'a.bin', 'age-encryption.org/x', true],
    ['cut off inside its header', 'a.bin', 'age-encryption.org/v1\n-> scrypt ', true],
    ['in armor, after blank lines', 'a.txt', '\n\n-----BEGIN AGE ENCRYPTED FILE-----\nYWdl', true],
    ['never by its name where plain text begins', 'a.brieflock', '{"format":1}', false],
    ['not by part of its name', 'brieflock', 'PNG', false],
    ['not without a byte', 'a.json', '', false],
  ])('is told %s', (_how, name, text, expected) => {
    expect(isShareFile(name, strToU8(text))).toBe(expected);
  });

  it('may be larger than all that may come out of it, for its encryption takes room', () => {
    expect(LARGEST_SHARE_FILE.bytes).toBeGreaterThan(DEFAULT_SHARE_LIMITS.maxTotalBytes);
    expect(LARGEST_SHARE_FILE.words).toBe(`${String(LARGEST_SHARE_FILE.bytes / 1024 / 1024)} MB`);
  });
});
