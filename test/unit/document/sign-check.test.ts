import { describe, expect, it } from 'vitest';
import type { Paragraph } from '@shared/assessment/schema';
import { passagesIn } from '@shared/document/text/hand/passages';
import { signWarnings } from '@shared/document/text/hand/sign-check';
import { reportContext, samplePapers } from '../../helpers/papers';
import { loadRealPack } from '../../helpers/real-pack';
import { buildParagraph } from '../../helpers/record-builders';
import { sampleFile } from '../../helpers/samples';

const DAY = '2026-11-29';
const bank = sampleFile('regional-bank').assessment;
const { memo } = samplePapers('regional-bank', DAY);
const passagesOf = (partId: string) => passagesIn(memo).filter(({ part }) => part.id === partId);
const warned = (paragraphs: readonly Paragraph[]) =>
  signWarnings(reportContext(loadRealPack(), { ...bank, paragraphs }, DAY));
const REASON = 'Told to the Committee in person.';
const recordsOn = (partId: string, over: Partial<Paragraph>) =>
  passagesOf(partId).map(({ passage, part }) =>
    buildParagraph(passage.id, { part: part.id, base: null, ...over }),
  );

describe('before a snapshot is signed', () => {
  it('nothing is said of papers nobody touched', () => {
    expect(warned([])).toEqual([]);
  });

  it('ground that moved stands first and keeps a document from being final', () => {
    const [stale, own] = warned([
      buildParagraph('memo/agent-access/apply', {
        part: 'memo/agent-access',
        state: 'edited',
        words: { kind: 'everyone', text: 'We have robust controls.', reason: '' },
        base: { hash: 'a'.repeat(64), text: 'What stood there.', grounds: [] },
      }),
    ]);
    expect(stale).toEqual({
      isBlocking: true,
      text: 'The ground of 1 paragraph of the memo has moved since you looked: no final memo can be made until you look again.',
    });
    expect(own).toEqual({
      isBlocking: false,
      text: '1 remark on your own words of the memo: see “Paper”.',
    });
  });

  it('paragraphs and parts that are left out are named', () => {
    const leftOut = recordsOn('memo/turn', {
      state: 'left-out',
      words: { kind: 'everyone', text: '', reason: REASON },
    });
    expect(leftOut.length).toBeGreaterThan(0);
    expect(warned(leftOut).map(({ text }) => text)).toEqual([
      '1 paragraph of the memo is left out, with your reasons in the record.',
      'Of the memo nothing is left of “What would change this advice”.',
    ]);
  });
});
