import { Button, Textarea } from '@mantine/core';
import { appError } from '@shared/base/app-error';
import { messageFor } from '@shared/wording/errors/messages';
import { settleLeftOver } from '@renderer/records/handed-over';
import { leftOverWords } from '@renderer/records/left-over-words';
import { useLeftOver } from '@renderer/stores/left-over';
import { CopyButton } from '@renderer/ui/CopyButton';
import { Notice } from '@renderer/ui/Notice';
import classes from './SaveNotice.module.css';

const MOST_LINES = 8;

/** Shows what was typed for an assessment that is no longer here, until the user has read it. */
export function LeftOverNotice() {
  const items = useLeftOver((state) => state.items);
  if (items.length === 0) return null;
  const error = appError('words-left-over', { changes: String(items.length) });
  const { happened, meaning, action } = messageFor(error);
  const words = leftOverWords(items);
  return (
    <div className={classes['notice']} data-testid="left-over-notice">
      <Notice
        kind="warning"
        title={happened}
        live="alert"
        actions={
          <>
            <CopyButton text={words}>Copy the words</CopyButton>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                void settleLeftOver();
              }}
            >
              I have read this
            </Button>
          </>
        }
      >
        <p>{meaning}</p>
        <p>{action}</p>
        <Textarea label="What was typed" readOnly autosize maxRows={MOST_LINES} value={words} />
      </Notice>
    </div>
  );
}
