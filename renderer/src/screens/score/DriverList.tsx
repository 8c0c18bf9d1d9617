import type { Driver } from '@shared/scoring/types';
import { LinkButton } from '@renderer/ui/LinkButton';
import { points } from './points-in-words';
import type { QuestionFacts } from './question-facts';
import { useScoreActions } from './score-actions';
import classes from './DriverList.module.css';

interface DriverListProps {
  readonly movers: readonly Driver[];
  readonly facts: QuestionFacts;
}

/** By how much, at which end. An open answer can only better the worst case: the best case already hopes for it. */
function gainInWords({ points: { worstCase, bestCase } }: Driver): string {
  if (points(bestCase) === '0.0') return `${points(worstCase)} points at worst`;
  if (points(worstCase) === points(bestCase)) return `${points(worstCase)} points`;
  return `${points(worstCase)} points at worst, ${points(bestCase)} at best`;
}

/** The questions whose best answer would better a figure most, each a way to the question and into a try-out. */
export function DriverList({ movers, facts }: DriverListProps) {
  const { openQuestion, tryBest } = useScoreActions();
  if (movers.length === 0) return <p className={classes['none']}>No single answer would better it.</p>;
  return (
    <ol className={classes['list']}>
      {movers.map((mover) => {
        const fact = facts.get(mover.questionId);
        if (fact === undefined) return null;
        return (
          <li key={mover.questionId}>
            <LinkButton
              onClick={() => {
                openQuestion(mover.questionId);
              }}
            >
              {fact.text}
            </LinkButton>
            <span className={classes['gain']}>
              Answered at its best: better by {gainInWords(mover)}.{' '}
              <LinkButton
                label={`Try it: ${fact.text}`}
                onClick={() => {
                  tryBest(mover.questionId);
                }}
              >
                Try it
              </LinkButton>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
