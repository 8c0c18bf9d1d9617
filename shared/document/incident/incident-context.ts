/** What every paper of an incident looks up: the incident as its log tells it, its deadlines, and what ids are called. */
import { momentAt, toClockInstant } from '../../clocks/moments';
import {
  choicesIn,
  incidentDeadlines,
  type IncidentDeadline,
  type IncidentLaw,
} from '../../incident/incident-deadlines';
import { guideReader, type GuideReader } from '../../incident/guide-for';
import { readIncident } from '../../incident/read-incident';
import type { ClockTable } from '../../pack/schema';
import type { IncidentGuide } from '../../pack/schema-incident';
import type { Regimes } from '../../pack/schema-regime';
import { regimeWords, type RegimeWords } from '../../wording/deadline-words';
import { incidentNames, type IncidentNames } from '../../wording/incident-names';
import { deadlineTimeInWords } from '../../wording/incident-times';
import type { ReportContext } from '../parts/context';
import { orMissing } from '../parts/cover';
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
  /** For whom the guide is read. */
  readonly reader: GuideReader;
  readonly company: string;
  /** The moment of the reader there and in UTC. */
  readonly now: string;
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
    : { law: { pack, regimes, choices: choicesIn(report.input.assessment.profile) }, guide };
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
    names: incidentNames({
      pack: report.input.pack,
      guide,
      log: input.log,
      deadlines: said.deadlines.map(({ deadline }) => deadline),
    }),
    reader: guideReader(incident, guide, law.choices),
    company: orMissing(report.input.assessment.profile.organisation, 'Organization not named'),
    now: deadlineTimeInWords(toClockInstant(momentAt(input.at, input.zone))),
  };
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
