import { useKeyCommands } from '@renderer/ui/use-key-commands';
import { moveCommand } from './question-keys';

interface Way {
  readonly previousId: string | undefined;
  readonly nextId: string | undefined;
  readonly onGo: (questionId: string) => void;
}

/** Moves with the keys of the questionnaire; where there is no way on, the key stays what it was. */
export function useQuestionKeys({ previousId, nextId, onGo }: Way): void {
  useKeyCommands(moveCommand, ({ kind }) => {
    const questionId = kind === 'next' ? nextId : previousId;
    if (questionId === undefined) return false;
    onGo(questionId);
    return true;
  });
}
