import { Button } from '@mantine/core';
import { appError } from '@shared/base/app-error';
import { messageFor } from '@shared/wording/errors/messages';
import { forgetMended, useMended } from '@renderer/stores/mended';
import { Notice } from '@renderer/ui/Notice';
import classes from './SaveNotice.module.css';

/** Says what was put back from the journal, what that means and what to look at, until it was read. */
export function MendedNotice() {
  const told = useMended((state) => state.told);
  if (told === null) return null;
  const context = Object.fromEntries(Object.entries(told).map(([name, count]) => [name, String(count)]));
  const { happened, meaning, action } = messageFor(appError('store-rebuilt', context));
  return (
    <div className={classes['notice']} data-testid="mended-notice">
      <Notice
        kind="info"
        title={happened}
        live="status"
        actions={
          <Button size="xs" variant="default" onClick={forgetMended}>
            I have read this
          </Button>
        }
      >
        <p>{meaning}</p>
        <p>{action}</p>
      </Notice>
    </div>
  );
}
