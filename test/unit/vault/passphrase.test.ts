import { randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { judgePassphrase, OFFERED_FROM, offeredPhrase } from '@shared/base/passphrase-strength';

describe('a passphrase', () => {
  it.each([
    ['', 'too-short'],
    ['            ', 'blank'],
    ['\u00a0\u2003 \t        ', 'blank'],
    ['aaaaaaaaaaaa', 'guessable'],
    ['password1234', 'guessable'],
    ['qwertyuiop[]', 'guessable'],
    ['123456789012', 'guessable'],
    ['abcabcabcabc', 'guessable'],
    ['Summer2026!!', 'guessable'],
    ['x9$Kq', 'too-short'],
    ['ｐａｓｓｗｏｒｄ１２３４', 'guessable'],
    ['p a s s w o r d 1 2 3 4', 'guessable'],
    ['Brieflock2026!', 'guessable'],
    ['Correct horse battery staple', 'guessable'],
    ['áéíóúñ'.normalize('NFD'), 'too-short'],
  ])('%j is refused: %s', (passphrase, weakness) => {
    expect(judgePassphrase(passphrase).weakness).toBe(weakness);
  });

  it.each([
    'vK9#mQz2!rT7pL',
    'marble otter cactus violin harbor sketch',
    'Übergröße fährt 17 Dachse nach Süden',
    '正しい馬電池ホッチキスの長い言葉',
  ])('%j is strong enough', (passphrase) => {
    expect(judgePassphrase(passphrase)).toEqual({ weakness: null, share: 1 });
  });

  it('is judged in bounded time, however long', () => {
    expect(judgePassphrase('mortar otter cactus violin '.repeat(400)).weakness).toBeNull();
  });
});

describe('an offered phrase', () => {
  it('has six words, each drawn from all of them, and is strong enough', () => {
    const asked: number[] = [];
    const phrase = offeredPhrase((below) => {
      asked.push(below);
      return randomInt(below);
    });
    expect(asked).toEqual(Array.from({ length: 6 }, () => OFFERED_FROM));
    expect(OFFERED_FROM).toBe(2048);
    expect(phrase.split(' ')).toHaveLength(6);
    expect(judgePassphrase(phrase).weakness).toBeNull();
  });
});
