/** The parts of an open incident, one line each. */
import { LadderSection } from './ladder/LadderSection';

/** A part of an open incident. It reads the incident with `useIncident`. */
export interface IncidentSection {
  readonly id: string;
  readonly label: string;
  readonly Section: React.ComponentType;
}

/** In working order. */
export const INCIDENT_SECTIONS = [
  { id: 'deadlines', label: 'Deadlines', Section: LadderSection },
] as const satisfies readonly IncidentSection[];

/** The id of a part. */
export type IncidentSectionId = (typeof INCIDENT_SECTIONS)[number]['id'];
