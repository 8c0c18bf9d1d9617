/** The ways from screen to screen, each by its purpose. */
import type { AssessmentTab, SectionOf } from '@renderer/screens/registry';
import type { InAssessment, Place } from './place';
import { currentPlace, navigate } from './router';

/** Shows the list, once everything typed was handed to the disk. */
export function showList(): Promise<void> {
  return navigate({ screen: 'list' });
}

/** Opens an assessment, on its profile unless told otherwise. */
export function showAssessment(assessmentId: string, tab: AssessmentTab = 'profile'): Promise<void> {
  return navigate({ screen: 'assessment', assessmentId, tab });
}

/** Opens an incident of an assessment. */
export function showIncident({
  assessmentId,
  incidentId,
}: {
  readonly assessmentId: string;
  readonly incidentId: string;
}): Promise<void> {
  return navigate({ screen: 'assessment', assessmentId, tab: 'incidents', incidentId });
}

/** The assessment that is open, also from the library; `null` without one. */
export function shownAssessmentId(): string | null {
  return assessmentPlace(currentPlace())?.assessmentId ?? null;
}

/** Changes the tab of the assessment that is open, also from the library; does nothing without one. */
export async function showTab(tab: AssessmentTab): Promise<void> {
  const place = assessmentPlace(currentPlace());
  if (place !== undefined) await navigate({ ...place, tab });
}

/** Opens a question of the assessment that is open, also from the library; does nothing without one. */
export async function showQuestion(questionId: string): Promise<void> {
  const place = assessmentPlace(currentPlace());
  if (place !== undefined) await navigate({ ...place, tab: 'questions', questionId });
}

let gapRuns = 0;

/** Walks the questions without an answer in the assessment that is open, the most telling first. */
export async function fillGaps(): Promise<void> {
  const place = assessmentPlace(currentPlace());
  if (place === undefined) return;
  gapRuns += 1;
  const { screen, assessmentId } = place;
  await navigate({ screen, assessmentId, tab: 'questions', gaps: gapRuns });
}

/** Goes on with the questions in their usual order, from the one on the screen. */
export async function leaveGaps(questionId: string): Promise<void> {
  const place = assessmentPlace(currentPlace());
  if (place === undefined) return;
  const { screen, assessmentId } = place;
  await navigate({ screen, assessmentId, tab: 'questions', questionId });
}

/** Opens the law library, with the way back to the assessment that was open, if one was. */
export function showLibrary(section: SectionOf<'library'> = 'provisions', entry?: string): Promise<void> {
  const from = assessmentPlace(currentPlace());
  return navigate({
    screen: 'library',
    section,
    ...(entry === undefined ? {} : { entry }),
    ...(from === undefined ? {} : { from }),
  });
}

/** Shows the backups, with the way back to the assessment that was open, if one was. */
export function showBackups(): Promise<void> {
  const from = assessmentPlace(currentPlace());
  return navigate({ screen: 'backups', section: 'overview', ...(from === undefined ? {} : { from }) });
}

/** Shows how the data on this computer is protected, with the way back to the assessment that was open, if one was. */
export function showProtection(): Promise<void> {
  const from = assessmentPlace(currentPlace());
  return navigate({ screen: 'protection', section: 'overview', ...(from === undefined ? {} : { from }) });
}

/** Shows what can be checked on this computer, with the way back to the assessment that was open, if one was. */
export function showTrust(): Promise<void> {
  const from = assessmentPlace(currentPlace());
  return navigate({ screen: 'trust', section: 'overview', ...(from === undefined ? {} : { from }) });
}

/** From a screen of its own back to the assessment it was opened from, else to the list. */
export function leaveStandalone(): Promise<void> {
  return navigate(assessmentPlace(currentPlace()) ?? { screen: 'list' });
}

/** The place in an assessment that a place is, or leads back to. */
function assessmentPlace(place: Place): InAssessment | undefined {
  if (place.screen === 'assessment') return place;
  return place.screen === 'list' ? undefined : place.from;
}
