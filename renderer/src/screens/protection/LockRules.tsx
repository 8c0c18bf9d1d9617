import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Response } from '@shared/ipc/contract';
import { api } from '@renderer/platform/api';
import { useAttempt } from '@renderer/screens/jobs';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import classes from './Protection.module.css';

type Rules = Pick<Response<'vault:get-settings'>, 'idleMinutes' | 'locksOnSuspend' | 'locksWithScreen'>;

const MINUTES = [5, 10, 15, 30, 60, 120] as const;
const NEVER = 'never';

interface LockRulesProps {
  readonly settings: Rules;
}

/** When the vault is locked by itself. A change counts at once. */
export function LockRules({ settings }: LockRulesProps) {
  const [rules, setRules] = useState<Rules>({
    idleMinutes: settings.idleMinutes,
    locksOnSuspend: settings.locksOnSuspend,
    locksWithScreen: settings.locksWithScreen,
  });
  const { error, run } = useAttempt();
  const change = (part: Partial<Rules>) => {
    const next = { ...rules, ...part };
    run(
      () => api.vault.setSettings(next),
      () => {
        setRules(next);
      },
    );
  };
  const listed = [...new Set([...MINUTES, ...(rules.idleMinutes === null ? [] : [rules.idleMinutes])])];
  return (
    <div className={classes['stack']}>
      {error === null ? null : <ErrorNotice error={error} />}
      <NativeSelect
        label="When nobody types or moves the mouse"
        value={rules.idleMinutes === null ? NEVER : String(rules.idleMinutes)}
        data={[
          ...listed
            .toSorted((a, b) => a - b)
            .map((minutes) => ({ value: String(minutes), label: `After ${String(minutes)} minutes` })),
          { value: NEVER, label: 'Never' },
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          change({ idleMinutes: value === NEVER ? null : Number(value) });
        }}
      />
      <Checkbox
        label="When the computer goes to sleep"
        checked={rules.locksOnSuspend}
        onChange={(event) => {
          change({ locksOnSuspend: event.currentTarget.checked });
        }}
      />
      <Checkbox
        label="When the screen is locked"
        checked={rules.locksWithScreen}
        onChange={(event) => {
          change({ locksWithScreen: event.currentTarget.checked });
        }}
      />
    </div>
  );
}
