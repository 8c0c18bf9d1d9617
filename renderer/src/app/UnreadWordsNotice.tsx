import { Button } from '@mantine/core';
import { takeBackPending } from '@renderer/records/handed-over';
import { forgetUnreadWords, useUnreadWords } from '@renderer/stores/unread-words';
import { ToldNotice } from './ToldNotice';

/** Says that words kept over a restart are there and cannot be read; reads them again when asked to. */
export function UnreadWordsNotice() {
  const error = useUnreadWords((state) => state.error);
  if (error === null) return null;
  return (
    <ToldNotice
      error={error}
      kind="warning"
      testId="unread-words-notice"
      actions={
        <>
          <Button
            size="xs"
            onClick={() => {
              void takeBackPending();
            }}
          >
            Try again
          </Button>
          <Button size="xs" variant="default" onClick={forgetUnreadWords}>
            I have read this
          </Button>
        </>
      }
    />
  );
}
