import type { AppError } from '@shared/base/app-error';
import { messageDetails, messageFor } from '@shared/wording/errors/messages';
import { CopyButton } from '@renderer/ui/CopyButton';
import classes from './StartScreen.module.css';

interface StartScreenProps {
  readonly error: AppError;
  readonly testId: string;
  /** Buttons; copying the details comes after them. */
  readonly actions: React.ReactNode;
  /** Between what to do and the buttons. */
  readonly children?: React.ReactNode;
}

/** Stands instead of the app where a start cannot simply go on: what happened, what it means, what to do. */
export function StartScreen({ error, testId, actions, children }: StartScreenProps) {
  const { happened, meaning, action } = messageFor(error);
  return (
    <main className={classes['refusal']} data-testid={testId} data-code={error.code}>
      <p className={classes['brand']}>Brieflock</p>
      <h1 className={classes['title']}>{happened}</h1>
      <dl className={classes['parts']}>
        <dt>Your data</dt>
        <dd>{meaning}</dd>
        <dt>What to do</dt>
        <dd>{action}</dd>
      </dl>
      {children}
      <div className={classes['actions']}>
        {actions}
        <CopyButton text={messageDetails(error)}>Copy details</CopyButton>
      </div>
    </main>
  );
}
