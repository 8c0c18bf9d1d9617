import { Button } from '@mantine/core';
import { useState } from 'react';
import { useRepository } from '@renderer/data/use-repository';
import classes from './About.module.css';
import { runSelfTest, type SelfTestFinding } from './run-self-test';

const OUTCOMES: Readonly<Record<SelfTestFinding['outcome'], string>> = {
  passed: 'Passed',
  failed: 'Failed',
  note: 'Note',
};

/** Counts requests to the network, and checks logs and the newest backup, when it is asked to. */
export function SelfTest() {
  const repository = useRepository();
  const [state, setState] = useState<readonly SelfTestFinding[] | 'running' | null>(null);
  const run = async () => {
    setState('running');
    setState(await runSelfTest(repository));
  };
  return (
    <>
      <Button
        variant="default"
        data-disabled={state === 'running'}
        aria-disabled={state === 'running'}
        onClick={() => {
          if (state !== 'running') void run();
        }}
      >
        Run the self-test
      </Button>
      <div role="status" data-testid="self-test">
        {state === 'running' ? <p>Counting and reading…</p> : null}
        {state === null || state === 'running' ? null : (
          <ul className={classes['findings']}>
            {state.map(({ about, outcome, words }) => (
              <li key={about}>
                <b>
                  {about}: {OUTCOMES[outcome]}.
                </b>{' '}
                {words}
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
