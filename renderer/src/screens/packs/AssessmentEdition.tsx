import { useDisclosure } from '@mantine/hooks';
import type { Assessment } from '@shared/assessment/schema';
import type { PackName } from '@renderer/data/installed-packs';
import { EditionNotice } from './EditionNotice';
import { EditionReviewScreen } from './EditionReviewScreen';
import { useEdition } from './use-edition';

interface AssessmentEditionProps {
  readonly assessment: Assessment;
  readonly name: PackName;
  readonly onOpenQuestion: (questionId: string) => void;
  /** The screen of the assessment. */
  readonly children: React.ReactNode;
}

/** Puts word of another edition above the screen of an assessment, and the review in its place when asked for. */
export function AssessmentEdition({ assessment, name, onOpenQuestion, children }: AssessmentEditionProps) {
  const [isReviewing, { open, close }] = useDisclosure();
  const edition = useEdition(assessment, name);
  if (edition === null) return children;
  if (isReviewing) {
    return (
      <EditionReviewScreen
        assessment={assessment}
        edition={edition}
        onClose={close}
        onOpenQuestion={(questionId) => {
          close();
          onOpenQuestion(questionId);
        }}
      />
    );
  }
  return (
    <>
      <EditionNotice edition={edition} onReview={open} />
      {children}
    </>
  );
}
