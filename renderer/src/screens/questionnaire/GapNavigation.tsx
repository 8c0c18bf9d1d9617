import { Button } from '@mantine/core';
import type { QuestionItem } from '@shared/assessment/questionnaire';
import { leaveGaps, showQuestion, showTab } from '@renderer/router/navigate';
import { FooterMiddle } from './FooterMiddle';
import type { GapPosition } from './question-order';
import { useQuestionKeys } from './use-question-keys';
import classes from './QuestionNavigation.module.css';

interface GapNavigationProps {
  readonly gap: GapPosition;
  readonly item: QuestionItem;
}

function go(questionId: string | undefined): void {
  if (questionId !== undefined) void showQuestion(questionId);
}

/** The way through the gaps: on to the next, answered or skipped, or back; out of it at any time. */
export function GapNavigation({ gap: { previousId, nextId, number, total }, item }: GapNavigationProps) {
  useQuestionKeys({ previousId, nextId, onGo: go });
  const isGap = item.state === 'open' || item.state === 'unknown';
  return (
    <nav aria-label="Way through the gaps" className={classes['bar']}>
      <Button
        variant="default"
        disabled={previousId === undefined}
        data-testid="previous-gap"
        onClick={() => {
          go(previousId);
        }}
      >
        Back
      </Button>
      <FooterMiddle place={`Gap ${String(number)} of ${String(total)}`} onShowAll={null} />
      <Button variant="subtle" data-testid="leave-gaps" onClick={() => void leaveGaps(item.question.id)}>
        Leave the queue
      </Button>
      {nextId === undefined ? (
        <Button data-testid="see-score" onClick={() => void showTab('score')}>
          See the score
        </Button>
      ) : (
        <Button
          data-testid="next-gap"
          onClick={() => {
            go(nextId);
          }}
        >
          {isGap ? 'Skip' : 'Next gap'}
        </Button>
      )}
    </nav>
  );
}
