import type { PlannedAction } from '@shared/assessment/schema';
import { requestSave } from '@renderer/records/pending-saves';
import { pushToast } from '@renderer/stores/toasts';

/** Takes an action away and offers to bring it back, whole, for as long as the message stands. */
export function removeWithUndo(assessmentId: string, action: PlannedAction): void {
  requestSave({ kind: 'removal', assessmentId, of: { kind: 'action', key: action.id } }, 'now');
  pushToast({
    kind: 'info',
    message: `“${action.title}” was removed.`,
    action: {
      label: 'Undo',
      run: () => {
        requestSave({ kind: 'record', assessmentId, record: { kind: 'action', value: action } }, 'now');
      },
    },
  });
}
