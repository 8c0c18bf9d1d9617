/**
 * What is to be looked after in an assessment, whatever the day. Pure: makes no deadline that counsel or the pack did not
 * write down.
 */
import { isLive } from '../actions/register';
import type { Answer, Assessment } from '../assessment/schema';
import { isPlausibleDay } from '../base/days';
import { incidentsIn } from '../incident/read-incident';
import { packIndex } from '../pack/pack-index';
import type { Pack } from '../pack/schema';
import type { Care } from './due';

function plausible(day: string | null): string | null {
  return day !== null && isPlausibleDay(day) ? day : null;
}

/** Whether an answer was carried over from an earlier assessment and waits to be confirmed. */
function waitsToBeConfirmed(answer: Answer): boolean {
  return 'unconfirmedSince' in answer && answer.unconfirmedSince !== undefined;
}

function confirmations(answers: readonly Answer[]): readonly Care[] {
  const count = answers.filter(waitsToBeConfirmed).length;
  if (count === 0) return [];
  const what = count === 1 ? '1 answer to confirm' : `${String(count)} answers to confirm`;
  return [{ kind: 'confirm', on: null, what, owner: '', key: '' }];
}

function unknowns(answers: readonly Answer[], pack: Pack | null): readonly Care[] {
  const questions = pack === null ? null : packIndex(pack).questionById;
  return answers.flatMap(({ questionId, value }): readonly Care[] => {
    if (value?.kind !== 'unknown' || plausible(value.dueOn) === null) return [];
    const what = `Find out: ${questions?.get(questionId)?.text ?? questionId}`;
    return [{ kind: 'unknown', on: value.dueOn, what, owner: value.owner, key: questionId }];
  });
}

function incidents(assessment: Assessment): readonly Care[] {
  return incidentsIn(assessment.incidents)
    .filter(({ closedBecause }) => closedBecause === null)
    .map(({ id, title, exercise }) => ({
      kind: 'incident',
      on: null,
      what: exercise === null ? title : `${title} (exercise)`,
      owner: '',
      key: id,
    }));
}

function meetings(matter: Assessment['matter']): readonly Care[] {
  const on = plausible(matter?.nextMeetingOn ?? null);
  if (matter === null || on === null) return [];
  const what = matter.body.trim() === '' ? 'Next meeting' : `${matter.body.trim()} meets`;
  return [{ kind: 'meeting', on, what, owner: '', key: '' }];
}

/**
 * Everything that is to be looked after in an assessment, whatever the day.
 *
 * @param pack - what its questions and decisions are called; `null` where its pack is not here
 */
export function caresOf(assessment: Assessment, pack: Pack | null): readonly Care[] {
  const { answers, actions, decisions, matter } = assessment;
  const titles = pack === null ? null : packIndex(pack).decisionById;
  return [
    ...incidents(assessment),
    ...actions.filter(isLive).map(({ id, title, owner, dueOn }): Care => {
      return { kind: 'action', on: plausible(dueOn), what: title, owner, key: id };
    }),
    ...unknowns(answers, pack),
    ...decisions.flatMap(({ decisionId, choice }): readonly Care[] => {
      const on = plausible(choice?.reviewOn ?? null);
      if (on === null) return [];
      const what = `Look again at the decision: ${titles?.get(decisionId)?.title ?? decisionId}`;
      return [{ kind: 'review', on, what, owner: choice?.deciders ?? '', key: decisionId }];
    }),
    ...meetings(matter),
    ...confirmations(answers),
  ];
}
