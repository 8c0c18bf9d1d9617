import { useDisclosure } from '@mantine/hooks';
import type { Assessment } from '@shared/assessment/schema';
import type { PackName } from '@renderer/data/installed-packs';
import { PackVersionNotice } from './PackVersionNotice';
import { PackVersionReviewScreen } from './PackVersionReviewScreen';
import { useOfferedPackVersion } from './use-offered-pack-version';

interface AssessmentPackVersionProps {
  readonly assessment: Assessment;
  readonly name: PackName;
  readonly onOpenQuestion: (questionId: string) => void;
  /** The screen of the assessment. */
  readonly children: React.ReactNode;
}

/** Puts word of another version above the screen of an assessment, and the review in its place when asked for. */
export function AssessmentPackVersion({
  assessment,
  name,
  onOpenQuestion,
  children,
}: AssessmentPackVersionProps) {
  const [isReviewing, { open, close }] = useDisclosure();
  const offered = useOfferedPackVersion(assessment, name);
  if (offered === null) return children;
  if (isReviewing) {
    return (
      <PackVersionReviewScreen
        assessment={assessment}
        offered={offered}
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
      <PackVersionNotice offered={offered} onReview={open} />
      {children}
    </>
  );
}
