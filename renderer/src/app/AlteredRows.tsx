import { Button } from '@mantine/core';
import type { AppError } from '@shared/base/app-error';
import { messageText } from '@shared/wording/errors/messages';
import { quarantineUnreadable } from '@renderer/data/remove-assessment';
import type { Repository } from '@renderer/data/repository/repository';
import { useRepository } from '@renderer/data/use-repository';
import { pushToast } from '@renderer/stores/toasts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import classes from './UnreadableAnswers.module.css';

interface AlteredRowsProps {
  readonly assessmentId: string;
  readonly error: AppError;
}

async function goOn(repository: Repository, assessmentId: string): Promise<void> {
  const taken = await quarantineUnreadable(repository, assessmentId);
  pushToast(
    taken.ok
      ? { kind: 'info', message: 'The assessment is taken as it stands.' }
      : { kind: 'problem', message: messageText(taken.error) },
  );
}

/** Says that the rows of an assessment are not those it was saved with. */
export function AlteredRows({ assessmentId, error }: AlteredRowsProps) {
  const repository = useRepository();
  return (
    <div className={classes['above']}>
      <ErrorNotice
        error={error}
        actions={
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              void goOn(repository, assessmentId);
            }}
          >
            Go on with what is here
          </Button>
        }
      />
    </div>
  );
}
