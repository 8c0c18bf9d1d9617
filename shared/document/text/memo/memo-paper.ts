/** The body of the memo, part by part, before it is laid out. Annexes are not its business. */
import type { ReportContext } from '../../parts/context';
import { withoutAside } from '../aside';
import { fitted, leftOutPart } from '../fit';
import { sayOnce } from '../once';
import { paperContextOf, type PaperContext } from '../paper-context';
import { recommendationsOf } from '../recommendations';
import type { Paper, Part, Unit } from '../unit';
import { factUnits, turnUnits, uncertainUnits } from './grounds';
import { issuePart } from './issue-part';
import { WIDE_LIMITS, type Limits } from './limits';
import { bottomLineUnits } from './opening';
import { dutyUnits, leftOfAnalysis, notAnalyzed, shortAnswerUnits } from './questions';
import { LEAST_MEMO_ROOM, MEMO_ROOMS, type MemoRoom } from './rooms';
import { deadlineUnits } from './deadlines';
import { optionsUnits, recommendationUnits } from './tables';
import { partIfAny } from '../units';

/** Words of the body, notes apart. */
export const MEMO_BUDGET = 3_500;

/** Typed names and titles may be of any length: what goes then, the least first. */
const DISPENSABLE = ['memo/turn', 'memo/uncertain', 'memo/options', 'memo/deadlines', 'memo/facts'];

/** What stands whatever the room for issues: made once for each limits. */
interface Fixed {
  readonly paper: PaperContext;
  readonly opening: readonly Part[];
  /** The first question, with the duties. */
  readonly duties: readonly Unit[];
  readonly facts: readonly Part[];
  readonly closing: readonly Part[];
}

/** The same record with as many steps as there is room for: all that is numbered by them goes by these. */
function limited(paper: PaperContext, limits: Limits): PaperContext {
  if (limits === WIDE_LIMITS) return paper;
  return { ...paper, recommendations: recommendationsOf(paper, paper, limits) };
}

function fixedOf(whole: PaperContext, limits: Limits): Fixed {
  const paper = limited(whole, limits);
  return {
    paper,
    opening: [
      ...partIfAny('memo/bottom-line', 'Bottom line', bottomLineUnits(paper)),
      ...partIfAny('memo/recommendations', 'Recommendations', recommendationUnits(paper, limits)),
    ],
    duties: dutyUnits(paper, limits),
    facts: partIfAny('memo/facts', 'Facts relied on', factUnits(paper, limits)),
    closing: [
      ...partIfAny('memo/options', 'Options', optionsUnits(paper, limits)),
      ...partIfAny('memo/deadlines', 'Deadlines', deadlineUnits(paper, limits)),
    ],
  };
}

function parts({ paper, opening, duties, facts, closing }: Fixed, room: MemoRoom): readonly Part[] {
  const printed = paper.views.slice(0, room.issues);
  const rest = paper.views.slice(room.issues);
  const issues = printed.map((view, index) => issuePart(view, paper, index === 0 ? room.first : room));
  const analysis: readonly Part[] = [
    { id: 'memo/analysis', title: 'Analysis', level: 1, units: [] },
    ...issues.map(({ part }) => part),
  ];
  const questions = [...duties, ...shortAnswerUnits(paper, printed)];
  const beside = [...notAnalyzed(paper, rest), ...leftOfAnalysis(paper, issues)];
  const told = [
    ...opening,
    ...partIfAny('memo/questions', 'Questions presented and short answers', questions),
    ...facts,
    ...(printed.length === 0 ? [] : analysis),
    ...partIfAny('memo/aside', 'Not analyzed here', beside),
    ...closing,
  ];
  const all = [
    ...told,
    ...partIfAny('memo/uncertain', 'Uncertainties', uncertainUnits(paper, told, room.limits)),
    ...partIfAny('memo/turn', 'What would change this advice', turnUnits(paper, printed)),
  ];
  return sayOnce(withoutAside(all, paper.record.aside));
}

/** Builds the body of the memo. Equal contexts give equal papers. */
export function memoPaper(report: ReportContext): Paper {
  const paper = paperContextOf(report);
  const made = new Map<Limits, Fixed>();
  const fixed = (limits: Limits): Fixed => {
    const known = made.get(limits) ?? fixedOf(paper, limits);
    made.set(limits, known);
    return known;
  };
  const fit = {
    rooms: MEMO_ROOMS,
    least: LEAST_MEMO_ROOM,
    words: MEMO_BUDGET,
    dispensable: DISPENSABLE,
    leftOut: leftOutPart('memo/left-out'),
  };
  return { kind: 'memo', parts: fitted(fit, (room) => parts(fixed(room.limits), room)) };
}
