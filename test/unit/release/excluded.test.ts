import { describe, expect, it } from 'vitest';
import { publicPlaces } from '@shared/release/editions/public-words';
import { readTerms } from '@shared/release/editions/terms';
import { excludedTexts, searchExcluded } from '@shared/release/proof/excluded';
import { buildAnswer, buildAssessment, buildPack, choose } from '../../helpers/builders';
import { buildAction, buildDecision, buildExposure } from '../../helpers/record-builders';

const NOTE = 'Outside counsel thinks that the regulator will open an inquiry before the summer recess';

interface Case {
  readonly note: string;
  /** What stands in the file. */
  readonly file: string;
  /** What the edition may say. */
  readonly permitted?: string;
  readonly terms?: string;
  /** Words that are never redacted. */
  readonly publicWords?: readonly string[];
}

function search({ note, file, permitted = '', terms = '', publicWords = [] }: Case) {
  const list = readTerms(terms);
  if (!list.ok) throw new Error(list.problems.join());
  return searchExcluded({
    places: [
      { where: 'the title', text: 'A memo' },
      { where: 'page 3', text: file },
    ],
    terms: list.value,
    excluded: [{ name: 'the note', text: note }],
    permitted: [permitted],
    publicPlaces: publicPlaces(list.value, publicWords),
  });
}

describe('the search for what an edition must not say', () => {
  it('finds a note whole, and any six words of it in a row', () => {
    const leak = [{ what: 'the note', where: 'page 3' }];
    expect(search({ note: NOTE, file: `He said: ${NOTE}.` }).leaks).toEqual(leak);
    expect(search({ note: NOTE, file: 'REGULATOR will\nopen an inquiry before — lunch' }).leaks).toEqual(
      leak,
    );
    expect(search({ note: NOTE, file: 'the regulator will open an inquiry' }).leaks).toEqual(leak);
  });

  it('takes no text that is a term alone for an explanation of a sentence with it', () => {
    const sought = { note: 'x', terms: 'Thornbury', publicWords: ['Thornbury'] };
    expect(search({ ...sought, file: 'We met Thornbury there.' }).leaks).toHaveLength(1);
    expect(search({ ...sought, file: 'action-thornbury-act-5-redacted' }).leaks).toHaveLength(1);
    expect(search({ ...sought, file: 'A line\nThornbury\nanother' }).leaks).toEqual([]);
  });

  it('leaves five words alone, and words that may be said anyway', () => {
    expect(search({ note: NOTE, file: 'regulator will open an inquiry' }).leaks).toEqual([]);
    const words = 'the regulator will open an inquiry';
    expect(search({ note: NOTE, file: words, permitted: `Perhaps ${words}.` }).leaks).toEqual([]);
  });

  it('finds the rest of a note of which a part may be said', () => {
    const permitted = 'Outside counsel thinks that the regulator will open an inquiry';
    expect(search({ note: NOTE, file: NOTE, permitted }).leaks).toHaveLength(1);
  });

  it('looks for a short note whole, as words of their own', () => {
    expect(search({ note: 'Zanzibar', file: 'Not Zanzibar, though.' }).leaks).toHaveLength(1);
    expect(search({ note: 'Zanzibar', file: 'Zanzibarian' }).leaks).toEqual([]);
    expect(search({ note: 'Ask Ana', file: 'Ana asks; ask Bob' }).leaks).toEqual([]);
  });

  it('counts a short note that may be said anyway as one no search can tell apart', () => {
    const found = search({ note: 'Yes', file: 'Yes', permitted: 'Yes, in part' });
    expect(found).toMatchObject({ searched: 1, indistinct: ['the note'], leaks: [] });
  });

  it('takes what nobody typed for the words of a note, never for a judgment of the pack', () => {
    const words = 'the regulator will open an inquiry';
    const searched = (isJudgment: boolean) =>
      searchExcluded({
        places: [{ where: 'page 3', text: words }],
        terms: [],
        publicPlaces: new Map(),
        excluded: [{ name: 'the text', text: NOTE, isJudgment }],
        permitted: [],
        untyped: [words],
      }).leaks;
    expect(searched(false)).toEqual([]);
    expect(searched(true)).toHaveLength(1);
  });

  it('finds a term wherever it stands, even where the words may be said', () => {
    const found = search({
      note: NOTE,
      file: 'Harbor\u00a0Bank',
      permitted: 'Harbor Bank',
      terms: 'harbor bank',
    });
    expect(found.leaks).toEqual([{ what: 'the term “harbor bank”', where: 'page 3' }]);
    expect(found.searched).toBe(2);
  });

  it('seeks privileged notes in every edition but the privileged one, and findings in the factual one too', () => {
    const pack = buildPack();
    const assessment = buildAssessment({
      answers: [buildAnswer('Q-1', choose('o0'), { privilegedNote: NOTE })],
    });
    const names = (edition: Parameters<typeof excludedTexts>[0]) =>
      excludedTexts(edition, { assessment, pack }).map(({ name }) => name);
    expect(names('privileged')).toEqual([]);
    expect(names('board')).toEqual(['the privileged note on Q-1']);
    expect(names('redacted')).toEqual(names('board'));
    const factual = excludedTexts('factual', { assessment, pack }).map(({ name, text }) => [name, text]);
    expect(factual).toContainEqual(['a finding on Q-1', 'Gap Q-1 o3. Fix Q-1 o3']);
    expect(factual).toContainEqual(['the law on Q-1', 'that it be done']);
    expect(factual).toContainEqual(['why Q-1 matters', 'Because.']);
    expect(factual).toContainEqual(['what Q-1 leaves open', 'whether Q-1 is done']);
  });

  it('seeks every text counsel wrote out in the factual edition, and what the records are called', () => {
    const assessment = buildAssessment({
      decisions: [
        buildDecision('D-1', {
          gates: { G1: { state: 'met', note: 'Seen by the auditor' } },
          factors: { F1: { holds: 'yes', weight: 3, reason: 'Weighs more here' } },
        }),
      ],
      actions: [buildAction('a-1', { title: 'Sign', detail: 'By hand', owner: 'CISO' })],
      exposure: buildExposure({ correlationReason: 'Same vendor' }),
    });
    const found = excludedTexts('factual', { assessment, pack: buildPack() });
    expect(found.slice(0, 5)).toMatchObject([
      { name: 'the note for G1 of “D-1”', text: 'Seen by the auditor' },
      { name: 'the reason for F1 of “D-1”', text: 'Weighs more here' },
      { name: 'the planned action “Sign”', text: 'Sign' },
      { name: 'the detail of “Sign”', text: 'By hand' },
      { name: 'the correlation reason of the estimates of loss', text: 'Same vendor' },
    ]);
    expect(found.map(({ text }) => text)).not.toContain('CISO');
  });
});
