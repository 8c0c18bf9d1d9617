/** The parts of an open incident, one line each. */
import type { Incident } from '@shared/incident/types';
import { LadderSection } from './ladder/LadderSection';
import { FirstHourSection } from './lists/FirstHourSection';
import { PreservationSection } from './lists/PreservationSection';
import { PrivilegeSection } from './lists/PrivilegeSection';
import { RehearsalSection } from './rehearsal/RehearsalSection';

/** A part of an open incident. It reads the incident with `useIncident`. */
export interface IncidentSection {
  readonly id: string;
  readonly label: string;
  readonly Section: React.ComponentType;
  /** Only for exercises. */
  readonly isForExercise?: boolean;
}

/** In working order. */
export const INCIDENT_SECTIONS = [
  { id: 'rehearsal', label: 'Exercise', Section: RehearsalSection, isForExercise: true },
  { id: 'deadlines', label: 'Deadlines', Section: LadderSection },
  { id: 'first-hour', label: 'First hour', Section: FirstHourSection },
  { id: 'preservation', label: 'Preservation', Section: PreservationSection },
  { id: 'privilege', label: 'Privilege', Section: PrivilegeSection },
] as const satisfies readonly IncidentSection[];

/** The id of a part. */
export type IncidentSectionId = (typeof INCIDENT_SECTIONS)[number]['id'];

/** The parts of an incident; an exercise begins with the one by which it is run. */
export function sectionsOf({ exercise }: Incident): readonly IncidentSection[] {
  const all: readonly IncidentSection[] = INCIDENT_SECTIONS;
  return all.filter(({ isForExercise }) => isForExercise !== true || exercise !== null);
}
