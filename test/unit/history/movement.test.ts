import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf } from '@shared/assessment/content';
import type { Assessment, Snapshot } from '@shared/assessment/schema';
import { attributeMovement } from '@shared/history/attribute-movement';
import { compareSnapshots, type HistoricState } from '@shared/history/compare-snapshots';
import { summarizeScore } from '@shared/history/summarize-score';
import { takeSnapshot } from '@shared/history/take-snapshot';
import { toAssessmentFile } from '@shared/exchange/assessment-file';
import type { Pack } from '@shared/pack/schema';
import { fingerprintOf } from '@shared/assessment/fingerprint';
import { scoreAssessment } from '@shared/scoring/score';
import { buildAnswer, buildAssessment, buildPack, buildProfile, choose } from '../../helpers/builders';
import { anyAssessment, anyPack } from '../../helpers/generators';
import { anyRealAssessment, loadRealPack } from '../../helpers/real-pack';
import { buildSnapshot } from '../../helpers/record-builders';

function stateOf(pack: Pack, assessment: Assessment): HistoricState {
  return { content: contentOf(assessment), score: summarizeScore(scoreAssessment(pack, assessment)) };
}

/** Two states of an assessment under a pack. */
const anyPair = anyPack.chain((pack) =>
  fc.tuple(anyAssessment(pack), anyAssessment(pack)).map(([earlier, later]) => ({
    pack,
    before: stateOf(pack, earlier),
    after: stateOf(pack, later),
  })),
);

function sumOf(shares: readonly { readonly low: number; readonly high: number }[]) {
  return {
    low: shares.reduce((sum, { low }) => sum + low, 0),
    high: shares.reduce((sum, { high }) => sum + high, 0),
  };
}

function expectSums(pack: Pack, before: HistoricState, after: HistoricState): void {
  for (const { before: was, after: is, shares } of attributeMovement(pack, before, after)) {
    const { low, high } = sumOf(shares);
    expect(low).toBeCloseTo((is?.low ?? 0) - (was?.low ?? 0), 6);
    expect(high).toBeCloseTo((is?.high ?? 0) - (was?.high ?? 0), 6);
  }
}

const pack = buildPack();
const nothing = buildAssessment();
const answered = buildAssessment({
  answers: [buildAnswer('Q-1', choose('o0')), buildAnswer('Q-2', choose('o3'))],
});

describe('taking a snapshot', () => {
  const moment = {
    id: 'snapshot-1',
    label: 'Before the board',
    takenAt: '2026-11-24T10:00:00.000Z',
    takenBy: 'J. Doe',
    asOf: '2026-11-24',
  };

  it('freezes content, figures and fingerprint, and counts on', () => {
    const subject = { ...answered, snapshots: [buildSnapshot(1), buildSnapshot(2)] };
    const file = toAssessmentFile(subject, pack.manifest);
    const score = scoreAssessment(pack, subject);
    const snapshot = takeSnapshot({ file, pack, score }, moment);
    expect(snapshot).toMatchObject({ ...moment, number: 3, signatures: [], content: contentOf(subject) });
    expect(snapshot.fingerprint).toBe(fingerprintOf(file, pack.manifest));
    expect(snapshot.score).toEqual(summarizeScore(score));
    expect(snapshot.score).toMatchObject({
      legalExposure: { low: 50, high: 50 },
      positionReadiness: null,
      answered: 2,
      applicable: 2,
    });
    expect(snapshot.score.findings).toEqual([
      { questionId: 'Q-2', title: 'Gap Q-2 o3', headline: 'legal-exposure', kind: 'gap' },
    ]);
  });

  it('gives the same fingerprint again from what was frozen', () => {
    const file = toAssessmentFile(answered, pack.manifest);
    const snapshot: Snapshot = takeSnapshot({ file, pack, score: scoreAssessment(pack, answered) }, moment);
    const again = toAssessmentFile({ ...nothing, ...snapshot.content }, snapshot.pack);
    expect(fingerprintOf(again, pack.manifest)).toBe(snapshot.fingerprint);
  });
});

describe('comparing two states', () => {
  it('finds nothing between a state and itself but what is still open', () => {
    fc.assert(
      fc.property(anyPair, ({ before }) => {
        const { legalExposure, findings, unknowns, ...rest } = compareSnapshots(before, before);
        expect(legalExposure.before).toEqual(legalExposure.after);
        expect(findings).toMatchObject({ closed: [], opened: [] });
        expect(unknowns).toMatchObject({ closed: [], opened: [] });
        const ids = (all: typeof findings.still) => all.map(({ questionId }) => questionId).sort();
        expect(ids([...findings.still, ...unknowns.still])).toEqual(ids(before.score.findings));
        expect(rest).toMatchObject({ modules: [], scenarios: [], answers: [], facets: [] });
      }),
    );
  });

  it('says what closed, opened and is still there, and loses no finding', () => {
    fc.assert(
      fc.property(anyPair, ({ before, after }) => {
        const { findings, unknowns } = compareSnapshots(before, after);
        const [was, is] = [before.score.findings, after.score.findings];
        for (const [{ closed, opened, still }, kind] of [
          [findings, 'gap'],
          [unknowns, 'unknown'],
        ] as const) {
          const ids = (all: typeof closed) => all.map(({ questionId }) => questionId).sort();
          const ofKind = (all: typeof closed) => ids(all.filter((each) => each.kind === kind));
          expect(ids([...closed, ...still])).toEqual(ofKind(was));
          expect(ids([...opened, ...still])).toEqual(ofKind(is));
        }
      }),
    );
  });

  it('never counts what is not known as a finding, and what turns out a gap as one that stood open', () => {
    const pack = buildPack();
    const unknown = buildAnswer('Q-1', { kind: 'unknown', owner: 'CISO', dueOn: null });
    const before = stateOf(pack, buildAssessment({ answers: [unknown] }));
    const after = stateOf(pack, buildAssessment({ answers: [buildAnswer('Q-1', choose('o3'))] }));
    const { findings, unknowns } = compareSnapshots(before, after);
    expect(findings.opened.map(({ questionId }) => questionId)).toEqual(['Q-1']);
    expect(findings.still).toEqual([]);
    expect(unknowns.closed.map(({ questionId }) => questionId)).toEqual(['Q-1']);
    expect(compareSnapshots(before, before).findings.still).toEqual([]);
  });

  it('names answers and facts that changed, from what to what, and not what only reads differently', () => {
    const before = stateOf(pack, answered);
    const later = buildAssessment({
      profile: buildProfile({ roles: ['lab', 'bank'] }),
      answers: [
        buildAnswer('Q-1', { kind: 'unknown', owner: 'CISO', dueOn: null }),
        buildAnswer('Q-2', choose('o3'), { note: 'Only a note' }),
        buildAnswer('Q-9', choose('b', 'a')),
      ],
    });
    const { answers, facets } = compareSnapshots(before, stateOf(pack, later));
    expect(answers).toEqual([
      { questionId: 'Q-1', before: choose('o0'), after: { kind: 'unknown', owner: 'CISO', dueOn: null } },
      { questionId: 'Q-9', before: null, after: choose('b', 'a') },
    ]);
    expect(facets).toEqual([{ facetId: 'roles', before: ['bank'], after: ['lab', 'bank'] }]);
    const turned = {
      ...later,
      answers: [...later.answers.slice(0, 2), buildAnswer('Q-9', choose('a', 'b'))],
    };
    expect(compareSnapshots(stateOf(pack, later), stateOf(pack, turned)).answers).toEqual([]);
  });
});

describe('which answers did it', () => {
  it('sums to the movement of every headline and scenario, for every pack and every two states', () => {
    fc.assert(
      fc.property(anyPair, ({ pack: any, before, after }) => {
        expectSums(any, before, after);
      }),
    );
  });

  it('does so on the built-in pack', { timeout: 120_000 }, () => {
    const real = loadRealPack();
    fc.assert(
      fc.property(anyRealAssessment, anyRealAssessment, (earlier, later) => {
        expectSums(real, stateOf(real, earlier.assessment), stateOf(real, later.assessment));
      }),
      { numRuns: 3 },
    );
  });

  it('is the same there and back, with the sign turned', () => {
    fc.assert(
      fc.property(anyPair, ({ pack: any, before, after }) => {
        const there = attributeMovement(any, before, after);
        const back = attributeMovement(any, after, before);
        for (const { figure, shares } of there) {
          const other = back.find((moved) => JSON.stringify(moved.figure) === JSON.stringify(figure));
          for (const { cause, low, high } of shares) {
            const share = other?.shares.find((its) => JSON.stringify(its.cause) === JSON.stringify(cause));
            expect(share?.low ?? 0).toBeCloseTo(-low, 6);
            expect(share?.high ?? 0).toBeCloseTo(-high, 6);
          }
        }
      }),
    );
  });

  it('names the answer that moved a figure and leaves out the one that did not', () => {
    const [legal, ...scenarios] = attributeMovement(pack, stateOf(pack, nothing), stateOf(pack, answered));
    expect(legal).toMatchObject({
      figure: { kind: 'legal-exposure' },
      before: { low: 0, high: 100 },
      after: { low: 50, high: 50 },
      shares: [
        { cause: { kind: 'answer', questionId: 'Q-1' }, low: 0, high: -50 },
        { cause: { kind: 'answer', questionId: 'Q-2' }, low: 50, high: 0 },
      ],
    });
    expect(scenarios.map(({ figure, shares }) => [figure.kind, shares.map(({ cause }) => cause)])).toEqual([
      ['scenario', [{ kind: 'answer', questionId: 'Q-1' }]],
    ]);
  });

  it('gives the law its own share when figures moved though nothing was answered', () => {
    const before = stateOf(pack, answered);
    const frozen = { ...before, score: { ...before.score, legalExposure: { low: 40, high: 40 } } };
    expect(attributeMovement(pack, frozen, before)).toEqual([
      {
        figure: { kind: 'legal-exposure' },
        before: { low: 40, high: 40 },
        after: { low: 50, high: 50 },
        shares: [{ cause: { kind: 'law-or-method' }, low: 10, high: 10 }],
      },
    ]);
  });
});
