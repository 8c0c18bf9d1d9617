import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { questionnaireOf } from '@shared/assessment/questionnaire';
import type { Assessment } from '@shared/assessment/schema';
import { messageText } from '@shared/wording/errors/messages';
import { saveEdition } from '@renderer/data/assessments-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { useRepository } from '@renderer/data/use-repository';
import { usePack } from '@renderer/stores/current-pack';
import { pushToast } from '@renderer/stores/toasts';
import { PageHeader } from '@renderer/ui/PageHeader';
import { Section } from '@renderer/ui/Section';
import { EditionChanges } from './EditionChanges';
import { countsInWords, staleInWords } from './edition-standing';
import { StaleAnswerList } from './StaleAnswerList';
import type { Edition } from './use-edition';
import classes from './EditionReview.module.css';

interface EditionReviewScreenProps {
  readonly assessment: Assessment;
  readonly edition: Edition;
  readonly onOpenQuestion: (questionId: string) => void;
  readonly onClose: () => void;
}

async function goOn(repository: Repository, assessmentId: string, version: string): Promise<void> {
  const saved = await saveEdition(repository, assessmentId, version);
  pushToast(
    saved.ok
      ? { kind: 'success', message: `The assessment now goes on under edition ${version}.` }
      : { kind: 'problem', message: messageText(saved.error) },
  );
}

/** What another edition means for an assessment: questions, answers, reasons. Changes no answer by itself. */
export function EditionReviewScreen(props: EditionReviewScreenProps) {
  const repository = useRepository();
  const { assessment, edition, onOpenQuestion, onClose } = props;
  const { pack, standing } = edition;
  const { review } = standing;
  // With both editions here, the questions on the screen are the old ones until the reader goes on.
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
            {standing.kind === 'newer-here' ? (
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
      <EditionChanges
        review={review}
        answers={assessment.answers}
        askedIds={askedIds}
        onOpenQuestion={openQuestion}
      />
    </div>
  );
}
