/** The one picture of the briefing, with a sentence for its title. */
import { keyFiguresOf } from '../../../scoring/score';
import { withChanges } from '../../../scoring/what-if';
import { isLive } from '../../../actions/register';
import type { Range } from '../../../base/range';
import type { RangeBarsData } from '../../../charts/range-bars';
import { formatRange } from '../../../wording/format';
import { countInWords } from '../dates';
import type { PaperContext } from '../paper-context';
import { sentence } from '../sentence';
import { allByScore, boardTitleOf, risksByScore } from './risks';
import type { Unit } from '../unit';
import { isTooWide } from '../wide-range';

const ENDS = { low: 'best', high: 'worst' } as const;
const FEWEST_TARGETS = 2;
/** One bar alone shows nothing beside itself. */
const FEWEST_RISKS = 3;
const PLANNED = 'If planned fixes land';

/** The figure if every planned answer came about; `null` where too little is planned to show it. */
function afterPlans({
  report,
}: PaperContext): { readonly count: number; readonly after: Range | null } | null {
  const { pack, assessment } = report.input;
  const targets = assessment.actions.filter(
    (action) => isLive(action) && action.questionId !== null && action.target !== null,
  );
  if (targets.length < FEWEST_TARGETS) return null;
  const changes = targets.flatMap(({ questionId, target }) =>
    questionId === null || target === null ? [] : [{ questionId, value: target }],
  );
  const { headlines } = keyFiguresOf(pack, withChanges(assessment, changes));
  return { count: targets.length, after: headlines.legalExposure };
}

function planPicture(paper: PaperContext, now: Range): readonly Unit[] {
  const planned = afterPlans(paper);
  const after = planned?.after ?? null;
  if (planned === null || after === null || formatRange(after) === formatRange(now)) return [];
  const { count } = planned;
  const title = `If the ${countInWords(count, 'planned fix', 'planned fixes')} land, legal exposure moves from ${formatRange(now)} to ${formatRange(after)} of 100 (0 is best)`;
  return [
    {
      kind: 'figure',
      id: 'briefing/picture',
      title: sentence('exposure', title, [{ kind: 'figure', path: 'headlines.legalExposure' }]),
      figure: {
        type: 'range-bars',
        data: {
          ends: ENDS,
          rows: [
            { label: 'Today', range: now },
            { label: PLANNED, range: after },
          ],
        },
      },
    },
  ];
}

/** Tells the picture of what the plans would move from that of the highest risks. */
export function isOfPlans({ rows }: RangeBarsData): boolean {
  return rows.some(({ label }) => label === PLANNED);
}

function riskPicture(paper: PaperContext, most: number): readonly Unit[] {
  const told = risksByScore(paper);
  const top = (told.length > 0 ? told : allByScore(paper)).slice(0, Math.max(most, FEWEST_RISKS));
  const [first] = top;
  if (first === undefined) return [];
  const name = `“${boardTitleOf(first, paper)}”`;
  const count = paper.report.input.score.scenarios.length;
  const title =
    count === 1
      ? `One risk is scored, ${name}: ${formatRange(first.residual)} of 100`
      : `Of ${countInWords(count, 'risk')} scored, ${name} reaches highest at its worst: ${formatRange(first.residual)} of 100`;
  return [
    {
      kind: 'figure',
      id: 'briefing/picture',
      title: sentence('exposure', title, [{ kind: 'figure', path: `scenarios.${first.id}.residual` }]),
      figure: {
        type: 'range-bars',
        data: {
          ends: ENDS,
          rows: top.map((scored) => ({ label: boardTitleOf(scored, paper), range: scored.residual })),
        },
      },
    },
  ];
}

/** Before and after the plans; nothing where they show too little. Scores the record anew. */
export function plansPictured(paper: PaperContext): readonly Unit[] {
  const now = paper.report.input.score.headlines.legalExposure;
  return now === null || isTooWide(now) ? [] : planPicture(paper, now);
}

/** The plans where they show something, else the risks that the briefing tells, with the next of them where it tells few; none where nothing is scored. */
export function pictureUnits(paper: PaperContext, planned: readonly Unit[], most: number): readonly Unit[] {
  return planned.length > 0 ? planned : riskPicture(paper, most);
}
