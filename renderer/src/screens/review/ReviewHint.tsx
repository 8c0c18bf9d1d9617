import { countOfReview } from '@shared/actions/review-points';
import type { Assessment } from '@shared/assessment/schema';
import { countOf } from '@shared/base/words';
import { showTab } from '@renderer/router/navigate';
import { LinkButton } from '@renderer/ui/LinkButton';
import { useReview } from './use-review';
import classes from './Review.module.css';

interface ReviewHintProps {
  readonly assessment: Assessment;
}

/** Says beside the documents how much is left to look at, with the way there. Nothing where nothing is. */
export function ReviewHint({ assessment }: ReviewHintProps) {
  const count = countOfReview(useReview(assessment));
  if (count === 0) return null;
  return (
    <p className={classes['hint']} data-testid="review-hint">
      <LinkButton onClick={() => void showTab('review')}>
        {countOf(count, 'point', 'points')} to review
      </LinkButton>{' '}
      before documents are made.
    </p>
  );
}
