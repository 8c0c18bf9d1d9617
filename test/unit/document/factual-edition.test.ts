/** The factual record states no law, no meaning and no judgment, on paper and as a page, whatever the pack says. */
import { describe, expect, it } from 'vitest';
import { factsOnly } from '@shared/document/kinds/answers/facts-only';
import { htmlPage } from '@shared/document/html/page';
import { answersContent } from '../../helpers/paper';
import { buildDocument } from '@shared/document/pdf/build-document';
import type { Pack } from '@shared/pack/schema';
import {
  buildAnswer,
  buildAssessment,
  buildDuty,
  buildModule,
  buildOption,
  buildPack,
  buildQuestion,
  choose,
} from '../../helpers/builders';
import { buildReportModel } from '@shared/document/model';
import { inputOf } from './report-fixture';

/** Every text that is no question, answer, note or document carries a mark. */
const PACK: Pack = buildPack({
  modules: [
    buildModule('one', [
      buildQuestion('Q-1', { duties: [], why: 'JUDGED-why', whether: 'JUDGED-whether' }),
      buildQuestion('Q-2', {
        why: 'JUDGED-why',
        duties: [buildDuty({ requires: 'JUDGED-law' })],
        options: [
          buildOption('o0', { label: 'Best', meaning: 'JUDGED-meaning', effectiveness: 1 }),
          buildOption('o1', {
            label: 'Worst label',
            meaning: 'JUDGED-meaning',
            finding: { title: 'JUDGED-finding', action: 'JUDGED-action' },
          }),
        ],
        evidence: ['JUDGED-ask'],
      }),
      buildQuestion('Q-3', { duties: [], why: 'JUDGED-why' }),
    ]),
  ],
});

const ASSESSMENT = buildAssessment({
  answers: [
    buildAnswer('Q-1', { kind: 'unknown', owner: 'CISO', dueOn: null }),
    buildAnswer('Q-2', choose('o1'), {
      note: 'FACT-note',
      evidence: [{ id: 'e', label: 'FACT-document', location: 'FACT-place' }],
    }),
    buildAnswer('Q-3', { kind: 'not-applicable', reason: 'FACT-reason' }),
  ],
});

const MODEL = buildReportModel({ ...inputOf(PACK, ASSESSMENT), edition: 'factual' });
const FACTS = ['Question Q-2?', 'Worst label', 'FACT-note', 'FACT-document', 'FACT-place', 'FACT-reason'];

const LAW = /JUDGED|[Rr]equired|Not required|forbid|the Law\b|1 Test Code 1|Authorities|finding|Gap /;

describe('the factual edition', () => {
  const page = htmlPage(answersContent(MODEL), 'hash');
  const paper = JSON.stringify(buildDocument('memo', MODEL, { pageSize: 'LETTER' }).content);

  it.each([
    ['as a page', page.replace(/<style>[\s\S]*?<\/style>/, '')],
    ['on paper', paper],
  ])('holds what was recorded and nothing that judges it, %s', (_name, text) => {
    for (const fact of FACTS) expect(text).toContain(fact);
    expect(LAW.exec(text)?.[0]).toBeUndefined();
  });

  it('holds it all where it is not the factual one, so that the search above can fail', () => {
    const whole = htmlPage(answersContent(buildReportModel(inputOf(PACK, ASSESSMENT))), 'hash');
    for (const mark of ['JUDGED-why', 'JUDGED-law', 'JUDGED-meaning', 'JUDGED-finding', 'JUDGED-action']) {
      expect(whole).toContain(mark);
    }
  });

  it('keeps no law and no meaning in what the page is laid out from', () => {
    expect(JSON.stringify(factsOnly(MODEL).memo.analysis)).not.toContain('JUDGED');
    expect(factsOnly(MODEL).memo).toMatchObject({ authorities: [], marks: [], notAsked: [] });
    expect(factsOnly(MODEL).common.headlines).toEqual([]);
  });

  it('leaves the questions in the order they are asked: grouping them would say what law requires', () => {
    const ids = factsOnly(MODEL).memo.analysis.map((module) =>
      module.notRequired.map(({ questionId }) => questionId),
    );
    expect(ids).toEqual([['Q-1', 'Q-2', 'Q-3']]);
    for (const text of [page, paper]) {
      const places = ['Question Q-1?', 'Question Q-2?', 'Question Q-3?'].map((words) => text.indexOf(words));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });
});
