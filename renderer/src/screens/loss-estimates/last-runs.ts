import { create } from 'zustand';
import type { LossResults } from '@shared/loss/types';

/** Results with the plan they came from. */
export interface FinishedRun {
  /** The plan as JSON: the same plan would give the same results. */
  readonly key: string;
  readonly results: LossResults;
}

/** The last run of each assessment, in memory only: looking at another tab does not lose it, closing the app does. */
export const useLastRuns = create<Readonly<Record<string, FinishedRun>>>()(() => ({}));

/** Keeps a run in place of the one before. */
export function keepRun(assessmentId: string, run: FinishedRun): void {
  useLastRuns.setState({ [assessmentId]: run });
}
