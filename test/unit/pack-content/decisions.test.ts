/** The decisions of the built-in pack: what opens each option, whom it is offered to, and what may weigh for or against it. */
import { describe, expect, it } from 'vitest';
import { truthOf } from '@shared/pack/applicability';
import type { Decision } from '@shared/pack/schema';
import { pack } from './pack-under-test';

function decision(id: string): Decision {
  const found = pack.decisions.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`No decision ${id}`);
  return found;
}

function factor(id: string, of = 'frontier-framework') {
  return decision(of).factors.find((candidate) => candidate.id === id);
}

function pullsOf(id: string, of?: string): Readonly<Record<string, number>> {
  const found = factor(id, of);
  if (found === undefined) throw new Error(`No factor ${id}`);
  return found.pulls;
}

/** The roles that alone bring a decision up. */
function offeredTo(id: string): readonly string[] {
  const roles = pack.facets.find((facet) => facet.id === 'roles')?.options ?? [];
  const { applicability } = decision(id);
  return roles
    .map((role) => role.id)
    .filter((role) => truthOf(applicability, { facets: { roles: [role] } }) === 'yes');
}

/** Of each option, the preconditions that guard it: each stands for the legal act that the option involves. */
const GATES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'frontier-framework': {
    A: [],
    B: [],
    C: ['P7', 'P8', 'P10', 'P11', 'P12', 'P16', 'P17'],
    D: ['P2', 'P3', 'P4', 'P6', 'P7', 'P8', 'P10', 'P11', 'P12', 'P13', 'P14', 'P15', 'P16', 'P17'],
    E: ['P2', 'P3', 'P4', 'P6', 'P7', 'P8', 'P10', 'P11', 'P12', 'P13', 'P14', 'P15', 'P16', 'P17', 'P18'],
    G: ['P2', 'P3', 'P4', 'P6', 'P7', 'P8', 'P10', 'P11', 'P12', 'P13', 'P14', 'P15', 'P17'],
  },
  'covered-model-use': {
    F0: [],
    F1: [],
    F2: ['FP3', 'FP7'],
    F: ['FP1', 'FP2', 'FP3', 'FP4', 'FP5', 'FP6'],
  },
  clearinghouse: {
    CH0: ['CP1', 'CP3', 'CP5'],
    CH1: [],
    CH2: ['CP1', 'CP3', 'CP4', 'CP6', 'CP7', 'CP9', 'CP10', 'CP11'],
    CH3: ['CP1', 'CP3', 'CP4', 'CP5', 'CP7', 'CP9'],
    CH4: ['CP1', 'CP6', 'CP9', 'CP10'],
    CH5: ['CP1', 'CP3', 'CP5', 'CP7', 'CP9', 'CP10', 'CP11'],
    CH6: ['CP1', 'CP3', 'CP6', 'CP7', 'CP9', 'CP10', 'CP11'],
  },
};

/** The first words of what a precondition of each kind says. */
const RULES: Readonly<Record<string, RegExp>> = {
  'P2 FP2': /^A signed agreement /,
  'P3 FP4': /license/,
  P4: /^Third-party rights /,
  P6: /release date/,
  'P7 P8': /consistent with/,
  'P10 FP1 CP9': /^A person authorized to speak for the Company .*18 U\.S\.C\. § 1001/,
  'P11 CP10': /^No privileged content /,
  'P12 CP11': /^Submissions are marked and logged/,
  P13: /^A trade secret memorandum /,
  P14: /31 U\.S\.C\. § 1341/,
  'P15 FP5':
    /no limit by citizenship or national origin goes beyond what law .*8 U\.S\.C\. § 1324b.*refugees and asylees/,
  P16: /^Cleared recipients /,
  'P17 FP6': /trading window and Regulation FD/,
  P18: /neutral, written and recorded/,
  'FP3 CP4': /18 U\.S\.C\. § 1030/,
  CP1: /^Route: /,
  CP3: /6 U\.S\.C\. § 1503\(d\)\(2\)/,
  CP5: /antitrust protocol/,
  CP6: /embargoes/,
  CP7: /^Confidentiality owed /,
};

describe('what opens an option', () => {
  it.each(pack.decisions)(
    '$id: each option has the preconditions of its legal act',
    ({ id, options, gates }) => {
      const guarding = options.map(({ code }): [string, readonly string[]] => [
        code,
        gates.filter(({ guards }) => guards.includes(code)).map((gate) => gate.id),
      ]);
      expect(Object.fromEntries(guarding)).toEqual(GATES[id]);
    },
  );

  it.each(Object.entries(RULES))('%s: says its rule', (ids, rule) => {
    const gates = pack.decisions.flatMap((each) => each.gates);
    for (const id of ids.split(' ')) expect(gates.find((gate) => gate.id === id)?.text).toMatch(rule);
  });

  it('binds the usual channels only where something is shared, or with a competitor', () => {
    const present = decision('clearinghouse').gates.filter(({ guards }) => guards.includes('CH0'));
    expect(present).not.toEqual([]);
    for (const { text } of present) expect(text).toMatch(/or nothing is shared\.$|or no competitor does\.$/);
  });

  it('leaves an inquiry open without an agreement on access', () => {
    const ofInquiry = decision('frontier-framework').gates.filter(({ guards }) => guards.includes('C'));
    expect(ofInquiry.filter(({ text }) => /agreement|partner|export/i.test(text))).toEqual([]);
  });

  it('closes nothing by who owns the findings or by the insurer', () => {
    const texts = pack.decisions.flatMap((each) => each.gates.map(({ text }) => text));
    expect(texts.filter((text) => /insur|compensating controls/i.test(text))).toEqual([]);
  });
});

describe('the frontier decision', () => {
  it('weighs its factors; what withdrew left no number behind', () => {
    const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 17];
    const ids = decision('frontier-framework').factors.map(({ id }) => id);
    expect(ids).toEqual(numbers.map((number) => `F${String(number)}`));
  });

  it.each(['F1', 'F2', 'F3', 'F4', 'F5', 'F15'])('%s speaks for taking part', (id) => {
    const { D = 0, E = 0, A = 0, B = 0 } = pullsOf(id);
    expect(D + E).toBeGreaterThan(0);
    expect(A + B).toBeLessThanOrEqual(0);
  });

  it.each(['F6', 'F7', 'F9', 'F10', 'F12'])('%s speaks against taking part', (id) => {
    const { D = 0, E = 0, A = 0, B = 0 } = pullsOf(id);
    expect(D + E).toBeLessThan(0);
    expect(A + B).toBeGreaterThan(0);
  });

  it.each(['F8', 'F11'])('%s weighs against access and for nothing: a precondition decides', (id) => {
    expect(pullsOf(id)).toEqual({ D: -1, E: -1 });
    expect(factor(id)?.why).toMatch(/The precondition on .* (?:decides|applies)\.$/);
  });

  it('weighs an export letter as judgment, lightly, and for no other channel', () => {
    expect(factor('F5')).toMatchObject({ weight: 1, pulls: { C: 1, D: 1, E: 1 } });
    expect(factor('F5')?.pulls).not.toHaveProperty('G');
    expect(factor('F5')?.why).toContain('judgment');
  });

  it('lets only a statutory vehicle speak for another channel alone', () => {
    expect(pullsOf('F17')).toEqual({ G: 1 });
  });

  it('is offered to developers, the use of covered models to those who defend', () => {
    expect(offeredTo('frontier-framework')).toEqual(['frontier-developer', 'ai-developer']);
    expect(offeredTo('covered-model-use')).toEqual(
      expect.arrayContaining([
        'critical-infrastructure',
        'ai-deployer',
        'federal-contractor',
        'vulnerability-tools',
      ]),
    );
    expect(decision('frontier-framework').options.map(({ code }) => code)).not.toContain('F');
    const partner = decision('covered-model-use').options.find(({ code }) => code === 'F');
    expect(partner?.fits).toMatch(/^Infrastructure operators, security researchers, contractors/);
  });
});

describe('factors', () => {
  const factors = pack.decisions.flatMap((each) => each.factors);

  it('never reward not knowing: none speaks against receiving advisories', () => {
    const againstReceiving = decision('clearinghouse').factors.filter(({ pulls }) => (pulls['CH1'] ?? 0) < 0);
    expect(againstReceiving).toEqual([]);
    const againstReports = decision('clearinghouse').factors.filter(({ pulls }) => (pulls['CH4'] ?? 0) < 0);
    expect(againstReports.map(({ id }) => id)).toEqual(['CF5']);
    expect(pullsOf('CF5', 'clearinghouse')['CH1']).toBe(1);
  });

  it('name neither slow remediation nor a deadline that starts on learning', () => {
    const said = factors.map(({ title, why }) => `${title} ${why}`);
    expect(said.filter((text) => /\bslow|\blearn|\bunaware|capacity|backlog/i.test(text))).toEqual([]);
  });

  it('invite no choice by nationality', () => {
    const said = factors.map(({ title, why }) => `${title} ${why}`);
    const named = said.filter((text) => /foreign national|nationalit|citizen/i.test(text));
    expect(named.filter((text) => !text.includes('forbids limits by national origin'))).toEqual([]);
    const personnel = factors.filter(({ title }) => title.includes('personnel limits'));
    expect(personnel.map(({ id }) => id)).toEqual(['F8', 'FF5']);
    for (const { pulls } of personnel) expect(Object.values(pulls).every((pull) => pull === -1)).toBe(true);
  });

  it('let no duty to another government argue for silence, and no board be counted twice', () => {
    const said = factors.map(({ title }) => title);
    expect(said.filter((title) => /other governments?|EU |States|\bBoard\b|investor/i.test(title))).toEqual(
      [],
    );
  });

  it('credit protected infrastructure information only where DHS receives it', () => {
    const { title = '', pulls = {} } = decision('clearinghouse').factors.find(({ id }) => id === 'CF7') ?? {};
    expect(title).toContain('submitted to DHS');
    expect(pulls).toEqual({ CH5: 1, CH6: 1 });
  });

  it('let statutory protection speak for the process that has it, never for sharing without', () => {
    const pulls = pullsOf('CF6', 'clearinghouse');
    expect(pulls).toMatchObject({ CH2: -2, CH5: -2, CH6: 1 });
    expect(pulls).not.toHaveProperty('CH0');
  });
});

describe('every decision', () => {
  it.each(pack.decisions)('$id says whom each option suits and why certainty is limited', (each) => {
    expect(each.options.filter(({ fits }) => fits === undefined)).toEqual([]);
    expect(each.confidenceCap).toMatch(/not (?:been )?(?:published|found|confirmed)/);
  });

  it.each(pack.decisions)(
    '$id: factors and preconditions name options it has',
    ({ options, gates, factors }) => {
      const codes = options.map(({ code }) => code);
      expect(codes).toEqual(expect.arrayContaining(gates.flatMap(({ guards }) => guards)));
      expect(codes).toEqual(expect.arrayContaining(factors.flatMap(({ pulls }) => Object.keys(pulls))));
    },
  );

  it.each(pack.decisions)('$id: every factor names its source', ({ factors }) => {
    expect(factors.filter(({ authorities }) => authorities.length === 0)).toEqual([]);
  });
});
