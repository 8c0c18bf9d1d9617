/** What must stand in the action register and in the calendar, derived from the assessment, its score and the pack. */
import { packIndex } from '../../pack/pack-index';
import { questionnaireOf } from '../../assessment/questionnaire';
import type { PlannedAction } from '../../assessment/schema';
import type { Question } from '../../pack/schema';
import { ANYWHERE, matterTexts, section, type ProofItem, type ProofSource } from './items';
import { authoritiesBehind } from './items-law';
import { actionName } from './items-records';

function questionsOf({ pack }: ProofSource): ReadonlyMap<string, Question> {
  return packIndex(pack).questionById;
}

/** Cells that stand side by side in one line: number and words of the question, and who does it. */
function lineEnd(questionId: string, question: Question | undefined, owner: string): string {
  return `${questionId} ${question?.text ?? ''} ${owner}`;
}

function plannedLine(plan: PlannedAction, questions: ReadonlyMap<string, Question>): ProofItem {
  const { title, detail, questionId, owner } = plan;
  const question = questionId === null ? undefined : questions.get(questionId);
  return {
    kind: 'action',
    name: actionName(plan),
    texts: [`${title} ${detail} ${lineEnd(questionId ?? '', question, owner)}`],
    under: ANYWHERE,
  };
}

/** Every finding as a line of its own, unless something is planned against it; and every planned action. */
export function registerLines(source: ProofSource): readonly ProofItem[] {
  const { actions, answers } = source.assessment;
  const questions = questionsOf(source);
  const findings = matterTexts(source).flatMap(({ questionId, texts }): readonly ProofItem[] => {
    const question = questions.get(questionId);
    const isTakenUp = actions.some((plan) => plan.questionId === questionId && plan.status !== 'dropped');
    if (question === undefined || isTakenUp) return [];
    const value = answers.find((answer) => answer.questionId === questionId)?.value;
    const owner = value?.kind === 'unknown' ? value.owner : '';
    const wanted = [...texts, lineEnd(questionId, question, owner)];
    return [{ kind: 'action', name: `the line on ${questionId}`, texts: wanted, under: ANYWHERE }];
  });
  return [...findings, ...actions.map((plan) => plannedLine(plan, questions))];
}

interface Dated {
  readonly name: string;
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly texts: readonly string[];
}

/** The day as calendars write it, below the event of this title. */
function event({ name, title, on, texts }: Dated): ProofItem {
  const wanted = [on.replaceAll('-', ''), ...texts].filter((text) => text.trim() !== '');
  return { kind: 'clock', name, texts: wanted, under: section(title) };
}

function plannedEvents({ assessment }: ProofSource): readonly Dated[] {
  return assessment.actions.flatMap((plan) => {
    const { title, detail, owner, status, dueOn: on } = plan;
    const isOpen = status === 'planned' || status === 'in-progress';
    return isOpen && on !== null ? [{ name: actionName(plan), title, on, texts: [detail, owner] }] : [];
  });
}

function promisedEvents({ pack, assessment }: ProofSource): readonly Dated[] {
  const items = questionnaireOf(pack, assessment).modules.flatMap((module) => module.items);
  return items.flatMap(({ question: { id, text: title }, answer }) => {
    const value = answer?.value;
    if (value?.kind !== 'unknown' || value.dueOn === null) return [];
    return [{ name: `the day ${id} is to be known`, title, on: value.dueOn, texts: [id, value.owner] }];
  });
}

function reviewEvents({ pack, assessment }: ProofSource): readonly Dated[] {
  return assessment.decisions.flatMap(({ decisionId, choice }) => {
    const on = choice?.reviewOn ?? null;
    if (choice === null || on === null) return [];
    const title = packIndex(pack).decisionById.get(decisionId)?.title ?? decisionId;
    return [{ name: `the review of “${title}”`, title, on, texts: [choice.deciders] }];
  });
}

function milestoneEvents({ pack }: ProofSource): readonly Dated[] {
  return pack.timeline.flatMap(({ title, dueOn: on }) =>
    on === undefined ? [] : [{ name: `the date “${title}”`, title, on, texts: [] }],
  );
}

/** Authorities that end on a day no milestone tells. */
function endings(source: ProofSource): readonly Dated[] {
  const { timeline } = source.pack;
  return authoritiesBehind(source).flatMap(({ id, title, expiresOn: on }) => {
    const isTold = timeline.some(({ authority, dueOn }) => authority === id && dueOn === on);
    return on === undefined || isTold ? [] : [{ name: `the end of “${title}”`, title, on, texts: [] }];
  });
}

/** A calendar is about what is to come, unless the past is asked for. */
function eventsOf(
  of: readonly ((source: ProofSource) => readonly Dated[])[],
  source: ProofSource,
): readonly ProofItem[] {
  const { asOf, pastDates = false } = source;
  return of
    .flatMap((each) => each(source))
    .filter(({ on }) => pastDates || on >= asOf)
    .map(event);
}

/** The dates the law sets. */
export function legalDates(source: ProofSource): readonly ProofItem[] {
  return eventsOf([milestoneEvents, endings], source);
}

/** Every day the company has set itself, and the dates the law sets. */
export function calendarDates(source: ProofSource): readonly ProofItem[] {
  return [...eventsOf([plannedEvents, promisedEvents, reviewEvents], source), ...legalDates(source)];
}
