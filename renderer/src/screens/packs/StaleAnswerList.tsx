import { packIndex } from '@shared/pack/pack-index';
import { Button } from '@mantine/core';
import type { Answer, Assessment } from '@shared/assessment/schema';
import { messageText } from '@shared/wording/errors/messages';
import type { StaleAnswer } from '@shared/assessment/pack-version-review';
import type { Pack } from '@shared/pack/schema';
import { saveAnswer } from '@renderer/data/assessments-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { useRepository } from '@renderer/data/use-repository';
import { now } from '@renderer/platform/clock';
import { usePreferences } from '@renderer/stores/preferences';
import { pushToast } from '@renderer/stores/toasts';
import { QuestionLink } from './QuestionLink';
import classes from './PackVersionReview.module.css';

interface StaleAnswerListProps {
  readonly assessment: Assessment;
  readonly pack: Pack;
  readonly stale: readonly StaleAnswer[];
  readonly askedIds: ReadonlySet<string>;
  /** Left out while the questions on the screen are those of another version. */
  readonly onOpenQuestion: ((questionId: string) => void) | undefined;
}

/** The same answer, given anew now, by the person who looked at it. */
async function confirm(repository: Repository, assessmentId: string, answer: Answer): Promise<void> {
  const updatedBy = usePreferences.getState().authorName;
  const saved = await saveAnswer(repository, assessmentId, { ...answer, updatedAt: now(), updatedBy });
  if (!saved.ok) pushToast({ kind: 'problem', message: messageText(saved.error) });
}

/** Answers with the reason to look at them again. What still holds can be confirmed without opening it. */
export function StaleAnswerList(props: StaleAnswerListProps) {
  const repository = useRepository();
  const { assessment, pack, stale, askedIds, onOpenQuestion } = props;
  const answers = new Map(assessment.answers.map((answer) => [answer.questionId, answer]));
  const texts = new Map(packIndex(pack).questions.map(({ id, text }) => [id, text] as const));
  return (
    <ul className={classes['list']}>
      {stale.map(({ questionId, kind, because }) => {
        const answer = answers.get(questionId);
        return (
          <li key={questionId} data-testid={`stale-${questionId}`}>
            <QuestionLink
              id={questionId}
              text={texts.get(questionId) ?? ''}
              onOpen={askedIds.has(questionId) ? onOpenQuestion : undefined}
            />
            <p className={classes['reason']}>{because}</p>
            {kind === 'changed' && answer !== undefined && onOpenQuestion !== undefined ? (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  void confirm(repository, assessment.id, { ...answer, packVersion: pack.manifest.version });
                }}
              >
                My answer still holds
              </Button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
