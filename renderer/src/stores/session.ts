import { flushPendingSaves, onSaveState } from '@renderer/records/pending-saves';
import type { SaveState } from '@renderer/data/save-queue';
import { newId } from '@renderer/platform/ids';
import type { LibrarySection } from '@shared/pack/search-library';
import { create } from 'zustand';

export type AssessmentTab =
  | 'profile'
  | 'questions'
  | 'score'
  | 'decisions'
  | 'exposure'
  | 'actions'
  | 'history'
  | 'documents'
  | 'share';

/** A place in an assessment. */
export interface InAssessment {
  readonly screen: 'assessment';
  readonly assessmentId: string;
  readonly tab: AssessmentTab;
  readonly questionId?: string;
  /** Set while gaps are being filled; a number of its own for each time that was begun. */
  readonly gaps?: number;
}

/** A place in the law library. */
export interface InLibrary {
  readonly screen: 'library';
  readonly section: LibrarySection;
  /** The entry of the section to show; which one it is, each section says. */
  readonly entry?: string;
  /** The place in an assessment that the user came from and can go back to. */
  readonly from?: InAssessment;
}

/** Where the user is. */
export type View = { readonly screen: 'list' } | InAssessment | InLibrary;

/** A passing message; `action` is offered as a button. */
export interface Toast {
  readonly id: string;
  readonly kind: 'info' | 'success' | 'problem';
  readonly message: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface Session {
  readonly view: View;
  readonly saveState: SaveState;
  readonly toasts: readonly Toast[];
}

/** View state only: no assessment and no answer is ever held here. */
export const useSession = create<Session>()(() => ({
  view: { screen: 'list' },
  saveState: { kind: 'idle' },
  toasts: [],
}));

onSaveState((saveState) => {
  useSession.setState({ saveState });
});

/** Shows the list, once everything typed was handed to the disk. */
export function showList(): Promise<void> {
  return navigate({ screen: 'list' });
}

/** Opens an assessment, on its profile unless told otherwise. */
export function showAssessment(assessmentId: string, tab: AssessmentTab = 'profile'): Promise<void> {
  return navigate({ screen: 'assessment', assessmentId, tab });
}

/** Changes the tab of the assessment that is open, also from the library; does nothing without one. */
export async function showTab(tab: AssessmentTab): Promise<void> {
  const place = assessmentPlace(useSession.getState().view);
  if (place !== undefined) await navigate({ ...place, tab });
}

/** Opens a question of the assessment that is open, also from the library; does nothing without one. */
export async function showQuestion(questionId: string): Promise<void> {
  const place = assessmentPlace(useSession.getState().view);
  if (place !== undefined) await navigate({ ...place, tab: 'questions', questionId });
}

let gapRuns = 0;

/** Walks the questions without an answer in the assessment that is open, the most telling first. */
export async function fillGaps(): Promise<void> {
  const place = assessmentPlace(useSession.getState().view);
  if (place === undefined) return;
  gapRuns += 1;
  const { screen, assessmentId } = place;
  await navigate({ screen, assessmentId, tab: 'questions', gaps: gapRuns });
}

/** Goes on with the questions in their usual order, from the one on the screen. */
export async function leaveGaps(questionId: string): Promise<void> {
  const place = assessmentPlace(useSession.getState().view);
  if (place === undefined) return;
  const { screen, assessmentId } = place;
  await navigate({ screen, assessmentId, tab: 'questions', questionId });
}

/** The place in an assessment that a view stands on or leads back to. */
function assessmentPlace(view: View): InAssessment | undefined {
  if (view.screen === 'assessment') return view;
  return view.screen === 'library' ? view.from : undefined;
}

/** Opens the law library, with the way back to the assessment that was open, if one was. */
export function showLibrary(section: LibrarySection = 'provisions', entry?: string): Promise<void> {
  const from = assessmentPlace(useSession.getState().view);
  return navigate({
    screen: 'library',
    section,
    ...(entry === undefined ? {} : { entry }),
    ...(from === undefined ? {} : { from }),
  });
}

/** From the library back to where it was opened. */
export function leaveLibrary(): Promise<void> {
  return navigate(assessmentPlace(useSession.getState().view) ?? { screen: 'list' });
}

/** Shows a message; returns its id. */
export function pushToast(toast: Omit<Toast, 'id'>): string {
  const id = newId();
  useSession.setState(({ toasts }) => ({ toasts: [...toasts, { ...toast, id }] }));
  return id;
}

/** Takes a message away. */
export function dismissToast(id: string): void {
  useSession.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}

let latestNavigation = 0;

/**
 * Saves first, then changes the view. A failed save does not hold the user back: what failed stays in the
 * queue, and the save state keeps saying so. Of two navigations on their way, the later one wins.
 */
async function navigate(view: View): Promise<void> {
  latestNavigation += 1;
  const ticket = latestNavigation;
  await flushPendingSaves();
  if (ticket === latestNavigation) useSession.setState({ view });
}
