import { Button } from '@mantine/core';
import type { QuestionItem } from '@shared/assessment/questionnaire';
import { leaveGaps, showQuestion, showTab } from '@renderer/router/navigate';
import type { GapPosition } from './question-order';
import { useQuestionKeys } from './use-question-keys';
import classes from './QuestionNavigation.module.css';

interface GapNavigationProps {
  readonly gap: GapPosition;
  readonly item: QuestionItem;
}

function go(questionId: string | undefined): boolean {
  if (questionId === undefined) return false;
  void showQuestion(questionId);
  return true;
}

/** The way through the gaps: on to the next, answered or skipped, or back; out of it at any time. */
export function GapNavigation({ gap: { previousId, nextId }, item }: GapNavigationProps) {
  useQuestionKeys((command) => {
    if (command.kind === 'previous') return go(previousId);
    return command.kind === 'next' && go(nextId);
  });
  const isGap = item.state === 'open' || item.state === 'unknown';
  return (
    <nav aria-label="Way through the gaps" className={classes['bar']}>
      <Button
        variant="default"
        disabled={previousId === undefined}
        data-testid="previous-gap"
        onClick={() => go(previousId)}
      >
        Back
      </Button>
      {nextId === undefined ? (
        <Button data-testid="see-score" onClick={() => void showTab('score')}>
          See the score
        </Button>
      ) : (
        <Button data-testid="next-gap" onClick={() => go(nextId)}>
          {isGap ? 'Skip' : 'Next gap'}
        </Button>
      )}
      <Button variant="subtle" data-testid="leave-gaps" onClick={() => void leaveGaps(item.question.id)}>
        Leave the queue
      </Button>
      <p className={classes['keys']}>
        Keys: 1–9 choose an option, Alt with → skips or goes on, Alt with ← goes back.
      </p>
    </nav>
  );
}
