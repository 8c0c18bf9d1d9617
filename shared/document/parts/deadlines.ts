/** The days to keep in mind: what the company has set itself, and the dates of the law. States no date as sure that is not. */
import { isLive } from '../../actions/register';
import { packIndex } from '../../pack/pack-index';
import type { Milestone } from '../../pack/schema';
import { formatDate } from '../../wording/format';
import { eventUid } from '../calendar-log';
import type { DeadlineView } from '../tracking-types';
import { caveatOf, citedAuthorities, citeOf } from './authorities';
import type { ReportContext } from './context';

/** A day of the company or of the law; the id is unique among its kind. */
interface Dated {
  readonly kind: 'action' | 'unknown' | 'review' | 'law' | 'expiry';
  readonly id: string;
  readonly on: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** When it was last changed. */
  readonly changedAt: string;
  /** Done or dropped, and so to be taken off. */
  readonly isOver?: boolean;
}

/** What the pack says was last changed with its edition, or on a later day it names. */
function packMoment(day: string): string {
  return `${day}T00:00:00.000Z`;
}

function owned(owner: string): string {
  return owner.trim() === '' ? 'Nobody is named yet.' : `Owner: ${owner.trim()}.`;
}

/** Actions with a day: to be done, or done and dropped since. */
function actionDates(context: ReportContext): readonly Dated[] {
  return context.input.assessment.actions.flatMap((plan) => {
    if (plan.dueOn === null) return [];
    const about = plan.questionId === null ? [] : [`Question ${plan.questionId}.`];
    const lines = [plan.detail.trim(), owned(plan.owner), ...about];
    const { id, dueOn: on, updatedAt: changedAt } = plan;
    const title = `Due: ${plan.title}`;
    return [{ kind: 'action', id, on, title, lines, changedAt, isOver: !isLive(plan) } as const];
  });
}

/** Answers someone has promised to find out. */
function unknownDates(context: ReportContext): readonly Dated[] {
  return context.items.flatMap(({ question, answer }) => {
    const value = answer?.value;
    if (answer === undefined || value?.kind !== 'unknown' || value.dueOn === null) return [];
    const { updatedAt: changedAt } = answer;
    const title = `Find out: ${question.text}`;
    const lines = [`Question ${question.id}.`, owned(value.owner)];
    return [{ kind: 'unknown', id: question.id, on: value.dueOn, title, lines, changedAt } as const];
  });
}

/** Decisions that are to be looked at again. */
function reviewDates(context: ReportContext): readonly Dated[] {
  const { assessment, pack } = context.input;
  return assessment.decisions.flatMap(({ decisionId, choice, updatedAt: changedAt }) => {
    const on = choice?.reviewOn ?? null;
    if (choice === null || on === null) return [];
    const decision = packIndex(pack).decisionById.get(decisionId);
    const title = `Review the decision: ${decision?.title ?? decisionId}`;
    const by = choice.deciders.trim() === '' ? '' : ` by ${choice.deciders.trim()}`;
    const lines = [`Decided${by}: option ${choice.optionCode}.`];
    return [{ kind: 'review', id: decisionId, on, title, lines, changedAt } as const];
  });
}

function milestoneDate(milestone: Milestone, context: ReportContext): readonly Dated[] {
  const { dueOn: on, confidence, status, statusOn, id } = milestone;
  if (on === undefined) return [];
  const cite = citeOf({ authority: milestone.authority, pin: milestone.pin }, context);
  const caveat = caveatOf([{ ...cite, confidence }]);
  const title = caveat === '' ? milestone.title : `${caveat}: ${milestone.title}`;
  const lines = [
    `${cite.text} [${cite.mark}].`,
    `As of ${formatDate(statusOn)}: ${status}`,
    'A date of the law or of the government, not a task of the company by itself.',
  ];
  return [{ kind: 'law', id, on, title, lines, changedAt: packMoment(statusOn) }];
}

/** Authorities that end on a day the pack has no milestone for. */
function expiryDates(context: ReportContext): readonly Dated[] {
  const { pack } = context.input;
  const cited = citedAuthorities(context);
  return pack.authorities.flatMap(({ id, title, expiresOn, confidence, status }) => {
    const isTold = pack.timeline.some((it) => it.authority === id && it.dueOn === expiresOn);
    if (expiresOn === undefined || isTold || !cited.has(id)) return [];
    const cite = citeOf({ authority: id }, context);
    const caveat = caveatOf([{ ...cite, confidence }]);
    const ends = `Last day of ${title}`;
    const lines = [`${cite.text} [${cite.mark}].`, status];
    const named = caveat === '' ? ends : `${caveat}: ${ends}`;
    const changedAt = packMoment(pack.manifest.editionOn);
    return [{ kind: 'expiry', id, on: expiresOn, title: named, lines, changedAt } as const];
  });
}

/** What the company has set itself. Its own plans are no facts, nor is what it has promised to find out. */
function companyDates(context: ReportContext): readonly Dated[] {
  if (context.input.edition === 'factual') return [];
  return [...actionDates(context), ...unknownDates(context), ...reviewDates(context)];
}

/** Every dated thing, earliest first; in the factual edition the dates of the law alone. */
export function deadlineViews(context: ReportContext): readonly DeadlineView[] {
  const { pack, assessment } = context.input;
  const dates = [
    ...companyDates(context),
    ...pack.timeline.flatMap((milestone) => milestoneDate(milestone, context)),
    ...expiryDates(context),
  ];
  return dates
    .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
    .map(({ kind, id, on, title, lines, changedAt, isOver = false }) => ({
      uid: eventUid(kind, id, assessment.id),
      on,
      title,
      text: lines.filter((line) => line !== '').join('\n'),
      isLive: !isOver,
      changedAt,
    }));
}
