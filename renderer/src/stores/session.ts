import { flushPendingSaves, onSaveState } from '@renderer/data/pending-saves';
import type { SaveState } from '@renderer/data/save-queue';
import { newId } from '@renderer/platform/ids';
import { create } from 'zustand';

export type AssessmentTab = 'profile' | 'questions' | 'score' | 'documents' | 'share';

/** Where the user is. */
export type View =
  | { readonly screen: 'list' }
  | {
      readonly screen: 'assessment';
      readonly assessmentId: string;
      readonly tab: AssessmentTab;
      readonly questionId?: string;
    };

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

/** Changes the tab of the assessment that is open; does nothing on the list. */
export async function showTab(tab: AssessmentTab): Promise<void> {
  const { view } = useSession.getState();
  if (view.screen === 'assessment') await navigate({ ...view, tab });
}

/** Opens a question of the assessment that is open; does nothing on the list. */
export async function showQuestion(questionId: string): Promise<void> {
  const { view } = useSession.getState();
  if (view.screen === 'assessment') await navigate({ ...view, tab: 'questions', questionId });
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
