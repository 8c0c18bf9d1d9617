/** A citation with its pin: nothing twice. */
import { describe, expect, it } from 'vitest';
import { pinned } from '@shared/wording/cite-words';

describe('a citation with its pin', () => {
  it.each<[string, string | undefined, string]>([
    ['23 NYCRR pt. 500', '§ 500.4(d)', '23 NYCRR § 500.4(d)'],
    ['18 U.S.C. § 1001', undefined, '18 U.S.C. § 1001'],
    ['18 U.S.C. § 1001', '18 U.S.C. § 1001(a)', '18 U.S.C. § 1001(a)'],
    ['17 C.F.R. § 248.30', '§ 248.30(a)(4)', '17 C.F.R. § 248.30(a)(4)'],
    ['17 C.F.R. § 240.21F-17(a)', '17 C.F.R. § 240.21F-17(a)', '17 C.F.R. § 240.21F-17(a)'],
    ['45 C.F.R. §§ 164.302–.318', '45 C.F.R. § 164.308(a)(2)', '45 C.F.R. § 164.308(a)(2)'],
    [
      'Standards for Safeguarding Customer Information, 16 C.F.R. pt. 314',
      '16 C.F.R. § 314.4(b)',
      'Standards for Safeguarding Customer Information, 16 C.F.R. § 314.4(b)',
    ],
    ['the Safeguards Rule', '16 C.F.R. § 314.4(b)', 'the Safeguards Rule, 16 C.F.R. § 314.4(b)'],
    [
      'Bank Secrecy Act, 31 U.S.C. § 5318(g); 31 C.F.R. § 1020.320',
      '31 C.F.R. § 1020.320(b)(3)',
      'Bank Secrecy Act, 31 C.F.R. § 1020.320(b)(3)',
    ],
    [
      '18 U.S.C. §§ 207–209; 41 U.S.C. §§ 2101–2107',
      '41 U.S.C. §§ 2101–2107',
      '18 U.S.C. §§ 207–209; 41 U.S.C. §§ 2101–2107',
    ],
    [
      'In re Kellogg Brown & Root, Inc., 756 F.3d 754 (D.C. Cir. 2014)',
      'at 760',
      'In re Kellogg Brown & Root, Inc., 756 F.3d 754, 760 (D.C. Cir. 2014)',
    ],
    [
      'Food Marketing Institute v. Argus Leader Media, 588 U.S. 427, 139 S. Ct. 2356 (2019); 5 U.S.C. § 552(b)(4)',
      '139 S. Ct. at 2363–66; 5 U.S.C. § 552(b)(4)',
      'Food Marketing Institute v. Argus Leader Media, 588 U.S. 427, 139 S. Ct. 2356, 2363–66 (2019); 5 U.S.C. § 552(b)(4)',
    ],
    [
      'Transparency Act, Cal. Bus. & Prof. Code §§ 22757.10–.16 (S.B. 53)',
      'Cal. Bus. & Prof. Code § 22757.13(c)(1)',
      'Transparency Act, Cal. Bus. & Prof. Code § 22757.13(c)(1)',
    ],
    ['Sharing Act, 6 U.S.C. §§ 1501–1510', '§ 1504(d)', 'Sharing Act, 6 U.S.C. § 1504(d)'],
    ['FDI Act § 18(x)', '12 U.S.C. § 1828(x)(1)', 'FDI Act § 18(x), 12 U.S.C. § 1828(x)(1)'],
  ])('“%s” and “%s”', (words, pin, whole) => {
    expect(pinned(words, pin)).toBe(whole);
  });
});
