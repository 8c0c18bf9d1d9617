/**
 * Findings as actions, with what is planned for them: what, why, who, by when, how far. Names no owner the assessment
 * does not name. Planned actions without a finding stand beside them; none is left out.
 */
import { hasPassed, isLive, isOverdue, isPlanned } from '../../actions/register';
import type { PlannedAction } from '../../assessment/schema';
import type { Finding } from '../../scoring/types';
import { formatDate } from '../../wording/format';
import type { ActionView, PlannedActionView } from '../model-types';
import { actionStatusInWords } from '../../wording/record-states';
import type { ReportContext } from './context';
import { mattersOf, type Matter } from '../../wording/matters';

interface Owner {
  readonly who: string;
  readonly due: string;
}

function named(owner: string, dueOn: string | null): Owner {
  return {
    who: owner.trim() === '' ? 'To be assigned' : owner.trim(),
    due: dueOn === null ? 'To be set' : formatDate(dueOn),
  };
}

/** Who does it: as planned, else whoever is to find out. */
function ownerOf(questionId: string, planned: PlannedAction | undefined, context: ReportContext): Owner {
  if (planned !== undefined) return named(planned.owner, planned.dueOn);
  const value = context.itemById.get(questionId)?.answer?.value;
  if (value?.kind !== 'unknown') return named('', null);
  const found = named(value.owner, value.dueOn);
  return hasPassed(value.dueOn, context.input.asOf) ? { ...found, due: `${found.due} (passed)` } : found;
}

function statusOf(action: PlannedAction, { input }: ReportContext): string {
  return actionStatusInWords(action, isOverdue(action, input.asOf));
}

/**
 * The action that stands beside a finding: the first that is still to be done, else the first that was done. What was
 * dropped is planned no longer.
 */
function plannedFor(questionId: string, actions: readonly PlannedAction[]): PlannedAction | undefined {
  const own = actions.filter((action) => action.questionId === questionId && isPlanned(action));
  return own.find(isLive) ?? own[0];
}

/** What was planned, where it says more than the finding does. */
function plannedWords(
  planned: PlannedAction | undefined,
  finding: Pick<Finding, 'title' | 'action'>,
): string {
  if (planned === undefined) return '';
  const said = new Set([finding.title, finding.action, '']);
  return [planned.title, planned.detail].filter((words) => !said.has(words.trim())).join('. ');
}

function actionView(matter: Matter, index: number, context: ReportContext): ActionView {
  const { found, kind, words } = matter;
  const planned = plannedFor(found.questionId, context.input.assessment.actions);
  return {
    number: index + 1,
    questionId: found.questionId,
    requirement: found.requirement,
    headline: found.headline,
    kind,
    ...words,
    status: planned === undefined ? '' : statusOf(planned, context),
    planned: plannedWords(planned, words),
    priority: String(found.priority),
    ...ownerOf(found.questionId, planned, context),
  };
}

/** Findings and open questions, most pressing first. Questions nobody has reached are neither: coverage counts them. */
export function actionViews(context: ReportContext): readonly ActionView[] {
  return mattersOf(context.input.score, context.input.pack).map((matter, index) =>
    actionView(matter, index, context),
  );
}

/** Planned actions that stand beside no finding: counsel's own, further ones, and those whose gap is closed. */
export function furtherActionViews(context: ReportContext): readonly PlannedActionView[] {
  const { assessment, score } = context.input;
  const shown = new Set(
    [...score.findings, ...score.openQuestions].map(
      ({ questionId }) => plannedFor(questionId, assessment.actions)?.id,
    ),
  );
  return assessment.actions
    .filter(({ id }) => !shown.has(id))
    .map((action) => ({
      id: action.id,
      questionId: action.questionId ?? '',
      title: action.title,
      detail: action.detail,
      status: statusOf(action, context),
      ...named(action.owner, action.dueOn),
    }));
}
