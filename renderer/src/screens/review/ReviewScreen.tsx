import { Button } from '@mantine/core';
import { countOfReview, type ReviewPoint } from '@shared/actions/review-points';
import { countOf } from '@shared/base/words';
import { today } from '@renderer/platform/clock';
import { fillGaps, showTab } from '@renderer/router/navigate';
import type { AssessmentScreenProps } from '@renderer/screens/registry';
import { EmptyState } from '@renderer/ui/EmptyState';
import { PageHeader } from '@renderer/ui/PageHeader';
import { ReviewConflicts } from './ReviewConflicts';
import { ReviewPoints } from './ReviewPoints';
import { REVIEW_KINDS } from './review-words';
import { useReview } from './use-review';
import classes from './Review.module.css';

function toDocuments(): void {
  void showTab('documents');
}

/** What to look at before documents are made, each with the way to its question. */
export function ReviewScreen({ assessment, onOpenQuestion }: AssessmentScreenProps) {
  const review = useReview(assessment);
  const day = today();
  const count = countOfReview(review);
  const kinds = Object.keys(REVIEW_KINDS).filter(isKind);
  const gaps = review.points.filter(({ kind }) => kind === 'gap');
  return (
    <div className={classes['screen']}>
      <PageHeader
        title="Review"
        lead="What to look at before documents are made. Documents can be made all the same: they say what is open."
        actions={
          <>
            {gaps.length === 0 ? null : (
              <Button variant="default" onClick={() => void fillGaps()}>
                Fill the gaps
              </Button>
            )}
            <Button onClick={toDocuments}>Go to the documents</Button>
          </>
        }
      />
      {count === 0 ? (
        <EmptyState title="Nothing is open">
          Every question is answered or assigned, and nothing in the record contradicts itself.
        </EmptyState>
      ) : (
        <p data-testid="review-count">{countOf(count, 'point', 'points')} to look at.</p>
      )}
      <ReviewConflicts conflicts={review.conflicts} onOpenQuestion={onOpenQuestion} />
      {kinds.map((kind) => (
        <ReviewPoints
          key={kind}
          kind={kind}
          points={review.points.filter((point) => point.kind === kind)}
          day={day}
          onOpenQuestion={onOpenQuestion}
        />
      ))}
    </div>
  );
}

function isKind(name: string): name is ReviewPoint['kind'] {
  return Object.hasOwn(REVIEW_KINDS, name);
}
