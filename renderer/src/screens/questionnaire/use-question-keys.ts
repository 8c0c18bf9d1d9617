import { useEffect, useEffectEvent } from 'react';
import { questionCommand, type QuestionCommand } from './question-keys';

const WORDS = 'textarea, select, [contenteditable="true"], input:not([type="radio"], [type="checkbox"])';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches(WORDS);
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="dialog"], [role="menu"]') !== null;
}

/** Listens for the keys of the questionnaire; answers whether it took the command. */
export function useQuestionKeys(onCommand: (command: QuestionCommand) => boolean): void {
  const perform = useEffectEvent(onCommand);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
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
      if (command !== null && perform(command)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, []);
}
