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
  /** Of the gravest, which the memo opens with. */
  readonly first: IssueBudget;
}

const PLENTY: IssueBudget = { rule: 130, apply: 160 };
const LITTLE: IssueBudget = { rule: 90, apply: 120 };
const SOME: IssueBudget = { rule: 75, apply: 100 };
const LEAST: IssueBudget = { rule: 60, apply: 80 };
const TIGHT: IssueBudget = { rule: 45, apply: 65 };
/** The law of the gravest question is not cut to make room for that of the others. */
const GRAVEST: IssueBudget = { rule: 110, apply: 120 };

function roomOf(issues: number, each: IssueBudget, first = each): Room {
  return { issues, ...each, first };
}

/** What gives way where the body is too long: the least of the issues, then the length of each, the gravest last. */
const ROOMS: readonly Room[] = [
  roomOf(7, PLENTY),
  roomOf(6, PLENTY),
  roomOf(5, PLENTY),
  roomOf(5, LITTLE, GRAVEST),
  roomOf(4, LITTLE, GRAVEST),
  roomOf(4, SOME, GRAVEST),
  roomOf(4, LEAST, GRAVEST),
  roomOf(4, TIGHT, GRAVEST),
  roomOf(3, LITTLE, GRAVEST),
  roomOf(3, LEAST, GRAVEST),
  roomOf(4, TIGHT),
  roomOf(3, TIGHT),
  roomOf(2, LEAST),
  roomOf(2, TIGHT),
];
const LEAST_ROOM: Room = roomOf(1, TIGHT);

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
    ...printed.map((view, index) => issuePart(view, paper, index === 0 ? room.first : room)),
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
