/** Sentences that once said more than the Order, an answer or a day bears out, held to what those say. */
import { describe, expect, it } from 'vitest';
import { contextOf } from '@shared/document/parts/context';
import { paperContextOf } from '@shared/document/text/paper-context';
import { openingOf } from '@shared/document/text/prompt-opening';
import { packAsOf } from '@shared/pack/pack-as-of';
import { reportContext } from '../../helpers/papers';
import { loadRealPack } from '../../helpers/real-pack';
import { sampleFile } from '../../helpers/samples';

const PACK = loadRealPack();

function answersTo(id: string) {
  const found = PACK.prompts.find((prompt) => prompt.id === id);
  if (found === undefined) throw new Error(`There is no prompt ${id}.`);
  return found.answers;
}

describe('the Order, Sec. 3(a)', () => {
  it('calls the benchmarking process classified; that the threshold is, is only reported', () => {
    const texts = JSON.stringify({ ...PACK, timeline: [] });
    expect(texts).not.toMatch(/threshold(?: for covered models)? is classified|classified threshold/i);
    const milestone = PACK.timeline.find(({ id }) => id === 'benchmark');
    expect(milestone?.status).toContain('The threshold is reported as classified');
    expect(milestone?.confidence).toBe('reported');
    for (const { text } of answersTo('covered')) expect(text).toContain('benchmarking process is classified');
  });
});

describe('which law protects what is shared', () => {
  const [, , sharing] = answersTo('sharing-law');
  const on = (day: string) =>
    packAsOf(PACK, day)
      .pack.prompts.find(({ id }) => id === 'sharing-law')
      ?.answers.at(2)?.text;

  it('follows the day it is said on', () => {
    expect(on('2026-09-30')).toBe(
      'The sharing Act, for what it covers while in effect. It is confirmed through September 30, 2026.',
    );
    expect(on('2026-10-01')).toContain('an extension to December 11, 2026 is reported and not confirmed');
    expect(on('2026-12-11')).toBe(on('2026-10-01'));
    expect(on('2026-12-12')).toMatch(/^No law is confirmed for new shares\./);
    expect(sharing?.variants.map(({ statuses }) => statuses)).toEqual([['reported-until'], ['end-unknown']]);
    for (const day of ['2026-09-30', '2026-11-29', '2026-12-12']) expect(on(day)).not.toMatch(/As of/);
  });

  it('rests on the answer and on the Act', () => {
    const { assessment } = sampleFile('regional-bank');
    const value = (id: string) => ({ kind: 'value', optionIds: [id] }) as const;
    const answers = assessment.answers.map((answer) =>
      answer.questionId === 'CLR-02'
        ? { ...answer, value: value('recorded') }
        : answer.questionId === 'CLR-03'
          ? { ...answer, value: value('dhs-copy') }
          : answer,
    );
    const { input } = reportContext(PACK, { ...assessment, answers }, '2026-12-12');
    const context = contextOf({ ...input, pack: PACK });
    const { record } = paperContextOf(context);
    const prompt = context.input.pack.prompts.find(({ id }) => id === 'sharing-law');
    if (prompt === undefined) throw new Error('There is no such prompt.');
    const [first] = openingOf(prompt, record, () => []).sentences;
    expect(first?.text).toBe('No law is confirmed for new shares.');
    expect(first?.trace).toContainEqual({ kind: 'answer', questionId: 'CLR-03', state: 'dhs-copy' });
    expect(first?.trace).toContainEqual({ kind: 'authority', id: 'cisa-2015' });
  });
});

describe('what no answer records', () => {
  it('is said of who keeps the Regulation FD list, wherever there may be one', () => {
    const keepers = PACK.modules
      .flatMap(({ questions }) => questions)
      .flatMap(({ options }) => options)
      .filter(({ statement }) => /keeps? (?:the|a) Regulation FD list/.test(statement));
    expect(keepers).toEqual([]);
    const texts = answersTo('trading-window').map(({ text }) => text);
    expect(texts.filter((text) => !/[Ww]ho keeps the list is not recorded/.test(text))).toEqual([
      'Neither is settled in advance. Our incident plan and insider-trading policy do not address the trading window or a Regulation FD list.',
    ]);
  });

  it.each([
    ['cp-federal-data', /not recorded|do not say/],
    ['cp-identities', /Whether logs may be seen is not recorded\.$/],
  ])('is said to a counterparty who asks for it, and keeps the row from going out: %s', (id, words) => {
    for (const { text, hold } of answersTo(id)) {
      expect(text).toMatch(words);
      expect(hold).toMatch(/not on record/);
    }
  });
});

describe('a conflict of the record', () => {
  it.each(['shares-nothing-submissions-open', 'shares-nothing-submissions-made'])(
    '%s presumes no submission, and says when both can stand',
    (id) => {
      const text = PACK.contradictions.find((each) => each.id === id)?.text;
      expect(text).toContain('both can stand only if no submission holds such information');
      expect(text).not.toMatch(/submissions to the government were/);
    },
  );
});

describe('a revocation under legal review', () => {
  it('is told as something to hold, not as an act to stop: no answer records that one came in', () => {
    const prose = PACK.prose
      .flatMap(({ questions }) => questions)
      .find(({ question }) => question === 'AGT-03');
    expect(prose?.stop).toBeUndefined();
    expect(prose?.fix).toContain('review while it is suspended');
  });
});
