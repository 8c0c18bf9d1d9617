/** Records of incidents for tests, written as the app writes them. */
import type { IncidentAct, IncidentEntry } from '@shared/assessment/schema';
import { nextIncidentEntry } from '@shared/incident/incident-log';
import { readIncident } from '@shared/incident/read-incident';
import type { Incident } from '@shared/incident/types';
import type { IncidentGuide } from '@shared/pack/schema-incident';
import { loadRealPack } from './real-pack';

export const NEW_YORK = 'America/New_York';
/** 11:10 p.m. of November 30, 2026, in New York. */
export const CALLED_AT = '2026-12-01T04:10:00.000Z';

export const OPENED = {
  kind: 'opened',
  title: 'Agent in the network',
  exercise: null,
} as const satisfies IncidentAct;

/** The guide of the built-in pack. */
export function realGuide(): IncidentGuide {
  const { incident } = loadRealPack();
  if (incident === null) throw new Error('The built-in pack has a guide.');
  return incident;
}

/** One entry after another, each a minute after the one before. */
export function incidentLog(
  entries: readonly (readonly IncidentAct[])[],
  { at = CALLED_AT, zone = NEW_YORK, incident = 'i1' } = {},
): readonly IncidentEntry[] {
  return entries.reduce<readonly IncidentEntry[]>((log, acts) => {
    const moment = new Date(Date.parse(at) + log.length * 60_000).toISOString();
    return [...log, nextIncidentEntry(log, { incident, at: moment, zone, by: 'Counsel', acts: [...acts] })];
  }, []);
}

/** The incident of a log. */
export function incidentOf(log: readonly IncidentEntry[]): Incident {
  const incident = readIncident(log, log[0]?.incident ?? '');
  if (incident === null) throw new Error('The incident was opened.');
  return incident;
}

/** An incident that was opened, and then had these acts written. */
export function incidentSaying(...acts: readonly IncidentAct[]): Incident {
  return incidentOf(incidentLog(acts.length === 0 ? [[OPENED]] : [[OPENED], acts]));
}

/** A moment of the pack at a wall clock. */
export function momentSet(of: string, at: string | null, zone = NEW_YORK): IncidentAct {
  return {
    kind: 'moment-set',
    moment: `m-${of}`,
    of,
    kinds: [],
    time: at === null ? null : { at, zone },
    certainty: 'certain',
    what: '',
    knownBy: '',
    source: '',
    days: null,
  };
}
