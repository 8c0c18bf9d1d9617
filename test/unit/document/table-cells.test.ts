/** Cells of words under counsel’s hand: mended one by one, kept, marked where their ground moved, and counted. */
import { describe, expect, it } from 'vitest';
import type { Assessment, Paragraph } from '@shared/assessment/schema';
import { paragraphSchema } from '@shared/assessment/schema-hand';
import { groundsOf, hashOf } from '@shared/document/text/hand/grounds';
import { ownWarnings } from '@shared/document/text/hand/own-checks';
import { cellsOf, passagesIn, withCells, type Passage } from '@shared/document/text/hand/passages';
import { signWarnings } from '@shared/document/text/hand/sign-check';
import { entriesWithCells } from '@shared/document/text/hand/table-hand';
import { handedBriefing, handedMemo } from '@shared/document/text/handed-papers';
import { deckPaper } from '@shared/document/text/deck/deck-paper';
import { shownOn } from '@shared/document/text/deck/notes';
import { textOf } from '@shared/document/text/sentence';
import type { Paper } from '@shared/document/text/unit';
import { assessmentIn } from '@shared/release/editions/apply-edition';
import { answered, reportContext, samplePapers, sentencesIn, unitsOf } from '../../helpers/papers';
import { loadRealPack } from '../../helpers/real-pack';
import { buildParagraph } from '../../helpers/record-builders';
import { ALL_SAMPLES, sampleFile } from '../../helpers/samples';

const DAY = '2026-11-29';
const pack = loadRealPack();
const bank = sampleFile('regional-bank').assessment;
const { context: plain, memo: plainMemo, papers: plainPapers } = samplePapers('regional-bank', DAY);

const FIX = 'memo/recommendations/stop-AGT-02:what';
const EFFECT = 'memo/options/clearinghouse/CH1:effect';
const RUNS_FROM = 'briefing/clocks/sec-8k:runs-from';

function found(id: string): { readonly passage: Passage; readonly partId: string } {
  for (const { passage, part } of plainPapers.flatMap(passagesIn)) {
    const one = withCells(passage).find((each) => each.id === id);
    if (one !== undefined) return { passage: one, partId: part.id };
  }
  throw new Error(`The sample has no ${id}.`);
}

function looked(id: string, over: Partial<Paragraph>): Paragraph {
  const { passage, partId } = found(id);
  const base = {
    hash: hashOf(passage.text),
    text: passage.text,
    grounds: groundsOf(passage.sentences, plain),
  };
  return buildParagraph(id, { part: partId, base, after: passage.cell?.tableId ?? null, ...over });
}

const edited = (id: string, text: string) =>
  looked(id, { state: 'edited', words: { kind: 'everyone', text, reason: '' } });
const leftOut = (id: string, kind: 'everyone' | 'counsel' = 'everyone') =>
  looked(id, { state: 'left-out', words: { kind, text: '', reason: 'Told to the Committee in person.' } });

const withHand = (...paragraphs: readonly Paragraph[]): Assessment => ({ ...bank, paragraphs });
const contextOf = (assessment: Assessment) => reportContext(pack, assessment, DAY);
const memoOf = (...paragraphs: readonly Paragraph[]) => handedMemo(contextOf(withHand(...paragraphs)));

function rowOf(paper: Paper, id: string): readonly string[] {
  const rows = unitsOf(paper).flatMap((unit) => (unit.kind === 'table' ? unit.rows : []));
  return rows.find((row) => row.id === id.split(':')[0])?.cells.map(textOf) ?? [];
}

describe('the cells of words', () => {
  const all = ALL_SAMPLES.flatMap((sample) => samplePapers(sample, DAY).papers)
    .flatMap(passagesIn)
    .flatMap(({ passage }) => cellsOf(passage));

  it('have ids that a record can hold, each once in a paper, named under their table', () => {
    expect(all.length).toBeGreaterThan(100);
    for (const { id, cell } of all) {
      expect(paragraphSchema.shape.unit.safeParse(id).success, id).toBe(true);
      expect(id.startsWith(`${cell?.tableId ?? '?'}/`), id).toBe(true);
    }
    for (const sample of ALL_SAMPLES)
      for (const paper of samplePapers(sample, DAY).papers) {
        const ids = passagesIn(paper)
          .flatMap(({ passage }) => withCells(passage))
          .map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }
  });

  it('hold words: none is a figure, a date, a code or a name alone', () => {
    for (const { text, id } of all) {
      expect(text, id).toMatch(/\p{L}{2}/u);
      expect(text, id).not.toMatch(
        /^(?:[−+]?\d|January|February|March|April|May|June|July|August|September|October|November|December)/,
      );
    }
    const { passage } = found('memo/recommendations');
    expect(cellsOf(passage)).toHaveLength(passage.table?.rows.length ?? -1);
  });
});

describe('a cell she edited', () => {
  it('stands in its row as counsel’s own, on the same ground, and its neighbours as they were', () => {
    const handed = memoOf(edited(FIX, 'End the three accesses today.'));
    expect(rowOf(handed.paper, FIX)).toEqual(['1', 'End the three accesses today', 'To be named', 'At once']);
    const own = sentencesIn(handed.paper).find(({ text }) => text === 'End the three accesses today');
    expect(own).toMatchObject({ kind: 'own' });
    expect(own?.trace).toContainEqual({ kind: 'own', unit: FIX });
    expect(own?.trace).toContainEqual(expect.objectContaining({ kind: 'answer', questionId: 'AGT-02' }));
    expect(textOf(sentencesIn(handed.paper))).toContain('‡ Counsel’s own words.');
  });

  it('outlives a changed answer that ends its row: it stands below the table and says which one moved', () => {
    const closed = answered(withHand(edited(FIX, 'End the three accesses today.')), 'AGT-02', {
      kind: 'value',
      optionIds: ['owner-consent'],
    });
    const gone = handedMemo(contextOf(closed));
    expect(textOf(sentencesIn(gone.paper))).toContain('End the three accesses today.');
    expect(textOf(sentencesIn(gone.paper))).toMatch(
      /To be looked at again: AGT-02 was “.+”; since .+ it is “.+”/,
    );
    expect(gone.counts).toMatchObject({ stale: 1 });
    // What it stood in place of is no longer made, so it stands below its table, where she sees it.
    const ids = unitsOf(gone.paper).map(({ id }) => id);
    expect(ids[ids.indexOf('memo/recommendations') + 1]).toBe(FIX);
  });

  it('is marked in its cell where what is generated there changed, and says so to who signs', () => {
    const base = { hash: '0'.repeat(64), text: 'What was generated then', grounds: [] };
    const context = contextOf(withHand({ ...edited(EFFECT, 'Advisories come in; nothing goes out.'), base }));
    const handed = handedMemo(context);
    const [, effect] = rowOf(handed.paper, EFFECT);
    expect(effect).toBe(
      'Advisories come in; nothing goes out (To be looked at again: its figures, dates or wording changed, and no answer it rested on did.)',
    );
    expect(handed.counts).toMatchObject({ stale: 1, cells: { stale: 1 } });
    expect(signWarnings(context)[0]).toEqual({
      isBlocking: true,
      text: 'The ground of 1 cell of a table of the memo has moved since you looked: no final memo can be made until you look again.',
    });
  });

  it('is looked at like any other words of hers: its length, and what it repeats', () => {
    const handed = memoOf();
    const entry = entriesWithCells(handed.entries).find(({ id }) => id === EFFECT);
    if (entry === undefined) throw new Error('There is no such cell.');
    const around = { handed, context: plain };
    const other = found(FIX).passage.text;
    expect(ownWarnings({ text: other, cites: [], entry }, around)).toEqual([
      `“${other}” stands in this paper already.`,
    ]);
    expect(ownWarnings({ text: found(EFFECT).passage.text, cites: [], entry }, around)).toEqual([]);
    expect(ownWarnings({ text: 'word '.repeat(41), cites: [], entry }, around)[0]).toBe(
      'It has 41 words; no other cell of a table has more than 40.',
    );
  });

  it('of no table the papers make has as many words as would be warned of', () => {
    for (const sample of ALL_SAMPLES) {
      const texts = samplePapers(sample, DAY)
        .papers.flatMap(passagesIn)
        .flatMap(({ passage }) => cellsOf(passage));
      for (const { text, id } of texts) expect(text.split(/\s+/).length, id).toBeLessThanOrEqual(40);
    }
  });

  it('reaches the slide that shows its table', () => {
    const context = contextOf(withHand(edited(RUNS_FROM, 'The company finds the incident material.')));
    const briefing = handedBriefing(context).paper;
    const slide = deckPaper(context, briefing).find(({ id }) => id === 'deck/clocks');
    if (slide === undefined) throw new Error('There is no slide of notices.');
    expect(shownOn(slide).map(({ text }) => text)).toContain('The company finds the incident material');
  });
});

describe('a cell she left out', () => {
  it('leaves a dash where the row says more, and is counted at the foot', () => {
    const handed = memoOf(leftOut(FIX));
    expect(rowOf(handed.paper, FIX).slice(0, 3)).toEqual(['1', '—', 'To be named']);
    expect(handed.counts).toMatchObject({ leftOut: 1, cells: { leftOut: 1 } });
    expect(textOf(sentencesIn(handed.paper))).toContain(
      'One cell of a table left out by counsel; the record has the reason.',
    );
  });

  it('takes its row where nothing else in it is words', () => {
    const rows = (paper: Paper) =>
      unitsOf(paper).flatMap((unit) => (unit.kind === 'table' ? unit.rows.map(({ id }) => id) : []));
    expect(rows(plainMemo)).toContain('memo/options/clearinghouse/CH1');
    expect(rows(memoOf(leftOut(EFFECT)).paper)).not.toContain('memo/options/clearinghouse/CH1');
  });

  it('keeps a row that other text points to by its number', () => {
    const { paper } = memoOf(leftOut(FIX));
    expect(rowOf(paper, FIX)).toEqual(['1', '—', 'To be named', 'At once']);
  });

  it('stays where it alone tells what no paper is silent on, and only there', () => {
    const late = 'briefing/late';
    const { context, briefing } = samplePapers('hospital-network', '2026-12-12');
    const table = passagesIn(briefing).find(({ passage }) => passage.id === late);
    const cells = table === undefined ? [] : cellsOf(table.passage);
    const [first] = cells;
    if (table === undefined || first === undefined) throw new Error('The sample has nothing late.');
    const record = buildParagraph(first.id, {
      part: table.part.id,
      state: 'left-out',
      base: { hash: hashOf(first.text), text: first.text, grounds: [] },
      words: { kind: 'everyone', text: '', reason: 'Told to the Committee in person.' },
    });
    const assessment = { ...context.input.assessment, paragraphs: [record] };
    const handed = handedBriefing(reportContext(pack, assessment, '2026-12-12'));
    const entry = entriesWithCells(handed.entries).find(({ id }) => id === first.id);
    expect(entry).toMatchObject({ state: 'open', toldAlone: [{ kind: 'passed-date' }] });
    expect(textOf(sentencesIn(handed.paper))).toContain(first.text);
    expect(handed.counts.leftOut).toBe(0);
    // The memo tells of AGT-02 in more than one place: there the cell may go.
    expect(memoOf(leftOut(FIX)).counts.leftOut).toBe(1);
  });
});

describe('a table with cells of hers', () => {
  it('is looked at as a whole, or cell by cell', () => {
    const { passage } = found('memo/options/clearinghouse');
    const cells = cellsOf(passage).map(({ id }) => looked(id, { state: 'accepted' }));
    const before = memoOf().counts;
    expect(memoOf(...cells).counts).toEqual({ ...before, looked: before.looked + 1 });
    expect(memoOf(...cells.slice(1)).counts).toEqual(before);
    expect(memoOf(looked('memo/options/clearinghouse', { state: 'accepted' })).counts.looked).toBe(
      before.looked + 1,
    );
  });

  it('left out takes them along, and gives them back with it', () => {
    const hers = edited(FIX, 'End the three accesses today.');
    const out = memoOf(hers, leftOut('memo/recommendations'));
    expect(textOf(sentencesIn(out.paper))).not.toContain('End the three accesses');
    expect(out.counts).toMatchObject({ leftOut: 1, stale: 0 });
    expect(rowOf(memoOf(hers).paper, FIX)[1]).toBe('End the three accesses today');
  });

  it('shows nobody else what she keeps for the privileged edition', () => {
    const hers = looked(FIX, {
      state: 'edited',
      words: { kind: 'counsel', text: 'Stop before the examiner asks.', reason: '' },
    });
    expect(rowOf(memoOf(hers).paper, FIX)[1]).toBe('Stop before the examiner asks');
    const board = contextOf(assessmentIn({ edition: 'board', terms: [] }, withHand(hers)));
    const handed = handedMemo({ ...board, input: { ...board.input, edition: 'board' } });
    expect(rowOf(handed.paper, FIX)[1]).toBe('—');
    expect(textOf(sentencesIn(handed.paper))).not.toMatch(/examiner|Stop agent access to each third-party/);
    expect(textOf(sentencesIn(handed.paper))).toContain(
      'One cell of a table in the privileged edition alone.',
    );
  });
});
