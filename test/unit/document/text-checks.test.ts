/** What must hold of every sentence of every document of every sample, on days before and after dates have passed. */
import { describe, expect, it } from 'vitest';
import { coverOf } from '@shared/document/parts/cover';
import { mustBeTold, toldIn } from '@shared/document/text/hand/never-silent';
import { passagesIn } from '@shared/document/text/hand/passages';
import { textOf } from '@shared/document/text/sentence';
import { sentencesOf } from '@shared/document/text/sentences-of';
import { numberInWords } from '@shared/document/text/dates';
import type { Paper } from '@shared/document/text/unit';
import { editionSchema } from '@shared/wording/edition';
import { samplePapers, sentencesIn, unitsOf } from '../../helpers/papers';
import { buildMatter } from '../../helpers/record-builders';
import { textDocuments } from '../../helpers/text-documents';
import { ALL_SAMPLES } from '../../helpers/samples';
import { malformed, presumptionsIn, wrongGroundsIn } from './paper-checks';
import {
  dutiesWithoutDuty,
  groundless,
  lawOutOfForce,
  saidTwice,
  strangeDays,
  strangeFigures,
} from './sentence-checks';

/** What stands in a cell may be a name or a day. */
const isWhole = ({ text }: { readonly text: string }) => /[.?!][”)]?$/.test(text);

const DAYS = ['2026-11-29', '2026-12-12', '2027-06-01'] as const;
const CASES = ALL_SAMPLES.flatMap((sample) => DAYS.map((day) => ({ sample, day })));

describe.each(CASES)('the documents of $sample on $day', ({ sample, day }) => {
  const { context, documents } = textDocuments(sample, day);
  const { memo, briefing } = samplePapers(sample, day);
  const each = (check: (sentences: (typeof documents)[number]['sentences']) => readonly string[]) =>
    documents.flatMap(({ name, sentences }) => check(sentences).map((found) => `${name}: ${found}`));

  it('hold sentences, and rest each on what is there', () => {
    expect(documents.filter(({ sentences }) => sentences.length === 0).map(({ name }) => name)).toEqual([]);
    expect(each((sentences) => groundless(sentences, context))).toEqual([]);
    expect(each((sentences) => wrongGroundsIn(sentences, context))).toEqual([]);
  });

  it('tell no law that has ended, or has not begun, as a rule', () => {
    expect(each((sentences) => lawOutOfForce(sentences, context))).toEqual([]);
  });

  it('presume nothing of what is not known', () => {
    expect(each((sentences) => presumptionsIn(sentences.filter(isWhole)))).toEqual([]);
  });

  it('say "must" only with a rule that reaches the organization', () => {
    expect(each((sentences) => dutiesWithoutDuty(sentences, context))).toEqual([]);
  });

  it('name days and figures of what they rest on', () => {
    expect(each((sentences) => strangeDays(sentences, context))).toEqual([]);
    expect(each((sentences) => strangeFigures(sentences, context))).toEqual([]);
  });

  it('say nothing twice', () => {
    const found = documents.flatMap(({ name, running }) =>
      running.flatMap(saidTwice).map((text) => `${name}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it('are made of whole sentences', () => {
    const found = documents.flatMap(({ name, running }) =>
      malformed(running.flat().filter(isWhole)).map((text) => `${name}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it('begin no sentence with a figure, but for the name of a code', () => {
    const found = documents.flatMap(({ name, running }) =>
      running
        .flat()
        .flatMap(({ text }) => (/^\d+ (?!NYCRR|U\.S\.C\.|C\.F\.R\.)/.test(text) ? [`${name}: ${text}`] : [])),
    );
    expect(found).toEqual([]);
  });

  it('say in memo and briefing whatever no paper may be silent on', () => {
    const must = mustBeTold(context);
    expect(must.length).toBeGreaterThan(0);
    const untold = (paper: Paper) => {
      const pieces = passagesIn(paper).map(({ passage }) => `${passage.label ?? ''} ${passage.text}`);
      const told = new Set(pieces.flatMap((text) => toldIn(text, must)));
      return must.filter((thing) => !told.has(thing));
    };
    expect(untold(memo).map(({ name }) => name)).toEqual([]);
    // A briefing with more answers past their dates than it has room for counts the others.
    const left = untold(briefing);
    const counted = unitsOf(briefing).filter(({ id }) => id === 'briefing/late/left');
    expect(left.filter(({ kind }) => kind !== 'passed-date').map(({ name }) => name)).toEqual([]);
    expect(counted).toHaveLength(left.length === 0 ? 0 : 1);
    expect(textOf(counted.flatMap(sentencesOf))).toMatch(
      left.length === 0
        ? /^$/
        : new RegExp(
            `\\b${numberInWords(left.length)} further (?:answers?|step, review or answer|steps, reviews and answers)\\b`,
            'i',
          ),
    );
  });

  it('name under “Uncertainties” each source not confirmed that a rule of the memo cites', () => {
    const uncertain = unitsOf(memo).filter(({ id }) => id.startsWith('memo/uncertain'));
    const named = textOf(uncertain.flatMap(sentencesOf));
    const cited = new Set(sentencesIn(memo).flatMap(({ cites }) => cites.map(({ authority }) => authority)));
    const doubtful = [...cited]
      .flatMap((id) => context.authorityById.get(id) ?? [])
      .filter(({ confidence }) => confidence === 'reported' || confidence === 'verify');
    expect(doubtful.length).toBeGreaterThan(0);
    expect(doubtful.filter(({ shortName }) => !named.includes(shortName)).map(({ id }) => id)).toEqual([]);
  });

  it('claim privilege as the matter on record allows', () => {
    for (const state of ['not-recorded', 'none', 'anticipated', 'pending'] as const) {
      const matter = buildMatter({ litigation: { state, since: null, description: '' } });
      for (const edition of editionSchema.options) {
        const assessment = { ...context.input.assessment, matter };
        const { privilegeLegend } = coverOf({ ...context.input, assessment, edition });
        const isForClient = edition === 'privileged' || edition === 'board';
        const isClaimed = isForClient && (state === 'anticipated' || state === 'pending');
        expect(privilegeLegend.includes('work product'), `${edition}, ${state}`).toBe(isClaimed);
        expect(privilegeLegend.includes('Attorney–client'), edition).toBe(isForClient);
      }
    }
  });
});
