import { Button } from '@mantine/core';
import { showQuestion, showTab } from '@renderer/router/navigate';
import type { Position } from './question-order';
import { useQuestionKeys } from './use-question-keys';
import classes from './QuestionNavigation.module.css';

interface QuestionNavigationProps {
  readonly position: Position;
  readonly bestNextId: string | undefined;
}

function go(questionId: string | undefined): boolean {
  if (questionId === undefined) return false;
  void showQuestion(questionId);
  return true;
}

/** The way on: in order, or to the question that would narrow the score the most. */
export function QuestionNavigation({ position, bestNextId }: QuestionNavigationProps) {
  const { previousId, nextId } = position;
  useQuestionKeys((command) => {
    if (command.kind === 'previous') return go(previousId);
    return command.kind === 'next' && go(nextId);
  });
  return (
    <nav aria-label="Way through the questions" className={classes['bar']}>
      <Button
        variant="default"
        disabled={previousId === undefined}
        data-testid="previous-question"
        onClick={() => go(previousId)}
      >
        Previous
      </Button>
      {nextId === undefined ? (
        <Button data-testid="see-score" onClick={() => void showTab('score')}>
          See the score
        </Button>
      ) : (
        <Button data-testid="next-question" onClick={() => go(nextId)}>
          Next
        </Button>
      )}
      {bestNextId === undefined ? null : (
        <Button
          variant="subtle"
          data-testid="best-question"
          title="The open question whose answer narrows the score the most"
          onClick={() => go(bestNextId)}
        >
          Most telling open question: {bestNextId}
        </Button>
      )}
      <p className={classes['keys']}>
        Keys: 1–9 choose an option, Alt with ← or → goes to the previous or next question.
      </p>
    </nav>
  );
}
