import type { ReviewPoint } from '@shared/actions/review-points';
import { questionLabel } from '@shared/pack/schema-question';
import { LinkButton } from '@renderer/ui/LinkButton';
import { Section } from '@renderer/ui/Section';
import { pointInWords, REVIEW_KINDS } from './review-words';
import classes from './Review.module.css';

interface ReviewPointsProps {
  readonly kind: ReviewPoint['kind'];
  readonly points: readonly ReviewPoint[];
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly onOpenQuestion: (questionId: string) => void;
}

/** The points of one kind. Nothing where there are none. */
export function ReviewPoints({ kind, points, day, onOpenQuestion }: ReviewPointsProps) {
  if (points.length === 0) return null;
  const { title, intro } = REVIEW_KINDS[kind];
  return (
    <Section title={`${title} (${String(points.length)})`} intro={intro}>
      <ul className={kind === 'gap' ? classes['short'] : classes['list']} data-testid={`review-${kind}`}>
        {points.map((point) => {
          const { question } = point;
          const words = pointInWords(point, day);
          return (
            <li key={`${question.id} ${words}`}>
              <LinkButton
                onClick={() => {
                  onOpenQuestion(question.id);
                }}
              >
                {questionLabel(question)}
              </LinkButton>{' '}
              <span className={classes['id']}>{question.id}</span>
              {words === '' ? null : <span className={classes['words']}>{words}</span>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
