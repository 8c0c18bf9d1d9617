/** The parts of an open incident, one line each. */
import type { IncidentEntry } from '@shared/assessment/schema';
import type { Incident } from '@shared/incident/types';
import { FactsSection } from './facts/FactsSection';
import { LadderSection } from './ladder/LadderSection';
import { FirstHourSection } from './lists/FirstHourSection';
import { PreservationSection } from './lists/PreservationSection';
import { PrivilegeSection } from './lists/PrivilegeSection';
import { LogSection } from './log/LogSection';
import { RehearsalSection } from './rehearsal/RehearsalSection';
import { SetUpSection } from './setup/SetUpSection';

/** A part of an open incident. It reads the incident with `useIncident`. */
export interface IncidentSection {
  readonly id: string;
  readonly label: string;
  readonly Section: React.ComponentType;
  /** Only for exercises. */
  readonly isForExercise?: boolean;
}

/** In working order. */
const INCIDENT_SECTIONS: readonly IncidentSection[] = [
  { id: 'rehearsal', label: 'Exercise', Section: RehearsalSection, isForExercise: true },
  { id: 'set-up', label: 'First facts', Section: SetUpSection },
  { id: 'deadlines', label: 'Deadlines', Section: LadderSection },
  { id: 'first-hour', label: 'First hour', Section: FirstHourSection },
  { id: 'preservation', label: 'Preservation', Section: PreservationSection },
  { id: 'privilege', label: 'Privilege', Section: PrivilegeSection },
  { id: 'facts', label: 'Facts', Section: FactsSection },
  { id: 'log', label: 'Log', Section: LogSection },
];

/** The parts of an incident; of an exercise, first the one by which it is run. */
export function sectionsOf({ exercise }: Incident): readonly IncidentSection[] {
  return INCIDENT_SECTIONS.filter(({ isForExercise }) => isForExercise !== true || exercise !== null);
}

/** The part that is shown first: nothing was said yet, the first facts; else what is due. */
export function firstSectionOf({ exercise }: Incident, log: readonly IncidentEntry[]): string {
  if (exercise !== null) return 'rehearsal';
  return log.length > 1 ? 'deadlines' : 'set-up';
}
