/** An exercise that follows a script of the pack: what its record starts with, what each inject records, and when. Pure. */
import type { IncidentAct, IncidentEntry } from '../assessment/schema';
import { momentAt, momentOf, timeOfDay } from '../clocks/moments';
import type { IncidentGuide, TableTop, TableTopInject } from '../pack/schema-incident';
import { stateOfResidents } from '../pack/place-names';
import { newMoment } from './new-moment';
import { namesOfAnswer } from './set-up';
import type { Incident, IncidentMoment } from './types';

type MomentTime = NonNullable<IncidentMoment['time']>;

/** Residents of a State are people affected there; how many, the script does not say. */
function roleAct(name: string): IncidentAct {
  const state = stateOfResidents(name);
  return state === null
    ? { kind: 'name-set', name, state: 'yes' }
    : { kind: 'people-set', place: `us-${state}`, count: null };
}

/** An answer whose name asks for a place gives none: the script names no place. */
function conditionAct(
  { conditions }: IncidentGuide,
  { condition: id, answer }: TableTop['conditions'][number],
): IncidentAct {
  const condition = conditions.find((other) => other.id === id);
  const names = condition === undefined ? [] : namesOfAnswer(condition, { answer, places: [] });
  return { kind: 'condition-set', condition: id, answer, names: [...names] };
}

/** What is on record of an exercise from its start: side, who the Company is, and what is known. */
export function settingActs(guide: IncidentGuide, tableTop: TableTop): readonly IncidentAct[] {
  return [
    { kind: 'sides-set', sides: [tableTop.side] },
    ...tableTop.roles.map(roleAct),
    ...tableTop.conditions.map((answer) => conditionAct(guide, answer)),
  ];
}

/**
 * When an exercise starts by its own clock: the last time, before its record was begun, at which clocks there showed the
 * hour that the script names. Without one, the moment its record was begun.
 *
 * @param opening - the first entry of the record
 */
export function exerciseStart(
  { at, zone }: Pick<IncidentEntry, 'at' | 'zone'>,
  startsAt: TableTop['startsAt'],
): MomentTime {
  const begun = momentAt(at, zone);
  if (startsAt === undefined) return wallTime(begun, 0);
  const sameDay = timeOfDay(begun.toPlainDate(), startsAt, zone);
  const isAhead = sameDay.epochMilliseconds > begun.epochMilliseconds;
  return wallTime(
    isAhead ? timeOfDay(begun.toPlainDate().subtract({ days: 1 }), startsAt, zone) : sameDay,
    0,
  );
}

function wallTime(moment: ReturnType<typeof momentAt>, minutes: number): MomentTime {
  const at = moment.add({ minutes }).toPlainDateTime().toString({ smallestUnit: 'minute' });
  return { at, zone: moment.timeZoneId };
}

/** The sentence by which the record tells that an inject was put to the table. */
export function injectNote({ title, minute }: TableTopInject): string {
  return `Put to the table at minute ${String(minute)} of the script: ${title}.`;
}

/** Tells whether an inject was put to the table, as the record has it. */
export function isTold(incident: Incident, inject: TableTopInject): boolean {
  const note = injectNote(inject);
  return incident.words.some(({ what }) => what === note);
}

/** What an inject is given with. */
export interface InjectPlace {
  readonly guide: IncidentGuide;
  readonly incident: Incident;
  /** When the exercise starts by its own clock. */
  readonly start: MomentTime;
  /** Ids for moments that are not on record yet. */
  readonly newId: () => string;
}

function momentAct(
  { moment: id, offsetMinutes }: TableTopInject['records'][number],
  inject: TableTopInject,
  { guide, incident, start, newId }: InjectPlace,
): readonly IncidentAct[] {
  const known = guide.moments.find((moment) => moment.id === id);
  if (known === undefined) return [];
  const before = known.isRepeated === true ? undefined : incident.moments.find(({ of }) => of === id);
  return [
    newMoment(before?.moment ?? newId(), {
      of: id,
      kinds: known.kinds,
      time: wallTime(momentOf(start), offsetMinutes),
      certainty: 'certain',
      source: `Exercise: ${inject.title}`,
    }),
  ];
}

/** What is written down when an inject is put to the table: that it was, and its moments by the exercise’s own clock. */
export function injectActs(inject: TableTopInject, place: InjectPlace): readonly IncidentAct[] {
  return [
    { kind: 'noted', what: injectNote(inject) },
    ...inject.records.flatMap((record) => momentAct(record, inject, place)),
  ];
}
