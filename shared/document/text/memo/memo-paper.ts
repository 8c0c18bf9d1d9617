/** The body of the memo, part by part, before it is laid out. Annexes are not its business. */
import type { ReportContext } from '../../parts/context';
import { sayOnce } from '../once';
import { paperContextOf, type PaperContext } from '../paper-context';
import { wordsOfParts } from '../sentences-of';
import type { Paper, Part } from '../unit';
import { factUnits, turnUnits, uncertainUnits } from './grounds';
import { issuePart, type IssueBudget } from './issue-part';
import { bottomLineUnits } from './opening';
import { notAnalyzed, questionUnits } from './questions';
import { deadlineUnits } from './deadlines';
import { optionsUnits, recommendationUnits } from './tables';
import { partIfAny } from '../units';

/** How much of the issues there is room for. */
interface Room extends IssueBudget {
  readonly issues: number;
}

const PLENTY: IssueBudget = { rule: 130, apply: 160 };
const LITTLE: IssueBudget = { rule: 90, apply: 120 };

/** What gives way where the body is too long: the least of the issues, then the length of each. */
const ROOMS: readonly Room[] = [
  { issues: 7, ...PLENTY },
  { issues: 6, ...PLENTY },
  { issues: 5, ...PLENTY },
  { issues: 5, ...LITTLE },
  { issues: 4, ...LITTLE },
  { issues: 3, ...LITTLE },
];
const LEAST_ROOM: Room = { issues: 2, rule: 60, apply: 80 };

/** Words of the body, notes apart. */
export const MEMO_BUDGET = 3_500;

function parts(paper: PaperContext, room: Room): readonly Part[] {
  const printed = paper.views.slice(0, room.issues);
  const rest = paper.views.slice(room.issues);
  const analysis: readonly Part[] = [
    { id: 'memo/analysis', title: 'Analysis', level: 1, units: [] },
    ...printed.map((view) => issuePart(view, paper, room)),
  ];
  const told = [
    ...partIfAny('memo/bottom-line', 'Bottom line', bottomLineUnits(paper)),
    ...partIfAny('memo/recommendations', 'Recommendations', recommendationUnits(paper)),
    ...partIfAny('memo/questions', 'Questions presented and short answers', questionUnits(paper, printed)),
    ...partIfAny('memo/facts', 'Facts relied on', factUnits(paper)),
    ...(printed.length === 0 ? [] : analysis),
    ...partIfAny('memo/aside', 'Further issues', notAnalyzed(paper, rest)),
    ...partIfAny('memo/options', 'Options', optionsUnits(paper)),
    ...partIfAny('memo/deadlines', 'Deadlines', deadlineUnits(paper)),
  ];
  return sayOnce([
    ...told,
    ...partIfAny('memo/uncertain', 'Uncertainties', uncertainUnits(paper, told)),
    ...partIfAny('memo/turn', 'What would change this advice', turnUnits(paper, printed)),
  ]);
}

/** As much of the issues as the budget holds. */
function fitted(paper: PaperContext): readonly Part[] {
  for (const room of ROOMS) {
    const told = parts(paper, room);
    if (wordsOfParts(told) <= MEMO_BUDGET) return told;
  }
  return parts(paper, LEAST_ROOM);
}

/** Builds the body of the memo. Equal contexts give equal papers. */
export function memoPaper(report: ReportContext): Paper {
  return { kind: 'memo', parts: fitted(paperContextOf(report)) };
}
