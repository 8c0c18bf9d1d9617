/** What counsel says first of an incident, as one form holds it, and the acts it comes to. Pure. */
import type { IncidentAct } from '../assessment/schema';
import type { FacetChoices } from '../pack/applicability';
import type { IncidentCondition, IncidentGuide, IncidentRole } from '../pack/schema-incident';
import { rolesOfProfile } from './guide-for';
import { namesSaid } from './incident-facts';
import { newMoment } from './new-moment';
import type { ConditionAnswer, Incident, IncidentMoment } from './types';

/** When a moment was; `at` `null`: not yet. */
export interface MomentTime {
  readonly at: string | null;
  readonly zone: string;
}

export interface ConditionValue {
  readonly answer: ConditionAnswer['answer'];
  /** Codes in small letters, where the condition asks for places. */
  readonly places: readonly string[];
}

/** What the form holds. */
export interface SetUp {
  readonly sides: readonly string[];
  /** Tokens of roles, as the guide writes them. */
  readonly roles: readonly string[];
  /** By the token of a role that has a place: codes in small letters. */
  readonly places: Readonly<Record<string, readonly string[]>>;
  /** By the id of a moment of the guide. Left out: nothing is said of it. */
  readonly moments: Readonly<Record<string, MomentTime>>;
  /** By the id of a condition of the guide. */
  readonly conditions: Readonly<Record<string, ConditionValue>>;
}

/** What a set-up is read and written with. */
export interface SetUpContext {
  readonly incident: Incident;
  readonly guide: IncidentGuide;
  readonly choices: FacetChoices | null;
}

const ANY = '*';
const PLACE_CODE = /^[a-z]{2}$/;

/** The places of which names were given under a token that ends in a place. */
function placesIn(token: string, names: readonly string[]): readonly string[] {
  const stem = token.slice(0, -ANY.length);
  return names.flatMap((name) => {
    const code = name.startsWith(stem) ? name.slice(stem.length) : '';
    return PLACE_CODE.test(code) ? [code] : [];
  });
}

function namesUnder(token: string, places: readonly string[]): readonly string[] {
  return places.map((place) => `${token.slice(0, -ANY.length)}${place}`);
}

function namesOfRole({ token, place, withoutPlace }: IncidentRole, { places }: SetUp): readonly string[] {
  if (place === undefined) return [token];
  const chosen = places[token] ?? [];
  if (chosen.length > 0) return namesUnder(token, chosen);
  return withoutPlace === undefined ? [] : [withoutPlace];
}

function isRoleSaid(role: IncidentRole, names: readonly string[]): boolean {
  if (names.includes(role.token) || (role.withoutPlace !== undefined && names.includes(role.withoutPlace)))
    return true;
  return role.place !== undefined && placesIn(role.token, names).length > 0;
}

function isRoleDenied({ token, withoutPlace }: IncidentRole, { names }: Incident): boolean {
  return names.get(token) === 'no' || (withoutPlace !== undefined && names.get(withoutPlace) === 'no');
}

/** The moment of the record that is one of the guide’s; the first where there are several. */
function recorded({ moments }: Incident, id: string): IncidentMoment | undefined {
  return moments.find(({ of }) => of === id);
}

/** An answer on record as a form holds it. A question that the pack does not have has no places. */
export function valueOfAnswer(
  asked: IncidentCondition | undefined,
  { answer, names }: ConditionAnswer,
): ConditionValue {
  const { place, yes } = asked ?? {};
  return { answer, places: place === undefined || yes === undefined ? [] : placesIn(yes, names) };
}

/** The form as record and profile fill it in. */
export function setUpOf({ incident, guide, choices }: SetUpContext): SetUp {
  const names = namesSaid(incident);
  const { certain } = rolesOfProfile(guide, choices);
  const roles = guide.roles.filter(
    (role) => isRoleSaid(role, names) || (certain.includes(role) && !isRoleDenied(role, incident)),
  );
  return {
    sides: incident.sides,
    roles: roles.map(({ token }) => token),
    places: Object.fromEntries(
      roles.flatMap(({ token, place }) => (place === undefined ? [] : [[token, placesIn(token, names)]])),
    ),
    moments: Object.fromEntries(
      guide.moments.flatMap(({ id, phase }) => {
        const moment = phase === 'first' ? recorded(incident, id) : undefined;
        if (moment === undefined) return [];
        return [[id, { at: moment.time?.at ?? null, zone: moment.time?.zone ?? '' }]];
      }),
    ),
    conditions: Object.fromEntries(
      [...incident.conditions.values()].map((answer) => {
        const asked = guide.conditions.find(({ id }) => id === answer.condition);
        return [answer.condition, valueOfAnswer(asked, answer)];
      }),
    ),
  };
}

/** The names that an answer to a condition gives. */
export function namesOfAnswer(
  { yes, no, place }: IncidentCondition,
  { answer, places }: ConditionValue,
): readonly string[] {
  if (answer === 'yes') {
    if (yes === undefined) return [];
    return place === undefined ? [yes] : namesUnder(yes, places);
  }
  return answer === 'no' && no !== undefined ? [no] : [];
}

function sameItems(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((item) => right.includes(item));
}

function roleActs(setUp: SetUp, { incident, guide, choices }: SetUpContext): readonly IncidentAct[] {
  const said = namesSaid(incident);
  const { certain } = rolesOfProfile(guide, choices);
  const chosen = guide.roles.filter(({ token }) => setUp.roles.includes(token));
  const names = [...new Set(chosen.flatMap((role) => namesOfRole(role, setUp)))];
  const dropped = guide.roles
    .filter(({ token }) => !setUp.roles.includes(token))
    .flatMap((role) => {
      const own = [role.token, ...(role.withoutPlace === undefined ? [] : [role.withoutPlace])];
      const given = said.filter((name) => own.includes(name) || placesIn(role.token, [name]).length > 0);
      const denied = role.withoutPlace ?? role.token;
      return given.length > 0 || !certain.includes(role) || isRoleDenied(role, incident) ? given : [denied];
    });
  const moved = chosen.flatMap((role) =>
    said.filter((name) => {
      const isOwn =
        name === role.withoutPlace || (role.place !== undefined && placesIn(role.token, [name]).length > 0);
      return isOwn && !names.includes(name);
    }),
  );
  const of = (name: string, state: 'yes' | 'no'): IncidentAct => ({ kind: 'name-set', name, state });
  return [
    ...names.filter((name) => !said.includes(name)).map((name) => of(name, 'yes')),
    ...[...new Set([...dropped, ...moved])].map((name) => of(name, 'no')),
  ];
}

function isSameTime(left: IncidentMoment['time'], right: IncidentMoment['time']): boolean {
  return left?.at === right?.at && left?.zone === right?.zone;
}

function momentActs(
  setUp: SetUp,
  { incident, guide }: SetUpContext,
  newId: () => string,
): readonly IncidentAct[] {
  const first = guide.moments.filter(({ phase }) => phase === 'first');
  return first.flatMap(({ id, kinds }): readonly IncidentAct[] => {
    const before = recorded(incident, id);
    const value = setUp.moments[id];
    if (value === undefined)
      return before === undefined ? [] : [{ kind: 'moment-withdrawn', moment: before.moment, because: '' }];
    const time = value.at === null ? null : { at: value.at, zone: value.zone };
    if (before === undefined) return [newMoment(newId(), { of: id, kinds, time })];
    return isSameTime(before.time, time) ? [] : [{ ...before, time }];
  });
}

/** What an answer says beyond the one on record; empty where it says the same. */
export function actsOfAnswer(
  condition: IncidentCondition,
  value: ConditionValue,
  before: ConditionAnswer | undefined,
): readonly IncidentAct[] {
  const names = namesOfAnswer(condition, value);
  if (before?.answer === value.answer && sameItems(before.names, names)) return [];
  return [{ kind: 'condition-set', condition: condition.id, answer: value.answer, names }];
}

function conditionActs(setUp: SetUp, { incident, guide }: SetUpContext): readonly IncidentAct[] {
  return guide.conditions.flatMap((condition) => {
    const value = setUp.conditions[condition.id];
    return value === undefined ? [] : actsOfAnswer(condition, value, incident.conditions.get(condition.id));
  });
}

/**
 * What the form says beyond the record, as acts for one entry; empty where it says nothing new. A role that is no longer
 * chosen is said not to be so.
 *
 * @param newId - gives a moment that is new its id
 */
export function actsOfSetUp(
  setUp: SetUp,
  context: SetUpContext,
  newId: () => string,
): readonly IncidentAct[] {
  const { sides } = context.incident;
  return [
    ...(sameItems(sides, setUp.sides) ? [] : [{ kind: 'sides-set', sides: setUp.sides } as const]),
    ...roleActs(setUp, context),
    ...momentActs(setUp, context, newId),
    ...conditionActs(setUp, context),
  ];
}
