import { Button } from '@mantine/core';
import type { AppError } from '@shared/base/app-error';
import { messageDetails, messageFor } from '@shared/wording/errors/messages';
import { restartStorage } from '@renderer/records/handed-over';
import { CopyButton } from '@renderer/ui/CopyButton';
import classes from './RefusalScreen.module.css';

interface RefusalScreenProps {
  readonly error: AppError;
  readonly onRetry: () => void;
}

/** Stands instead of the app when the database must not or cannot be opened. */
export function RefusalScreen({ error, onRetry }: RefusalScreenProps) {
  const { happened, meaning, action } = messageFor(error);
  return (
    <main className={classes['refusal']} data-testid="refusal">
      <p className={classes['brand']}>Brieflock</p>
      <h1 className={classes['title']}>{happened}</h1>
      <dl className={classes['parts']}>
        <dt>Your data</dt>
        <dd>{meaning}</dd>
        <dt>What to do</dt>
        <dd>{action}</dd>
      </dl>
      <div className={classes['actions']}>
        <WayOut code={error.code} onRetry={onRetry} />
        <CopyButton text={messageDetails(error)}>Copy details</CopyButton>
      </div>
    </main>
  );
}

interface WayOutProps {
  readonly code: AppError['code'];
  readonly onRetry: () => void;
}

function WayOut({ code, onRetry }: WayOutProps) {
  if (code === 'database-newer') return null;
  if (code !== 'store-stopped') return <Button onClick={onRetry}>Try again</Button>;
  return (
    <Button
      onClick={() => {
        void restartStorage();
      }}
    >
      Restart Brieflock
    </Button>
  );
}
