/** Deliverables of the instrument and other dates to watch, with the last known status as the pack words it. */
import type { Milestone } from '../../pack/schema';
import { formatDate } from '../../wording/format';
import type { MilestoneView } from '../model-types';
import { citesOf, markOf } from './authorities';
import type { ReportContext } from './context';

function milestoneView(milestone: Milestone, context: ReportContext): MilestoneView {
  const { title, authority, pin, dueOn, status, statusOn, confidence, authorities } = milestone;
  return {
    title,
    dueOn: dueOn ?? null,
    due: dueOn === undefined ? 'No date set' : formatDate(dueOn),
    status,
    known: `Known on ${formatDate(statusOn)} [${markOf(confidence)}]`,
    isSourced: confidence === 'primary' || confidence === 'secondary',
    cites: citesOf([{ authority, pin }, ...authorities], context),
  };
}

/** All milestones, dated ones first and in the order of their dates. */
export function milestoneViews(context: ReportContext): readonly MilestoneView[] {
  const views = context.input.pack.timeline.map((milestone) => milestoneView(milestone, context));
  const last = '9999-12-31';
  return [...views].sort((a, b) => (a.dueOn ?? last).localeCompare(b.dueOn ?? last));
}
