/** Opens the record of an incident, in an assessment or in a new one. */
import type { AppError } from '@shared/base/app-error';
import { dayInWords } from '@shared/base/days';
import { ok, type Result } from '@shared/base/result';
import { createAssessment } from '@renderer/data/assessments-repository';
import { addIncidentEntry } from '@renderer/data/incidents-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { timeZone, today } from '@renderer/platform/clock';
import { newId } from '@renderer/platform/ids';
import { usePreferences } from '@renderer/stores/preferences';

/** Where an incident is. */
export interface IncidentPlace {
  readonly assessmentId: string;
  readonly incidentId: string;
}

/**
 * Opens a record that counsel fills in afterwards. Without an assessment one is made for it, under the built-in pack.
 *
 * @param assessmentId - `null`: no assessment yet
 * @param exercise - `null`: it is real
 */
export async function beginIncident(
  repository: Repository,
  assessmentId: string | null,
  exercise: { readonly tableTop: string | null } | null = null,
): Promise<Result<IncidentPlace, AppError>> {
  const day = dayInWords(today());
  const title = exercise === null ? `Incident of ${day}` : `Exercise of ${day}`;
  const home = assessmentId === null ? await createAssessment(repository, title) : ok(assessmentId);
  if (!home.ok) return home;
  const incidentId = newId();
  const opened = await addIncidentEntry(repository, home.value, {
    incident: incidentId,
    acts: [{ kind: 'opened', title, exercise }],
    by: usePreferences.getState().authorName,
    zone: timeZone(),
    seen: 0,
  });
  return opened.ok ? ok({ assessmentId: home.value, incidentId }) : opened;
}
