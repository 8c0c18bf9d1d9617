/** What the built-in pack gives counsel in an incident, held against the clocks, the questions and the law it states. */
import { describe, expect, it } from 'vitest';
import { residentsReader } from '@shared/clocks/bound';
import { readClocks } from '@shared/clocks/read-clocks';
import { kindsOf, namesOf } from '@shared/clocks/understood';
import type { ClockEvent } from '@shared/clocks/types';
import { readingGrade } from '@shared/pack/check/reading-grade';
import { NOTICE_FACTS } from '@shared/pack/schema-incident';
import type { TableTop } from '@shared/pack/schema-incident';
import { pack, questions } from './pack-under-test';

const { incident, regimes, clockTable } = pack;
if (incident === null || regimes === null || clockTable === null) throw new Error('The pack has all three.');
const guide = incident;
const law = regimes;

const stateOf = residentsReader(clockTable.states);
const isKnown = namesOf(law, stateOf);
const kinds = kindsOf(law);
const decisions = new Set(law.events.flatMap(({ id, isDecision }) => (isDecision === true ? [id] : [])));
const inPlace = (name: string, place: string | undefined) =>
  name.replace('*', place === 'us-state' ? 'oh' : 'be');

describe('names', () => {
  it.each(guide.roles)('$token is understood by the clocks, with a place and without', (role) => {
    expect(isKnown(inPlace(role.token, role.place))).toBe(true);
    expect(role.withoutPlace === undefined || isKnown(role.withoutPlace)).toBe(true);
  });

  it.each(guide.conditions)('the answers of $id are understood by the clocks', ({ yes, no, place }) => {
    const names = [yes, no].flatMap((name) => (name === undefined ? [] : [inPlace(name, place)]));
    expect(names.filter((name) => !isKnown(name))).toEqual([]);
  });

  it('bring no report of suspicious activity into the record', () => {
    const given = JSON.stringify([guide.roles, guide.conditions, guide.moments, guide.notices]);
    expect(
      given.match(/sar-filer|bsa-institution|no-suspect-known|bsa-sar|suspicious activity report/g),
    ).toBeNull();
  });
});

describe('moments', () => {
  it.each(guide.moments)('$id becomes kinds that start or stand for something', (moment) => {
    expect(moment.kinds.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it.each(guide.moments.filter(({ kinds: own }) => own.some((kind) => decisions.has(kind))))(
    '$id, a decision, is asked as one and becomes nothing else',
    ({ kinds: own, isDecision, whenEmpty }) => {
      expect(own).toHaveLength(1);
      expect(isDecision).toBe(true);
      expect(whenEmpty).toBe('not-yet');
    },
  );

  it('gives one time to several kinds only where both mean knowledge of the Company', () => {
    const several = guide.moments.filter(({ kinds: own }) => own.length > 1);
    expect(several.map(({ id, kinds: own }) => [id, own])).toEqual([['learned', ['discovery', 'awareness']]]);
  });

  it('asks for each kind once', () => {
    const all = guide.moments.flatMap(({ kinds: own }) => own);
    expect(all.filter((kind, at) => all.indexOf(kind) !== at)).toEqual([]);
  });

  it('leaves out no decision that starts a period', () => {
    const asked = new Set(guide.moments.flatMap(({ kinds: own }) => own));
    expect([...decisions].filter((kind) => !asked.has(kind))).toEqual([]);
  });
});

describe('the first hour', () => {
  const THREE: Readonly<Record<string, readonly string[]>> = {
    victim: ['capture-state', 'fix-moments', 'counsel-track'],
    'own-agent': ['stop-agent', 'stay-out', 'counsel-track'],
    vendor: ['vendor-letter', 'fix-moments', 'counsel-track'],
    'model-taken': ['close-path', 'fix-moments', 'counsel-track'],
  };

  it.each(guide.sides)('of $id begins with the three things to do now', ({ id }) => {
    const own = guide.firstHour.filter(
      ({ sides, onlyFor }) => onlyFor === undefined && (sides ?? [id]).includes(id),
    );
    expect(own.slice(0, 3).map((step) => step.id)).toEqual(THREE[id]);
  });

  it('has its steps in order of time', () => {
    const minutes = guide.firstHour.map(({ byMinute }) => byMinute);
    expect(minutes).toEqual(minutes.toSorted((left, right) => left - right));
    expect(Math.max(...minutes)).toBeLessThan(60);
  });

  it('never sends anybody into a system of somebody else', () => {
    const words = guide.firstHour.map(({ title }) => title).join(' ');
    expect(words).toContain('Do not go back into the other system, not even to check or undo');
    expect(words).not.toMatch(/\b(?:hack|strike) back\b(?! on)|\bretrieve\b|\btake back\b/i);
  });
});

describe('how long logs are kept', () => {
  const retention = guide.retentions.find(({ question }) => question === 'EVD-03');
  const options = questions.find(({ id }) => id === 'EVD-03')?.options ?? [];

  it.each(options)('says of $id no more than the option does', ({ id, label, statement }) => {
    const kept = retention?.options.find(({ option }) => option === id);
    const numbers = [...statement.matchAll(/(\d+) months?/g)].map(([, value]) => Number(value));
    expect([kept?.searchable.value, kept?.retrievable.value]).toEqual(numbers);
    expect([kept?.searchable.unit, kept?.retrievable.unit]).toEqual(['months', 'months']);
    const isLess = statement.includes('less than');
    const isMore = label.includes('or longer');
    expect(kept?.reading).toBe(isLess ? 'less-than' : isMore ? 'at-least' : 'about');
  });
});

describe('critical safety incidents', () => {
  it('are never taken for granted', () => {
    const [condition] = guide.conditions.filter(({ yes }) => yes === 'critical-safety-incident');
    expect(condition?.hint).toContain('Most intrusions are none.');
    for (const draft of guide.notices.filter(({ id }) => id.endsWith('-safety')))
      expect(draft.note).toContain('Most intrusions by an agent are no critical safety incident');
    const exercises = guide.tableTops.flatMap(({ conditions }) => conditions);
    expect(
      exercises.filter(({ condition, answer }) => condition === 'critical-safety' && answer === 'yes'),
    ).toEqual([]);
  });
});

describe('drafts of notices', () => {
  it.each(guide.notices)(
    '$id claims no contents that were not read',
    ({ contentFrom, confidence, items }) => {
      if (contentFrom === 'contract') expect(confidence).toBe('verify');
      expect(items.some(({ kind }) => kind !== 'counsel')).toBe(true);
    },
  );

  it('use every fact that may fill an item', () => {
    const used = new Set(
      guide.notices.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'fact' ? item.fact : []))),
    );
    expect(NOTICE_FACTS.filter((fact) => !used.has(fact))).toEqual([]);
  });

  it('are there for every federal regime in force that asks for one within days', () => {
    const drafted = new Set(guide.notices.map(({ clock }) => clock));
    const wanted = [
      'sec-8k-105',
      'bank-36h',
      'ncua-72h',
      'nydfs-incident',
      'nydfs-extortion',
      'hipaa-60',
      'hipaa-ba',
    ];
    const more = [
      'ftc-safeguards',
      'regsp-customer',
      'dfars-7012',
      'fcc-cpni',
      'tsa-sd-72h',
      'gdpr-33',
      'dora-19',
      'nis2-23',
    ];
    expect([...wanted, ...more].filter((clock) => !drafted.has(clock))).toEqual([]);
  });
});

describe('the hold', () => {
  const words = JSON.stringify(guide.hold.paragraphs);

  it('stops automatic deletion and reaches memory, assistants and vendors', () => {
    for (const said of ['automatic deletion', 'agent memory', 'AI assistant', 'vendor', 'personal accounts'])
      expect(words).toContain(said);
  });

  it('restricts nobody who reports to an agency', () => {
    expect(words).toContain('report a possible violation of law to a government agency');
  });
});

/** The record a table would have after the exercise: offsets from 11:10 p.m. on a Monday. */
function eventsOf({ injects }: TableTop): readonly ClockEvent[] {
  const start = Date.parse('2026-11-30T23:10:00Z');
  return injects
    .flatMap(({ records }) => records)
    .flatMap(({ moment, offsetMinutes }) => {
      const at = new Date(start + offsetMinutes * 60_000).toISOString().slice(0, 16);
      const own = guide.moments.find(({ id }) => id === moment)?.kinds ?? [];
      return own.map((kind) => ({ kind, at, zone: 'America/New_York', what: '', days: null, id: null }));
    });
}

function linesOf(id: string) {
  const exercise = guide.tableTops.find((each) => each.id === id);
  if (exercise === undefined) throw new Error(`There is no exercise ${id}.`);
  const answers = exercise.conditions.flatMap(({ condition, answer }) => {
    const asked = guide.conditions.find((each) => each.id === condition);
    return (answer === 'yes' ? asked?.yes : answer === 'no' ? asked?.no : undefined) ?? [];
  });
  const facts = { profile: [...exercise.roles, ...answers], events: eventsOf(exercise) };
  const { deadlines, notUnderstood } = readClocks({
    pack,
    regimes: law,
    facts,
    choices: null,
    asOf: '2026-12-01T20:00:00Z',
  });
  expect(notUnderstood).toEqual({ names: [], kinds: [] });
  const of = (clock: string) => deadlines.filter((line) => line.clock === clock);
  return {
    due: (clock: string) => of(clock).map(({ planTo }) => planTo?.local),
    status: (clock: string) => of(clock).map(({ status }) => status),
  };
}

describe('the exercises', () => {
  it('give the bank a ladder that runs from the decisions, and the residents from the first alert', () => {
    const { due } = linesOf('bank-intrusion');
    expect(due('bank-36h')).toEqual(['2026-12-02T20:30:00']);
    expect(due('nydfs-incident')).toEqual(['2026-12-04T08:30:00']);
    expect(due('sec-8k-105')[0]).toBe('2026-12-07T17:30:00');
    expect(due('ca-1798-82')).toContain('2026-12-30T23:59:59');
    expect(due('ny-899-aa')).toContain('2026-12-30T23:59:59');
  });

  it('start no report under a State AI act, and no Form 8-K, for the agent in a customer’s system', () => {
    const { due, status } = linesOf('own-agent-customer');
    for (const clock of ['ca-sb53-incident', 'ca-sb53-imminent', 'sec-8k-105', 'ny-raise-incident'])
      expect(due(clock).filter((at) => at !== undefined)).toEqual([]);
    expect(status('ca-sb53-incident')).toEqual(['not-bound']);
    expect(status('gdpr-33-2')).toEqual(['no-number']);
  });

  it.each(guide.tableTops)(
    '$id records each moment once, unless it may recur, and in its side',
    ({ injects, side }) => {
      const recorded = injects.flatMap(({ records }) => records.map(({ moment }) => moment));
      const again = recorded.filter((moment, at) => recorded.indexOf(moment) !== at);
      const mayRecur = (moment: string) =>
        guide.moments.some(({ id, isRepeated }) => id === moment && isRepeated);
      expect(again.filter((moment) => !mayRecur(moment))).toEqual([]);
      const sides = recorded.map((moment) => guide.moments.find(({ id }) => id === moment)?.sides ?? [side]);
      expect(sides.every((own) => own.includes(side))).toBe(true);
    },
  );
});

/** What is read in the first hour, under strain; a grade says little of a text shorter than this. */
const FEWEST_WORDS = 16;
const HIGHEST_GRADE = 16;

describe('the words of the guide', () => {
  const read: readonly string[] = [
    ...guide.moments.map(({ hint }) => hint),
    ...guide.conditions.map(({ hint }) => hint),
    ...guide.firstHour.map(({ why }) => why),
    ...guide.preservation.map(({ why }) => why),
    ...guide.privilege.items.map(({ why }) => why),
    ...[...guide.hold.paragraphs, ...guide.vendorLetter.paragraphs].map(({ text }) => text),
    ...guide.tableTops.flatMap(({ injects }) => injects.flatMap(({ tell, ask }) => [tell, ask])),
  ];

  it.each(read.filter((text) => text.split(/\s+/).length >= FEWEST_WORDS))('%s can be read', (text) => {
    expect(readingGrade(text)).toBeLessThanOrEqual(HIGHEST_GRADE);
  });

  it('promise nothing', () => {
    const comfort =
      /\b(?:guarantee[sd]?|will be (?:privileged|protected)|safe harbor|do not worry|always privileged)\b/gi;
    expect(JSON.stringify(guide).match(comfort)).toBeNull();
  });
});
