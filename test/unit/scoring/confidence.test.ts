import { describe, expect, it } from 'vitest';
import type { AuthorityConfidence } from '@shared/pack/schema';
import { scoreAssessment } from '@shared/scoring/score';
import type { ScenarioConfidence } from '@shared/scoring/types';
import { confidenceInWords } from '@shared/wording/why-words';
import {
  AUTHORITY,
  buildAnswer,
  buildAssessment,
  buildModule,
  buildPack,
  buildQuestion,
  buildScenario,
  choose,
} from '../../helpers/builders';

const DOCUMENT = { id: 'e-1', label: 'A charter', location: '' };

/** A scenario under so many authorities with these marks, and as many equal controls, the first of them evidenced. */
function confidenceOf(
  marks: readonly AuthorityConfidence[],
  evidenced: number,
  controls: number,
): ScenarioConfidence {
  const authorities = marks.map((confidence, at) => ({ ...AUTHORITY, id: `law-${String(at)}`, confidence }));
  const refs = authorities.map(({ id }) => ({ authority: id }));
  const ids = Array.from({ length: controls }, (_, at) => `Q-${String(at)}`);
  const pack = buildPack({
    authorities,
    modules: [
      buildModule(
        'one',
        ids.map((id) => buildQuestion(id, { authorities: refs.slice(0, 1) })),
      ),
    ],
    scenarios: [
      buildScenario('S-1', {
        authorities: refs,
        controls: ids.map((question) => ({ question, axis: 'likelihood', weight: 2 })),
      }),
    ],
  });
  const answers = ids.map((id, at) =>
    buildAnswer(id, choose('o1'), { evidence: at < evidenced ? [DOCUMENT] : [] }),
  );
  const [scenario] = scoreAssessment(pack, buildAssessment({ answers })).scenarios;
  if (scenario === undefined) throw new Error('Not scored');
  return scenario.confidence;
}

function marks(confirmed: number, total: number): readonly AuthorityConfidence[] {
  return Array.from({ length: total }, (_, at) =>
    at >= confirmed ? (at % 2 === 0 ? 'reported' : 'verify') : at % 2 === 0 ? 'primary' : 'secondary',
  );
}

describe('the confidence in a scenario', () => {
  it.each([
    [10, 'high'],
    [9, 'high'],
    [8, 'moderate'],
    [7, 'moderate'],
    [6, 'low'],
  ] as const)('with %i of 10 authorities confirmed, the law is %s', (confirmed, law) => {
    expect(confidenceOf(marks(confirmed, 10), 3, 3)).toMatchObject({ law, evidence: 'high', level: law });
  });

  it.each([
    [6, 'high'],
    [4, 'high'],
    [3, 'moderate'],
    [2, 'moderate'],
    [1, 'low'],
    [0, 'low'],
  ] as const)('with %i of 6 equal controls evidenced, the evidence is %s', (evidenced, evidence) => {
    expect(confidenceOf(['primary'], evidenced, 6)).toMatchObject({ law: 'high', evidence, level: evidence });
  });

  it('is the lower of the two, and says both counts', () => {
    const confidence = confidenceOf(marks(3, 4), 1, 6);
    expect(confidence).toEqual({
      level: 'low',
      law: 'moderate',
      evidence: 'low',
      because: { confirmedAuthorities: 3, authorities: 4, evidenceShare: 1 / 6 },
    });
    expect(confidenceInWords(confidence)).toEqual([
      'Law: 3 of the 4 authorities behind it were read or confirmed by a reliable account.',
      'Evidence: answers that name a document carry 16% of its control weight.',
    ]);
  });
});
