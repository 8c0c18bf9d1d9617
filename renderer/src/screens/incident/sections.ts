/** The parts of an open incident, one line each. */
import { FactsSection } from './facts/FactsSection';
import { LadderSection } from './ladder/LadderSection';
import { LogSection } from './log/LogSection';
import { SetUpSection } from './setup/SetUpSection';

/** A part of an open incident. It reads the incident with `useIncident`. */
export interface IncidentSection {
  readonly id: string;
  readonly label: string;
  readonly Section: React.ComponentType;
}

/** In working order. */
export const INCIDENT_SECTIONS = [
  { id: 'set-up', label: 'First facts', Section: SetUpSection },
  { id: 'deadlines', label: 'Deadlines', Section: LadderSection },
  { id: 'facts', label: 'Facts', Section: FactsSection },
  { id: 'log', label: 'Log', Section: LogSection },
] as const satisfies readonly IncidentSection[];
