import type { Score } from '@shared/scoring/types';
import { narrowingInWords } from '@shared/wording/why-words';
import { Button } from '@mantine/core';
import { fillGaps } from '@renderer/router/navigate';
import { Section } from '@renderer/ui/Section';
import type { QuestionFacts } from './question-facts';
import classes from './NextQuestions.module.css';

interface NextQuestionsProps {
  readonly score: Score;
  readonly facts: QuestionFacts;
  readonly onOpenQuestion: (questionId: string) => void;
}

const SHOWN = 5;

/** The questions whose answers would narrow the ranges most. */
export function NextQuestions({ score, facts, onOpenQuestion }: NextQuestionsProps) {
  const next = score.nextQuestions.slice(0, SHOWN);
  return (
    <Section
      title="Best questions to answer next"
      intro={
        next.length === 0
          ? 'Every applicable question has an answer, so the ranges are as narrow as the answers allow.'
          : 'The answers that would narrow the ranges most.'
      }
    >
      <ol className={classes['list']}>
        {next.map((question) => {
          const { questionId } = question;
          const fact = facts.get(questionId);
          return fact === undefined ? null : (
            <li key={questionId}>
              <button
                type="button"
                className={classes['link']}
                onClick={() => {
                  onOpenQuestion(questionId);
                }}
              >
                {fact.text}
              </button>
              <span className={classes['where']}>
                {fact.moduleTitle} · {fact.answer}
              </span>
              <span className={classes['where']}>{narrowingInWords(question)}</span>
            </li>
          );
        })}
      </ol>
      {next.length === 0 ? null : (
        <div>
          <Button data-testid="fill-gaps" onClick={() => void fillGaps()}>
            Fill the gaps ({score.nextQuestions.length})
          </Button>
        </div>
      )}
    </Section>
  );
}
