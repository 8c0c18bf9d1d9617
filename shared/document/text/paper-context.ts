/** What every part of a paper looks up: built once per paper, never changed. */
import type { ReportContext } from '../parts/context';
import { issueViews, type IssueView } from './issue-views';
import { pointsOf, type Point } from './points';
import type { RecordView } from './record-conditions';
import { recommendationsOf, type Recommendations } from './recommendations';

export interface PaperContext {
  readonly report: ReportContext;
  readonly points: readonly Point[];
  readonly record: RecordView;
  /** Gravest first. */
  readonly views: readonly IssueView[];
  readonly recommendations: Recommendations;
  /** Of the paper’s day; dates of the same year print without it. */
  readonly year: string;
}

const YEAR_CHARACTERS = 4;

/** Prepares the look-ups for one paper. */
export function paperContextOf(report: ReportContext): PaperContext {
  const points = pointsOf(report);
  const { asOf, assessment } = report.input;
  const pointById = new Map(points.map((point) => [point.question.id, point]));
  const views = issueViews(points, report);
  const year = asOf.slice(0, YEAR_CHARACTERS);
  return {
    report,
    points,
    views,
    year,
    record: { pointById, profile: assessment.profile },
    recommendations: recommendationsOf(views, { asOf, year }),
  };
}
