import { describe, expect, it } from 'vitest';
import type { Authority, AuthorityConfidence } from '@shared/pack/schema';
import { authorityStatusOf } from '@shared/pack/authority-status';
import { packAsOf } from '@shared/pack/pack-as-of';
import { citedByDuties, citing, ORDER_SECTIONS, pack } from './pack-under-test';

const UNSURE: readonly AuthorityConfidence[] = ['reported', 'verify'];
const SAYS_SO = /\breport(?:ed|edly)\b|to be verified|to be confirmed/i;

const DAY = 24 * 60 * 60 * 1000;

function daysFrom(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

const dayBefore = (day: string) => daysFrom(day, -1);
const dayAfter = (day: string) => daysFrom(day, 1);

const authorities: ReadonlyMap<string, Authority> = new Map(pack.authorities.map((a) => [a.id, a]));

function isUnsure(id: string): boolean {
  const authority = authorities.get(id);
  return authority !== undefined && UNSURE.includes(authority.confidence);
}

function placesCiting(id: string): readonly string[] {
  return [...citing, ...citedByDuties]
    .filter(({ refs }) => refs.some((ref) => ref.authority === id))
    .map(({ place }) => place);
}

function statement(id: string): string {
  return pack.statements.find((candidate) => candidate.id === id)?.text ?? '';
}

describe('pin cites to the order', () => {
  const pins = citing.flatMap(({ place, refs }) =>
    refs
      .filter((ref) => ref.authority === 'eo-14409' && ref.pin !== undefined)
      .map((ref) => ({ place, pin: ref.pin ?? '' })),
  );

  it('are many enough to be worth checking', () => {
    expect(pins.length).toBeGreaterThan(40);
  });

  it.each(pins)('$place: $pin exists in its text', ({ pin }) => {
    expect(ORDER_SECTIONS.map((section) => `Sec. ${section}`)).toContain(pin);
  });

  it.each(pins)('$place: $pin is set out among the provisions', ({ pin }) => {
    expect(pack.provisions.map((provision) => provision.pin)).toContain(pin);
  });
});

describe('authorities', () => {
  it.each(pack.authorities)('$id is cited somewhere', ({ id }) => {
    expect(placesCiting(id)).not.toEqual([]);
  });

  it.each(pack.authorities.filter(({ confidence }) => UNSURE.includes(confidence)))(
    '$id is $confidence and says so',
    ({ status, summary }) => {
      expect(`${status} ${summary}`).toMatch(SAYS_SO);
    },
  );

  it.each(pack.authorities)(
    '$id was not checked after the edition, or for the incident guide, after it',
    (each) => {
      const elsewhere = citing.some(
        ({ place, refs }) =>
          !place.startsWith('incident guide') && refs.some(({ authority }) => authority === each.id),
      );
      const read = elsewhere ? pack.manifest.editionOn : pack.incident?.asOf;
      expect(each.verifiedOn <= (read ?? '')).toBe(true);
    },
  );

  it('hold the order itself as voluntary, in words too', () => {
    const order = authorities.get('eo-14409');
    expect(order?.type).toBe('voluntary');
    expect(order?.summary).toContain('no duty on any private company');
  });

  it('carry the sharing Act in three states, none of which says that it ended', () => {
    const act = authorities.get('cisa-2015');
    if (act === undefined) throw new Error('The sharing Act is not in the pack.');
    expect(act).toMatchObject({ confirmedThrough: '2026-09-30', reportedThrough: '2026-12-11' });
    expect(act.expiresOn).toBeUndefined();
    expect(act.status).toContain('reported and not confirmed');
    const standing = ['2026-09-30', '2026-10-01', '2026-12-11', '2026-12-12', '2028-12-31'].map(
      (day) => authorityStatusOf(act, day).status,
    );
    expect(standing).toEqual(['current', 'reported-until', 'reported-until', 'end-unknown', 'end-unknown']);
  });
});

describe('what rests on unsure sources alone', () => {
  const unsure = citing.filter(({ refs }) => refs.length > 0 && refs.every((ref) => isUnsure(ref.authority)));

  it('exists, so that the rule below is tried', () => {
    expect(unsure.length).toBeGreaterThan(3);
  });

  it.each(unsure)('$place says that it is reported or to be verified', ({ words }) => {
    expect(words).toMatch(SAYS_SO);
  });
});

describe('clocks', () => {
  const statusOn = (day: string) =>
    new Map(packAsOf(pack, day).pack.clocks.map(({ id, status }) => [id, status]));

  it.each(pack.clocks)(
    '$id: only what is proposed says that it binds no one yet',
    ({ id, title, binds, ...clock }) => {
      const isProposal = clock.authorities.some((ref) => authorities.get(ref.authority)?.type === 'proposal');
      expect(clock.proposed === true).toBe(isProposal);
      expect(/\((?:proposed|draft)\)$/.test(title)).toBe(isProposal);
      expect(binds.startsWith('No one ')).toBe(isProposal);
      for (const day of ['2026-06-02', pack.manifest.editionOn, '2028-12-31']) {
        expect(statusOn(day).get(id) === 'proposed').toBe(isProposal);
      }
    },
  );

  it.each(pack.clocks.filter(({ proposed }) => proposed !== true))(
    '$id: runs from its first day to its last, and its words claim no day',
    ({ id, title, binds, from, until, authorities: refs }) => {
      const first = from ?? authorities.get(refs[0]?.authority ?? '')?.effectiveOn ?? '';
      const { editionOn } = pack.manifest;
      expect(statusOn(editionOn).get(id)).toBe(first > editionOn ? 'not-yet-effective' : 'in-force');
      if (first !== '') {
        expect([statusOn(dayBefore(first)).get(id), statusOn(first).get(id)]).toEqual([
          'not-yet-effective',
          'in-force',
        ]);
      }
      if (until !== undefined) {
        expect([statusOn(until).get(id), statusOn(dayAfter(until)).get(id)]).toEqual(['in-force', 'ended']);
      }
      expect(`${title} ${binds}`).not.toMatch(/\b(?:not (?:yet )?in force|in force|not yet)\b/i);
    },
  );

  it('start in New York and Illinois with the year 2027', () => {
    const state = ['ny-raise-incident', 'ny-raise-imminent', 'il-sb315-incident', 'il-sb315-imminent'];
    const on = (day: string) => state.map((id) => statusOn(day).get(id));
    expect(new Set(on('2026-12-31'))).toEqual(new Set(['not-yet-effective']));
    expect(new Set(on('2027-01-01'))).toEqual(new Set(['in-force']));
  });

  it.each(pack.clocks)('$id rests on law made outside the order', ({ authorities: refs }) => {
    expect(refs.map((ref) => ref.authority)).not.toContain('eo-14409');
  });
});

describe('statements where summaries often go wrong', () => {
  it('keys the thirty days to release to other trusted partners, as a ceiling', () => {
    expect(statement('caution-30-days')).toMatch(/ceiling.*other trusted partners, not from public release/);
  });

  it('leaves the determination with the NSA Director', () => {
    expect(statement('caution-nsa')).toContain('NSA Director who makes the determination');
  });

  it('confines the no-licensing clause to Section 3', () => {
    expect(statement('not-license')).toContain('covers Section 3 only');
  });

  it('keeps 1028A outside the statutes the order names', () => {
    expect(statement('caution-1028a')).toContain('names 18 U.S.C. § 1028, not § 1028A');
  });

  it('never says that anyone must take part', () => {
    const voluntary = [...pack.decisions.map(({ ask }) => ask), ...pack.statements.map(({ text }) => text)];
    expect(voluntary.filter((text) => /compan(?:y|ies) must|developers? must|mandatory/i.test(text))).toEqual(
      [],
    );
    for (const { ask } of pack.decisions) expect(ask).toMatch(/voluntary/);
  });
});
