import { useMemo } from 'react';
import { reviewOf, type Review } from '@shared/actions/review-points';
import type { Assessment } from '@shared/assessment/schema';
import { scoreAssessment } from '@shared/scoring/score';
import { today } from '@renderer/platform/clock';
import { usePack } from '@renderer/stores/current-pack';

/** What to look at before documents are made, today. */
export function useReview(assessment: Assessment): Review {
  const pack = usePack();
  const asOf = today();
  return useMemo(
    () => reviewOf({ pack, assessment, score: scoreAssessment(pack, assessment), asOf }),
    [pack, assessment, asOf],
  );
}
