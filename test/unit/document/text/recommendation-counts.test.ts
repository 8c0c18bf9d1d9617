import { describe, expect, it } from 'vitest';
import { furtherActionViews } from '@shared/document/parts/actions';
import { paperContextOf } from '@shared/document/text/paper-context';
import { recommendationUnits } from '@shared/document/text/memo/tables';
import { byDue } from '@shared/document/text/points';
import type { PlannedAction } from '@shared/assessment/schema';
import {
  buildAnswer,
  buildAssessment,
  buildModule,
  buildPack,
  buildQuestion,
  choose,
} from '../../../helpers/builders';
import { buildAction } from '../../../helpers/record-builders';
import { reportContext } from '../../../helpers/papers';

const IDS = Array.from({ length: 20 }, (_, at) => `a-${String(at + 1)}`);
const pack = buildPack({
  modules: [
    buildModule(
      'a',
      IDS.map((id) => buildQuestion(id, { duties: [] })),
    ),
  ],
  scenarios: [],
});

function paperOf(actions: readonly PlannedAction[], answered = IDS) {
  const answers = answered.map((id) => buildAnswer(id, choose('o3')));
  return paperContextOf(
    reportContext(pack, buildAssessment({ answers, actions: [...actions] }), '2026-11-29'),
  );
}

const OWN = Array.from({ length: 5 }, (_, at) =>
  buildAction(`own-${String(at)}`, {
    title: `Own ${String(at)}`,
    owner: 'Ana Ruiz',
    dueOn: at < 2 ? '2026-11-01' : null,
  }),
);

describe('what is counted under Recommendations', () => {
  it('is what the annex of actions has', () => {
    const paper = paperOf(OWN);
    const said = JSON.stringify(recommendationUnits(paper));
    expect(furtherActionViews(paper.report)).toHaveLength(5);
    expect(said).toContain(
      'the annex of actions has 20 findings and open questions and five other planned actions',
    );
    expect(said).not.toContain('further step');
  });

  it('tells what is overdue and answers no question', () => {
    const table = recommendationUnits(paperOf(OWN)).find(({ id }) => id === 'memo/recommendations/late');
    expect(JSON.stringify(table)).toContain('Own 1');
    expect(table?.kind === 'table' ? table.rows.length : 0).toBe(2);
  });

  it('never says that nothing is to be done where something is planned', () => {
    expect(JSON.stringify(recommendationUnits(paperOf(OWN, [])))).not.toContain('leaves nothing to be done');
    expect(JSON.stringify(recommendationUnits(paperOf([], [])))).toContain('leaves nothing to be done');
  });
});

describe('actions of one day', () => {
  it('stand in the order a reader counts', () => {
    const ids = ['act-114', 'act-30', 'act-4'].map((id) => buildAction(id, { dueOn: '2026-12-01' }));
    expect(ids.toSorted(byDue).map(({ id }) => id)).toEqual(['act-4', 'act-30', 'act-114']);
  });
});
