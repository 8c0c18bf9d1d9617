/** Opens the record of an incident, in an assessment or in a new one. */
import type { IncidentAct } from '@shared/assessment/schema';
import type { AppError } from '@shared/base/app-error';
import { dayInWords } from '@shared/base/days';
import { ok, type Result } from '@shared/base/result';
import { settingActs } from '@shared/incident/rehearsal';
import type { IncidentGuide, TableTop } from '@shared/pack/schema-incident';
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

/** What the first entry of a record says. */
interface FirstEntry {
  readonly title: string;
  /** `null`: it is real. */
  readonly exercise: { readonly tableTop: string | null } | null;
  /** What else is on record from the start. */
  readonly acts?: readonly IncidentAct[];
}

async function openRecord(
  repository: Repository,
  assessmentId: string | null,
  { title, exercise, acts = [] }: FirstEntry,
): Promise<Result<IncidentPlace, AppError>> {
  const home = assessmentId === null ? await createAssessment(repository, title) : ok(assessmentId);
  if (!home.ok) return home;
  const incidentId = newId();
  const opened = await addIncidentEntry(repository, home.value, {
    incident: incidentId,
    acts: [{ kind: 'opened', title, exercise }, ...acts],
    by: usePreferences.getState().authorName,
    zone: timeZone(),
    seen: 0,
  });
  return opened.ok ? ok({ assessmentId: home.value, incidentId }) : opened;
}

/**
 * Opens a record that counsel fills in afterwards. Without an assessment one is made for it, under the built-in pack.
 *
 * @param assessmentId - `null`: no assessment yet
 */
export function beginIncident(
  repository: Repository,
  assessmentId: string | null,
): Promise<Result<IncidentPlace, AppError>> {
  return openRecord(repository, assessmentId, {
    title: `Incident of ${dayInWords(today())}`,
    exercise: null,
  });
}

/**
 * Opens the record of an exercise in an assessment: with side, roles and facts of its script, or, without one, empty.
 *
 * @param tableTop - a script of the guide; `null`: one of counsel’s own
 */
export function beginRehearsal(
  repository: Repository,
  assessmentId: string,
  { guide, tableTop }: { readonly guide: IncidentGuide; readonly tableTop: TableTop | null },
): Promise<Result<IncidentPlace, AppError>> {
  if (tableTop === null) {
    const title = `Exercise of ${dayInWords(today())}`;
    return openRecord(repository, assessmentId, { title, exercise: { tableTop: null } });
  }
  return openRecord(repository, assessmentId, {
    title: `Exercise: ${tableTop.title}`,
    exercise: { tableTop: tableTop.id },
    acts: settingActs(guide, tableTop),
  });
}
