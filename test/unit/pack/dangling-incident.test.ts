/** Names in the incident guide that lead nowhere are found, wherever they stand. */
import { describe, expect, it } from 'vitest';
import { findDanglingIds } from '@shared/pack/dangling-ids';
import { findDanglingIncident } from '@shared/pack/dangling-incident';
import { loadPack } from '@shared/pack/load-pack';
import type { IncidentGuide } from '@shared/pack/schema-incident';
import { loadRealPack, readRealPackFiles } from '../../helpers/real-pack';

const pack = loadRealPack();
const { incident } = pack;
if (incident === null) throw new Error('The pack has an incident guide.');
const guide = incident;

function problemsWith(change: Partial<IncidentGuide>): readonly unknown[] {
  return findDanglingIncident({ ...pack, incident: { ...guide, ...change } }).map(({ what }) => what);
}

function first<Part>(list: readonly Part[]): Part {
  const [part] = list;
  if (part === undefined) throw new Error('The list has a part.');
  return part;
}

describe('the incident guide of a pack', () => {
  it('leads nowhere astray in the pack that comes with the product', () => {
    expect(findDanglingIncident(pack)).toEqual([]);
  });

  it('may be left out', () => {
    const files = Object.fromEntries(
      Object.entries(readRealPackFiles()).filter(([name]) => name !== 'incident.json'),
    );
    const unused = (what: unknown) => typeof what === 'string' && what.includes('Nothing cites');
    const loaded = loadPack(files);
    expect(loaded.ok ? loaded.value.incident : loaded.error.filter(({ what }) => !unused(what))).toBeNull();
    expect(findDanglingIncident({ ...pack, incident: null })).toEqual([]);
  });

  it('is refused with a field that its form does not know', () => {
    const files = readRealPackFiles();
    const loaded = loadPack({ ...files, 'incident.json': { ...guide, comfort: 'All will be well.' } });
    expect(loaded.ok ? [] : loaded.error.map(({ file, rule }) => [file, rule])).toEqual([
      ['incident.json', 'format'],
    ]);
  });
});

describe('names that lead nowhere', () => {
  it('are found among names, conditions and moments', () => {
    const role = first(guide.roles);
    expect(problemsWith({ roles: [...guide.roles, { ...role, token: 'giants', group: 'tales' }] })).toEqual([
      'No name has the id "giants".',
      'No group has the id "tales".',
    ]);
    expect(problemsWith({ roles: [...guide.roles, { ...role, token: 'dora-*' }] })).toEqual([
      '"dora-*" ends in * if it takes a place, and only then.',
    ]);
    expect(
      problemsWith({
        roles: guide.roles.map((each) =>
          each === role ? { ...each, profile: [{ facet: 'triggers', option: 'moon' }] } : each,
        ),
      }),
    ).toEqual(['No choice of "triggers" has the id "moon".']);
    const condition = first(guide.conditions);
    expect(
      problemsWith({
        conditions: [
          ...guide.conditions,
          {
            ...condition,
            id: 'odd',
            yes: 'second-sight',
            place: undefined,
            sides: ['moon'],
            onlyFor: ['elf'],
          },
        ],
      }),
    ).toEqual([
      'No name has the id "second-sight".',
      'No side has the id "moon".',
      'No role has the id "elf".',
    ]);
    const moment = first(guide.moments);
    expect(
      problemsWith({
        moments: [...guide.moments, { ...moment, id: 'odd', kinds: ['sunrise'], states: ['ZZ'] }],
      }),
    ).toEqual(['No event has the id "sunrise".', 'No State has the id "ZZ".']);
  });

  it('are found among evidence, notices and letters', () => {
    const item = first(guide.preservation);
    const bears = [{ question: 'EVD-99' }, { question: 'EVD-02', option: 'stars' }];
    expect(problemsWith({ preservation: [{ ...item, bears, retention: 'EVD-98' }] })).toEqual([
      'No question has the id "EVD-99".',
      'No option of EVD-02 has the id "stars".',
      'No retention has the id "EVD-98".',
    ]);
    const notice = first(guide.notices);
    const items = [{ kind: 'moment', id: 'a', label: 'When', moment: 'dawn' }] as const;
    expect(problemsWith({ notices: [{ ...notice, clock: 'sec-7k', stage: 'x', items }] })).toEqual([
      'No clock has the id "sec-7k".',
      'No stage of "sec-7k" has the id "x".',
      'No moment has the id "dawn".',
    ]);
    const paragraph = first(guide.hold.paragraphs);
    expect(
      problemsWith({ hold: { ...guide.hold, paragraphs: [{ ...paragraph, text: 'Keep {everything}.' }] } }),
    ).toEqual(['No slot has the id "everything".']);
  });

  it('are found in exercises, and injects that run backwards', () => {
    const exercise = first(guide.tableTops);
    const inject = first(exercise.injects);
    const odd = { ...inject, id: 'odd', records: [{ moment: 'dawn', offsetMinutes: 0 }] };
    expect(
      problemsWith({
        tableTops: [
          { ...exercise, side: 'moon', roles: ['residents-of-zz'], injects: [inject, odd], questions: ['Q'] },
        ],
      }),
    ).toEqual([
      'No side has the id "moon".',
      'No name has the id "residents-of-zz".',
      'No moment has the id "dawn".',
      'No question has the id "Q".',
      'Its injects are out of order or after its end.',
    ]);
  });

  it('are found where a step cites an authority that is not there', () => {
    const step = { ...first(guide.firstHour), authorities: [{ authority: 'gone' }] };
    const firstHour = [...guide.firstHour, { ...step, id: 'odd' }];
    expect(
      findDanglingIds({ ...pack, incident: { ...guide, firstHour } }).map(({ file, what }) => [file, what]),
    ).toEqual([['incident.json', 'No authority has the id "gone".']]);
  });
});

describe('what stands twice or is too little', () => {
  it('is found', () => {
    const step = first(guide.firstHour);
    expect(problemsWith({ firstHour: [...guide.firstHour, step] })).toEqual([
      `Two steps have the id "${step.id}".`,
    ]);
    const some = guide.firstHour.filter(({ id }) => id !== 'counsel-track' && id !== 'one-voice');
    expect(problemsWith({ firstHour: some.slice(0, 3) })).toContain(
      '"own-agent" has fewer than three first steps for everyone.',
    );
  });
});
