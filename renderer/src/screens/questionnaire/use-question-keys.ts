import { isTyping } from '@renderer/ui/is-typing';
import { useWindowEvent } from '@mantine/hooks';
import { questionCommand, type QuestionCommand } from './question-keys';

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="dialog"], [role="menu"]') !== null;
}

/** Listens for the keys of the questionnaire; answers whether it took the command. */
export function useQuestionKeys(onCommand: (command: QuestionCommand) => boolean): void {
  useWindowEvent('keydown', (event) => {
    if (event.defaultPrevented || isInDialog(event.target)) return;
    const { key, code, altKey, ctrlKey, metaKey, shiftKey } = event;
    const command = questionCommand({
      key,
      code,
      altKey,
      ctrlKey,
      metaKey,
      shiftKey,
      isTyping: isTyping(event.target),
    });
    if (command !== null && onCommand(command)) event.preventDefault();
  });
}
