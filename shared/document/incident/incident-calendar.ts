/**
 * The calendar of an incident: what is to be met, and as cancelled what was to be met at an earlier entry of the log and is
 * no longer. Everything is computed from the log, so that a later calendar updates every earlier one, whoever made it.
 */
import { capitalized } from '../../base/words';
import { REGIME_FREE_ACTS } from '../../incident/deadline-acts';
import { incidentDeadlines, type IncidentDeadline } from '../../incident/incident-deadlines';
import { readIncident } from '../../incident/read-incident';
import type { IncidentEntry } from '../../assessment/schema';
import { CONFIDENCES } from '../../wording/authority-words';
import { deadlineTimeInWords, weekdayTime } from '../../wording/incident-times';
import { regimeOfDeadline, type IncidentContext } from './incident-context';
import type { IncidentCalendar, IncidentEvent } from './incident-types';

interface Dated {
  readonly uid: string;
  readonly at: string;
  readonly line: IncidentDeadline;
}

function uidOf(obligation: string, place: number, { input, report }: IncidentContext): string {
  const reading = place === 0 ? '' : `-${String(place + 1)}`;
  return `incident-${input.id}-${obligation}${reading}-${report.input.assessment.id}@brieflock.invalid`;
}

/** Deadlines and floors with a time that nobody has filed or set aside; of one obligation by their order in time. */
function datedIn(lines: readonly IncidentDeadline[], context: IncidentContext): readonly Dated[] {
  const places = new Map<string, number>();
  return lines.flatMap((line) => {
    const { obligation, planTo, status } = line.deadline;
    if (planTo === null || (status !== 'running' && status !== 'floor')) return [];
    const place = places.get(obligation) ?? 0;
    places.set(obligation, place + 1);
    const isDone = line.stand.kind === 'filed' || line.stand.kind === 'set-aside';
    return isDone ? [] : [{ uid: uidOf(obligation, place, context), at: planTo.utc, line }];
  });
}

function readUpTo(log: readonly IncidentEntry[], context: IncidentContext): readonly Dated[] {
  const incident = readIncident(log, context.input.id);
  if (incident === null) return [];
  return datedIn(incidentDeadlines(incident, context.law, context.input.at).deadlines, context);
}

/** Every date that any earlier state of the log had, as it was last. */
function everDated(context: IncidentContext): ReadonlyMap<string, Dated> {
  const { log } = context.input;
  const ever = new Map<string, Dated>();
  log.forEach(({ acts }, at) => {
    if (acts.every(({ kind }) => REGIME_FREE_ACTS.has(kind))) return;
    for (const dated of readUpTo(log.slice(0, at + 1), context)) ever.set(dated.uid, dated);
  });
  return ever;
}

function titleOf({ line }: Dated, context: IncidentContext): string {
  const { deadline } = line;
  const exercise = context.incident.exercise === null ? '' : 'EXERCISE: ';
  const floor = deadline.status === 'floor' ? 'Not before: ' : '';
  return `${exercise}${floor}${deadline.stage} (${regimeOfDeadline(line, context)})`;
}

/**
 * Calendars lie open on more screens than files do: times, law and owner, and no word that counsel wrote of what happened.
 */
function textOf({ line }: Dated, { words: named }: IncidentContext): string {
  const { planTo, outer, event, authority, confidence } = line.deadline;
  const owner = line.owner.trim();
  return [
    ...(planTo === null ? [] : [`Plan to ${deadlineTimeInWords(planTo)}.`]),
    ...(outer === null ? [] : [`Note: a later reading is ${deadlineTimeInWords(outer)}.`]),
    ...(event === null
      ? []
      : [`Counted from: ${capitalized(named.kind(event.kind))}, ${weekdayTime(event)}.`]),
    ...(line.contract === null ? [`${authority} (${CONFIDENCES[confidence].label}).`] : []),
    owner === '' ? 'No owner.' : `Owner: ${owner}.`,
    'Why it stands so is on the clock sheet.',
  ].join('\n');
}

/** Why a date that was there is there no more. */
function goneText({ line }: Dated, { said }: IncidentContext): string {
  const stand = said.deadlines.find(
    ({ deadline, stand: { kind } }) =>
      deadline.obligation === line.deadline.obligation && (kind === 'filed' || kind === 'set-aside'),
  )?.stand.kind;
  if (stand === 'filed') return 'Filed.';
  if (stand === 'set-aside') return 'Set aside by counsel.';
  return 'It no longer runs on what is on record: a fact was changed or withdrawn.';
}

/** The calendar as the log stands. */
export function incidentCalendar(context: IncidentContext): IncidentCalendar {
  const { input, said } = context;
  const now = new Map(datedIn(said.deadlines, context).map((dated) => [dated.uid, dated]));
  const gone = [...everDated(context).values()].filter(({ uid }) => !now.has(uid));
  const events: readonly IncidentEvent[] = [
    ...[...now.values()].map((dated) => ({
      uid: dated.uid,
      at: dated.at,
      title: titleOf(dated, context),
      text: textOf(dated, context),
      isCancelled: false,
    })),
    ...gone.map((dated) => ({
      uid: dated.uid,
      at: dated.at,
      title: titleOf(dated, context),
      text: goneText(dated, context),
      isCancelled: true,
    })),
  ];
  const last = input.log.at(-1);
  return {
    isExercise: context.incident.exercise !== null,
    events: events.toSorted((left, right) => (left.at < right.at ? -1 : Number(left.at > right.at))),
    sequence: last?.number ?? 0,
    changedAt: last?.at ?? input.at,
    at: input.at,
  };
}
