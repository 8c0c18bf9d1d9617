import { Button } from '@mantine/core';
import type { LossEstimates } from '@shared/assessment/schema';
import type { LossPlan } from '@shared/loss/plan';
import { obstacleWords } from '@shared/wording/loss-words';
import { Notice } from '@renderer/ui/Notice';
import { ProgressPanel } from '@renderer/ui/ProgressPanel';
import { Section } from '@renderer/ui/Section';
import { Results } from './Results';
import { useSimulation, type RunState } from './use-simulation';
import classes from './ResultsSection.module.css';

interface ResultsSectionProps {
  readonly assessmentId: string;
  readonly exposure: LossEstimates;
  readonly plan: LossPlan;
}

/** Runs the simulation, and shows the last run with whether it still stands. */
export function ResultsSection({ assessmentId, exposure, plan: { plan, setAside } }: ResultsSectionProps) {
  const { state, last, run, cancel } = useSimulation(assessmentId);
  const isReady = plan.scenarios.length > 0;
  const isStale = last !== undefined && last.key !== JSON.stringify(plan);
  return (
    <Section
      title="Results"
      intro="Simulated on this computer. Worst and best case are the two ends of what the answers still leave unknown about controls."
    >
      <SetAside setAside={setAside} />
      {state.kind === 'running' ? (
        <ProgressPanel stage="Simulating years" done={state.done} onCancel={cancel} />
      ) : (
        <div>
          <Button
            disabled={!isReady}
            variant={last === undefined || isStale ? 'filled' : 'default'}
            onClick={() => {
              run(plan);
            }}
          >
            {last === undefined ? 'Run the simulation' : 'Run the simulation again'}
          </Button>
          {isReady ? null : <p className={classes['hint']}>It needs one complete estimate.</p>}
        </div>
      )}
      <RunNotice state={state} />
      {isStale && state.kind !== 'running' ? (
        <Notice
          kind="warning"
          live="status"
          title="Estimates or answers have changed since these figures were simulated."
        >
          <p>The figures below still show the earlier state. Documents always simulate anew.</p>
        </Notice>
      ) : null}
      {last === undefined ? null : <Results results={last.results} exposure={exposure} />}
    </Section>
  );
}

function SetAside({ setAside }: Pick<LossPlan, 'setAside'>) {
  if (setAside.length === 0) return null;
  return (
    <ul className={classes['aside']}>
      {setAside.map(({ scenarioId, title, obstacle }) => (
        <li key={`${scenarioId} ${obstacle}`}>
          Not simulated: {title}. Reason: {obstacleWords(obstacle)}.
        </li>
      ))}
    </ul>
  );
}

function RunNotice({ state }: { readonly state: RunState }) {
  switch (state.kind) {
    case 'idle':
    case 'running':
      return null;
    case 'cancelled':
      return (
        <Notice kind="info" live="status" title="You stopped the simulation before it was finished.">
          <p>Your estimates are kept, and earlier figures stand.</p>
        </Notice>
      );
    case 'failed':
      return (
        <Notice kind="danger" live="alert" title="The simulation broke off.">
          <p>
            Your estimates are kept. Try again with fewer years; if it happens again, close other programs
            first.
          </p>
        </Notice>
      );
  }
}
