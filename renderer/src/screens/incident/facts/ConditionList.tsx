import { joinWords } from '@shared/base/words';
import { disprovedNames } from '@shared/incident/incident-facts';
import { guideReader, isFor } from '@shared/incident/guide-for';
import type { ConditionAnswer } from '@shared/incident/types';
import { contradictionInWords } from '@shared/wording/incident-words';
import { useIncident } from '../use-incident';
import { useIncidentNames } from '../use-incident-view';
import type { FactAct } from './FactDialog';
import { FactRow } from './FactRow';
import classes from './Facts.module.css';

const ANSWERS = { yes: 'Yes', no: 'No', unknown: 'Not known' } as const;

/** The questions about this incident with what was answered. */
export function ConditionList({ onAct }: { readonly onAct: (act: FactAct) => void }) {
  const { incident, guide, law } = useIncident();
  const names = useIncidentNames();
  const reader = guideReader(incident, guide, law.choices);
  const disproved = disprovedNames(incident);
  const asked = guide.conditions.filter(
    (condition) => isFor(condition, reader) || incident.conditions.has(condition.id),
  );
  const says = (answer: ConditionAnswer | undefined, unknown: string): string => {
    if (answer === undefined) return `Not answered. ${unknown}`;
    if (answer.answer === 'unknown') return `Not known. ${unknown}`;
    const given =
      answer.answer === 'yes' && answer.names.length > 0
        ? `: ${joinWords(answer.names.map(names.name), 'and')}`
        : '';
    const against = contradictionInWords(answer, disproved);
    return `${ANSWERS[answer.answer]}${given}${against === '' ? '' : `. ${against}`}`;
  };
  return (
    <ul className={classes['list']} data-testid="conditions">
      {asked.map((condition) => (
        <FactRow
          key={condition.id}
          name={condition.label}
          says={says(incident.conditions.get(condition.id), condition.unknown)}
          onChange={() => {
            onAct({ kind: 'condition', condition });
          }}
        />
      ))}
    </ul>
  );
}
