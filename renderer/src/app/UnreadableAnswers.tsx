import { countOf } from '@shared/base/words';
import { Notice } from '@renderer/ui/Notice';
import { SetAsideButton } from './SetAsideButton';
import classes from './UnreadableAnswers.module.css';

interface UnreadableAnswersProps {
  readonly assessmentId: string;
  readonly count: number;
}

/** Says that answers or records are missing from what is shown, and why. */
export function UnreadableAnswers({ assessmentId, count }: UnreadableAnswersProps) {
  return (
    <div className={classes['above']}>
      <Notice
        kind="warning"
        title={`${countOf(count, 'entry', 'entries')} of this assessment cannot be read.`}
        actions={
          <SetAsideButton
            assessmentId={assessmentId}
            label="Set aside and go on without"
            done={(moved) => `${countOf(moved, 'entry', 'entries')} set aside, unchanged.`}
          />
        }
      >
        <p>
          Nothing was overwritten: what cannot be read is kept exactly as it was found. It is missing from the
          score, and no document or share file can be made until it is set aside.
        </p>
      </Notice>
    </div>
  );
}
