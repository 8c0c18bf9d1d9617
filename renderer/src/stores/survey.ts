/**
 * What is known of all assessments together: figures, what is to be looked after, and what was written. Read after the
 * store is open, in the background; held in memory alone and gone with a lock.
 */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { SearchedAssessment } from '@shared/portfolio/search-assessments';
import type { Incident } from '@shared/incident/types';
import type { Care } from '@shared/portfolio/due';
import type { KeyFigures } from '@shared/scoring/score';
import { withPacks } from '@renderer/data/load-packs';
import type { AssessmentSummary } from '@renderer/data/queries';
import type { Repository } from '@renderer/data/repository/repository';
import { untilIdle } from '@renderer/platform/idle';

/** One assessment as it was read last. */
export interface Surveyed {
  readonly summary: AssessmentSummary;
  /** `null` where its pack is not here. */
  readonly figures: KeyFigures | null;
  readonly cares: readonly Care[];
  /** Every incident, closed ones and exercises too. */
  readonly incidents: readonly Pick<Incident, 'id' | 'title'>[];
  readonly searched: SearchedAssessment;
}

/** How far the reading is. */
export interface SurveyState {
  readonly byId: ReadonlyMap<string, Surveyed>;
  /** Assessments there are, and those of them that were read as they stand. */
  readonly total: number;
  readonly read: number;
  /** More is being read. */
  readonly isReading: boolean;
}

const NOTHING: SurveyState = { byId: new Map(), total: 0, read: 0, isReading: true };

/** Live. */
export const useSurvey = create<SurveyState>()(() => NOTHING);

/** What is known of an assessment in this very state; `undefined` until it was read. */
export function useSurveyed(id: string, rev: number): Surveyed | undefined {
  return useSurvey(({ byId }) => {
    const known = byId.get(id);
    return known?.summary.rev === rev ? known : undefined;
  });
}

let ended: () => void = () => undefined;

/** Forgets everything that was read, and reads no more. For a lock, and for the end of the app. */
export function forgetSurvey(): void {
  ended();
  useSurvey.setState(NOTHING, true);
}

/** Reads all assessments while the page has nothing better to do, and follows every change from then on. */
export function useReadSurvey(repository: Repository): void {
  useEffect(() => {
    const leaving = new AbortController();
    ended = () => {
      leaving.abort();
    };
    void begin(repository, leaving.signal);
    return forgetSurvey;
  }, [repository]);
}

async function begin(repository: Repository, stop: AbortSignal): Promise<void> {
  await untilIdle();
  if (stop.aborted) return;
  const { followAll } = await withPacks(() => import('./survey-reader'));
  followAll(repository, stop);
}
