import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment, Paragraph } from '@shared/assessment/schema';
import { paragraphSchema } from '@shared/assessment/schema-hand';
import { coverOf } from '@shared/document/parts/cover';
import { briefingPaper } from '@shared/document/text/briefing/briefing-paper';
import { groundsOf, hashOf } from '@shared/document/text/hand/grounds';
import type { HandedPaper } from '@shared/document/text/hand/hand-types';
import { mustBeTold } from '@shared/document/text/hand/never-silent';
import { passagesIn, type Passage } from '@shared/document/text/hand/passages';
import { handedBriefing, handedMemo } from '@shared/document/text/handed-papers';
import { memoPaper } from '@shared/document/text/memo/memo-paper';
import { overlay } from '@shared/document/text/overlay';
import { sentencesOf } from '@shared/document/text/sentences-of';
import { readTerms } from '@shared/release/editions/terms';
import { assessmentIn } from '@shared/release/editions/apply-edition';
import { answered, reportContext, samplePapers, sentencesIn, unitsOf } from '../../helpers/papers';
import { anyRealAssessment, loadRealPack } from '../../helpers/real-pack';
import { buildMatter, buildParagraph } from '../../helpers/record-builders';
import { sampleFile } from '../../helpers/samples';
import { casesOf } from '../../helpers/test-share';

const pack = loadRealPack();
const DAY = '2026-11-29';
const bank = sampleFile('regional-bank').assessment;
const APPLY = 'memo/agent-access/apply';

const contextOfBank = (assessment: Assessment) => reportContext(pack, assessment, DAY);
const textIn = ({ paper }: Pick<HandedPaper, 'paper'>) =>
  sentencesIn(paper)
    .map(({ text }) => text)
    .join(' ');

/** The sample before counsel looked at it. */
const { context: plain, memo: plainMemo, papers: plainPapers } = samplePapers('regional-bank', DAY);
const passages = plainPapers.flatMap(passagesIn);

function found(id: string): { readonly passage: Passage; readonly partId: string } {
  const one = passages.find(({ passage }) => passage.id === id);
  if (one === undefined) throw new Error(`The sample has no ${id}.`);
  return { passage: one.passage, partId: one.part.id };
}

/** What the screen records when counsel looks at a paragraph. */
function looked(id: string, over: Partial<Paragraph>): Paragraph {
  const { passage, partId } = found(id);
  const grounds = groundsOf(passage.sentences, plain);
  return buildParagraph(id, {
    part: partId,
    base: { hash: hashOf(passage.text), text: passage.text, grounds },
    ...over,
  });
}

const HERS = 'The suspension of these accesses is under way. It ends when owners have consented.';
const forAll = (text: string, reason = '') => ({ kind: 'everyone', text, reason }) as const;
const forCounsel = (text: string, reason = '') => ({ kind: 'counsel', text, reason }) as const;

const withHand = (...paragraphs: readonly Paragraph[]): Assessment => ({ ...bank, paragraphs });
const memoOf = (assessment: Assessment) => handedMemo(contextOfBank(assessment));

function termsOf(list: string) {
  const terms = readTerms(list);
  if (!terms.ok) throw new Error(terms.problems.join());
  return terms.value;
}

describe('a paper without counsel’s hand', () => {
  it('is as it was built, whatever was answered', () => {
    fc.assert(
      fc.property(anyRealAssessment, ({ pack: any, assessment }) => {
        const context = reportContext(any, assessment, DAY);
        for (const paper of [memoPaper(context), briefingPaper(context)]) {
          const hand = {
            paragraphs: [],
            edition: 'privileged',
            source: context,
            must: mustBeTold(context),
          } as const;
          expect(overlay(paper, hand).paper).toEqual(paper);
        }
      }),
      { numRuns: casesOf(10) },
    );
  });

  it('has ids that a record can hold', () => {
    const ids = plainPapers.flatMap((paper) => [
      ...paper.parts.map(({ id }) => id),
      ...passagesIn(paper).map(({ passage }) => passage.id),
    ]);
    for (const id of ids) expect(paragraphSchema.shape.unit.safeParse(id).success, id).toBe(true);
    expect(new Set(passages.map(({ passage }) => passage.id)).size).toBe(passages.length);
  });

  it('is left as it is by what was accepted', () => {
    const { paper, counts } = memoOf(withHand(looked(APPLY, { state: 'accepted' })));
    expect(paper).toEqual(plainMemo);
    expect(counts).toMatchObject({ looked: 1, stale: 0, leftOut: 0 });
    expect(counts.total).toBeGreaterThan(30);
  });
});

describe('an edited paragraph', () => {
  const edited = looked(APPLY, { state: 'edited', words: forAll(HERS) });

  it('stands in the place of the generated one, as counsel’s own, on the same ground', () => {
    const handed = memoOf(withHand(edited));
    const unit = unitsOf(handed.paper).find(({ id }) => id === APPLY);
    const sentences = unit === undefined ? [] : sentencesOf(unit);
    expect(sentences.map(({ text, kind }) => [kind, text])).toEqual([
      ['own', 'The suspension of these accesses is under way.'],
      ['own', 'It ends when owners have consented.'],
    ]);
    expect(sentences[0]?.trace).toContainEqual({ kind: 'own', unit: APPLY });
    expect(sentences[0]?.trace).toContainEqual(
      expect.objectContaining({ kind: 'answer', questionId: 'AGT-02' }),
    );
    expect(textIn(handed)).toContain('‡ Counsel’s own words.');
  });

  it('outlives a changed answer, says which one moved, and is stale until looked at', () => {
    const question = pack.modules.flatMap(({ questions }) => questions).find(({ id }) => id === 'AGT-02');
    const before = bank.answers.find(({ questionId }) => questionId === 'AGT-02')?.value;
    const other = question?.options.find(
      ({ id }) => before?.kind === 'value' && !before.optionIds.includes(id),
    );
    const moved = answered(withHand(edited), 'AGT-02', { kind: 'value', optionIds: [other?.id ?? ''] });
    const handed = memoOf(moved);
    const entry = handed.entries.find(({ id }) => id === APPLY);
    expect(entry).toMatchObject({ state: 'edited', isStale: true });
    expect(entry?.moved.join()).toMatch(/^AGT-02 was “.+”; since .+ it is “.+”$/);
    expect(entry?.moved.join()).toContain(other?.label.replace(/\.$/, ''));
    expect(textIn(handed)).toContain('The suspension of these accesses is under way.');
    expect(textIn(handed)).toContain('(To be looked at again: AGT-02 was');
    expect(handed.counts).toMatchObject({ stale: 1, looked: 0 });
  });

  it('is kept where the paragraph is no longer made', () => {
    const gone = looked(APPLY, { state: 'edited', words: forAll(HERS) });
    const handed = memoOf(
      withHand({ ...gone, unit: 'memo/no-such-issue/apply', part: 'memo/no-such-issue' }),
    );
    expect(textIn(handed)).toContain('It ends when owners have consented.');
    expect(handed.entries.at(-1)).toMatchObject({ id: 'memo/no-such-issue/apply', isStale: true });
  });

  it('without words changes nothing', () => {
    const { paper } = memoOf(withHand(looked(APPLY, { state: 'edited', words: forAll('  ') })));
    expect(paper).toEqual(plainMemo);
  });
});

describe('a paragraph left out', () => {
  it('is gone and counted, with a reason', () => {
    const reason = 'Told to the Committee in person on November 20.';
    const handed = memoOf(withHand(looked(APPLY, { state: 'left-out', words: forAll('', reason) })));
    expect(unitsOf(handed.paper).map(({ id }) => id)).not.toContain(APPLY);
    expect(handed.counts).toMatchObject({ leftOut: 1, looked: 1 });
    expect(textIn(handed)).toContain('One paragraph left out by counsel; the record has the reason.');
    expect(textIn(handed)).not.toContain(reason);
  });

  it.each(['', 'n/a', '—'])('stays with the reason %j, which is none', (reason) => {
    const handed = memoOf(withHand(looked(APPLY, { state: 'left-out', words: forAll('', reason) })));
    expect(handed.paper).toEqual(plainMemo);
  });
});

describe('a paragraph of her own', () => {
  const own = (id: string, over: Partial<Paragraph>) =>
    buildParagraph(`own:${id}`, { state: 'own', part: 'memo/agent-access', base: null, ...over });

  it('follows what it was set after, and others follow it', () => {
    const first = own('a', { after: APPLY, words: forAll('Two of three sets of terms seem to forbid it.') });
    const second = own('b', { after: 'own:a', words: forAll('We would not argue the point.') });
    const ids = unitsOf(memoOf(withHand(second, first)).paper).map(({ id }) => id);
    expect(ids.slice(ids.indexOf(APPLY), ids.indexOf(APPLY) + 3)).toEqual([APPLY, 'own:a', 'own:b']);
  });

  it('is never lost: at the end of its part, else at the end of the paper, even set after itself', () => {
    const handed = memoOf(
      withHand(
        own('end', { words: forAll('At the end of its part.') }),
        own('lost', {
          part: 'memo/gone',
          after: 'memo/gone/apply',
          words: forAll('Of a part that is gone.'),
        }),
        own('ring-a', { after: 'own:ring-b', words: forAll('One after the other.') }),
        own('ring-b', { after: 'own:ring-a', words: forAll('The other after the one.') }),
      ),
    );
    const part = handed.paper.parts.find(({ id }) => id === 'memo/agent-access');
    expect(part?.units.map(({ id }) => id)).toContain('own:end');
    for (const text of ['Of a part that is gone.', 'One after the other.', 'The other after the one.'])
      expect(textIn(handed).split(text)).toHaveLength(2);
  });
});

describe('what is for counsel', () => {
  const paragraphs = [
    looked(APPLY, { state: 'edited', words: forCounsel('We would not argue to the regulator.') }),
    buildParagraph('own:c', {
      state: 'own',
      part: 'memo/agent-access',
      base: null,
      after: APPLY,
      words: forCounsel('The general counsel would rather wait.'),
    }),
  ];

  it('stands in the privileged memo', () => {
    expect(textIn(memoOf(withHand(...paragraphs)))).toMatch(/would not argue.*would rather wait/);
  });

  it('stands in no other edition, and neither does what she replaced', () => {
    const board = assessmentIn({ edition: 'board', terms: [] }, withHand(...paragraphs));
    const context = contextOfBank(board);
    const handed = handedMemo({ ...context, input: { ...context.input, edition: 'board' } });
    expect(textIn(handed)).not.toMatch(/would not argue|would rather wait/);
    expect(unitsOf(handed.paper).map(({ id }) => id)).not.toContain(APPLY);
    expect(textIn(handed)).toContain('Two paragraphs in the privileged edition alone.');
  });

  it('ends the privileged memo alone', () => {
    const matter = buildMatter({ conclusion: 'Suspend, then decide.' });
    const units = (assessment: Assessment) => unitsOf(memoOf(assessment).paper).map(({ id }) => id);
    expect(units({ ...bank, matter }).slice(-2)).toEqual(['memo/conclusion', 'memo/hand']);
    expect(units(assessmentIn({ edition: 'board', terms: [] }, { ...bank, matter }))).not.toContain(
      'memo/conclusion',
    );
  });
});

describe('in the redacted edition', () => {
  it('ground that did not move has not moved, though names are out of it', () => {
    const rules = { edition: 'redacted', terms: termsOf('third-party\nThornbury Falls') } as const;
    const shown = assessmentIn(rules, withHand(looked(APPLY, { state: 'edited', words: forAll(HERS) })));
    const context = reportContext(pack, shown, DAY);
    const handed = handedMemo({ ...context, input: { ...context.input, edition: 'redacted' } });
    expect(handed.entries.find(({ id }) => id === APPLY)).toMatchObject({ state: 'edited', isStale: false });
    expect(handed.entries.find(({ id }) => id === APPLY)?.passage?.text).toContain('third-party');
  });
});

describe('the matter', () => {
  const at = (over: Partial<Parameters<typeof buildMatter>[0]>) => {
    const assessment = { ...bank, matter: buildMatter(over) };
    return {
      input: contextOfBank(assessment).input,
      briefing: textIn(handedBriefing(contextOfBank(assessment))),
    };
  };

  it.each([
    ['not-recorded', false],
    ['none', false],
    ['anticipated', true],
    ['pending', true],
  ] as const)('with litigation %s claims work product: %s', (state, isClaimed) => {
    const { input } = at({ litigation: { state, since: null, description: '' } });
    const legend = coverOf(input).privilegeLegend;
    expect(legend).toContain('Attorney–client communication');
    expect(legend.includes('work product')).toBe(isClaimed);
  });

  it('names the body and the day, and counts what is due before', () => {
    const { briefing } = at({ body: 'Risk Committee', nextMeetingOn: '2026-12-15' });
    expect(briefing).toContain('The Risk Committee is asked to adopt one resolution on December 15.');
    expect(briefing).toMatch(/\w+ (is|are) due before the meeting on December 15/);
  });

  it('says nothing of a meeting that has passed', () => {
    expect(at({ body: 'Risk Committee', nextMeetingOn: '2026-11-03' }).briefing).not.toContain('November 3');
  });
});

describe('the note of an answer', () => {
  const noted = (noteUse: 'sentence' | 'annex' | 'nowhere'): Assessment => ({
    ...bank,
    answers: bank.answers.map((answer) =>
      answer.questionId === 'AGT-02'
        ? { ...answer, note: 'Each portal owner has been written to', noteUse }
        : answer,
    ),
  });

  it('stands in place of the statement where counsel says so, with both traces', () => {
    const sentences = sentencesIn(memoOf(noted('sentence')).paper);
    const note = sentences.find(({ text }) => text === 'Each portal owner has been written to.');
    expect(note).toMatchObject({
      kind: 'own',
      trace: [
        { kind: 'answer', questionId: 'AGT-02' },
        { kind: 'own', unit: 'note/AGT-02' },
      ],
    });
  });

  it.each(['annex', 'nowhere'] as const)('stands outside the body with %s', (use) => {
    expect(textIn(memoOf(noted(use)))).not.toContain('Each portal owner');
  });
});
