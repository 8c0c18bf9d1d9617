import { create } from 'zustand';
import type { AnswerChange } from '@shared/scoring/what-if';

interface TryOuts {
  /** By assessment. Answers tried, never answers given: nothing here is ever stored. */
  readonly changes: Readonly<Record<string, readonly AnswerChange[]>>;
}

const NONE: readonly AnswerChange[] = [];

/** Answers tried on the score page. They last while the app runs and outlive a change of screen, not a restart. */
const useTryOuts = create<TryOuts>()(() => ({ changes: {} }));

/** The answers tried in an assessment, in the order they were picked. */
export function useTryOut(assessmentId: string): readonly AnswerChange[] {
  return useTryOuts(({ changes }) => changes[assessmentId] ?? NONE);
}

function update(
  assessmentId: string,
  change: (before: readonly AnswerChange[]) => readonly AnswerChange[],
): void {
  useTryOuts.setState(({ changes }) => ({
    changes: { ...changes, [assessmentId]: change(changes[assessmentId] ?? NONE) },
  }));
}

/** Tries an answer; a question already being tried keeps its place in the list. */
export function tryAnswer(assessmentId: string, tried: AnswerChange): void {
  update(assessmentId, (before) =>
    before.some(({ questionId }) => questionId === tried.questionId)
      ? before.map((change) => (change.questionId === tried.questionId ? tried : change))
      : [...before, tried],
  );
}

/** Takes one question out of the try-out. */
export function dropTried(assessmentId: string, questionId: string): void {
  update(assessmentId, (before) => before.filter((change) => change.questionId !== questionId));
}

/** Forgets everything tried in an assessment. */
export function discardTryOut(assessmentId: string): void {
  update(assessmentId, () => NONE);
}
