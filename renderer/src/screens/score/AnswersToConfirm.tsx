import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { answersToConfirm } from '@shared/assessment/next-cycle';
import type { Answer, Assessment } from '@shared/assessment/schema';
import { countOf } from '@shared/base/words';
import { messageText } from '@shared/wording/errors/messages';
import { confirmAnswer } from '@renderer/data/save-assessment';
import { useRepository } from '@renderer/data/use-repository';
import { flushPendingSaves } from '@renderer/records/pending-saves';
import { usePreferences } from '@renderer/stores/preferences';
import { pushToast } from '@renderer/stores/toasts';
import { dayOfMoment } from '@renderer/ui/format-moment';
import { LinkButton } from '@renderer/ui/LinkButton';
import { Section } from '@renderer/ui/Section';
import type { QuestionFacts } from './question-facts';
import classes from './AnswersToConfirm.module.css';

interface AnswersToConfirmProps {
  readonly assessment: Assessment;
  readonly facts: QuestionFacts;
  readonly onOpenQuestion: (questionId: string) => void;
}

const SHOWN = 8;

/** Answers that were carried over from an earlier assessment: each is confirmed as it stands, or opened to be changed. */
export function AnswersToConfirm({ assessment, facts, onOpenQuestion }: AnswersToConfirmProps) {
  const repository = useRepository();
  const heading = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(SHOWN);
  const [wasThere, setWasThere] = useState(false);
  const answers = answersToConfirm(assessment).filter(({ questionId }) => facts.has(questionId));
  const confirm = async ({ questionId }: Answer) => {
    setWasThere(true);
    // The row goes: the focus stays with the list.
    heading.current?.focus();
    await flushPendingSaves();
    const by = usePreferences.getState().authorName;
    const saved = await confirmAnswer(repository, assessment.id, { questionId, by });
    if (!saved.ok) pushToast({ kind: 'problem', message: messageText(saved.error) });
  };
  if (answers.length === 0 && !wasThere) return null;
  return (
    <Section
      title="Answers to confirm"
      intro={
        answers.length === 0
          ? 'Every answer that was carried over is confirmed.'
          : 'Carried over from an earlier assessment. The figures below count them as given then; documents say so until you confirm them.'
      }
    >
      <div ref={heading} tabIndex={-1} role="status" className={classes['left']} data-testid="to-confirm">
        {answers.length === 0 ? '' : `${countOf(answers.length, 'answer')} to confirm`}
      </div>
      <ul className={classes['list']}>
        {answers.slice(0, shown).map((answer) => {
          const { questionId } = answer;
          const fact = facts.get(questionId);
          return (
            <li key={questionId}>
              <div>
                <LinkButton
                  onClick={() => {
                    onOpenQuestion(questionId);
                  }}
                >
                  {fact?.text}
                </LinkButton>
                <p className={classes['answer']}>
                  {fact?.answer}{' '}
                  <span className={classes['when']}>
                    given {dayOfMoment(answer.unconfirmedSince ?? answer.updatedAt)}
                    {answer.updatedBy === '' ? '' : ` by ${answer.updatedBy}`}
                  </span>
                </p>
              </div>
              <Button
                size="xs"
                variant="default"
                aria-label={`Still so: ${fact?.text ?? questionId}`}
                onClick={() => void confirm(answer)}
              >
                Still so
              </Button>
            </li>
          );
        })}
      </ul>
      {answers.length > shown ? (
        <LinkButton
          onClick={() => {
            setShown(answers.length);
          }}
        >
          Show {countOf(answers.length - shown, 'more', 'more')}
        </LinkButton>
      ) : null}
    </Section>
  );
}
