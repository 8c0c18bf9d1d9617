import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readAgeHeader } from '@shared/exchange/age-header';

const SALT = `${'a'.repeat(21)}A`;
const KEY = `${'b'.repeat(42)}A`;

function header(workFactor: string, intro = 'age-encryption.org/v1'): string {
  return `${intro}\n-> scrypt ${SALT} ${workFactor}\n${KEY}\n--- ${KEY}\n`;
}

function read(text: string) {
  return readAgeHeader(strToU8(text, true));
}

describe('the header of an age file', () => {
  it.each(['1', '9', '18', '999999'])(
    'with a passphrase names its work factor %s and where it ends',
    (factor) => {
      const text = header(factor);
      expect(read(`${text}payload`)).toEqual({
        kind: 'passphrase',
        length: text.length,
        workFactor: Number(factor),
      });
    },
  );

  it.each(['0', '018', '1000000', '-1'])('with a work factor of %s is not taken', (factor) => {
    expect(read(header(factor)).kind).not.toBe('passphrase');
  });

  it.each(['2', '9', '10', '12', '9999'])('of version %s is newer, and says which', (version) => {
    expect(read(`age-encryption.org/v${version}\nwhatever`)).toEqual({ kind: 'newer', version });
  });

  it.each(['0', '01', '02', '12345', ''])('of version “%s” is no later one', (version) => {
    expect(read(`age-encryption.org/v${version}\nwhatever`).kind).not.toBe('newer');
  });

  it('says nothing of a version in the middle of a file', () => {
    expect(read(`\nage-encryption.org/v2\n`)).toEqual({ kind: 'not-age' });
  });

  it('encrypted to keys is told from one with a passphrase', () => {
    expect(read('age-encryption.org/v1\n-> X25519 abc\n')).toEqual({ kind: 'keys' });
    expect(read('age-encryption.org/v1\n-> scrypt abc\n')).toEqual({ kind: 'altered' });
  });

  it('is truncated wherever it ends early, an empty file included', () => {
    const text = header('18');
    for (let end = 0; end < text.length; end += 1)
      expect(read(text.slice(0, end))).toEqual({ kind: 'truncated' });
  });

  it('is altered with up to four bytes that cannot be right, and another kind of file with more', () => {
    const text = header('18');
    const spoil = (count: number) => '!'.repeat(count) + text.slice(count);
    for (const count of [1, 2, 3, 4]) expect(read(spoil(count))).toEqual({ kind: 'altered' });
    expect(read(spoil(5))).toEqual({ kind: 'not-age' });
    expect(read(`${text.slice(0, -2)}!\n`)).toEqual({ kind: 'altered' });
  });

  it('that begins like one of ours and goes on otherwise is altered; anything else is no age file', () => {
    expect(read(`age-encryption.org/v1${' '.repeat(300)}`)).toEqual({ kind: 'altered' });
    expect(read('%PDF-1.7')).toEqual({ kind: 'not-age' });
  });
});
