import { Button } from '@mantine/core';
import { useId } from 'react';
import { capitalized } from '@shared/base/words';
import type { IncidentDeadline } from '@shared/incident/incident-deadlines';
import type { ContractClause } from '@shared/incident/types';
import { deadlineReasonsInWords, regimeWords } from '@shared/wording/deadline-words';
import { standInWords, triggerAsOf } from '@shared/wording/incident-deadline-words';
import { clauseLengthInWords } from '@shared/wording/incident-words';
import { useStoredPack } from '@renderer/stores/current-pack';
import { ConfidenceMark } from '@renderer/ui/ConfidenceMark';
import { useIncident } from '../use-incident';
import type { DeadlineAct } from './DeadlineDialog';
import { DeadlineWhen } from './DeadlineWhen';
import classes from './Ladder.module.css';

interface DeadlineCardProps {
  readonly line: IncidentDeadline;
  readonly asOf: string;
  readonly onAct: (act: DeadlineAct) => void;
}

/** One deadline: when, what, by whose law, counted from what and how, where it stands, and what can be done about it. */
export function DeadlineCard({ line, asOf, onAct }: DeadlineCardProps) {
  const { deadline, stand } = line;
  const id = useId();
  return (
    <article className={classes['card']} aria-labelledby={id} data-stand={stand.kind} data-testid="deadline">
      <DeadlineWhen deadline={deadline} stand={stand} asOf={asOf} />
      <div className={classes['what']}>
        <h3 id={id}>{deadline.stage}</h3>
        <Whose line={line} />
        {stand.kind === 'open' ? null : (
          <p className={classes['stand']} data-stand={stand.kind}>
            {standInWords(stand, deadline.outer, asOf)}.
          </p>
        )}
        {deadline.status === 'would-start' ? (
          <BriefBasis line={line} asOf={asOf} />
        ) : (
          <Basis line={line} asOf={asOf} />
        )}
        <CardActions line={line} onAct={onAct} />
      </div>
    </article>
  );
}

interface LineProps {
  readonly line: IncidentDeadline;
}

/** Whose rule it is, and to whom it is owed. */
function Whose({ line: { deadline, contract } }: LineProps) {
  const { clockTable } = useStoredPack();
  const row = clockTable?.clocks.find((clock) => clock.id === deadline.clock);
  const said =
    contract === null ? [row?.regime, row?.recipient] : [clauseWords(contract), contract.recipient];
  const [whose = '', recipient = ''] = said;
  if (whose === '') return null;
  return <p className={classes['regime']}>{recipient === '' ? whose : `${whose}. To: ${recipient}`}</p>;
}

function clauseWords({ under }: ContractClause): string {
  return under === 'policy' ? 'Insurance policy, entered by counsel' : 'Contract, entered by counsel';
}

interface BasisProps extends LineProps {
  readonly asOf: string;
}

/** What would start it; the rule on demand, since it does not run yet. */
function BriefBasis({ line, asOf }: BasisProps) {
  const { law } = useIncident();
  return (
    <>
      <p className={classes['starts']}>
        Starts with: {triggerAsOf(line.deadline, regimeWords(law.regimes), asOf)}.
      </p>
      <details className={classes['more']}>
        <summary>Rule, authority, owner</summary>
        <Basis line={line} asOf={asOf} />
      </details>
    </>
  );
}

/** What it is counted from, how, by which authority, and whose task it is. */
function Basis({ line: { deadline, contract, owner }, asOf }: BasisProps) {
  const { law } = useIncident();
  const words = regimeWords(law.regimes);
  const length = contract === null ? '' : `${capitalized(clauseLengthInWords(contract))}. `;
  return (
    <dl className={classes['facts']}>
      <dt>{deadline.event === null ? 'Starts with' : 'Counted from'}</dt>
      <dd>{triggerAsOf(deadline, words, asOf)}</dd>
      <dt>Rule</dt>
      <dd>
        {length}
        {deadlineReasonsInWords(deadline, words)}
      </dd>
      {contract === null ? (
        <>
          <dt>Authority</dt>
          <dd>
            {deadline.authority} <ConfidenceMark confidence={deadline.confidence} />
          </dd>
        </>
      ) : (
        <>
          <dt>Clause</dt>
          <dd>{contract.clause === '' ? 'Not said' : contract.clause}</dd>
        </>
      )}
      <dt>Owner</dt>
      <dd>{owner === '' ? 'Nobody yet' : owner}</dd>
    </dl>
  );
}

/** What can be done about it as it stands. */
function CardActions({ line, onAct }: Pick<DeadlineCardProps, 'line' | 'onAct'>) {
  const { deadline, stand, contract } = line;
  const button = (kind: DeadlineAct['kind'], words: string) => (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`${words} ${deadline.stage}`}
      onClick={() => {
        onAct({ kind, line });
      }}
    >
      {words}
    </Button>
  );
  return (
    <div className={classes['actions']}>
      {stand.kind === 'filed' ? button('withdraw-filing', 'Withdraw the filing…') : button('file', 'Filed…')}
      {stand.kind === 'set-aside'
        ? button('take-up', 'Applies after all…')
        : button('set-aside', 'Does not apply, because…')}
      {button('owner', 'Owner…')}
      {contract === null ? null : button('withdraw-clause', 'Withdraw the clause…')}
    </div>
  );
}
