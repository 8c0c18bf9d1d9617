import { Button } from '@mantine/core';
import { countOf } from '@shared/base/words';
import { messageText } from '@shared/wording/errors/messages';
import { quarantineUnreadable } from '@renderer/data/remove-assessment';
import type { Repository } from '@renderer/data/repository/repository';
import { useRepository } from '@renderer/data/use-repository';
import { pushToast } from '@renderer/stores/toasts';
import { Notice } from '@renderer/ui/Notice';
import classes from './UnreadableAnswers.module.css';

interface UnreadableAnswersProps {
  readonly assessmentId: string;
  readonly count: number;
}

async function setAside(repository: Repository, assessmentId: string): Promise<void> {
  const moved = await quarantineUnreadable(repository, assessmentId);
  pushToast(
    moved.ok
      ? { kind: 'info', message: `${countOf(moved.value, 'entry', 'entries')} set aside, unchanged.` }
      : { kind: 'problem', message: messageText(moved.error) },
  );
}

/** Says that answers or records are missing from what is shown, and why. */
export function UnreadableAnswers({ assessmentId, count }: UnreadableAnswersProps) {
  const repository = useRepository();
  return (
    <div className={classes['above']}>
      <Notice
        kind="warning"
        title={`${countOf(count, 'entry', 'entries')} of this assessment cannot be read.`}
        actions={
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              void setAside(repository, assessmentId);
            }}
          >
            Set aside and go on without
          </Button>
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
