/** Sentences that once said more than the Order, an answer or a day bears out, held to what those say. */
import { describe, expect, it } from 'vitest';
import { contextOf, type ReportContext } from '@shared/document/parts/context';
import { paperContextOf } from '@shared/document/text/paper-context';
import { openingOf } from '@shared/document/text/prompt-opening';
import { packAsOf } from '@shared/pack/pack-as-of';
import type { Prompt } from '@shared/pack/schema';
import { handedMemo } from '@shared/document/text/handed-papers';
import { sentencesOf } from '@shared/document/text/sentences-of';
import { reportContext } from '../../helpers/papers';
import { loadRealPack } from '../../helpers/real-pack';
import { ALL_SAMPLES, sampleFile } from '../../helpers/samples';

const PACK = loadRealPack();

function memoTexts(report: ReportContext): readonly string[] {
  const units = handedMemo(report).paper.parts.flatMap((part) => part.units);
  return units.flatMap(sentencesOf).map(({ text }) => text);
}

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
    for (const { text } of answersTo('covered'))
      expect(text).toContain('benchmarking process is to be classified');
  });

  it('directs a process: that one operates, or sets anything, is not read', () => {
    const texts = JSON.stringify({ ...PACK, timeline: [] });
    expect(texts).not.toMatch(
      /benchmarking process is classified|set in a classified process|classified process (?:assesses|evaluates)|at the government’s discretion/i,
    );
  });
});

describe('which law protects what is shared', () => {
  const rests = (option: string) => (answer: Prompt['answers'][number]) =>
    answer.when.some((each) => each.kind === 'chosen' && each.anyOf.includes(option));
  const sharing = answersTo('sharing-law').find(rests('dhs-or-confirmed'));
  const on = (day: string, option = 'dhs-or-confirmed') =>
    packAsOf(PACK, day)
      .pack.prompts.find(({ id }) => id === 'sharing-law')
      ?.answers.find(rests(option))?.text;

  it('follows the day it is said on', () => {
    expect(on('2026-09-30')).toBe(
      'The sharing Act, for what it covers while in effect. Its term is confirmed through September 30, 2026. How far a confirmation for another channel protects is not settled.',
    );
    expect(on('2026-09-30', 'dhs-copy')).toMatch(/^Arguably the sharing Act: /);
    expect(on('2026-10-01')).toContain('an extension to December 11, 2026 is reported and not confirmed');
    expect(on('2026-12-11')).toBe(on('2026-10-01'));
    expect(on('2026-12-12')).toMatch(
      /^For new shares, no protection under the sharing Act is confirmed\..* Other law may protect a share/,
    );
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
    expect(first?.text).toBe('For new shares, no protection under the sharing Act is confirmed.');
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
      'Our incident plan and insider-trading policy do not address the trading window or a Regulation FD list.',
    ]);
  });

  it.each([
    ['cp-federal-data', /does not state|do not say/],
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

describe('a rule that rests on the sharing Act', () => {
  const rulesOn = (day: string) =>
    packAsOf(PACK, day)
      .pack.issues.flatMap(({ rules }) => rules)
      .filter(({ authorities }) => authorities.some(({ authority }) => authority === 'cisa-2015'));

  it('is put in force only while the term is confirmed, and past its reported end stands in the past', () => {
    expect(rulesOn('2026-11-30').length).toBeGreaterThan(4);
    for (const { text } of rulesOn('2026-11-30')) {
      expect(text).toMatch(/in effect/);
      expect(text).toMatch(/While|while|was in effect/);
    }
    for (const { text } of rulesOn('2026-12-14')) {
      expect(text).toMatch(/was in effect|no extension/);
      expect(text).not.toMatch(/\b(?:protects|have an antitrust exemption|depends on the DHS)\b/);
    }
  });

  it.each([
    ['2026-11-30', /an extension to December 11, 2026 is reported and not confirmed/],
    ['2026-12-14', /no extension is confirmed/],
  ])('says of the term in a memo of %s how far it is confirmed', (day, words) => {
    const told = ALL_SAMPLES.flatMap((name) => {
      const act = memoTexts(reportContext(PACK, sampleFile(name).assessment, day)).filter((text) =>
        /^While it was in effect, the sharing Act|^While in effect, the sharing Act/.test(text),
      );
      return act.length === 0 ? [] : [act];
    });
    expect(told.length).toBeGreaterThan(0);
    for (const act of told) expect(act.some((text) => words.test(text))).toBe(true);
  });
});

describe('what the other side may bring forward', () => {
  it('is told as an argument, never as what will be said', () => {
    const counters = PACK.issues.flatMap((issue) => issue.counters.map(({ text }) => text));
    expect(counters.length).toBeGreaterThan(40);
    expect(
      counters.filter((text) =>
        /\bwould (?:say|ask|answer|argue|cite|measure|compare|set|rely)\b/.test(text),
      ),
    ).toEqual([]);
  });

  it('claims of terms alone no more than that they are alone', () => {
    const [own] = PACK.issues
      .flatMap(({ counters }) => counters)
      .filter(({ when }) =>
        when.some(
          (each) => each.kind === 'chosen' && each.question === 'AGT-10' && each.anyOf.includes('terms-only'),
        ),
      );
    expect(own?.text).toContain('terms alone');
    expect(own?.text).not.toMatch(/did not look|screened|investigated/);
  });
});

describe('what goes out to somebody who asks', () => {
  const OUTSIDE = PACK.prompts.filter(({ audience }) => audience !== 'board');

  it('describes no arrangement for privilege and no work of counsel', () => {
    const asked = OUTSIDE.flatMap(({ questions }) => questions);
    for (const id of ['EVD-08', 'EVD-13', 'DIS-06', 'CON-04']) expect(asked).not.toContain(id);
    const texts = OUTSIDE.flatMap(({ answers }) => answers.map(({ text }) => text));
    expect(
      texts.filter((text) => /\bcounsel (?:has|had|confirmed|established|reviewed)\b/i.test(text)),
    ).toEqual([]);
  });

  it('answers no question with how notices are prepared, and waits for counsel', () => {
    expect(answersTo('reg-first-report')).toMatchObject([
      { hold: 'the notices due and given are not on record (counsel)' },
    ]);
  });

  it('holds what bears on false claims, and tells nothing of the file', () => {
    const [unsupported] = answersTo('cp-evidence');
    expect(unsupported?.hold).toContain('31 U.S.C. § 3729');
    expect(unsupported?.text).not.toMatch(/file/);
  });

  it('holds an inventory that is asked for, whatever it is worth', () => {
    expect(answersTo('cp-inventory').filter(({ hold }) => hold === undefined)).toEqual([]);
  });
});

describe('proof of an incident, where records are kept for too short a time', () => {
  it('is answered with the Company’s own comparison and the period of Part 500', () => {
    const report = reportContext(PACK, sampleFile('new-york-insurer').assessment, '2026-11-30');
    const texts = memoTexts(report);
    expect(texts).toContain(
      'In part: by the Company’s own comparison some log settings are shorter than a legal period that applies.',
    );
    expect(texts.some((text) => text.startsWith('Extend the audit trails of two claims systems'))).toBe(true);
  });
});

describe('a clause with “whether”', () => {
  it('ends without a phrase set off by a comma: “is being found out” follows it', () => {
    const tails = PACK.modules
      .flatMap(({ questions }) => questions)
      .map(({ whether }) => whether)
      .filter((whether) =>
        /, (?:with|without|on|in|and (?:how|whether|what|by what)|contract by|[^,]* included$)/.test(whether),
      )
      .filter((whether) => !/, [^,]+, /.test(whether));
    expect(tails).toEqual([]);
  });
});
