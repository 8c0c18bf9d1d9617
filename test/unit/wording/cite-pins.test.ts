/** Several places in one source: each code once, sections in order, nothing twice. */
import { describe, expect, it } from 'vitest';
import { gatherPins } from '@shared/wording/cite-pins';

describe('pins of one source', () => {
  it.each<[string, readonly string[], string | undefined]>([
    ['none', [], undefined],
    ['one', ['31 U.S.C. § 5318(g)(2)'], '31 U.S.C. § 5318(g)(2)'],
    ['its code once', ['18 U.S.C. § 1030(a)', '18 U.S.C. § 1030(g)'], '18 U.S.C. § 1030(a), (g)'],
    [
      'sections in order',
      ['§§ 500.1(g), 500.17(a)', '§ 500.17(c)(1)', '§ 500.17(c)(2)', '§ 500.6(b)'],
      '§§ 500.1(g), 500.6(b), 500.17(a), (c)(1), (c)(2)',
    ],
    ['what another holds', ['15 U.S.C. §§ 1, 45(a)', '15 U.S.C. §§ 1–2, 45(a)'], '15 U.S.C. §§ 1–2, 45(a)'],
    ['a paragraph another holds', ['art. 55(1)(a)', 'art. 55(1)(b), (d)', 'art. 55(1)'], 'art. 55(1)'],
    ['articles', ['art. 33(1)', 'art. 33(2)', 'art. 34(1), (3)'], 'arts. 33(1), (2), 34(1), (3)'],
    ['an item', ['Item 1.05, instr. 1', 'Item 1.05(a), (c)'], 'Item 1.05(a), (c), instr. 1'],
    ['paragraphs', ['para. (c)', 'para. (e)'], 'paras. (c), (e)'],
    [
      'two codes',
      ['18 U.S.C. §§ 207–209', '41 U.S.C. §§ 2101–2107'],
      '18 U.S.C. §§ 207–209; 41 U.S.C. §§ 2101–2107',
    ],
    [
      'a section beside its code',
      ['Cal. Bus. & Prof. Code § 22757.13(c)(1)', '§§ 22757.11(d), 22757.13(c)(1)'],
      'Cal. Bus. & Prof. Code §§ 22757.11(d), 22757.13(c)(1)',
    ],
    ['what is no section', ['Connecticut and Delaware statutes'], 'Connecticut and Delaware statutes'],
    ['numbers of controls', ['3.1.5', '3.11.1'], '3.1.5, 3.11.1'],
  ])('names %s', (_name, pins, expected) => {
    expect(gatherPins(pins)).toBe(expected);
  });
});
