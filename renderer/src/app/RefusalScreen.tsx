import { Button } from '@mantine/core';
import type { AppError } from '@shared/base/app-error';
import { restartStorage } from '@renderer/records/handed-over';
import { StartScreen } from './StartScreen';

interface RefusalScreenProps {
  readonly error: AppError;
  readonly onRetry: () => void;
}

/** Stands instead of the app when the database must not or cannot be opened. */
export function RefusalScreen({ error, onRetry }: RefusalScreenProps) {
  return (
    <StartScreen error={error} testId="refusal" actions={<WayOut code={error.code} onRetry={onRetry} />} />
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
