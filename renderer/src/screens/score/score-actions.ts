import { createContext, useContext } from 'react';

/** What every part of the score page can ask for. */
export interface ScoreActions {
  readonly openQuestion: (questionId: string) => void;
  /** Puts the best answer to a question into the try-out. */
  readonly tryBest: (questionId: string) => void;
}

/** Given by the score page. */
export const ScoreActionsContext = createContext<ScoreActions>({
  openQuestion: () => undefined,
  tryBest: () => undefined,
});

/** See {@link ScoreActions}. */
export function useScoreActions(): ScoreActions {
  return useContext(ScoreActionsContext);
}
