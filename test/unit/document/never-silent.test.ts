import { describe, expect, it } from 'vitest';
import type { Assessment, Paragraph } from '@shared/assessment/schema';
import { groundsOf, hashOf } from '@shared/document/text/hand/grounds';
import { passagesIn } from '@shared/document/text/hand/passages';
import { handedBriefing, handedMemo } from '@shared/document/text/handed-papers';
import { assessmentIn } from '@shared/release/editions/apply-edition';
import { reportContext, samplePapers, sentencesIn, unitsOf } from '../../helpers/papers';
import { loadRealPack } from '../../helpers/real-pack';
import { buildParagraph } from '../../helpers/record-builders';
import { sampleFile, type Sample } from '../../helpers/samples';

const DAY = '2026-11-29';
const pack = loadRealPack();
const REASON = 'Told to the Committee in person on November 20.';

/** What the screen records when counsel leaves a passage out, or has it in the privileged edition alone. */
function records(sample: Sample, ids: readonly string[], over: Partial<Paragraph>): Assessment {
  const { context, papers } = samplePapers(sample, DAY);
  const all = papers.flatMap(passagesIn);
  const paragraphs = ids.map((id) => {
    const found = all.find(({ passage }) => passage.id === id);
    if (found === undefined) throw new Error(`The sample has no ${id}.`);
    const { passage, part } = found;
    const base = {
      hash: hashOf(passage.text),
      text: passage.text,
      grounds: groundsOf(passage.sentences, context),
    };
    return buildParagraph(id, { part: part.id, base, ...over });
  });
  return { ...sampleFile(sample).assessment, paragraphs };
}

const leftOut = { state: 'left-out', words: { kind: 'everyone', text: '', reason: REASON } } as const;
const withheld = {
  state: 'edited',
  words: { kind: 'counsel', text: 'Not for the board.', reason: '' },
} as const;
const textIn = (paper: Parameters<typeof sentencesIn>[0]) =>
  sentencesIn(paper)
    .map(({ text }) => text)
    .join(' ');
const everyPassage = (sample: Sample, kind: 'memo' | 'briefing') =>
  passagesIn(samplePapers(sample, DAY)[kind]).map(({ passage }) => passage.id);

const CONFLICT = 'memo/find-out/shares-nothing-submissions-open';

describe('what alone tells something a paper may not be silent on', () => {
  it('stands though counsel left it out, and says what it tells', () => {
    const assessment = records('regional-bank', [CONFLICT], leftOut);
    const { entries, paper, counts } = handedMemo(reportContext(pack, assessment, DAY));
    const entry = entries.find(({ id }) => id === CONFLICT);
    expect(entry).toMatchObject({ state: 'open', record: { state: 'left-out' } });
    expect(entry?.toldAlone.map(({ kind }) => kind)).toEqual(['conflict']);
    expect(unitsOf(paper).map(({ id }) => id)).toContain('memo/bottom/steps');
    expect(textIn(paper)).toContain('no threat or vulnerability information is shared');
    expect(counts.leftOut).toBe(0);
  });

  it('may be left out while another passage tells the same', () => {
    const id = 'memo/recommendations';
    const { entries } = handedMemo(reportContext(pack, records('regional-bank', [id], leftOut), DAY));
    expect(entries.find((each) => each.id === id)?.state).toBe('left-out');
  });

  it.each([
    ['regional-bank', 'memo'],
    ['regional-bank', 'briefing'],
    ['frontier-developer', 'memo'],
    ['frontier-developer', 'briefing'],
    ['federal-contractor', 'memo'],
  ] as const)('stands though everything is left out: %s, %s', (sample, kind) => {
    const assessment = records(sample, everyPassage(sample, kind), leftOut);
    const context = reportContext(pack, assessment, DAY);
    const { paper } = kind === 'memo' ? handedMemo(context) : handedBriefing(context);
    const labels = unitsOf(paper).flatMap((unit) => (unit.kind === 'paragraph' ? [unit.label ?? ''] : []));
    const said = `${labels.join(' ')} ${textIn(paper)}`;
    for (const { text } of context.input.score.contradictions) expect(said).toContain(text);
    const late = assessment.actions.filter(
      ({ dueOn, status }) => dueOn !== null && dueOn < DAY && status !== 'done' && status !== 'dropped',
    );
    expect(late.length).toBeGreaterThan(0);
    for (const { title } of late) expect(said).toContain(title.replace(/[.]$/, ''));
    for (const { title } of pack.decisions.filter(({ id }) =>
      assessment.decisions.some((each) => each.decisionId === id),
    ))
      expect(said).toContain(title);
  });

  it('stands as generated in an edition that may not have her words', () => {
    const assessment = records('regional-bank', [CONFLICT], withheld);
    const board = assessmentIn({ edition: 'board', terms: [] }, assessment);
    const context = reportContext(pack, board, DAY);
    const { paper } = handedMemo({ ...context, input: { ...context.input, edition: 'board' } });
    expect(textIn(paper)).toContain('no threat or vulnerability information is shared');
    expect(textIn(paper)).not.toContain('Not for the board.');
  });
});

describe('a record under an id of before', () => {
  const notice = 'memo/qa-duties/notice';
  const old = (over: Partial<Paragraph>) => {
    const [record] = records('regional-bank', [notice], over).paragraphs;
    if (record === undefined) throw new Error('There is no record.');
    return { ...record, unit: 'memo/qa/1/notice' };
  };
  const edited = {
    state: 'edited',
    words: { kind: 'everyone', text: 'In our own words.', reason: '' },
  } as const;
  const memoWith = (...paragraphs: readonly Paragraph[]) =>
    handedMemo(reportContext(pack, { ...sampleFile('regional-bank').assessment, paragraphs }, DAY));

  it('still finds its paragraph, in its place', () => {
    const { entries, paper } = memoWith(old(edited));
    expect(entries.find(({ id }) => id === notice)).toMatchObject({ state: 'edited', isStale: false });
    expect(textIn(paper).split('In our own words.')).toHaveLength(2);
  });

  it('gives way to one under the id of now', () => {
    const now = { ...old(edited), unit: notice, words: { ...edited.words, text: 'As we say today.' } };
    const text = textIn(memoWith(old(edited), now).paper);
    expect(text).toContain('As we say today.');
    expect(text).not.toContain('In our own words.');
  });

  it('still says where a paragraph of her own stands', () => {
    const own = buildParagraph('own:a', {
      state: 'own',
      part: 'memo/questions',
      base: null,
      after: 'memo/qa/1',
      words: { kind: 'everyone', text: 'Behind the first answer.', reason: '' },
    });
    const ids = unitsOf(memoWith(own).paper).map(({ id }) => id);
    expect(ids[ids.indexOf('memo/qa-duties') + 1]).toBe('own:a');
  });
});

describe('ids of passages and rows', () => {
  it('name what they are about: a figure of them alone is no id', () => {
    for (const sample of ['regional-bank', 'frontier-developer', 'federal-contractor'] as const) {
      const units = samplePapers(sample, DAY).papers.flatMap(unitsOf);
      const rows = units.flatMap((unit) => (unit.kind === 'table' ? unit.rows.map(({ id }) => id) : []));
      const passages = samplePapers(sample, DAY).papers.flatMap(passagesIn);
      for (const id of [...rows, ...passages.map(({ passage }) => passage.id)])
        expect(
          id.split('/').filter((step) => /^\d+$/.test(step)),
          id,
        ).toEqual([]);
    }
  });

  it('of notices are those of the clocks, wherever they stand in the table', () => {
    const { briefing } = samplePapers('regional-bank', DAY);
    const table = unitsOf(briefing).find(({ id }) => id === 'briefing/clocks');
    const ids = table?.kind === 'table' ? table.rows.map(({ id }) => id.replace('briefing/clocks/', '')) : [];
    expect(ids.length).toBeGreaterThan(1);
    for (const id of ids) expect(pack.clocks.map((clock) => clock.id)).toContain(id);
  });
});
