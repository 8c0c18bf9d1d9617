import type { AppError } from '@shared/base/app-error';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { SetAsideButton } from './SetAsideButton';
import classes from './UnreadableAnswers.module.css';

interface AlteredRowsProps {
  readonly assessmentId: string;
  readonly error: AppError;
}

/** Says that the rows of an assessment are not those it was saved with. */
export function AlteredRows({ assessmentId, error }: AlteredRowsProps) {
  return (
    <div className={classes['above']}>
      <ErrorNotice
        error={error}
        actions={
          <SetAsideButton
            assessmentId={assessmentId}
            label="Go on with what is here"
            done={() => 'The assessment is taken as it stands.'}
          />
        }
      />
    </div>
  );
}
