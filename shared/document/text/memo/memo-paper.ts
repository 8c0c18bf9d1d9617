/** The body of the memo, part by part, before it is laid out. Annexes are not its business. */
import type { ReportContext } from '../../parts/context';
import { withoutAside } from '../aside';
import { fitted } from '../fit';
import { sayOnce } from '../once';
import { paperContextOf, type PaperContext } from '../paper-context';
import type { Paper, Part, Unit } from '../unit';
import { factUnits, turnUnits, uncertainUnits } from './grounds';
import { issuePart, type IssueBudget } from './issue-part';
import { bottomLineUnits } from './opening';
import { dutyUnits, notAnalyzed, shortAnswerUnits } from './questions';
import { deadlineUnits } from './deadlines';
import { optionsUnits, recommendationUnits } from './tables';
import { partIfAny } from '../units';

/** How much of the issues there is room for. */
interface Room extends IssueBudget {
  readonly issues: number;
}

const PLENTY: IssueBudget = { rule: 130, apply: 160 };
const LITTLE: IssueBudget = { rule: 90, apply: 120 };
const SOME: IssueBudget = { rule: 75, apply: 100 };
const LEAST: IssueBudget = { rule: 60, apply: 80 };
const TIGHT: IssueBudget = { rule: 45, apply: 65 };

/** What gives way where the body is too long: the least of the issues, then the length of each. */
const ROOMS: readonly Room[] = [
  { issues: 7, ...PLENTY },
  { issues: 6, ...PLENTY },
  { issues: 5, ...PLENTY },
  { issues: 5, ...LITTLE },
  { issues: 4, ...LITTLE },
  { issues: 4, ...SOME },
  { issues: 4, ...LEAST },
  { issues: 4, ...TIGHT },
  { issues: 3, ...LITTLE },
  { issues: 3, ...LEAST },
  { issues: 3, ...TIGHT },
  { issues: 2, ...LEAST },
  { issues: 2, ...TIGHT },
];
const LEAST_ROOM: Room = { issues: 1, ...TIGHT };

/** Words of the body, notes apart. */
export const MEMO_BUDGET = 3_500;

/** What stands whatever the room: made once. */
interface Fixed {
  readonly paper: PaperContext;
  readonly opening: readonly Part[];
  /** The first question, with the duties. */
  readonly duties: readonly Unit[];
  readonly facts: readonly Part[];
  readonly closing: readonly Part[];
}

function fixedOf(paper: PaperContext): Fixed {
  return {
    paper,
    opening: [
      ...partIfAny('memo/bottom-line', 'Bottom line', bottomLineUnits(paper)),
      ...partIfAny('memo/recommendations', 'Recommendations', recommendationUnits(paper)),
    ],
    duties: dutyUnits(paper),
    facts: partIfAny('memo/facts', 'Facts relied on', factUnits(paper)),
    closing: [
      ...partIfAny('memo/options', 'Options', optionsUnits(paper)),
      ...partIfAny('memo/deadlines', 'Deadlines', deadlineUnits(paper)),
    ],
  };
}

function parts({ paper, opening, duties, facts, closing }: Fixed, room: Room): readonly Part[] {
  const printed = paper.views.slice(0, room.issues);
  const rest = paper.views.slice(room.issues);
  const analysis: readonly Part[] = [
    { id: 'memo/analysis', title: 'Analysis', level: 1, units: [] },
    ...printed.map((view) => issuePart(view, paper, room)),
  ];
  const questions = [...duties, ...shortAnswerUnits(paper, printed)];
  const told = [
    ...opening,
    ...partIfAny('memo/questions', 'Questions presented and short answers', questions),
    ...facts,
    ...(printed.length === 0 ? [] : analysis),
    ...partIfAny('memo/aside', 'Further issues', notAnalyzed(paper, rest)),
    ...closing,
  ];
  const all = [
    ...told,
    ...partIfAny('memo/uncertain', 'Uncertainties', uncertainUnits(paper, told)),
    ...partIfAny('memo/turn', 'What would change this advice', turnUnits(paper, printed)),
  ];
  return sayOnce(withoutAside(all, paper.record.aside));
}

/** Builds the body of the memo. Equal contexts give equal papers. */
export function memoPaper(report: ReportContext): Paper {
  const fixed = fixedOf(paperContextOf(report));
  const fit = { rooms: ROOMS, least: LEAST_ROOM, words: MEMO_BUDGET };
  return { kind: 'memo', parts: fitted(fit, (room) => parts(fixed, room)) };
}
