import { DETAIL_FIELDS } from '@shared/assessment/schema-incident';
import { DETAIL_WORDS } from '@shared/wording/incident-words';
import { useIncident } from '../use-incident';
import type { FactAct } from './FactDialog';
import { FactRow } from './FactRow';
import classes from './Facts.module.css';

/** What is known in words. */
export function DetailList({ onAct }: { readonly onAct: (act: FactAct) => void }) {
  const { incident } = useIncident();
  return (
    <ul className={classes['list']} data-testid="details">
      {DETAIL_FIELDS.map((field) => {
        const text = incident.details.get(field) ?? '';
        return (
          <FactRow
            key={field}
            name={DETAIL_WORDS[field]}
            says={text === '' ? 'Nothing said yet' : text}
            onChange={() => {
              onAct({ kind: 'detail', field });
            }}
          />
        );
      })}
    </ul>
  );
}
