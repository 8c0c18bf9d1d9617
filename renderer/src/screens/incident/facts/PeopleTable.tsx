import { useIncident } from '../use-incident';
import { useIncidentNames } from '../use-incident-view';
import type { FactAct } from './FactDialog';
import { FactRow } from './FactRow';
import classes from './Facts.module.css';

/** How many people are affected where. */
export function PeopleTable({ onAct }: { readonly onAct: (act: FactAct) => void }) {
  const { incident } = useIncident();
  const names = useIncidentNames();
  if (incident.people.size === 0) return <p className={classes['none']}>No number is on record.</p>;
  return (
    <ul className={classes['list']} data-testid="people">
      {[...incident.people].map(([place, count]) => (
        <FactRow
          key={place}
          name={names.place(place)}
          says={count === null ? 'Number not known' : count.toLocaleString('en-US')}
          onChange={() => {
            onAct({ kind: 'people', place });
          }}
          onWithdraw={() => {
            onAct({ kind: 'withdraw-people', place });
          }}
        />
      ))}
    </ul>
  );
}
