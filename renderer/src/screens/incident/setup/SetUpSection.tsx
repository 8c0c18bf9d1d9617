import { Button } from '@mantine/core';
import { useState } from 'react';
import { countOf } from '@shared/base/words';
import { now, timeZone } from '@renderer/platform/clock';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { useKeyCommands } from '@renderer/ui/use-key-commands';
import { useMinute } from '@renderer/ui/use-minute';
import { EffectList } from '../EffectList';
import { useIncident } from '../use-incident';
import { ConditionFields } from './ConditionFields';
import { LadderPreview } from './LadderPreview';
import { MomentFields } from './MomentFields';
import { RoleField } from './RoleField';
import { SideField } from './SideField';
import { useSetUp } from './use-set-up';
import classes from './SetUp.module.css';

/** The first facts on one screen, with the deadlines they come to beside them. Nothing is written until it is recorded. */
export function SetUpSection() {
  const { problem, show, log } = useIncident();
  const asOf = useMinute(now);
  const [zone, setZone] = useState(timeZone);
  const [isBusy, setBusy] = useState(false);
  const { setUp, change, pending, preview, record } = useSetUp();
  const submit = async () => {
    setBusy(true);
    const isWritten = await record();
    setBusy(false);
    if (isWritten) show('deadlines');
  };
  useKeyCommands(
    ({ key, ctrlKey, metaKey }) => (key === 'Enter' && (ctrlKey || metaKey) ? 'record' : null),
    () => {
      if (!isBusy) void submit();
      return true;
    },
  );
  return (
    <div className={classes['setUp']} data-testid="set-up">
      <div className={classes['form']}>
        <SideField
          sides={setUp.sides}
          onChange={(sides) => {
            change({ sides });
          }}
        />
        <RoleField setUp={setUp} onChange={change} />
        <MomentFields
          moments={setUp.moments}
          zone={zone}
          preview={preview}
          onZone={setZone}
          onChange={(moments) => {
            change({ moments });
          }}
        />
        <ConditionFields
          conditions={setUp.conditions}
          preview={preview}
          asOf={asOf}
          onChange={(conditions) => {
            change({ conditions });
          }}
        />
      </div>
      <aside className={classes['beside']} aria-label="Deadlines as they would stand">
        <LadderPreview incident={preview} asOf={asOf} />
        {log.length > 1 ? <EffectList acts={pending} /> : null}
        {problem === null ? null : <ErrorNotice error={problem} />}
        <div className={classes['record']}>
          <Button disabled={isBusy} data-testid="record-set-up" onClick={() => void submit()}>
            {pending.length === 0 ? 'Go to the deadlines' : 'Record and go on'}
          </Button>
          <span className={classes['about']}>
            {pending.length === 0
              ? 'Everything shown is on record.'
              : `${countOf(pending.length, 'thing')} to record. Ctrl Enter does the same.`}
          </span>
        </div>
      </aside>
    </div>
  );
}
