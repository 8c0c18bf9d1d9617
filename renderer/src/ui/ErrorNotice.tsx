import type { AppError } from '@shared/base/app-error';
import { messageDetails, messageFor } from '@shared/wording/errors/messages';
import { CopyButton } from './CopyButton';
import { Notice } from './Notice';

interface ErrorNoticeProps {
  readonly error: AppError;
  readonly actions?: React.ReactNode;
}

/** A failure in words: what happened, what it means for the data, what to do. */
export function ErrorNotice({ error, actions }: ErrorNoticeProps) {
  const { happened, meaning, action } = messageFor(error);
  return (
    <Notice
      kind="danger"
      title={happened}
      live="alert"
      actions={
        <>
          {actions}
          <CopyButton text={messageDetails(error)}>Copy details</CopyButton>
        </>
      }
    >
      <p>{meaning}</p>
      <p>{action}</p>
    </Notice>
  );
}
