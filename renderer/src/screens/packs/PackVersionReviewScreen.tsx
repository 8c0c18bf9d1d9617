import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { questionnaireOf } from '@shared/assessment/questionnaire';
import type { Assessment } from '@shared/assessment/schema';
import { messageText } from '@shared/wording/errors/messages';
import { savePackVersion } from '@renderer/data/assessments-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { useRepository } from '@renderer/data/use-repository';
import { usePack } from '@renderer/stores/current-pack';
import { pushToast } from '@renderer/stores/toasts';
import { PageHeader } from '@renderer/ui/PageHeader';
import { Section } from '@renderer/ui/Section';
import { PackVersionChanges } from './PackVersionChanges';
import { countsInWords, staleInWords } from './pack-version-status';
import { StaleAnswerList } from './StaleAnswerList';
import type { OfferedPackVersion } from './use-offered-pack-version';
import classes from './PackVersionReview.module.css';

interface PackVersionReviewScreenProps {
  readonly assessment: Assessment;
  readonly offered: OfferedPackVersion;
  readonly onOpenQuestion: (questionId: string) => void;
  readonly onClose: () => void;
}

async function goOn(repository: Repository, assessmentId: string, version: string): Promise<void> {
  const saved = await savePackVersion(repository, assessmentId, version);
  pushToast(
    saved.ok
      ? { kind: 'success', message: `The assessment now goes on under edition ${version}.` }
      : { kind: 'problem', message: messageText(saved.error) },
  );
}

/** What another version means for an assessment: questions, answers, reasons. Changes no answer by itself. */
export function PackVersionReviewScreen(props: PackVersionReviewScreenProps) {
  const repository = useRepository();
  const { assessment, offered, onOpenQuestion, onClose } = props;
  const { pack, status } = offered;
  const { review } = status;
  // With both versions here, the questions on the screen are the old ones until the reader goes on.
  const isInUse = usePack().manifest.version === pack.manifest.version;
  const openQuestion = isInUse ? onOpenQuestion : undefined;
  const askedIds = useMemo(() => {
    const { modules } = questionnaireOf(pack, assessment);
    return new Set(modules.flatMap(({ items }) => items.map(({ question }) => question.id)));
  }, [pack, assessment]);
  const accept = async () => {
    await goOn(repository, assessment.id, review.toVersion);
    onClose();
  };
  return (
    <div className={classes['screen']} data-testid="edition-review">
      <PageHeader
        title={`Edition ${review.toVersion} of the law and questions`}
        lead={`${countsInWords(review)} since edition ${review.fromVersion}. ${staleInWords(review)}. Every answer stays as it was given and remembers its edition.`}
        actions={
          <>
            <Button variant="default" onClick={onClose}>
              Back to the assessment
            </Button>
            {status.kind === 'newer-here' ? (
              <Button
                onClick={() => {
                  void accept();
                }}
              >
                Go on under edition {review.toVersion}
              </Button>
            ) : null}
          </>
        }
      />
      {review.staleAnswers.length === 0 ? null : (
        <Section
          title="Answers to look at again"
          intro={`Why each of them is no longer quite what the question asks. Until you change it, it stays as it is.${isInUse ? '' : ` Go on under edition ${review.toVersion} to open the questions.`}`}
        >
          <StaleAnswerList
            assessment={assessment}
            pack={pack}
            stale={review.staleAnswers}
            askedIds={askedIds}
            onOpenQuestion={openQuestion}
          />
        </Section>
      )}
      <PackVersionChanges
        review={review}
        answers={assessment.answers}
        askedIds={askedIds}
        onOpenQuestion={openQuestion}
      />
    </div>
  );
}
