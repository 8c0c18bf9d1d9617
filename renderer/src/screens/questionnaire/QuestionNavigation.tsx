import { Button } from '@mantine/core';
import { showQuestion, showTab } from '@renderer/router/navigate';
import { FooterMiddle } from './FooterMiddle';
import type { Position } from './question-order';
import { useQuestionKeys } from './use-question-keys';
import classes from './QuestionNavigation.module.css';

interface QuestionNavigationProps {
  readonly position: Position;
  /** Opens the list of all questions where it does not stand beside them. */
  readonly onShowAll: (() => void) | null;
}

function go(questionId: string | undefined): void {
  if (questionId !== undefined) void showQuestion(questionId);
}

/** The foot of a question, always in view: the way back and on, and where one is. */
export function QuestionNavigation({ position, onShowAll }: QuestionNavigationProps) {
  const { previousId, nextId, number, total } = position;
  useQuestionKeys({ previousId, nextId, onGo: go });
  return (
    <nav aria-label="Way through the questions" className={classes['bar']}>
      <Button
        variant="default"
        disabled={previousId === undefined}
        data-testid="previous-question"
        onClick={() => {
          go(previousId);
        }}
      >
        Back
      </Button>
      <FooterMiddle place={`${String(number)} of ${String(total)}`} onShowAll={onShowAll} />
      {nextId === undefined ? (
        <>
          <Button variant="default" data-testid="see-score" onClick={() => void showTab('score')}>
            See the score
          </Button>
          <Button data-testid="see-review" onClick={() => void showTab('review')}>
            Review
          </Button>
        </>
      ) : (
        <Button
          data-testid="next-question"
          onClick={() => {
            go(nextId);
          }}
        >
          Continue
        </Button>
      )}
    </nav>
  );
}
