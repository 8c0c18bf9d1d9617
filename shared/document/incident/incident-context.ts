/** What every paper of an incident looks up: the incident as its log tells it, its deadlines, and what ids are called. */
import { momentAt, toClockInstant } from '../../clocks/moments';
import {
  incidentDeadlines,
  type IncidentDeadline,
  type IncidentLaw,
} from '../../incident/incident-deadlines';
import { readIncident } from '../../incident/read-incident';
import type { ClockTable } from '../../pack/schema';
import type { IncidentGuide } from '../../pack/schema-incident';
import type { Regimes } from '../../pack/schema-regime';
import { regimeWords, type RegimeWords } from '../../wording/deadline-words';
import { deadlineTimeInWords, type IncidentNames } from '../../wording/incident-words';
import type { ReportContext } from '../parts/context';
import { orMissing } from '../parts/cover';
import { incidentNames } from './incident-names';
import type { IncidentInput, ReadOut } from './incident-types';

/** The look-ups for the papers of one incident. */
export interface IncidentContext extends ReadOut {
  readonly input: IncidentInput;
  readonly report: ReportContext;
  readonly guide: IncidentGuide;
  readonly regimes: Regimes;
  readonly table: ClockTable | null;
  readonly law: IncidentLaw;
  readonly words: RegimeWords;
  readonly names: IncidentNames;
  readonly company: string;
  /** The moment of the reader there and in UTC. */
  readonly now: string;
}

/** A profile of which nothing was filled in says nothing. */
function choicesOf({ input }: ReportContext): IncidentLaw['choices'] {
  const { profile } = input.assessment;
  return Object.values(profile.facets).some((chosen) => chosen.length > 0) ? profile : null;
}

/** What the deadlines of an incident are read with; `null` where the pack has no guide or counts no deadlines. */
export function incidentLawOf(report: ReportContext): {
  readonly law: IncidentLaw;
  readonly guide: IncidentGuide;
} | null {
  const { pack } = report.input;
  const { regimes, incident: guide } = pack;
  return regimes === null || guide === null
    ? null
    : { law: { pack, regimes, choices: choicesOf(report) }, guide };
}

/** Reads an incident; `null` where the log opens none, or the pack has nothing for it. */
export function incidentContextOf(input: IncidentInput, report: ReportContext): IncidentContext | null {
  const found = incidentLawOf(report);
  const incident = readIncident(input.log, input.id);
  if (found === null || incident === null) return null;
  const { law, guide } = found;
  const { clockTable: table } = report.input.pack;
  const said = incidentDeadlines(incident, law, input.at);
  const { regimes } = law;
  return {
    input,
    report,
    guide,
    regimes,
    table,
    law,
    incident,
    said,
    words: regimeWords(regimes),
    names: incidentNames({ guide, regimes, table, lines: said.deadlines, log: input.log }),
    company: orMissing(report.input.assessment.profile.organisation, 'Organization not named'),
    now: deadlineTimeInWords(toClockInstant(momentAt(input.at, input.zone))),
  };
}

/** Steps, items and drafts for the sides of this incident; all of those for every side. */
export function forSides<Item extends { readonly sides?: readonly string[] | undefined }>(
  items: readonly Item[],
  { incident }: IncidentContext,
): readonly Item[] {
  return items.filter(
    ({ sides }) => sides === undefined || sides.some((side) => incident.sides.includes(side)),
  );
}

/** Whether somebody of one of these names is meant, by what is on record of the incident or the profile says. */
export function isMeant(
  only: readonly string[] | undefined,
  { incident, guide, law }: Pick<IncidentContext, 'incident' | 'guide' | 'law'>,
): boolean {
  if (only === undefined) return true;
  const chosen = law.choices?.facets ?? {};
  return only.some((token) => {
    const said = incident.names.get(token);
    if (said !== undefined) return said === 'yes';
    const profile = guide.roles.find((role) => role.token === token)?.profile ?? [];
    return (
      profile.length > 0 && profile.every(({ facet, option }) => chosen[facet]?.includes(option) === true)
    );
  });
}

/** Running, and neither filed nor set aside: what is still to be met, the earliest first. */
export function stillToMeet({ said }: Pick<IncidentContext, 'said'>): readonly IncidentDeadline[] {
  return said.deadlines.filter(
    ({ deadline, stand }) =>
      deadline.status === 'running' && (stand.kind === 'open' || stand.kind === 'overdue'),
  );
}

/** The body of law or the agreement that a deadline is of. */
export function regimeOfDeadline(
  { deadline, contract }: IncidentDeadline,
  { table }: Pick<IncidentContext, 'table'>,
): string {
  if (contract !== null) {
    const clause = contract.clause.trim();
    return `${contract.under === 'policy' ? 'Policy' : 'Contract'}${clause === '' ? '' : `, ${clause}`}`;
  }
  return table?.clocks.find(({ id }) => id === deadline.clock)?.regime ?? deadline.authority;
}
