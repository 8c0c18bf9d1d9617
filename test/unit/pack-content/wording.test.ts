/** How the built-in pack words the law: no surer than its sources, nothing voluntary as a duty, no number astray. */
import { describe, expect, it } from 'vitest';
import type { Authority, AuthorityConfidence } from '@shared/pack/schema';
import { citing, pack, samples } from './pack-under-test';

const UNSURE: readonly AuthorityConfidence[] = ['reported', 'verify'];
const SAYS_SO = /\breport(?:ed|edly|s)\b|to be (?:verified|confirmed)|\b(?:check|confirm|verify)\b/i;
const CERTAIN =
  /\b(?:must|shall|requires?|always|clearly|certainly|undoubtedly|settled|has to|have to|held that)\b/i;
const DUTY = /\b(?:must|duty|duties|mandatory|obliged|obligations?|required)\b/i;
const DENIES = /\b(?:no|none|nobody|nothing|neither|not|never|adds none)\b/i;

const authorities: ReadonlyMap<string, Authority> = new Map(pack.authorities.map((a) => [a.id, a]));

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+(?=[A-Z“])/);
}

/** All text in a value, however deep. Ids and pins are words too; no rule here can mistake them. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const packTexts = textsIn(pack);
const packSentences = packTexts.flatMap(sentencesOf);

describe('sources that nobody has confirmed', () => {
  const unsure = pack.authorities.filter(({ confidence }) => UNSURE.includes(confidence));

  it.each(unsure)('$id is not put as settled', ({ summary }) => {
    if (summary.startsWith('To be verified:')) return;
    const bold = sentencesOf(summary).filter((sentence) => CERTAIN.test(sentence));
    expect(bold.filter((sentence) => !SAYS_SO.test(sentence) && !DENIES.test(sentence))).toEqual([]);
  });

  const onThemAlone = citing.filter(({ refs }) =>
    refs.every(({ authority }) => UNSURE.includes(authorities.get(authority)?.confidence ?? 'verify')),
  );

  it.each(onThemAlone)('$place, which rests on them alone, uses no word of certainty', ({ words }) => {
    const bold = sentencesOf(words).filter((sentence) => CERTAIN.test(sentence));
    expect(bold.filter((sentence) => !SAYS_SO.test(sentence) && !DENIES.test(sentence))).toEqual([]);
  });
});

describe('what rests on no law that binds', () => {
  const voluntary = citing.filter(({ refs }) =>
    refs.every(({ authority }) => !['binds', 'case'].includes(authorities.get(authority)?.type ?? 'binds')),
  );

  it('is a good part of the pack', () => {
    expect(voluntary.length).toBeGreaterThan(40);
  });

  it.each(voluntary)('$place speaks of no duty, unless to deny one', ({ words }) => {
    const own = words.replace(/“[^”]*”/g, '');
    const duties = sentencesOf(own).filter((sentence) => DUTY.test(sentence));
    const denied = (text: string) => DENIES.test(text) || SAYS_SO.test(text) || /\bother law\b/i.test(text);
    expect(duties.filter((sentence) => !denied(sentence))).toEqual([]);
  });
});

describe('the order in words', () => {
  it('requires nothing', () => {
    const told = packSentences.filter((text) =>
      /\border (?:requires|obliges|demands|mandates)\b/i.test(text),
    );
    expect(told.filter((text) => !DENIES.test(text))).toEqual([]);
  });

  it('counts the thirty days to release to trusted partners wherever it names a release', () => {
    const counted = packSentences.filter(
      (text) => /\b(?:30|thirty) days\b/i.test(text) && /\brelease\b/i.test(text),
    );
    expect(counted.length).toBeGreaterThan(2);
    expect(counted.filter((text) => !/partner|clause on the release date|buffer/i.test(text))).toEqual([]);
  });

  it('never says that a text does not exist, only that none was found', () => {
    const denied = /\bno public text says\b|\bnever became final\b|\bdoes not exist\b/i;
    expect(packSentences.filter((text) => denied.test(text))).toEqual([]);
  });

  it('opens every document with what the order asks of a company: nothing', () => {
    expect(pack.manifest.notice).toMatch(/voluntary for private companies.*no duty/);
  });
});

describe('citations', () => {
  it.each(pack.authorities.filter(({ type }) => type === 'case'))(
    '$id tells its reader to check it',
    ({ status }) => {
      expect(status).toMatch(/check|confirm|verif|not read/i);
    },
  );

  it.each(pack.authorities.filter(({ issuedOn }) => issuedOn !== undefined))(
    '$id has a day of issue only if the day is known',
    ({ citation }) => {
      expect(citation).not.toMatch(/\babout\b/);
      expect(citation).not.toMatch(/\((?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)\.? \d{4}\)/);
    },
  );

  it.each(pack.authorities.filter(({ status }) => status.startsWith('Commentary')))(
    '$id, a commentary, claims no jurisdiction',
    ({ jurisdiction }) => {
      expect(jurisdiction).toMatch(/^Not law/);
    },
  );
});

describe('numbers', () => {
  it.each([
    ['sec-8k', 4, 'business-days'],
    ['bank-36h', 36, 'hours'],
    ['ncua-72h', 72, 'hours'],
    ['nydfs-incident', 72, 'hours'],
    ['nydfs-extortion', 24, 'hours'],
    ['circia-incident', 72, 'hours'],
    ['circia-ransom', 24, 'hours'],
    ['hipaa-breach', 60, 'calendar-days'],
    ['dfars-7012', 72, 'hours'],
    ['dfars-7012-images', 90, 'calendar-days'],
    ['far-cui', 72, 'hours'],
    ['gsa-ai-incident', 72, 'hours'],
    ['eu-cra-warning', 24, 'hours'],
    ['eu-cra-notice', 72, 'hours'],
    ['eu-cra-final', 14, 'calendar-days'],
    ['ca-sb53-incident', 15, 'calendar-days'],
    ['ca-sb53-imminent', 24, 'hours'],
    ['ny-raise-incident', 72, 'hours'],
    ['ny-raise-imminent', 24, 'hours'],
    ['il-sb315-incident', 72, 'hours'],
    ['il-sb315-imminent', 24, 'hours'],
  ])('clock %s runs %i %s', (id, value, unit) => {
    expect(pack.clocks.find((clock) => clock.id === id)?.length).toEqual({ value, unit });
  });

  it.each([
    ['eo-14409', { issuedOn: '2026-06-02', effectiveOn: '2026-06-02' }],
    ['bod-26-04', { issuedOn: '2026-06-10' }],
    ['cisa-2015', { confirmedThrough: '2026-09-30', reportedThrough: '2026-12-11' }],
    ['fre-902', { effectiveOn: '2017-12-01' }],
    ['eu-cra-14', { effectiveOn: '2026-09-11' }],
    ['eu-ai-act-55', { effectiveOn: '2025-08-02' }],
    ['ca-sb-53', { effectiveOn: '2026-01-01' }],
    ['ny-raise', { effectiveOn: '2027-01-01' }],
    ['il-430-185', { effectiveOn: '2027-01-01' }],
  ])('%s has its days', (id, days) => {
    expect(authorities.get(id)).toMatchObject(days);
  });
});

describe('spelling', () => {
  const BRITISH =
    /\b(?:\w*(?:organis|authoris|recognis|prioritis|summaris|utilis)\w*|defences?|licences?|programmes?|(?:behavi|fav|col|lab|harb)our\w*|centres?|judgement|analys(?:e|es|ed|ing)|whilst)\b/i;

  it('is American in the pack', () => {
    expect(packTexts.filter((text) => BRITISH.test(text))).toEqual([]);
  });

  it.each(samples)('is American in $name', ({ file }) => {
    expect(textsIn(file.assessment).filter((text) => BRITISH.test(text))).toEqual([]);
  });
});
