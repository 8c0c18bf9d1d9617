/** The annex of questions that others may ask: it holds what the paper for them holds, and loses nothing that is not known. */
import { describe, expect, it } from 'vitest';
import type { AskedBy, AskedView } from '@shared/document/asked-types';
import { askedBy } from '@shared/document/text/memo/asked';
import { holdReasons } from '@shared/document/text/others/release';
import { readingsFor } from '@shared/document/text/others/outside-reading';
import { paperContextOf, type PaperContext } from '@shared/document/text/paper-context';
import { textOf, type Sentence } from '@shared/document/text/sentence';
import { choose } from '../../../helpers/builders';
import { answered, reportContext, samplePapers } from '../../../helpers/papers';
import { loadRealPack } from '../../../helpers/real-pack';
import { ALL_SAMPLES, sampleFile, type Sample } from '../../../helpers/samples';

const DAY = '2026-11-30';
const OUTSIDERS = ['regulator', 'counterparty'] as const;

function paperOf(sample: Sample): PaperContext {
  return paperContextOf(samplePapers(sample, DAY).context);
}

function viewOf(paper: PaperContext, audience: AskedBy, start: string): AskedView | undefined {
  return askedBy(audience, paper).find(({ text }) => text.startsWith(start));
}

function wordsOf(view: AskedView | undefined): string {
  return textOf(view?.sentences ?? []);
}

interface Pair {
  readonly reading: ReturnType<typeof readingsFor>[number];
  readonly view: AskedView | undefined;
}

function pairsOf(sample: Sample): readonly Pair[] {
  const paper = paperOf(sample);
  return OUTSIDERS.flatMap((audience) => {
    const views = askedBy(audience, paper);
    return readingsFor(audience, paper).map((reading, place) => ({ reading, view: views[place] }));
  });
}

function isTold({ text, trace }: Sentence, view: AskedView | undefined): boolean {
  const further = new Set(view?.further);
  return (
    wordsOf(view).includes(text) || trace.some((ref) => ref.kind === 'answer' && further.has(ref.questionId))
  );
}

describe('the annex of questions that others may ask', () => {
  it.each(ALL_SAMPLES)('holds what the paper for them holds, for the same reasons (%s)', (sample) => {
    for (const { reading, view } of pairsOf(sample)) {
      const reasons = reading.isInConflict ? [] : holdReasons(reading, []);
      const held = (view?.sentences ?? []).filter(({ text }) => text.startsWith('Hold: '));
      expect(held.map(({ text }) => text)).toEqual(
        reasons.length === 0 ? [] : [`Hold: ${reasons.join('; ')}.`],
      );
    }
  });

  it('holds permissions as wide as a role, told to a customer', () => {
    const view = viewOf(paperOf('regional-bank'), 'counterparty', 'Where does a person approve');
    expect(wordsOf(view)).toMatch(/Hold: not the fullest answer \(read before release\)\.$/);
  });

  it.each(ALL_SAMPLES)('tells what is not known, whatever else there is to tell (%s)', (sample) => {
    for (const { reading, view } of pairsOf(sample)) {
      if (!reading.isInConflict)
        for (const { text } of reading.unknown) expect(wordsOf(view)).toContain(text);
    }
  });

  it.each(ALL_SAMPLES)('leads to each fact that it has no room for (%s)', (sample) => {
    for (const { reading, view } of pairsOf(sample)) {
      if (reading.isInConflict) continue;
      const facts = reading.facts.filter(({ kind }) => kind === 'fact');
      expect(facts.filter((fact) => !isTold(fact, view)).map(({ text }) => text)).toEqual([]);
    }
  });
});

describe('an answer to directors', () => {
  it('takes no side where the answers that decide it disagree', () => {
    const words = wordsOf(viewOf(paperOf('hospital-network'), 'board', 'Which law protects'));
    expect(words).toMatch(/^The record disagrees with itself on this\. The record says that no threat /);
    expect(words).not.toContain('does not arise');
  });

  it('names which of the controls is short', () => {
    const words = wordsOf(viewOf(paperOf('new-york-insurer'), 'board', 'How are advanced AI deployments'));
    expect(words).toMatch(
      /^Not in full\. Human approval is enforced and audit logs are complete; agents’ permissions are as wide/,
    );
  });

  it('says that an exercise is not known to have used the annex', () => {
    const words = wordsOf(viewOf(paperOf('new-york-insurer'), 'board', 'What is our time to detect'));
    expect(words).toContain('that it used the annex is not recorded');
    expect(words).not.toContain('an exercise of it is not recorded');
  });

  it('does not say that nothing arises beside exchanges with competitors', () => {
    const { assessment } = sampleFile('regional-bank');
    const settled = answered(answered(assessment, 'CLR-09', choose('informal')), 'FRM-05', {
      kind: 'not-applicable',
      reason: 'No submission is made',
    });
    const paper = paperContextOf(reportContext(loadRealPack(), settled, DAY));
    const words = wordsOf(viewOf(paper, 'board', 'Which law protects'));
    expect(words).toContain('Whether anything is shared in them is not recorded.');
    expect(words).not.toContain('does not arise');
  });
});
