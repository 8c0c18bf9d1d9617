import { useKeyCommands } from '@renderer/ui/use-key-commands';
import { questionCommand, type QuestionCommand } from './question-keys';

/** Listens for the keys of the questionnaire; answers whether it took the command. */
export function useQuestionKeys(onCommand: (command: QuestionCommand) => boolean): void {
  useKeyCommands(questionCommand, onCommand);
}
