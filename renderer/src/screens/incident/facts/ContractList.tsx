import { lowerFirst } from '@shared/base/words';
import { clauseLengthInWords } from '@shared/wording/incident-words';
import { useIncident } from '../use-incident';
import { useIncidentNames } from '../use-incident-view';
import type { FactAct } from './FactDialog';
import { FactRow } from './FactRow';
import classes from './Facts.module.css';

/** Notice clauses that counsel entered. */
export function ContractList({ onAct }: { readonly onAct: (act: FactAct) => void }) {
  const { incident } = useIncident();
  const names = useIncidentNames();
  if (incident.contracts.length === 0)
    return (
      <p className={classes['none']}>
        None was entered. What contracts and policies ask for is in no list until you enter it.
      </p>
    );
  return (
    <ul className={classes['list']} data-testid="contracts">
      {incident.contracts.map((clause) => (
        <FactRow
          key={clause.contract}
          name={clause.counterparty}
          says={`${clauseLengthInWords(clause)} from ${lowerFirst(names.kind(clause.from))}${clause.clause === '' ? '' : ` (${clause.clause})`}`}
          onChange={() => {
            onAct({ kind: 'contract', clause });
          }}
          onWithdraw={() => {
            onAct({ kind: 'withdraw-contract', clause });
          }}
        />
      ))}
    </ul>
  );
}
