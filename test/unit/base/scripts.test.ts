import { describe, expect, it } from 'vitest';
import {
  breakableWords,
  columnsOf,
  hanStyleOf,
  lettersOf,
  scriptOf,
  shortenedTo,
} from '@shared/base/scripts';

describe('scriptOf', () => {
  it.each([
    ['Ł', 'european'],
    ['Щ', 'european'],
    ['שָׁ', 'hebrew'],
    ['ی‌', 'arabic'],
    ['क्', 'devanagari'],
    ['ที่', 'thai'],
    ['髙', 'han'],
    ['，', 'han'],
    ['エ', 'kana'],
    ['ー', 'kana'],
    ['김', 'hangul'],
    ['7', 'common'],
    [' ', 'common'],
    ['‏', 'common'],
    ['த', 'other'],
  ] as const)('knows %s as %s', (letter, script) => {
    expect(scriptOf(letter)).toBe(script);
  });
});

describe('lettersOf', () => {
  it.each([
    ['a b', ['a', ' ', 'b']],
    ['ŗ̃a', ['ŗ̃', 'a']],
    ['می‌خ', ['م', 'ی‌', 'خ']],
    ['👩🏽‍⚖️!', ['👩🏽‍⚖️', '!']],
    ['𠮷野', ['𠮷', '野']],
    ['น้ำ', ['น้ำ']],
  ])('takes %s apart as a reader would', (text, letters) => {
    expect(lettersOf(text)).toEqual(letters);
  });
});

describe('hanStyleOf', () => {
  it.each([
    ['株式会社みずほ銀行', 'japanese'],
    ['한국 銀行', 'korean'],
    ['中国银行', 'chinese'],
    ['Bank', 'chinese'],
  ] as const)('draws what %s shares with its neighbors as %s', (text, style) => {
    expect(hanStyleOf(text)).toBe(style);
  });
});

describe('columnsOf', () => {
  it('counts letters of East Asia twice, and no marks', () => {
    expect(['Bank', '銀行 AG', '김민준', 'ŗ̃a', 'שָׁ', 'ที่'].map(columnsOf)).toEqual([4, 7, 6, 2, 1, 1]);
  });
});

describe('shortenedTo', () => {
  it('is as wide as asked with its ellipsis, and cuts no letter from its marks', () => {
    expect(shortenedTo('abcdef', 4)).toBe('abc…');
    expect(shortenedTo('銀行銀行', 4)).toBe('銀…');
    expect(shortenedTo('a̋b̃c̃d̃e̋', 4)).toBe('a̋b̃c̃…');
  });
});

describe('breakableWords', () => {
  it.each([
    ['two words', ['two', 'words']],
    ['銀行, Łódź', ['銀', '+行,', 'Łódź']],
    ['第2回の会。', ['第', '+2', '+回', '+の', '+会。']],
    ['  ', []],
  ])('breaks %j as lines do', (text, words) => {
    expect(breakableWords(text).map(({ text: word, isJoined }) => (isJoined ? `+${word}` : word))).toEqual(
      words,
    );
  });
});
