import { describe, expect, it } from 'vitest';
import type { Authority, AuthorityConfidence } from '@shared/pack/schema';
import { citing, ORDER_SECTIONS, pack } from './pack-under-test';

const UNSURE: readonly AuthorityConfidence[] = ['reported', 'verify'];
const SAYS_SO = /\breport(?:ed|edly)\b|to be verified|to be confirmed/i;

const authorities: ReadonlyMap<string, Authority> = new Map(pack.authorities.map((a) => [a.id, a]));

function isUnsure(id: string): boolean {
  const authority = authorities.get(id);
  return authority !== undefined && UNSURE.includes(authority.confidence);
}

function placesCiting(id: string): readonly string[] {
  return citing.filter(({ refs }) => refs.some((ref) => ref.authority === id)).map(({ place }) => place);
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

  it.each(pack.authorities)('$id was not checked after the edition', ({ verifiedOn }) => {
    expect(verifiedOn <= pack.manifest.editionOn).toBe(true);
  });

  it('hold the order itself as voluntary, in words too', () => {
    const order = authorities.get('eo-14409');
    expect(order?.type).toBe('voluntary');
    expect(order?.summary).toContain('no duty on any private company');
  });

  it('carry the reported end of the sharing Act as a dated switch', () => {
    expect(authorities.get('cisa-2015')).toMatchObject({ expiresOn: '2026-12-11', confidence: 'reported' });
    expect(authorities.get('cisa-2015')?.status).toContain('reported');
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
  it.each(pack.clocks)(
    '$id: only law in force is shown as a duty',
    ({ title, binds, status, authorities: refs }) => {
      const cited = refs.map((ref) => authorities.get(ref.authority));
      const later = cited.some((authority) => (authority?.effectiveOn ?? '') > pack.manifest.editionOn);
      const proposed = cited.some((authority) => authority?.type === 'proposal');
      const expected = proposed ? 'proposed' : later ? 'not-yet-effective' : 'in-force';
      expect(status).toBe(expected);
      expect(/proposed|not in force/.test(title)).toBe(expected !== 'in-force');
      expect(binds.startsWith('Nobody yet')).toBe(proposed);
    },
  );

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
    expect(statement('caution-1028a')).toContain('names 18 U.S.C. 1028, not 1028A');
  });

  it('never says that anyone must take part', () => {
    const voluntary = [...pack.decisions.map(({ ask }) => ask), ...pack.statements.map(({ text }) => text)];
    expect(voluntary.filter((text) => /compan(?:y|ies) must|developers? must|mandatory/i.test(text))).toEqual(
      [],
    );
    for (const { ask } of pack.decisions) expect(ask).toMatch(/voluntary/);
  });
});
