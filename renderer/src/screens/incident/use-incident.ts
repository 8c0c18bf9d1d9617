import { createContext, use } from 'react';
import type { Assessment, IncidentAct, IncidentEntry } from '@shared/assessment/schema';
import type { AppError } from '@shared/base/app-error';
import type { IncidentLaw } from '@shared/incident/incident-deadlines';
import type { Incident } from '@shared/incident/types';
import type { IncidentGuide } from '@shared/pack/schema-incident';
import type { IncidentNames } from '@shared/wording/incident-names';

/** The incident that is open, with what it is read by. */
export interface OpenIncident {
  readonly assessment: Assessment;
  readonly incident: Incident;
  /** Its entries, oldest first. */
  readonly log: readonly IncidentEntry[];
  readonly guide: IncidentGuide;
  readonly law: IncidentLaw;
  /** What it calls by ids, in words. Read when first asked, since titles of deadlines are read off the clocks, and then kept. */
  readonly names: () => IncidentNames;
  /**
   * Adds one entry to the record. Resolves to whether it is durable; where it is not, `problem` says why and what was
   * typed is the caller's to keep.
   */
  readonly write: (acts: readonly IncidentAct[]) => Promise<boolean>;
  /** Why the last entry could not be written; `null` once one was. */
  readonly problem: AppError | null;
  /** Shows another section of the incident. */
  readonly show: (section: string) => void;
}

export const OpenIncidentContext = createContext<OpenIncident | null>(null);

/** The incident that is open. Its sections are shown only inside one, so absence is a bug. */
export function useIncident(): OpenIncident {
  const open = use(OpenIncidentContext);
  if (open === null) throw new Error('No incident is open');
  return open;
}
