import { describe, expect, it } from 'vitest';
import type { Applicability, DutyKind, Prompt, Question } from '@shared/pack/schema';
import { pack, questions } from './pack-under-test';

/** The families of question ids, as a reader meets them. */
const READING_ORDER = ['GOV', 'FRM', 'TPA', 'CLR', 'CIP', 'AGT', 'EVD', 'DIS', 'CON', 'IPX', 'STA', 'REL'];

/** How many questions a family has, numbered without a gap. */
const COMPLETE = {
  GOV: 12,
  FRM: 13,
  TPA: 5,
  CLR: 11,
  CIP: 9,
  AGT: 12,
  EVD: 14,
  DIS: 8,
  CON: 8,
  IPX: 8,
  STA: 5,
  REL: 7,
};

const single = questions.filter((question) => question.type === 'single');
const multi = questions.filter((question) => question.type === 'multi');

function kindsOf({ duties }: Question): readonly DutyKind[] {
  return duties.map(({ kind }) => kind);
}

function facetsIn(expression: Applicability): readonly string[] {
  switch (expression.kind) {
    case 'always':
      return [];
    case 'facet':
      return [expression.facet];
    case 'not':
      return facetsIn(expression.of);
    case 'all':
    case 'any':
      return expression.of.flatMap(facetsIn);
  }
}

describe('the pack as a whole', () => {
  it('has its modules in reading order, each with one family of ids in rising order', () => {
    const families = pack.modules.map(({ questions: own }) => [
      ...new Set(own.map(({ id }) => id.slice(0, id.indexOf('-')))),
    ]);
    for (const family of families) expect(family).toHaveLength(1);
    const order = families.flat();
    expect(order).toEqual(READING_ORDER.filter((family) => order.includes(family)));
    for (const { questions: own } of pack.modules) {
      const ids = own.map(({ id }) => id);
      expect(ids).toEqual([...ids].sort());
    }
  });

  it('has every module in four to fourteen questions, and at least a hundred in twelve modules', () => {
    for (const { questions: own } of pack.modules) {
      expect(own.length).toBeGreaterThanOrEqual(4);
      expect(own.length).toBeLessThanOrEqual(14);
    }
    expect(pack.modules).toHaveLength(12);
    expect(questions.length).toBeGreaterThanOrEqual(100);
  });

  it.each(Object.entries(COMPLETE))('%s is complete', (family, count) => {
    const ids = questions.map(({ id }) => id).filter((id) => id.startsWith(`${family}-`));
    const wanted = Array.from(
      { length: count },
      (_, place) => `${family}-${String(place + 1).padStart(2, '0')}`,
    );
    expect(ids).toEqual(wanted);
  });

  it('rests no duty on the order, least of all on the voluntary partner path', () => {
    const partner = questions.filter(({ id }) => id.startsWith('TPA-'));
    expect(partner).not.toEqual([]);
    for (const { duties } of questions) {
      const required = duties.filter(({ kind }) => kind === 'duty').map(({ authority }) => authority);
      expect(required).not.toContain('eo-14409');
    }
  });

  it('never counts the reliance on the order itself as legal exposure', () => {
    const reliance = questions.filter(({ id }) => id.startsWith('REL-'));
    expect(new Set(reliance.flatMap(kindsOf))).not.toContain('duty');
  });

  it('asks no two questions in the same words', () => {
    expect(new Set(questions.map(({ text }) => text)).size).toBe(questions.length);
  });

  it('has practices that law requires of someone and practices it requires of nobody', () => {
    const isRequired = (question: Question) => kindsOf(question).includes('duty');
    expect(questions.some(isRequired)).toBe(true);
    expect(questions.every(isRequired)).toBe(false);
  });

  it('lets every facet decide something', () => {
    const used = [
      ...questions.map(({ applicability }) => applicability),
      ...questions.flatMap(({ duties }) => duties.map(({ when }) => when)),
      ...pack.facets.flatMap(({ when }) => when ?? []),
      ...pack.clocks.map(({ applicability }) => applicability),
      ...pack.scenarios.flatMap(({ likelihood, impact }) =>
        [...likelihood.adjust, ...impact.adjust].map(({ when }) => when),
      ),
    ].flatMap(facetsIn);
    for (const { id } of pack.facets) expect(used).toContain(id);
  });
});

describe('options', () => {
  it.each(single)('$id: best first is 1, worst last is 0, strictly falling', ({ options }) => {
    const steps = options.map(({ effectiveness }) => effectiveness);
    expect(steps[0]).toBe(1);
    expect(steps.at(-1)).toBe(0);
    expect(steps.every((step, place) => place === 0 || step < (steps[place - 1] ?? 0))).toBe(true);
    expect(options.some(({ exclusive }) => exclusive)).toBe(false);
  });

  it.each(multi)('$id: shares make up 1 and "none" stands alone at 0', ({ options }) => {
    const shares = options.filter(({ exclusive }) => exclusive !== true);
    const total = shares.reduce((sum, { effectiveness }) => sum + effectiveness, 0);
    expect(total).toBeCloseTo(1, 10);
    expect(shares.every(({ effectiveness }) => effectiveness > 0)).toBe(true);
    expect(options.filter(({ exclusive }) => exclusive).map(({ effectiveness }) => effectiveness)).toEqual([
      0,
    ]);
  });

  it('has at least one question that takes several ticks', () => {
    expect(multi.map(({ id }) => id)).toContain('EVD-02');
  });

  it.each(questions)('$id: each option says what it means', ({ options }) => {
    expect(options.filter(({ meaning }) => meaning === undefined)).toEqual([]);
  });

  it.each(pack.facets.filter(({ multiple }) => multiple))(
    'facet $id ends in "none", alone',
    ({ options }) => {
      expect(options.filter(({ exclusive }) => exclusive).map(({ id }) => id)).toEqual(['none']);
      expect(options.at(-1)?.id).toBe('none');
    },
  );
});

describe('scenarios', () => {
  it('are at least eighteen, beside at least twenty clocks', () => {
    expect(pack.scenarios.length).toBeGreaterThanOrEqual(18);
    expect(pack.clocks.length).toBeGreaterThanOrEqual(20);
  });

  const controlled = new Set(
    pack.scenarios.flatMap(({ controls }) => controls.map(({ question }) => question)),
  );

  it.each(questions)('$id controls at least one', ({ id }) => {
    expect(controlled).toContain(id);
  });

  it.each(pack.scenarios)('$id has three or more controls, on both axes', ({ controls }) => {
    expect(new Set(controls.map(({ question }) => question)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(controls.map(({ axis }) => axis))).toEqual(new Set(['likelihood', 'impact']));
  });

  it.each(pack.scenarios)('$id: no set of controls removes all risk', ({ cap }) => {
    expect(cap.likelihood).toBeLessThanOrEqual(0.85);
    expect(cap.impact).toBeLessThanOrEqual(0.85);
  });

  it.each(pack.scenarios)('$id: raising all adjustments stays on the scale', ({ likelihood, impact }) => {
    for (const { base, adjust } of [likelihood, impact]) {
      const byFacet = new Map<string, number>();
      for (const { when, by } of adjust) {
        const key =
          when.kind === 'facet' ? `${when.facet}:${when.facet === 'roles' ? when.anyOf.join() : ''}` : '';
        byFacet.set(key, Math.max(byFacet.get(key) ?? 0, by));
      }
      const highest = [...byFacet.values()].reduce((sum, by) => sum + by, base);
      expect(highest).toBeLessThanOrEqual(100);
    }
  });
});

describe('plain words', () => {
  it.each(questions)('$id: question and reason are short', ({ text, why }) => {
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(30);
    for (const sentence of why.split(/(?<=[.!?])\s+/)) {
      expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(36);
    }
  });
});

describe('the questions others may ask', () => {
  const askedBy = (audience: Prompt['audience']) =>
    pack.prompts.filter((prompt) => prompt.audience === audience);

  it.each([
    ['board', 19],
    ['regulator', 15],
    ['counterparty', 14],
  ] as const)('are those of each audience: %s', (audience, count) => {
    expect(askedBy(audience)).toHaveLength(count);
  });

  it('are asked once, and each rests on answers', () => {
    expect(new Set(pack.prompts.map(({ text }) => text)).size).toBe(pack.prompts.length);
    expect(pack.prompts.filter(({ questions: linked }) => linked.length === 0)).toEqual([]);
    for (const { questions: linked } of pack.prompts) expect(new Set(linked).size).toBe(linked.length);
  });

  it('rest on three answers or more where a director asks', () => {
    for (const { questions: linked } of askedBy('board')) expect(linked.length).toBeGreaterThanOrEqual(3);
  });

  it('link every family of questions to what directors ask', () => {
    const linked = new Set(askedBy('board').flatMap(({ questions: ids }) => ids.map((id) => id.slice(0, 3))));
    expect([...linked].sort()).toEqual([...READING_ORDER].sort());
  });

  it.each([
    ['which duties bind', 'binding-duties', 'DIS-01'],
    ['what was told to Washington', 'told-government', 'FRM-04'],
    ['how deployments are secured', 'secured', 'AGT-04'],
    ['the trading window', 'trading-window', 'DIS-08'],
    ['the risk assessment', 'reg-risk-assessment', 'GOV-11'],
    ['multi-factor authentication', 'reg-mfa', 'AGT-12'],
    ['generated code', 'reg-code', 'CIP-09'],
    ['use of data in AI tools', 'cp-acceptable-use', 'GOV-12'],
    ['pending exclusions', 'cp-pending-actions', 'CON-08'],
  ])('take up %s', (_, id, question) => {
    expect(pack.prompts.find((prompt) => prompt.id === id)?.questions).toContain(question);
  });
});
