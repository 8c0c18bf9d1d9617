/**
 * What the answers of an assessment say of evidence to be kept: whether it is logged, and until when what was recorded at
 * the earliest moment of an incident is still there. Pure; an answer that nobody knows says nothing.
 */
import { answerReadingOf } from '../assessment/answer-semantics';
import type { Answer } from '../assessment/schema';
import { daysFromTo } from '../base/days';
import { compareMoments, momentAt, momentOf } from '../clocks/moments';
import type { IncidentGuide, LogRetention, PreservationItem } from '../pack/schema-incident';
import { isFor, type GuideReader } from './guide-for';
import type { Question } from '../pack/schema';
import type { Incident, IncidentMoment } from './types';

/** How long logs are kept by the option that was chosen. */
export type RetentionOption = LogRetention['options'][number];
type KeptFor = RetentionOption['searchable'];

/** A day until which something is kept, and how far it is off; negative: it has passed. */
export interface KeptUntil {
  readonly day: string;
  readonly daysLeft: number;
}

/** An earliest moment on record, with the time it has. */
export type TimedMoment = IncidentMoment & { readonly time: NonNullable<IncidentMoment['time']> };

/** Until when what was recorded then is kept, as far as the answer says it. */
export type KeptTraces =
  /** The question has no answer that says how long. */
  | { readonly kind: 'not-known' }
  /** Shorter than one of the periods, or not kept: no day follows from it. */
  | { readonly kind: 'less-than'; readonly option: RetentionOption }
  /** No moment with a time is on record that has come. */
  | { readonly kind: 'no-moment'; readonly option: RetentionOption }
  | {
      readonly kind: 'until';
      readonly option: RetentionOption;
      readonly from: TimedMoment;
      readonly searchable: KeptUntil;
      readonly retrievable: KeptUntil;
    };

/** `not-known`: not answered, not known, set aside, or an option that this pack version does not have. */
export type LoggedAnswer = 'yes' | 'no' | 'not-known';

const URGENCIES: readonly PreservationItem['urgency'][] = ['minutes', 'hours', 'days', 'weeks'];

/** What the reader keeps, what is lost soonest first. */
export function preservationFor(
  { preservation }: IncidentGuide,
  reader: GuideReader,
): readonly PreservationItem[] {
  const told = preservation.filter((item) => isFor(item, reader));
  return URGENCIES.flatMap((urgency) => told.filter((item) => item.urgency === urgency));
}

type GivenAnswer = Pick<Answer, 'value'> | undefined;

/** A question with its answer, if there is one. */
export interface GivenQuestion {
  readonly question: Question;
  readonly answer: GivenAnswer;
}

/** The options chosen, of an answer that says something; `null` for any other. */
function chosenOf(question: Question, answer: GivenAnswer): readonly string[] | null {
  const value = answer?.value;
  if (value?.kind !== 'value' || answerReadingOf(question, answer).state !== 'answered') return null;
  return value.optionIds;
}

/** Whether the answer to a question of several ticks has the one that speaks of an item. */
export function loggedBy({ question, answer }: GivenQuestion, option: string): LoggedAnswer {
  const chosen = chosenOf(question, answer);
  if (chosen === null) return 'not-known';
  return chosen.includes(option) ? 'yes' : 'no';
}

/**
 * The earliest moment with a time that has come; of those that are one, the first on record. What happened on a day whose
 * hour is not known counts from the beginning of that day.
 *
 * @param asOf - the moment of the reader, UTC
 */
export function earliestMoment({ moments }: Incident, asOf: string): TimedMoment | null {
  const timed = moments.flatMap((moment) => {
    const { time } = moment;
    return time === null || momentOf(time).epochMilliseconds > Date.parse(asOf) ? [] : [{ ...moment, time }];
  });
  const [earliest] = [...timed].sort((left, right) =>
    compareMoments(momentOf(left.time), momentOf(right.time)),
  );
  return earliest ?? null;
}

/** Months end where the shorter one ends: three months from November 30 are February 28. */
function keptUntil({ time }: TimedMoment, { unit, value }: KeptFor, asOf: string): KeptUntil {
  const day = momentOf(time)
    .toPlainDate()
    .add({ [unit]: value })
    .toString();
  const today = momentAt(asOf, time.zone).toPlainDate().toString();
  return { day, daysLeft: daysFromTo(today, day) };
}

/** How long logs are kept by the answer to the question about it; `null` where it does not say. */
export function retentionOf(
  { retentions }: Pick<IncidentGuide, 'retentions'>,
  { question, answer }: GivenQuestion,
): RetentionOption | null {
  const [chosen] = chosenOf(question, answer) ?? [];
  const options = retentions.find((retention) => retention.question === question.id)?.options;
  return options?.find(({ option }) => option === chosen) ?? null;
}

/**
 * Until when what was recorded at the earliest moment on record is kept. Days are those of the time zone of that moment.
 * What came before it goes first.
 *
 * @param option - by the answer; `null`: not known
 * @param asOf - the moment of the reader, UTC
 */
export function keptTraces(option: RetentionOption | null, incident: Incident, asOf: string): KeptTraces {
  if (option === null) return { kind: 'not-known' };
  if (option.reading === 'less-than') return { kind: 'less-than', option };
  const from = earliestMoment(incident, asOf);
  if (from === null) return { kind: 'no-moment', option };
  return {
    kind: 'until',
    option,
    from,
    searchable: keptUntil(from, option.searchable, asOf),
    retrievable: keptUntil(from, option.retrievable, asOf),
  };
}
