/** The body of the memo, part by part, before it is laid out. Annexes are not its business. */
import type { ReportContext } from '../../parts/context';
import { sayOnce } from '../once';
import { paperContextOf, type PaperContext } from '../paper-context';
import { wordsOfParts } from '../sentences-of';
import type { Paper, Part, Unit } from '../unit';
import { factUnits, turnUnits, uncertainUnits } from './grounds';
import { issuePart } from './issue-part';
import { bottomLineUnits } from './opening';
import { notAnalyzed, questionUnits } from './questions';
import { deadlineUnits } from './deadlines';
import { optionsUnits, recommendationUnits } from './tables';

/** How many issues are analyzed at most, and how many whatever the length; the others are named. */
const ISSUES = { most: 7, fewest: 4 } as const;

/** Words of the body, notes apart. */
export const MEMO_BUDGET = 3_500;

function part(id: string, title: string, units: readonly Unit[]): readonly Part[] {
  return units.length === 0 ? [] : [{ id: `memo/${id}`, title, level: 1, units }];
}

function parts(paper: PaperContext, issues: number): readonly Part[] {
  const printed = paper.views.slice(0, issues);
  const rest = paper.views.slice(issues);
  const analysis: readonly Part[] = [
    { id: 'memo/analysis', title: 'Analysis', level: 1, units: [] },
    ...printed.map((view) => issuePart(view, paper)),
  ];
  const told = [
    ...part('bottom-line', 'Bottom line', bottomLineUnits(paper)),
    ...part('recommendations', 'Recommendations', recommendationUnits(paper)),
    ...part('questions', 'Questions presented and short answers', questionUnits(paper, printed)),
    ...part('facts', 'Facts relied on', factUnits(paper)),
    ...(printed.length === 0 ? [] : analysis),
    ...part('aside', 'Further issues', notAnalyzed(rest)),
    ...part('options', 'Options', optionsUnits(paper)),
    ...part('deadlines', 'Deadlines', deadlineUnits(paper)),
  ];
  return sayOnce([
    ...told,
    ...part('uncertain', 'Uncertainties', uncertainUnits(paper, told)),
    ...part('turn', 'What would change this advice', turnUnits(paper, printed)),
  ]);
}

/** As many issues as the budget holds. */
function fitted(paper: PaperContext): readonly Part[] {
  for (let issues: number = ISSUES.most; issues > ISSUES.fewest; issues -= 1) {
    const told = parts(paper, issues);
    if (wordsOfParts(told) <= MEMO_BUDGET) return told;
  }
  return parts(paper, ISSUES.fewest);
}

/** Builds the body of the memo. Equal contexts give equal papers. */
export function memoPaper(report: ReportContext): Paper {
  return { kind: 'memo', parts: fitted(paperContextOf(report)) };
}
