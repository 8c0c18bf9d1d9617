import { Button } from '@mantine/core';
import { appError } from '@shared/base/app-error';
import { forgetMended, useMended } from '@renderer/stores/mended';
import { ToldNotice } from './ToldNotice';

/** Says what was put back from the journal, what that means and what to look at, until it was read. */
export function MendedNotice() {
  const told = useMended((state) => state.told);
  if (told === null) return null;
  const context = Object.fromEntries(Object.entries(told).map(([name, count]) => [name, String(count)]));
  return (
    <ToldNotice
      error={appError('store-rebuilt', context)}
      kind="info"
      testId="mended-notice"
      actions={
        <Button size="xs" variant="default" onClick={forgetMended}>
          I have read this
        </Button>
      }
    />
  );
}
