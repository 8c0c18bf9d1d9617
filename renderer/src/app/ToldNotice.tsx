import type { AppError } from '@shared/base/app-error';
import { messageFor } from '@shared/wording/errors/messages';
import { Notice } from '@renderer/ui/Notice';
import classes from './SaveNotice.module.css';

interface ToldNoticeProps {
  readonly error: AppError;
  readonly kind: 'info' | 'warning';
  readonly testId: string;
  readonly actions: React.ReactNode;
  readonly children?: React.ReactNode;
}

/** Above every screen: what a start has found, what it means and what to do, until it was read. */
export function ToldNotice({ error, kind, testId, actions, children }: ToldNoticeProps) {
  const { happened, meaning, action } = messageFor(error);
  return (
    <div className={classes['notice']} data-testid={testId}>
      <Notice kind={kind} title={happened} live={kind === 'info' ? 'status' : 'alert'} actions={actions}>
        <p>{meaning}</p>
        <p>{action}</p>
        {children}
      </Notice>
    </div>
  );
}
