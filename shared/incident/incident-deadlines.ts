/**
 * The deadlines of an incident: those of the pack and those of counsel’s contracts, each with what was done about it. Pure:
 * the moment of the reader is given.
 */
import { momentOf } from '../clocks/moments';
import { readClocks, type ClockResult } from '../clocks/read-clocks';
import type { ClockInstant, Deadline } from '../clocks/types';
import type { FacetChoices } from '../pack/applicability';
import type { Pack } from '../pack/schema';
import type { Regime, Regimes } from '../pack/schema-regime';
import { incidentFacts } from './incident-facts';
import type { ContractClause, Filing, Incident } from './types';

/** What deadlines are read with. */
export interface IncidentLaw {
  readonly pack: Pick<Pack, 'clocks' | 'facets' | 'clockTable'>;
  readonly regimes: Regimes;
  /** The profile of the assessment; `null` where nothing of it was filled in. */
  readonly choices: FacetChoices | null;
}

/** What a profile says of who is bound; `null` where nothing of it was filled in: such a one says nothing. */
export function choicesIn(profile: FacetChoices): FacetChoices | null {
  return Object.values(profile.facets).some((chosen) => chosen.length > 0) ? profile : null;
}

/** What was done about a deadline. */
export type DeadlineStand =
  | { readonly kind: 'open' }
  /** The time to plan for is over and nothing was filed. */
  | { readonly kind: 'overdue' }
  /** `isLate`: after the time to plan for; `null` where there is none to hold it against. */
  | { readonly kind: 'filed'; readonly filing: Filing; readonly isLate: boolean | null }
  | { readonly kind: 'set-aside'; readonly because: string };

/** A deadline with what counsel has said of it. */
export interface IncidentDeadline {
  readonly deadline: Deadline;
  readonly stand: DeadlineStand;
  /** Whose task it is; empty: nobody’s. */
  readonly owner: string;
  /** The clause it follows from; `null` for one of the law. */
  readonly contract: ContractClause | null;
}

/** Everything the clocks say of an incident. */
export interface IncidentDeadlines extends Omit<ClockResult, 'deadlines'> {
  readonly deadlines: readonly IncidentDeadline[];
}

const CONTRACT = 'contract-';
const FEDERAL = 'us-federal';

function countOf({ count, words }: ContractClause): Regime['stages'][number]['count'] {
  if (count === null) return { kind: 'no-number', words };
  const { unit, value } = count;
  switch (unit) {
    case 'hours':
      return { kind: 'elapsed', unit, value };
    case 'calendar-days':
      return { kind: 'days', unit, value, roll: 'none' };
    case 'business-days':
      return { kind: 'business-days', value, calendar: FEDERAL };
  }
}

/** A clause as a regime, so that one engine counts all. */
function regimeOf(clause: ContractClause): Regime {
  const { contract, counterparty, from } = clause;
  const clock = `${CONTRACT}${contract}`;
  return {
    clock,
    tokens: [clock],
    zone: 'event',
    force: [{ lawStatus: 'in-force' }],
    stages: [
      {
        id: 'notice',
        title: `Notice to ${counterparty}`,
        starts: [from],
        reading: 'arguable',
        count: countOf(clause),
      },
    ],
  };
}

function momentOfInstant({ utc }: ClockInstant): number {
  return Date.parse(utc);
}

function standOf(deadline: Deadline, { filings, setAside }: Incident, asOf: string): DeadlineStand {
  const { obligation, status, planTo } = deadline;
  const filing = filings.get(obligation);
  if (filing !== undefined) {
    const due = planTo === null || status === 'floor' ? null : momentOfInstant(planTo);
    const filedAt = momentOf(filing.filed).epochMilliseconds;
    return { kind: 'filed', filing, isLate: due === null ? null : filedAt > due };
  }
  const because = setAside.get(obligation);
  if (because !== undefined) return { kind: 'set-aside', because };
  const isOver = status === 'running' && planTo !== null && momentOfInstant(planTo) < Date.parse(asOf);
  return { kind: isOver ? 'overdue' : 'open' };
}

/**
 * Reads every deadline of an incident, in the order in which the clocks give them.
 *
 * @param asOf - the moment of the reader, UTC
 */
export function incidentDeadlines(
  incident: Incident,
  { pack, regimes, choices }: IncidentLaw,
  asOf: string,
): IncidentDeadlines {
  const { contracts, owners } = incident;
  const own = contracts.map(regimeOf);
  const facts = incidentFacts(incident);
  const { deadlines, ...said } = readClocks({
    pack,
    regimes: { ...regimes, regimes: [...regimes.regimes, ...own] },
    facts: { ...facts, profile: [...facts.profile, ...own.map(({ clock }) => clock)] },
    choices,
    asOf,
  });
  const clauses = new Map(contracts.map((clause) => [`${CONTRACT}${clause.contract}`, clause]));
  return {
    ...said,
    deadlines: deadlines.map((deadline) => ({
      deadline,
      stand: standOf(deadline, incident, asOf),
      owner: owners.get(deadline.obligation) ?? '',
      contract: clauses.get(deadline.clock) ?? null,
    })),
  };
}
