/** Law whose term is in doubt, or that is about to begin: told whatever the room, with its dates. */
import { describe, expect, it } from 'vitest';
import { textOf } from '@shared/document/text/sentence';
import { sentencesOf } from '@shared/document/text/sentences-of';
import { missingInWords } from '@shared/document/text/atoms';
import { runningNotices } from '@shared/document/text/briefing/rest';
import { questionsIn } from '@shared/pack/condition-questions';
import { loadRealPack } from '../../../helpers/real-pack';
import type { Paper } from '@shared/document/text/unit';
import { samplePapers, unitsOf } from '../../../helpers/papers';
import { ALL_SAMPLES } from '../../../helpers/samples';

const ACT =
  'The sharing Act (Cybersecurity Information Sharing Act of 2015, 6 U.S.C. §§ 1501–1510): its term is confirmed through September 30, 2026; ';
const ON: readonly (readonly [day: string, rest: string])[] = [
  ['2026-11-30', 'an extension to December 11, 2026 is reported and not confirmed.'],
  ['2026-12-14', 'the reported period ended on December 11, 2026; no extension is confirmed.'],
];

function textIn(paper: Paper, id: string | RegExp): string {
  const isAsked = (each: string) => (typeof id === 'string' ? each === id : id.test(each));
  return textOf(
    unitsOf(paper)
      .filter((unit) => isAsked(unit.id))
      .flatMap(sentencesOf),
  );
}

describe.each(ON)('on %s', (day, rest) => {
  it.each(ALL_SAMPLES)('the memo of %s says how far the term of the sharing Act is confirmed', (sample) => {
    expect(textIn(samplePapers(sample, day).memo, 'memo/uncertain')).toContain(`${ACT}${rest}`);
  });

  it('a briefing says so where it tells a decision that rests on it', () => {
    expect(textIn(samplePapers('federal-contractor', day).briefing, 'briefing/uncertain')).toContain(
      `${ACT}${rest}`,
    );
  });

  it('no memo cuts the rule that has the term, or says that it tells every rule', () => {
    for (const sample of ['regional-bank', 'hospital-network', 'frontier-developer'] as const) {
      const rule = textIn(samplePapers(sample, day).memo, 'memo/shared-information/rule');
      expect(rule).toMatch(/its term is confirmed through September 30, 2026/);
      expect(textIn(samplePapers(sample, day).memo, 'memo/left-of-analysis')).toMatch(
        /on information given to others, \w+ rules? and \w+ statements?[;.]/i,
      );
    }
  });

  it('the State acts that are about to bind a frontier developer are among the rules', () => {
    const { memo } = samplePapers('frontier-developer', day);
    expect(textIn(memo, 'memo/state-eu/rule')).toContain(
      'From January 1, 2027, New York and Illinois call for such reports within 72 hours',
    );
    expect(textIn(memo, 'memo/qa/state-eu')).toBe(
      'As to the EU, not in full on this record: the Article 55 file is in progress. As to the States, a procedure exists and has not been exercised.',
    );
  });
});

it('no short answer promises what a shorter body may leave out', () => {
  for (const sample of ALL_SAMPLES)
    expect(textIn(samplePapers(sample, '2026-11-30').memo, /^memo\/qa\//)).not.toMatch(
      /considered (?:below|separately)|(?:examined|set out|measured).* below/,
    );
});

it('an authority is doubtful as far as it is: its number by one mark, what it asks for by another', () => {
  const text = textIn(samplePapers('federal-contractor', '2026-11-30').memo, 'memo/uncertain');
  expect(text).toContain('Reported and not confirmed: the renumbering of FAR 52.204-21.');
  expect(text.split('In part to be verified, where question 1 says so: ')[1]).toMatch(/\bFAR 52\.204-21\b/);
  expect(text.match(/renumbering/g)).toHaveLength(1);
});

it('what is said of two comparisons stands once, after the last of them', () => {
  const text = textIn(samplePapers('federal-contractor', '2026-11-30').memo, 'memo/turn');
  expect(text.match(/before relying on any ranking/g)).toHaveLength(1);
  expect(text).toContain(
    'The terms for trusted partners are not published. Read the terms, once published, before relying on any ranking of these options.',
  );
});

describe('a list of what is missing', () => {
  it('stands after its verb where a phrase runs on', () => {
    const of = (...texts: string[]) => missingInWords(texts.map((text) => ({ text })));
    expect(of('an owner', 'a current score')).toBe('An owner and a current score are missing');
    expect(of('files that support representations', 'a score')).toBe(
      'Missing are files that support representations; and a score',
    );
    expect(of('a comparison for the remaining logs', 'API logs')).toBe(
      'Missing are a comparison for the remaining logs; and API logs',
    );
    expect(of('an exercise of the procedure', 'a log')).toBe(
      'Missing are an exercise of the procedure; and a log',
    );
    expect(of('an exercise of the procedure')).toBe('An exercise of the procedure is missing');
  });
});

describe('the message on what binds', () => {
  const lawOf = (sample: 'federal-contractor' | 'regional-bank') =>
    textIn(samplePapers(sample, '2026-11-30').briefing, 'briefing/messages');

  it('names a standard with the clause that makes it bind, once, and calls no clause a law', () => {
    const text = lawOf('federal-contractor');
    expect(text).toContain('SP 800-171 through DFARS 252.204-7012, ');
    expect(text.match(/DFARS 252\.204-7012/g)).toHaveLength(1);
    expect(text).toContain(' bind us by law or contract.');
    expect(text).not.toContain('source of law');
  });

  it('speaks of no contract where none binds', () => {
    expect(lawOf('regional-bank')).toContain('and others bind us.');
  });
});

describe('the questions of a regulator', () => {
  const ASKED: Readonly<Record<string, readonly string[]>> = {
    'reg-risk-assessment': ['GOV-11'],
    'reg-inventory': ['GOV-07', 'CIP-04', 'CIP-01', 'CLR-10'],
    'reg-code': ['CIP-09'],
    'reg-plan-tested': ['EVD-01', 'CIP-07'],
  };

  it('are answered from what they ask for, and nothing is volunteered beside it', () => {
    const { prompts } = loadRealPack();
    for (const [id, questions] of Object.entries(ASKED)) {
      const prompt = prompts.find((each) => each.id === id);
      expect(prompt?.questions).toEqual(questions);
      const deciding = prompt?.answers.flatMap(({ when }) => questionsIn(when)) ?? [];
      expect(deciding.filter((each) => !questions.includes(each))).toEqual([]);
    }
  });
});

describe('the notices of a briefing', () => {
  it('stand by how much turns on them, then by the shortest time', () => {
    for (const sample of ALL_SAMPLES) {
      const notices = runningNotices({ report: samplePapers(sample, '2026-11-30').context });
      const keys = notices.map(({ isOwedToUs, gravity, hours }) => [
        Number(isOwedToUs),
        -gravity,
        hours ?? Number.MAX_SAFE_INTEGER,
      ]);
      const sorted = keys.toSorted(([a = 0, b = 0, c = 0], [d = 0, e = 0, f = 0]) => a - d || b - e || c - f);
      expect(keys).toEqual(sorted);
    }
  });
});
