/** What every part of a paper looks up: built once per report, never changed. */
import { onceFor } from '../../base/once-for';
import { ANNEX_IDS, type AnnexId } from '../annexes';
import type { ReportContext } from '../parts/context';
import { asideIn } from './aside';
import { decisionPoints, type DecisionPoint } from './decisions';
import { issueViews, type IssueView } from './issue-views';
import { questionPoints, type Point } from './points';
import type { RecordView } from './record-conditions';
import { recommendationsOf, type Recommendations } from './recommendations';

export interface PaperContext {
  readonly report: ReportContext;
  readonly points: readonly Point[];
  readonly record: RecordView;
  /** Gravest first. */
  readonly views: readonly IssueView[];
  readonly recommendations: Recommendations;
  /** Every decision the profile puts to the board, or may. */
  readonly decisions: readonly DecisionPoint[];
  /** The paper’s day, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Of the paper’s day; dates of the same year print without it. */
  readonly year: string;
}

const YEAR_CHARACTERS = 4;

/** Whether the memo is made with an annex: what it leaves out, it does not point to. */
export function hasAnnex({ report }: Pick<PaperContext, 'report'>, id: AnnexId): boolean {
  return (report.input.annexes ?? ANNEX_IDS).includes(id);
}

/** "in the annex of actions"; where the memo is made without it, "on file". */
export function placeOf(paper: Pick<PaperContext, 'report'>, id: 'actions' | 'answers' | 'options'): string {
  return hasAnnex(paper, id) ? `in the annex of ${id}` : 'on file';
}

/** The look-ups for the papers of a report, made once for each report. */
export const paperContextOf: (report: ReportContext) => PaperContext = onceFor(prepared);

function prepared(report: ReportContext): PaperContext {
  const points = questionPoints(report);
  const { asOf, assessment } = report.input;
  const pointById = new Map(points.map((point) => [point.question.id, point]));
  const aside = asideIn(report);
  const told = points.filter(({ question }) => !aside.has(question.id));
  const record: RecordView = { pointById, profile: assessment.profile, aside };
  const views = issueViews({ report, record, points: told });
  const year = asOf.slice(0, YEAR_CHARACTERS);
  const decisions = decisionPoints(report);
  return {
    report,
    points,
    views,
    asOf,
    year,
    record,
    recommendations: recommendationsOf({ views, decisions }, { asOf, year }),
    decisions,
  };
}
