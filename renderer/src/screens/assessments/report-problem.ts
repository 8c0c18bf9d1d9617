import type { AppError } from '@shared/base/app-error';
import { messageText } from '@shared/wording/errors/messages';
import { pushToast } from '@renderer/stores/toasts';

/** Shows a failure of a quick action as a message that stays until it is dismissed. */
export function reportProblem(error: AppError): void {
  pushToast({ kind: 'problem', message: messageText(error) });
}
