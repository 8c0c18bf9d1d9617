import { describe, expect, it } from 'vitest';
import { contract } from '@shared/ipc/contract';
import { passphraseHint, passphraseLength } from '@renderer/screens/exchange/passphrase-hint';
import { MIN_PASSPHRASE_LENGTH } from '@shared/base/text-limits';

describe('passphraseHint', () => {
  it('refuses one character less than the minimum and says how many are missing', () => {
    const short = passphraseHint('x'.repeat(MIN_PASSPHRASE_LENGTH - 1));
    expect(short.isLongEnough).toBe(false);
    expect(short.words).toContain('1 more character.');
    expect(passphraseHint('x'.repeat(MIN_PASSPHRASE_LENGTH)).isLongEnough).toBe(true);
  });

  it('counts characters as a person sees them', () => {
    expect(passphraseLength('🔒🔒')).toBe(2);
    expect(passphraseHint('🔒'.repeat(6)).isLongEnough).toBe(false);
  });

  it('speaks more kindly of longer ones', () => {
    const words = [12, 16, 24].map((length) => passphraseHint('x'.repeat(length)).words);
    expect(new Set(words).size).toBe(3);
  });

  it('never accepts what the contract refuses', () => {
    const { passphrase } = contract['share:export'].request.shape;
    expect(passphrase.safeParse('x'.repeat(MIN_PASSPHRASE_LENGTH)).success).toBe(true);
  });
});
