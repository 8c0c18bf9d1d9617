import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  directedText,
  hasRightToLeft,
  readsRightToLeft,
  turned,
  visualOrder,
  wholesOf,
  withMarks,
} from '@shared/base/direction';
import { lettersOf } from '@shared/base/scripts';

/** What stands on the line from left to right, each stretch as its own reader sees it. */
function seen(text: string, typed: readonly string[] = []): string {
  const { pieces } = directedText(text, wholesOf(typed));
  return visualOrder(pieces.map(({ level }) => level))
    .flatMap((place) => pieces[place] ?? [])
    .map(({ text: piece, level }) => (level % 2 === 1 ? turned(lettersOf(piece)) : piece))
    .join('');
}

describe('a name that runs from right to left', () => {
  it('turns nothing around it in a sentence of ours', () => {
    const name = 'דוד לוי';
    expect(seen(`${name}, 12 people`, [name])).toBe('יול דוד, 12 people');
    expect(seen(`${name}, 12 people`)).toBe('יול דוד, 12 people');
    expect(seen(`By ${name} (3 of 5)`, [name])).toBe('By יול דוד (3 of 5)');
    expect(seen(`${name} told the Company.`, [name])).toBe('יול דוד told the Company.');
  });

  it('keeps a number that belongs to it', () => {
    expect(seen('At הרצל 12, Tel Aviv', ['הרצל 12'])).toBe('At 12 לצרה, Tel Aviv');
  });

  it('keeps words of another script in their place inside it', () => {
    const title = 'תגובה ל-OpenAI API עד 31.12.2026';
    expect(seen(title, [title])).toBe('31.12.2026 דע OpenAI API-ל הבוגת');
    expect(seen(`Planned: ${title}.`, [title])).toBe('Planned: 31.12.2026 דע OpenAI API-ל הבוגת.');
  });

  it('turns brackets with it', () => {
    expect(seen('דוד (לוי) כהן', ['דוד (לוי) כהן'])).toBe('ןהכ (יול) דוד');
  });

  it('is found as a whole, not inside another word or among others that run as it does', () => {
    expect(seen('By מאב, אב.', ['אב'])).toBe('By באמ, בא.');
    expect(seen('By מאב אב, 3.', ['אב', 'מאב'])).toBe('By בא באמ, 3.');
    expect(seen('By מאב אב, 3.', ['אב'])).toBe('By בא באמ, 3.');
  });

  it('may be one of several, the longer first', () => {
    const typed = ['בנק', 'בנק הפועלים'];
    expect(wholesOf(typed)).toEqual(['בנק הפועלים', 'בנק']);
    expect(seen('בנק and בנק הפועלים', typed)).toBe('קנב and םילעופה קנב');
  });
});

describe('what was typed', () => {
  it('reads from left to right where English words prevail, whatever it begins with', () => {
    const note = 'דוד בן־גוריון said on 3 May 2026 (file 12/A): agreed.';
    expect(readsRightToLeft(note)).toBe(false);
    expect(seen(note, [note])).toBe('ןוירוג־ןב דוד said on 3 May 2026 (file 12/A): agreed.');
    expect(seen(`Note: ${note}`, [note])).toBe('Note: ןוירוג־ןב דוד said on 3 May 2026 (file 12/A): agreed.');
    const list = 'By דוד, 3 people, on 4 May';
    expect(seen(list, [list])).toBe('By דוד, 3 people, on 4 May');
  });

  it('reads from right to left where its words do, whatever it begins with', () => {
    const note = 'CISO הודיע לוועדה על האירוע.';
    expect(readsRightToLeft(note)).toBe(true);
    expect(seen(note, [note])).toBe('.עוריאה לע הדעוול עידוה CISO');
  });

  it('keeps the folders of a path in their order', () => {
    for (const path of ['DMS/پروین/0012', 'C:\\דוד\\לוי\\3', '/srv/דוד/7/לוי']) {
      const { pieces } = directedText(path, wholesOf([path]));
      const folders = path.split(/[/\\]/);
      const stand = seen(path, [path]).split(/[/\\]/);
      expect(pieces.map(({ text }) => text).join('')).toBe(path);
      expect(stand).toEqual(folders.map((it) => (hasRightToLeft(it) ? turned(lettersOf(it)) : it)));
      expect(seen(`Kept at ${path}.`, [path])).toBe(`Kept at ${seen(path, [path])}.`);
    }
    expect(readsRightToLeft('ישיבה מיום 12/11/2026')).toBe(true);
  });

  it('is closed by a mark for programs that turn letters by themselves', () => {
    expect(withMarks('דוד · 3 May')).toBe('דוד\u200e · 3 May');
    expect(withMarks('Ana · 3 May')).toBe('Ana · 3 May');
  });
});

describe('directedText', () => {
  it('leaves texts that run from left to right alone', () => {
    const text = 'Łódź 銀行 कि\n(1)';
    expect(directedText(text, [])).toEqual({ pieces: [{ text, level: 0 }], isRightToLeft: false });
  });

  it('takes each line for a paragraph of its own', () => {
    const note = 'שורה אחת\nline two\nשורה 3';
    const { pieces, isRightToLeft } = directedText(note, wholesOf([note]));
    expect(isRightToLeft).toBe(false);
    expect(pieces.map(({ text }) => text).join('')).toBe(note);
    expect(directedText('שורה 3', wholesOf([note])).isRightToLeft).toBe(true);
  });

  it('lets no text turn what follows', () => {
    const text = 'pay \u202e001\u202c to דוד \u2067x\u2069';
    const { pieces } = directedText(text, []);
    expect(pieces.map((piece) => piece.text).join('')).toBe('pay 001 to דוד x');
    expect(seen('pay \u202e001\u202c to me')).toBe('pay 001 to me');
  });

  it('loses no letter, whatever is typed', () => {
    const letters = fc.constantFrom('a', 'ב', 'م', '1', '٣', ' ', '(', ')', '-', '.', 'ָ', '銀', '\n');
    const texts = fc.array(letters, { maxLength: 40 }).map((it) => it.join(''));
    fc.assert(
      fc.property(texts, fc.array(texts, { maxLength: 3 }), (text, typed) => {
        const { pieces } = directedText(text, wholesOf(typed));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        const order = visualOrder(pieces.map(({ level }) => level));
        expect([...order].sort((a, b) => a - b)).toEqual(pieces.map((_, index) => index));
      }),
    );
  });

  it('knows which texts it is about', () => {
    expect(['א', 'ب', '\u200f', 'ﷺ'].every(hasRightToLeft)).toBe(true);
    expect(['a', '銀', 'क', '1', '\u200e'].some(hasRightToLeft)).toBe(false);
  });
});

it.each([
  ['דוד בן־גוריון said', false],
  ['شیرین عبادی و پروین agreed', false],
  ['הבנק חתם על חוזה עם Microsoft', true],
  ['ההסכם על שירותי ענן נחתם ביום שני cloud', true],
])('reads %j from the right: %s', (line, isRightToLeft) => {
  expect(readsRightToLeft(line)).toBe(isRightToLeft);
});
