import { describe, expect, it } from 'vitest';
import type { Paragraph } from '@shared/assessment/schema';
import { ownWarnings, lengthInWords } from '@shared/document/text/hand/own-checks';
import { pinned } from '@shared/wording/cite-words';
import { handedMemo } from '@shared/document/text/handed-papers';
import { sentencesOf } from '@shared/document/text/sentences-of';
import { reportContext, samplePapers, unitsOf } from '../../helpers/papers';
import { loadRealPack } from '../../helpers/real-pack';
import { buildParagraph } from '../../helpers/record-builders';
import { sampleFile } from '../../helpers/samples';

const DAY = '2026-11-29';
const pack = loadRealPack();
const bank = sampleFile('regional-bank').assessment;
const { context } = samplePapers('regional-bank', DAY);
const handed = handedMemo(context);
const entryOf = (id: string) => {
  const found = handed.entries.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`There is no ${id}.`);
  return found;
};
const EXPOSURE = 'memo/agent-access/exposure';
const warned = (text: string, id = EXPOSURE, cites: NonNullable<Paragraph['cites']> = []) =>
  ownWarnings({ text, cites, entry: entryOf(id) }, { handed, context });

const LAW = { authority: 'nydfs-500', pin: '§ 500.7(a)' };
const name = (id: string) => context.authorityById.get(id)?.shortName ?? '';

describe('words of counsel’s own', () => {
  it('say nothing while there is nothing to say', () => {
    expect(warned('We would suspend these accesses until each owner has consented.')).toEqual([]);
    expect(warned('  ')).toEqual([]);
  });

  it('are counted against the longest paragraph there is', () => {
    const words = Array.from({ length: 161 }, (_, index) => `word${String(index)}`);
    expect(warned(words.join(' '))).toEqual(['It has 161 words; no other paragraph has more than 160.']);
    expect(warned(words.slice(1).join(' '))).toEqual([]);
  });

  it('that stand in the paper already, or twice in themselves, are named', () => {
    const other = entryOf('memo/agent-access/apply').printed[0]?.text ?? '';
    expect(warned(other)).toEqual([`“${other.replace(/[.]$/, '')}” stands in this paper already.`]);
    expect(warned('We wait for them. We wait for them!')).toHaveLength(1);
  });

  it('that claim a duty without the law are named, and with it are not', () => {
    expect(warned('The Company must end this.')[0]).toMatch(/^It says “must” and cites no law that binds/);
    expect(context.authorityById.get(LAW.authority)?.type).toBe('binds');
    const cited = `The Company must end this under ${name(LAW.authority)}.`;
    expect(warned(cited, EXPOSURE, [{ authority: LAW.authority }])).toEqual([]);
    expect(warned('The Company must end this.', EXPOSURE, [{ authority: LAW.authority }])).toHaveLength(1);
  });

  it('that say nothing are named', () => {
    expect(warned('We have robust controls.')).toEqual([
      '“robust” says nothing here; the sentence stands without it.',
    ]);
  });

  it.each(['99 U.S.C. § 4711', '§ 9999.9', 'Executive Order 99999'])(
    'with the citation %s of no authority say so',
    (cite) => {
      expect(warned(`This follows from ${cite} in our view.`)).toEqual([
        `“${cite}” is no citation of this pack: check it, nobody else has.`,
      ]);
    },
  );

  it.each(['Executive Order 14409', '§ 500.7', '23 NYCRR § 500.7(a)'])(
    'with the citation %s of the pack are let pass',
    (cite) => {
      expect(warned(`This follows from ${cite} in our view.`)).toEqual([]);
    },
  );

  it('that cite what was not read say how sure it is', () => {
    const reported = pack.authorities.find(({ confidence }) => confidence === 'reported');
    const cites = [{ authority: reported?.id ?? '' }];
    const text = `So does ${reported?.shortName ?? ''}`;
    expect(warned(`${text} in our view.`, EXPOSURE, cites).join()).toContain('was not read in its source');
    expect(warned(`${text}, as reported.`, EXPOSURE, cites).join()).not.toContain(
      'was not read in its source',
    );
  });

  it('that no longer tell a conflict say which', () => {
    const [warning] = warned('Two answers differ.', 'memo/find-out/shares-nothing-submissions-open');
    expect(warning).toMatch(
      /^It no longer tells the conflict “The record says .+ the proof will name it as missing\.$/,
    );
  });
});

describe('a citation that was inserted', () => {
  const cites = [LAW];
  const text = `The agent’s rights go beyond its task. Access is limited by ${pinned(name(LAW.authority), LAW.pin)}, to need.`;
  const own = buildParagraph('own:a', {
    state: 'own',
    part: 'memo/agent-access',
    base: null,
    after: 'memo/agent-access/apply',
    words: { kind: 'everyone', text, reason: '' },
    cites,
  });
  const printed = (paragraph: Paragraph) => {
    const memo = handedMemo(reportContext(pack, { ...bank, paragraphs: [paragraph] }, DAY));
    const unit = unitsOf(memo.paper).find(({ id }) => id === 'own:a');
    return unit === undefined ? [] : sentencesOf(unit);
  };

  it('is a note of the very sentence that says it, with its trace', () => {
    const words = pack.authorities.find(({ id }) => id === LAW.authority);
    expect(words).toBeDefined();
    const [first, second] = printed(own);
    expect(first?.cites).toEqual([]);
    expect(second?.cites).toEqual(cites);
    expect(second?.trace).toContainEqual({ kind: 'authority', id: LAW.authority, pin: LAW.pin });
  });

  it('goes with its words', () => {
    const without = { ...own, words: { ...own.words, text: 'The agent’s rights go beyond its task.' } };
    expect(printed(without).flatMap((each) => each.cites)).toEqual([]);
  });
});

describe('a paper', () => {
  it('longer than it may be says by how much', () => {
    expect(lengthInWords(handed)).toBe('');
    const long = buildParagraph('own:long', {
      state: 'own',
      part: 'memo/agent-access',
      base: null,
      words: { kind: 'everyone', text: 'word '.repeat(3_500), reason: '' },
    });
    const memo = handedMemo(reportContext(pack, { ...bank, paragraphs: [long] }, DAY));
    expect(lengthInWords(memo)).toMatch(/^\d{4} words under your hand; a memo has at most 3500$/);
  });
});
