import { keyPressOf } from '@renderer/ui/key-press';
import { useWindowEvent } from '@mantine/hooks';
import { questionCommand, type QuestionCommand } from './question-keys';

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="dialog"], [role="menu"]') !== null;
}

/** Listens for the keys of the questionnaire; answers whether it took the command. */
export function useQuestionKeys(onCommand: (command: QuestionCommand) => boolean): void {
  useWindowEvent('keydown', (event) => {
    if (event.defaultPrevented || isInDialog(event.target)) return;
    const command = questionCommand(keyPressOf(event));
    if (command !== null && onCommand(command)) event.preventDefault();
  });
}
