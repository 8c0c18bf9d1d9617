/** What the ids in the record of an incident are called: in the words of the pack, or of what counsel wrote. */
import type { IncidentEntry } from '../../assessment/schema';
import { joinWords } from '../../base/words';
import type { ConditionAnswer } from '../../incident/types';
import type { IncidentDeadline } from '../../incident/incident-deadlines';
import type { ClockTable } from '../../pack/schema';
import type { IncidentGuide } from '../../pack/schema-incident';
import type { Regimes } from '../../pack/schema-regime';
import { regimeWords } from '../../wording/deadline-words';
import { INCIDENT_ANSWER_WORDS, type IncidentNames } from '../../wording/incident-words';

/** Where names are looked up. */
export interface NameSource {
  readonly guide: IncidentGuide;
  readonly regimes: Regimes;
  readonly table: ClockTable | null;
  readonly lines: readonly IncidentDeadline[];
  readonly log: readonly IncidentEntry[];
}

const STATE = /^us-([a-z]{2})$/;
const REGIONS = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

function placeName(code: string, table: ClockTable | null): string {
  const state = STATE.exec(code)?.[1];
  if (state !== undefined)
    return table?.states.find((each) => each.code === state.toUpperCase())?.name ?? state.toUpperCase();
  return (/^[a-z]{2}$/.test(code) ? REGIONS.of(code.toUpperCase()) : undefined) ?? code;
}

/** A name that ends in a place is called as its role, with the place. */
function roleName(token: string, { guide, regimes, table }: NameSource): string {
  const role = guide.roles.find((each) => each.token === token || each.withoutPlace === token);
  if (role !== undefined) return role.label;
  const placed = guide.roles.find(
    (each) => each.place !== undefined && token.startsWith(each.token.slice(0, -1)),
  );
  if (placed !== undefined) {
    const code = token.slice(placed.token.length - 1);
    return `${placed.label}, ${placeName(placed.place === 'us-state' ? `us-${code}` : code, table)}`;
  }
  return regimeWords(regimes).fact(token);
}

/** "Yes: California and Texas" where the question asks for places. */
function answerName({ condition, answer, names }: ConditionAnswer, { guide, table }: NameSource): string {
  const said = INCIDENT_ANSWER_WORDS[answer];
  const asked = guide.conditions.find(({ id }) => id === condition);
  const prefix = asked?.place === undefined ? undefined : asked.yes?.slice(0, -1);
  if (prefix === undefined || names.length === 0) return said;
  const codes = names.map((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : name));
  const places = codes.map((code) => placeName(asked?.place === 'us-state' ? `us-${code}` : code, table));
  return `${said}: ${joinWords(places, 'and')}`;
}

/** An obligation of one event among several ends in the event’s own id. */
function obligationName(id: string, { lines }: NameSource): string {
  const line =
    lines.find(({ deadline }) => deadline.obligation === id) ??
    lines.find(({ deadline }) => id.startsWith(`${deadline.obligation}/`));
  return line?.deadline.stage ?? id;
}

/** What a moment or a clause was when it was last set, withdrawn or not. */
function recordedName(id: string, { log, guide }: NameSource): string {
  const acts = log.flatMap((entry) => entry.acts);
  const moment = acts.findLast((act) => act.kind === 'moment-set' && act.moment === id);
  if (moment?.kind === 'moment-set') {
    const label = guide.moments.find((each) => each.id === moment.of)?.label;
    return label ?? (moment.what.trim() === '' ? id : moment.what.trim());
  }
  const clause = acts.findLast((act) => act.kind === 'contract-set' && act.contract === id);
  return clause?.kind === 'contract-set' ? clause.counterparty : id;
}

/** The names. */
export function incidentNames(source: NameSource): IncidentNames {
  const { guide, regimes, table } = source;
  const labelIn = (list: readonly { readonly id: string; readonly label: string }[], id: string): string =>
    list.find((each) => each.id === id)?.label ?? id;
  const items = {
    'first-hour': guide.firstHour,
    preservation: guide.preservation,
    privilege: guide.privilege.items,
  };
  return {
    side: (id) => labelIn(guide.sides, id),
    name: (token) => roleName(token, source),
    condition: (id) => labelIn(guide.conditions, id),
    answer: (answer) => answerName(answer, source),
    moment: ({ of }) => (of === null ? 'A moment of counsel’s own' : labelIn(guide.moments, of)),
    item: (list, id) => items[list].find((each) => each.id === id)?.title ?? id,
    obligation: (id) => obligationName(id, source),
    place: (code) => placeName(code, table),
    kind: regimeWords(regimes).kind,
    recorded: (id) => recordedName(id, source),
  };
}
