import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heading } from '@shared/document/blocks/build';
import { buildReportModel } from '@shared/document/model';
import {
  movedPart,
  retitled,
  siblingsOf,
  withOutline,
  type Outline,
} from '@shared/document/text/hand/outline';
import type { Paper, Part } from '@shared/document/text/unit';
import { samplePapers, sentencesIn } from '../../helpers/papers';
import { buildMatter } from '../../helpers/record-builders';
import { sampleFile } from '../../helpers/samples';

const DAY = '2026-11-29';
const { context, memo } = samplePapers('regional-bank', DAY);
const idsOf = ({ parts }: Paper) => parts.map(({ id }) => id);
const apply = (paper: Paper, outline: Outline) => withOutline(paper, [outline]);

const part = (id: string, level: 1 | 2 = 1): Part => ({ id: `memo/${id}`, title: id, level, units: [] });
const small = (...parts: readonly Part[]): Paper => ({ kind: 'memo', parts });
const A = small(part('a'), part('b'), part('c'));

describe('the order of the parts', () => {
  it('is as built without a record, and with one that changes nothing', () => {
    expect(withOutline(memo, undefined)).toBe(memo);
    expect(apply(memo, { paper: 'memo', parts: idsOf(memo).map((id) => ({ part: id, title: '' })) })).toEqual(
      memo,
    );
    expect(apply(memo, { paper: 'briefing', parts: [{ part: 'memo/turn', title: 'No' }] })).toBe(memo);
  });

  it('changes by one place among siblings, and stops at the ends', () => {
    const down = movedPart(A, undefined, { id: 'memo/a', by: 1 });
    expect(idsOf(apply(A, down))).toEqual(['memo/b', 'memo/a', 'memo/c']);
    const back = movedPart(apply(A, down), down, { id: 'memo/a', by: -1 });
    expect(apply(A, back)).toEqual(A);
    expect(apply(A, movedPart(A, undefined, { id: 'memo/a', by: -1 }))).toEqual(A);
    expect(apply(A, movedPart(A, undefined, { id: 'memo/c', by: 1 }))).toEqual(A);
  });

  it('takes headings along with what stands under them, and moves those among themselves', () => {
    const paper = small(part('a'), part('x', 2), part('y', 2), part('b'));
    const down = movedPart(paper, undefined, { id: 'memo/a', by: 1 });
    expect(idsOf(apply(paper, down))).toEqual(['memo/b', 'memo/a', 'memo/x', 'memo/y']);
    const inner = movedPart(paper, undefined, { id: 'memo/x', by: 1 });
    expect(idsOf(apply(paper, inner))).toEqual(['memo/a', 'memo/y', 'memo/x', 'memo/b']);
    expect(siblingsOf(paper, 'memo/y')).toEqual(['memo/x', 'memo/y']);
  });

  it('puts a part that comes later where it stands without her, and one that comes back where she had it', () => {
    const moved = movedPart(A, undefined, { id: 'memo/c', by: -1 });
    const more = small(part('new'), part('a'), part('late'), part('b'), part('c'));
    expect(idsOf(apply(more, moved))).toEqual(['memo/new', 'memo/a', 'memo/late', 'memo/c', 'memo/b']);
    const without = small(part('a'), part('b'));
    const again = movedPart(apply(without, moved), moved, { id: 'memo/b', by: -1 });
    expect(again.parts.map((each) => each.part)).toContain('memo/c');
  });

  it('never loses a part and never makes one, whatever is recorded', () => {
    const recorded = fc.array(
      fc.record({
        part: fc.constantFrom(...idsOf(memo), 'memo/gone', 'memo/qa/1'),
        title: fc.string({ maxLength: 12 }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(recorded, (parts) => {
        const laid = apply(memo, { paper: 'memo', parts });
        expect(idsOf(laid).toSorted()).toEqual(idsOf(memo).toSorted());
        expect(sentencesIn(laid)).toHaveLength(sentencesIn(memo).length);
        // What stands under a heading stays under it.
        const at = (id: string) => idsOf(laid).indexOf(id);
        const issues = memo.parts.filter(({ level }) => level === 2).map(({ id }) => id);
        const first = at('memo/analysis') + 1;
        expect(issues.map(at).toSorted((a, b) => a - b)).toEqual(issues.map((_, index) => first + index));
      }),
      { numRuns: 50 },
    );
  });
});

describe('a title of hers', () => {
  const titled = retitled(memo, undefined, { id: 'memo/bottom-line', title: 'Where we stand' });

  it('stands in place of the part’s own, and sentences that point to it say it', () => {
    const laid = apply(memo, titled);
    expect(laid.parts[0]?.title).toBe('Where we stand');
    const texts = sentencesIn(laid).map(({ text }) => text);
    expect(texts.some((text) => text.includes('under “Where we stand”'))).toBe(true);
    expect(texts.some((text) => text.includes('“Bottom line”'))).toBe(false);
  });

  it('without words is the part’s own again', () => {
    expect(apply(memo, retitled(memo, titled, { id: 'memo/bottom-line', title: '' }))).toEqual(memo);
  });

  it('and her order reach headings, numbers and contents of the document', () => {
    const moved = movedPart(apply(memo, titled), titled, { id: 'memo/recommendations', by: -1 });
    const { assessment } = sampleFile('regional-bank');
    const matter = buildMatter({ outlines: [moved] });
    const { memo: built } = buildReportModel({ ...context.input, assessment: { ...assessment, matter } });
    const heads = built.body.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [block] : [],
    );
    expect(heads.slice(0, 2).map(({ id }) => id)).toEqual(['memo-recommendations', 'memo-bottom-line']);
    expect(heads[1]).toEqual({
      ...heading('Where we stand', { level: 1, id: 'memo-bottom-line', inContents: true }),
      numbering: 'section',
    });
    const contents = built.body.findIndex(({ kind }) => kind === 'contents');
    expect(
      built.body.slice(0, contents).filter((block) => block.kind === 'heading' && block.level === 1),
    ).toHaveLength(2);
  });
});
