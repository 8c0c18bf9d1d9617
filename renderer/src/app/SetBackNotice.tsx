import { Button } from '@mantine/core';
import { appError } from '@shared/base/app-error';
import { showBackups } from '@renderer/router/navigate';
import { forgetSetBack, useMended } from '@renderer/stores/mended';
import { ToldNotice } from './ToldNotice';

/** Says that what is here may be an earlier state than the one that was saved last, until it was read. */
export function SetBackNotice() {
  const isSetBack = useMended((state) => state.isSetBack);
  if (!isSetBack) return null;
  return (
    <ToldNotice
      error={appError('store-set-back')}
      kind="warning"
      testId="set-back-notice"
      actions={
        <>
          <Button size="xs" variant="default" onClick={() => void showBackups()}>
            Backups
          </Button>
          <Button size="xs" variant="default" onClick={forgetSetBack}>
            I have read this
          </Button>
        </>
      }
    />
  );
}
