import { packIndex } from '@shared/pack/pack-index';
import { questionLabel } from '@shared/pack/schema-question';
import type { FoundContradiction } from '@shared/scoring/types';
import { showTab } from '@renderer/router/navigate';
import { usePack } from '@renderer/stores/current-pack';
import { LinkButton } from '@renderer/ui/LinkButton';
import { Section } from '@renderer/ui/Section';
import classes from './Review.module.css';

interface ReviewConflictsProps {
  readonly conflicts: readonly FoundContradiction[];
  readonly onOpenQuestion: (questionId: string) => void;
}

/** Where the record disagrees with itself and no reason says why both stand. Nothing where it does not. */
export function ReviewConflicts({ conflicts, onOpenQuestion }: ReviewConflictsProps) {
  const { questions } = packIndex(usePack());
  if (conflicts.length === 0) return null;
  return (
    <Section
      title={`Where the record disagrees with itself (${String(conflicts.length)})`}
      intro={
        <>
          Correct the answer that is not right, or say{' '}
          <LinkButton onClick={() => void showTab('score')}>on the score</LinkButton> why both stand.
        </>
      }
    >
      <ul className={classes['list']} data-testid="review-conflicts">
        {conflicts.map(({ id, text, questionIds }) => (
          <li key={id}>
            <p className={classes['text']}>{text}</p>
            {questions
              .filter((question) => questionIds.includes(question.id))
              .map((question) => (
                <span key={question.id} className={classes['way']}>
                  <LinkButton
                    onClick={() => {
                      onOpenQuestion(question.id);
                    }}
                  >
                    {questionLabel(question)}
                  </LinkButton>{' '}
                  <span className={classes['id']}>{question.id}</span>
                </span>
              ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
