import { describe, expect, it } from 'vitest';
import type { AuthorityType } from '@shared/pack/schema';
import { ORDER_SECTIONS, pack, questions } from './pack-under-test';

const DAY = 24 * 60 * 60 * 1000;

/** The day that many days after the order was signed. */
function daysAfterSignature(days: number): string {
  const signed = pack.authorities.find(({ id }) => id === 'eo-14409')?.issuedOn ?? '';
  return new Date(Date.parse(`${signed}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

function provision(pin: string): string {
  return pack.provisions.find((candidate) => candidate.pin === pin)?.summary ?? '';
}

function milestone(id: string) {
  return pack.timeline.find((candidate) => candidate.id === id);
}

describe('the order, section by section', () => {
  it('has every section once, in the order of the text', () => {
    expect(pack.provisions.map(({ authority, pin }) => `${authority} ${pin}`)).toEqual(
      ORDER_SECTIONS.map((section) => `eo-14409 Sec. ${section}`),
    );
  });

  it('keeps the points that summaries get wrong', () => {
    expect(provision('Sec. 3(b)(ii)')).toMatch(/at most 30 days ahead of .* other trusted partners/);
    expect(provision('Sec. 3(b)(ii)')).toContain('do not count from public release');
    expect(provision('Sec. 3(a)')).toContain('The NSA Director makes the determination');
    expect(provision('Sec. 3(c)')).toContain('covers Section 3 alone');
    expect(provision('Sec. 4')).not.toContain('1028A');
  });

  it('directs nothing at a company', () => {
    const told = pack.provisions.filter(({ directedTo }) => /compan|operator|developer/i.test(directedTo));
    for (const { pin, directedTo } of told) {
      expect([pin, /who choose|together with|for agencies/.test(directedTo)]).toEqual([pin, true]);
    }
    expect(told.map(({ pin }) => pin)).toContain('Sec. 3(b)(ii)');
  });
});

describe('the timeline', () => {
  it.each([
    ['cnss-defense', 'Sec. 2(a)', 30],
    ['war-defense', 'Sec. 2(b)', 30],
    ['cisa-directives', 'Sec. 2(c)', 30],
    ['clearinghouse', 'Sec. 2(d)', 30],
    ['grants', 'Sec. 2(e)', 30],
    ['tech-force', 'Sec. 2(f)', 60],
    ['benchmark', 'Sec. 3(a)', 60],
    ['framework', 'Sec. 3(b)', 60],
    ['enforcement-priority', 'Sec. 4', 0],
  ])('%s: %s falls due %i days after signature', (id, pin, days) => {
    expect(milestone(id)).toMatchObject({ authority: 'eo-14409', pin, dueOn: daysAfterSignature(days) });
  });

  it('counts the days right', () => {
    expect([daysAfterSignature(30), daysAfterSignature(60)]).toEqual(['2026-07-02', '2026-08-01']);
  });

  it('never states the framework or the line for covered models as fact', () => {
    expect(milestone('framework')).toMatchObject({ confidence: 'reported' });
    expect(milestone('benchmark')).toMatchObject({ confidence: 'reported' });
    expect(milestone('framework')?.status).toMatch(/^Reported /);
  });

  it('ends or begins other law on the day its authority does', () => {
    const day = (id: string) => pack.authorities.find((authority) => authority.id === id);
    expect(day('cisa-2015')?.expiresOn).toBeUndefined();
    expect(milestone('cisa-2015-end')).toMatchObject({
      dueOn: day('cisa-2015')?.reportedThrough,
      confidence: 'reported',
    });
    expect(milestone('cisa-2015-end')?.status).toContain('reported and not confirmed');
    expect(milestone('ny-raise-effective')?.dueOn).toBe(day('ny-raise')?.effectiveOn);
    expect(milestone('il-sb-315-effective')?.dueOn).toBe(day('il-430-185')?.effectiveOn);
  });
});

describe('the glossary', () => {
  it('says how each term is defined', () => {
    const how = (kind: string) => pack.glossary.filter(({ defined }) => defined === kind).map(({ id }) => id);
    expect(how('by-process')).toEqual(['covered-frontier-model']);
    expect(how('by-reference')).toEqual(['national-security-systems']);
    expect(how('by-function')).toContain('ai-cybersecurity-clearinghouse');
    expect(how('yes')).toEqual([]);
    expect(how('no')).toEqual(
      expect.arrayContaining([
        'advanced-cyber-capabilities',
        'trusted-partner',
        'ai-agents',
        'operators-of-critical-infrastructure',
        'developer',
        'open-weight-model',
      ]),
    );
  });
});

describe('legal exposure', () => {
  const types: ReadonlyMap<string, AuthorityType> = new Map(
    pack.authorities.map(({ id, type }) => [id, type]),
  );
  const DUTY: readonly (AuthorityType | undefined)[] = ['binds', 'case'];

  const duties = questions.flatMap(({ id, duties: of }) => of.map((duty) => ({ id, ...duty })));

  it.each(duties.filter(({ kind }) => kind === 'duty'))('$id: a duty rests on law that binds', (duty) => {
    expect(DUTY).toContain(types.get(duty.authority));
  });

  it('never counts voluntary sharing', () => {
    const sharing = duties.filter(({ authority }) => authority === 'cisa-2015');
    expect(sharing).not.toEqual([]);
    expect(sharing.map(({ kind }) => kind)).not.toContain('duty');
  });
});

describe('the change log', () => {
  it('adds every question once, the first twenty-five in the first edition', () => {
    const added = pack.changes.map((change) => change.added);
    expect(added[0]).toHaveLength(25);
    expect([...added.flat()].sort()).toEqual(questions.map(({ id }) => id).sort());
    expect(pack.changes.at(-1)?.version).toBe(pack.manifest.version);
  });
});
