/** Sixty and more forms of twelve names: each is taken out, or listed as near before anything is saved. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTerms } from '@shared/release/editions/find-terms';
import { leftForms, nearSearches, nearTerms } from '@shared/release/editions/near-terms';
import { redactText } from '@shared/release/editions/redact-text';
import { readTerms } from '@shared/release/editions/terms';

function read(list: string) {
  const terms = readTerms(list);
  if (!terms.ok) throw new Error(terms.problems.join());
  return terms;
}

function near(list: string, text: string): readonly string[] {
  const { value, left } = read(list);
  return nearTerms(redactText(text, value), nearSearches(value), leftForms(left)).map(({ form }) => form);
}

/** Each form, and what is left of it. */
const TAKEN_OUT: readonly (readonly [name: string, form: string, left: string])[] = [
  ['Şükran Ağaoğlu', 'Şükran Ağaoğlu', '[redacted]'],
  ['Şükran Ağaoğlu', 'SUKRAN AGAOGLU', '[redacted]'],
  ['Sukran Agaoglu', 'ŞÜKRAN AĞAOĞLU', '[redacted]'],
  ['Şükran Ağaoğlu', 'S\u0327u\u0308kran Ag\u0306aog\u0306lu', '[redacted]'],
  ['Şükran Ağaoğlu', 'Ağaoğlu, Şükran', '[redacted]'],
  ['Şükran Ağaoğlu', 'Ağaoğlu (Şükran)', '[redacted])'],
  ['Şükran Ağaoğlu', 'Şükran Ağaoğlu’nun', '[redacted]’nun'],
  ['Şükran Ağaoğlu', 'Şükran N. Ağaoğlu', '[redacted]'],
  ['Şükran Ağaoğlu', 'sukran.agaoglu@bank.example', '[redacted]'],
  ['Şükran Ağaoğlu', 'agaoglu_sukran@bank.example', '[redacted]'],
  ['Şükran Ağaoğlu', 'Sukran_Agaoglu_notes.docx', '[redacted]_notes.docx'],
  ['Şükran Ağaoğlu', 'SukranAgaoglu', '[redacted]'],
  ['Şükran Ağaoğlu', 'DMS/sukranagaoglu2026/charter.pdf', 'DMS/[redacted]2026/charter.pdf'],
  [
    'Şükran Ağaoğlu',
    'https://bank.example/%C5%9E%C3%BCkran-A%C4%9Fao%C4%9Flu',
    'https://bank.example/[redacted]',
  ],
  ['Şükran Ağaoğlu', 'Şükran\u00a0\u2009Ağa\u00adoğlu', '[redacted]'],
  ['Şükran Ağaoğlu', 'Şükran Ağa-\noğlu', '[redacted]'],
  ['Łukasz Nowak', 'Lukasz Nowak', '[redacted]'],
  ['Lukasz Nowak', 'ŁUKASZ NOWAK', '[redacted]'],
  ['Łukasz Nowak', 'Nowak Łukasz', '[redacted]'],
  ['Łukasz Nowak', 'lukasz-nowak.pdf', '[redacted].pdf'],
  ['Łukasz Nowak', 'Ｌｕｋａｓｚ　Ｎｏｗａｋ', '[redacted]'],
  ['Müller', 'Muller', '[redacted]'],
  ['Muller', 'MÜLLER', '[redacted]'],
  ['Müller', 'Müllers', '[redacted]'],
  ['Groß', 'GROSS', '[redacted]'],
  ['Gross', 'Groß’', '[redacted]’'],
  ['Søren Ødegård', 'Soren Odegard', '[redacted]'],
  ['Soren Odegard', 'SØREN ØDEGÅRD', '[redacted]'],
  ['Đorđe Ilić', 'Dorde Ilic', '[redacted]'],
  ['Đorđe Ilić', 'ĐORĐE ILIĆ', '[redacted]'],
  ['Ilgaz Yıldız', 'ILGAZ YILDIZ', '[redacted]'],
  ['ILGAZ YILDIZ', 'ılgaz yıldız', '[redacted]'],
  ['İpek', 'ipek', '[redacted]'],
  ['王小明', '王小明', '[redacted]'],
  ['王小明', '今天王小明先生到了', '今天[redacted]先生到了'],
  ['王小明', '王 小 明', '[redacted]'],
  ['王小明', '王\n小明', '[redacted]'],
  ['王', '国王来了', '国[redacted]来了'],
  ['山田 太郎', '山田太郎', '[redacted]'],
  ['山田太郎', '山田　太郎さん', '[redacted]さん'],
  ['カタオカ', 'ｶﾀｵｶは', '[redacted]は'],
  ['김민준', '김민준은', '[redacted]은'],
  ['김민준', '\u1100\u1175\u11b7민준', '[redacted]'],
  ['ธนพล', 'คุณธนพลมาแล้ว', 'คุณ[redacted]มาแล้ว'],
  ['ສົມພອນ', 'ທ່ານສົມພອນມາ', 'ທ່ານ[redacted]ມາ'],
  ['សុខា', 'លោកសុខាមក', 'លោក[redacted]មក'],
  ['မောင်', 'ကိုမောင်လာ', 'ကို[redacted]လာ'],
  ['محمد', 'ومحمد', 'و[redacted]'],
  ['Ἀλέξης', 'ΑΛΕΞΗΣ', '[redacted]'],
  ['Алёна', 'АЛЕНА', '[redacted]'],
  ['O’Brien', "O'BRIEN", '[redacted]'],
  ['O’Brien', 'OBrien', '[redacted]'],
  ['OpenBank', 'Open Bank', '[redacted]'],
  ['OpenBank', 'openbank.example', '[redacted].example'],
  ['Müller', 'xn--mller-kva.de', '[redacted].de'],
  ['Müller', 'M&uuml;ller', '[redacted]'],
  ['Müller', 'M&#252;ller', '[redacted]'],
  ['Müller', 'M%FCller', '[redacted]'],
  ['Müller', 'M%C3%BCller', '[redacted]'],
  ['O’Dell', 'O`Dell', '[redacted]'],
  ['Al-Rashid', 'AlRashid', '[redacted]'],
];

/** Each form, and what is listed of it. */
const LISTED: readonly (readonly [name: string, text: string, form: string])[] = [
  ['Şükran Ağaoğlu', 'Ask Ms. Agaoglu.', 'Agaoglu'],
  ['Şükran Ağaoğlu', 'Şükran agreed.', 'Şükran'],
  ['Şükran Ağaoğlu', 'sagaoglu@bank.example', 'sagaoglu'],
  ['Şükran Ağaoğlu', 'S. Ağaoğlu', 'Ağaoğlu'],
  ['Müller', 'Mueller', 'Mueller'],
  ['Mueller', 'Müller', 'Müller'],
  ['Søren', 'Soeren', 'Soeren'],
  ['王小明', '王先生来了', '王先生'],
  ['王小明', '小明来了', '小明'],
  ['김민준', '민준이', '민준'],
  ['Thornbury Falls Bank', 'the Thornbury Falls board', 'Thornbury Falls'],
  ['Thornbury Falls Bank', 'TFB agreed', 'TFB'],
  ['Mark', 'Markets', 'Markets'],
  ['=Mark', 'MARK', 'MARK'],
  ['Acme', 'https://acmecorp.example', 'acmecorp'],
  ['李明', '李总 approved', '李总'],
  ['李明', '李先生 agreed', '李先生'],
  ['李明', '小李来了', '小李'],
  ['李明', '老李来了', '老李'],
  ['张伟', '阿伟来了', '阿伟'],
  ['李明', '明哥说', '明哥'],
  ['王芳', '王女士 wrote', '王女士'],
  ['박진', '박 대표님 agreed', '박 대표'],
  ['김민수', '김 부장', '김 부장'],
  ['Mary Smith-Jones', 'Jones agreed', 'Jones'],
  ['Mary Smith-Jones', 'Mary Jones', 'Mary Jones'],
  ['Jean-Luc Picard', 'Luc said', 'Luc'],
  ['Omar Al-Rashid', 'Mr. Rashid', 'Rashid'],
  ['Omar Al-Rashid', 'AlRashid said', 'AlRashid'],
  ['Hans Müller', 'Herr Mueller', 'Mueller'],
  ['Hans Müller', 'mueller@x.de', 'mueller'],
  ['Lars Sørensen', 'Mr. Soerensen', 'Soerensen'],
  ['Björn Ærøskøbing', 'Dr. Aeroeskoebing', 'Aeroeskoebing'],
  ['أحمد الشنّاوي', 'وأحمد', 'وأحمد'],
  ['أحمد الشنّاوي', 'للشناوي', 'للشناوي'],
  ['أحمد الشنّاوي', 'والشناوي', 'والشناوي'],
  ['أحمد الشنّاوي', 'شناوي', 'شناوي'],
  ['דוד לוי', 'ולוי', 'ולוי'],
  ['Łukasz Żółć', 'bez Łukasza', 'Łukasza'],
  ['Łukasz Żółć', 'Żółcia nie ma', 'Żółcia'],
  ['Яна Щёкина', 'Без Яны', 'Яны'],
  ['Яна Щёкина', 'о Щёкиной', 'Щёкиной'],
  ['Яна Щёкина', 'про Щекину', 'Щекину'],
  ['John Smith', 'JS agreed', 'JS'],
  ['John Smith', 'J.S. agreed', 'J.S'],
  ['Şükran Ağaoğlu', 'ŞA', 'ŞA'],
  ['CM-2026-0117', 'No. 2026-0117', '2026-0117'],
  ['j.smith@acme-corp.com', 'at acme-corp.com', 'acme-corp.com'],
];

describe('forms of a name', () => {
  it.each(TAKEN_OUT)('%s is taken out of %j', (name, form, left) => {
    const { value } = read(name);
    expect(redactText(form, value)).toBe(left);
    expect(redactText(`Met ${form}.`, value)).toBe(`Met ${left}.`);
    expect(findTerms(form, value)).toHaveLength(1);
    expect(findTerms(redactText(form, value), value)).toEqual([]);
  });

  it.each(LISTED)('near %s, in %j %s is listed', (name, text, form) => {
    expect(near(name, text)).toEqual([form]);
    expect(near(`${name}\n=${form}`, text)).not.toContain(form);
    expect(redactText(text, read(`${name}\n=${form}`).value)).toContain('[redacted]');
    expect(near(`${name}\n~${form}`, text)).toEqual([]);
  });

  it('there are enough of them', () => {
    expect(TAKEN_OUT.length + LISTED.length).toBeGreaterThanOrEqual(60);
    expect(new Set([...TAKEN_OUT, ...LISTED].map(([name]) => name)).size).toBeGreaterThanOrEqual(12);
  });
});

describe('words that are no name', () => {
  it.each([
    ['Ada', 'Adam adapted the radar'],
    ['Chen', 'the kitchen'],
    ['=Mark\n=May\n=Page', 'He may mark this page; marks, pages.'],
    ['Harbor Bank', 'any bank in any harbor'],
    ['Al Ma', 'almanac'],
    ['3M', '13 Miles'],
  ])('%j leaves %j as it is, and lists nothing of it', (list, text) => {
    expect(redactText(text, read(list).value)).toBe(text);
    expect(near(list, text)).toEqual([]);
  });

  it('counts capitals where the list says so', () => {
    expect(redactText('Mark may mark; Mark’s', read('=Mark').value)).toBe(
      '[redacted] may mark; [redacted]’s',
    );
  });
});

describe('any text', () => {
  const NAMES = [
    'Şükran Ağaoğlu',
    'Łukasz Nowak',
    '王小明',
    'Groß',
    '김민준',
    'Søren Ødegård',
    'Thornbury Falls',
  ];
  const { value } = read(NAMES.join('\n'));
  const bare = (text: string) =>
    text
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .normalize('NFC');
  const shaped = fc
    .tuple(
      fc.constantFrom(...NAMES),
      fc.constantFrom<(name: string) => string>(
        (name) => name,
        (name) => name.toUpperCase(),
        (name) => name.toLowerCase(),
        bare,
        (name) => bare(name).toUpperCase(),
        (name) => name.normalize('NFD'),
        (name) => name.split(' ').toReversed().join(', '),
        (name) => name.split(' ').join('_'),
        (name) => name.split(' ').join(''),
        (name) => `${name.split(' ').join('.')}@x.example`,
        (name) => encodeURIComponent(name),
        (name) => Array.from(name).join('\u00ad'),
      ),
    )
    .map(([name, shape]) => shape(name));
  const between = fc.oneof(
    fc.constantFrom(' ', '\n', ', ', ' – ', '(', '/', '_'),
    fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => ` ${text} `),
  );

  it('holds no listed name in any form the rule knows once it is redacted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(between, shaped), { minLength: 1, maxLength: 5 }),
        between,
        (parts, end) => {
          const text = `${parts.map((part) => part.join('')).join('')}${end}`;
          const redacted = redactText(text, value);
          expect(findTerms(redacted, value)).toEqual([]);
          expect(redactText(redacted, value)).toBe(redacted);
          for (const [, name] of parts) expect(redacted).not.toContain(name);
        },
      ),
      { numRuns: 300 },
    );
  });
});
