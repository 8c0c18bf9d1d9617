/** Names of cases are found where they stand, and nothing is lost around them. */
import { describe, expect, it } from 'vitest';
import { runsWithNames } from '@shared/wording/case-names';

const NAMES = ['Van Buren v. United States', 'Van Buren'];

function marked(text: string): string {
  return runsWithNames(text, NAMES)
    .map(({ text: piece, isName }) => (isName ? `_${piece}_` : piece))
    .join('');
}

describe('names of cases', () => {
  it.each([
    ['Van Buren v. United States, 593 U.S. 374 (2021)', '_Van Buren v. United States_, 593 U.S. 374 (2021)'],
    ['Van Buren asks; note 8 of Van Buren.', '_Van Buren_ asks; note 8 of _Van Buren_.'],
    ['VanBuren and Van Burens', 'VanBuren and Van Burens'],
    ['Nothing of it', 'Nothing of it'],
  ])('%s', (text, expected) => {
    expect(marked(text)).toBe(expected);
    expect(
      runsWithNames(text, NAMES)
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  });
});
