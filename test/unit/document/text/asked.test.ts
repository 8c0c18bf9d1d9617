/** Questions that directors, regulators and counterparties ask: the first sentence answers, or says what is not known. */
import { describe, expect, it } from 'vitest';
import type { AnswerValue, Assessment } from '@shared/assessment/schema';
import { directorAnswers } from '@shared/document/text/briefing/rest';
import { counterpartyAnswers } from '@shared/document/text/others/counterparty-answers';
import { readingsFor } from '@shared/document/text/others/outside-reading';
import { paperContextOf, type PaperContext } from '@shared/document/text/paper-context';
import type { Sentence } from '@shared/document/text/sentence';
import type { Prompt } from '@shared/pack/schema';
import { choose } from '../../../helpers/builders';
import { answered, reportContext } from '../../../helpers/papers';
import { loadRealPack } from '../../../helpers/real-pack';
import { ALL_SAMPLES, sampleFile } from '../../../helpers/samples';

const DAY = '2026-11-29';
const PACK = loadRealPack();
const UNKNOWN: AnswerValue = { kind: 'unknown', owner: 'General Counsel', dueOn: '2026-12-11' };
const NOT_APPLICABLE: AnswerValue = { kind: 'not-applicable', reason: 'No investigation is planned' };

function paperOf(assessment: Assessment): PaperContext {
  return paperContextOf(reportContext(PACK, assessment, DAY));
}

interface Asked {
  readonly prompt: Prompt;
  readonly first: Sentence | undefined;
}

function askedIn(paper: PaperContext): readonly Asked[] {
  const board = directorAnswers(paper, new Set()).map(({ prompt, sentences: [first] }) => ({
    prompt,
    first,
  }));
  const outside = (['regulator', 'counterparty'] as const)
    .flatMap((audience) => readingsFor(audience, paper))
    .map(({ prompt, facts: [first] }) => ({ prompt, first }));
  return [...board, ...outside];
}

/** Sentences that answer: an opening of the pack, that nothing is known or applicable, that the record disagrees, or a blank for counsel to fill. */
function answersIt({ prompt, first }: Asked): boolean {
  if (first === undefined) return false;
  if (first.kind === 'unknown' || first.kind === 'open') return true;
  return (
    prompt.answers.some(({ text }) => text.startsWith(first.text)) ||
    first.text.startsWith('This is recorded as not applicable') ||
    first.text === 'The record disagrees with itself on this.' ||
    first.text === '[Answer to be written]'
  );
}

function dodged(assessment: Assessment): readonly string[] {
  return askedIn(paperOf(assessment))
    .filter((asked) => !answersIt(asked))
    .map(({ prompt, first }) => `${prompt.id}: ${first?.text ?? ''}`);
}

describe('the first sentence of an answer', () => {
  it.each(ALL_SAMPLES)('of %s answers what was asked, or says what is not known', (sample) => {
    const { assessment } = sampleFile(sample);
    expect(askedIn(paperOf(assessment)).length).toBeGreaterThan(10);
    expect(dodged(assessment)).toEqual([]);
  });

  it('is what is not known yet, where that decides, and not a fact beside the question', () => {
    const { assessment } = sampleFile('hospital-network');
    const asked = askedIn(paperOf(answered(assessment, 'EVD-08', UNKNOWN))).find(
      ({ prompt }) => prompt.id === 'privilege',
    );
    expect(asked?.first?.text).toMatch(/^It is not yet known .*\(General Counsel; December 11\)\.$/);
  });

  it('is that it does not apply, where everything that decides was recorded so', () => {
    const { assessment } = sampleFile('hospital-network');
    const asked = askedIn(paperOf(answered(assessment, 'EVD-08', NOT_APPLICABLE))).find(
      ({ prompt }) => prompt.id === 'privilege',
    );
    expect(asked?.first?.text).toBe('This is recorded as not applicable: “No investigation is planned”.');
  });
});

describe('whether an answer goes out', () => {
  function release(option: string): string {
    const { assessment } = sampleFile('federal-contractor');
    const paper = paperOf(answered(assessment, 'CON-08', choose(option)));
    const rows = counterpartyAnswers(paper.report, paper)
      .flatMap(({ units }) => units)
      .flatMap((unit) => (unit.kind === 'table' ? unit.rows : []));
    const row = rows.find(({ id }) => id === 'outside/cp-pending-actions');
    return (
      row?.cells
        .at(-1)
        ?.map(({ text }) => text)
        .join('') ?? ''
    );
  }

  it.each([
    ['none', 'Hold: the status is not established; not the fullest answer (read before release)'],
    ['informal', 'Hold: there is no record to answer from; not the fullest answer (read before release)'],
    [
      'reviewed',
      'Hold: the answer to customers is not decided; not the fullest answer (read before release)',
    ],
    ['reviewed-decided', 'Hold: put the approved answer here'],
  ])('follows what the pack says of the answer: %s', (option, expected) => {
    expect(release(option)).toBe(expected);
  });
});
