import { Button, Textarea } from '@mantine/core';
import { appError } from '@shared/base/app-error';
import { settleLeftOver } from '@renderer/records/handed-over';
import { leftOverWords } from '@renderer/records/left-over-words';
import { useLeftOver } from '@renderer/stores/left-over';
import { CopyButton } from '@renderer/ui/CopyButton';
import { ToldNotice } from './ToldNotice';

const MOST_LINES = 8;

/** Shows what was typed for an assessment that is no longer here, until the user has read it. */
export function LeftOverNotice() {
  const items = useLeftOver((state) => state.items);
  if (items.length === 0) return null;
  const words = leftOverWords(items);
  return (
    <ToldNotice
      error={appError('words-left-over', { changes: String(items.length) })}
      kind="warning"
      testId="left-over-notice"
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
      <Textarea label="What was typed" readOnly autosize maxRows={MOST_LINES} value={words} />
    </ToldNotice>
  );
}
