import { Button } from '@mantine/core';
import { Notice } from '@renderer/ui/Notice';
import { canBeSettled, countsInWords, staleInWords } from './pack-version-status';
import type { OfferedPackVersion } from './use-offered-pack-version';
import classes from './PackVersionNotice.module.css';

interface PackVersionNoticeProps {
  readonly offered: OfferedPackVersion;
  readonly onReview: () => void;
}

interface Words {
  readonly kind: 'info' | 'warning';
  readonly title: string;
  readonly body: string;
  readonly action: string;
}

function wordsFor({ status: { kind, review } }: OfferedPackVersion): Words {
  const { fromVersion, toVersion } = review;
  switch (kind) {
    case 'newer-here':
      return {
        kind: 'info',
        title: `A newer edition of the law and questions is here: ${toVersion}.`,
        body: `This assessment was last used with edition ${fromVersion}. Since then: ${countsInWords(review)}. ${staleInWords(review)}. Every answer is kept as it is.`,
        action: 'Review what changed',
      };
    case 'older-here':
      return {
        kind: 'warning',
        title: `This assessment was last used with edition ${fromVersion}, which is newer than the edition here, ${toVersion}.`,
        body: `Nothing is lost: answers to questions this edition does not have are kept, shown and not scored. To see it was left, install the newer edition. ${staleInWords(review)}.`,
        action: 'Review the answers',
      };
    case 'look-again': {
      const left = review.staleAnswers.filter(canBeSettled).length;
      return {
        kind: 'info',
        title:
          left === 1
            ? '1 answer was given under an earlier edition and needs another look.'
            : `${String(left)} answers were given under an earlier edition and need another look.`,
        body: 'They count as they stand until you look at them again.',
        action: 'Review the answers',
      };
    }
  }
}

/** Says that the assessment and the version that is here are not the same, and leads to the review. */
export function PackVersionNotice({ offered, onReview }: PackVersionNoticeProps) {
  const { kind, title, body, action } = wordsFor(offered);
  return (
    <div className={classes['above']} data-testid="edition-notice">
      <Notice
        kind={kind}
        title={title}
        actions={
          <Button size="xs" variant="default" onClick={onReview}>
            {action}
          </Button>
        }
      >
        <p>{body}</p>
      </Notice>
    </div>
  );
}
