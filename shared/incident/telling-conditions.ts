/** Which questions about an incident would change its deadlines. Pure. */
import type { IncidentCondition, IncidentGuide } from '../pack/schema-incident';
import { compareDeadlines } from './compare-deadlines';
import { guideReader, isFor } from './guide-for';
import { incidentDeadlines, type IncidentLaw } from './incident-deadlines';
import { namesOfAnswer } from './set-up';
import type { Incident } from './types';

const ANSWERS = ['yes', 'no'] as const;

function answered(incident: Incident, condition: IncidentCondition, answer: 'yes' | 'no'): Incident {
  const { id } = condition;
  const names = namesOfAnswer(condition, { answer, places: [] });
  const conditions = new Map(incident.conditions).set(id, {
    kind: 'condition-set',
    condition: id,
    answer,
    names,
  });
  return { ...incident, conditions };
}

/**
 * Of the questions for this incident those whose answer starts, ends, moves or changes a line, and those that were answered.
 * One that asks for places always may.
 * `asOf` is the moment of the reader, UTC.
 */
export function tellingConditions(
  guide: IncidentGuide,
  incident: Incident,
  { law, asOf }: { readonly law: IncidentLaw; readonly asOf: string },
): readonly IncidentCondition[] {
  const linesOf = (of: Incident) =>
    incidentDeadlines(of, law, asOf).deadlines.map(({ deadline }) => deadline);
  const reader = guideReader(incident, guide, law.choices);
  const before = linesOf(incident);
  return guide.conditions.filter((condition) => {
    if (!isFor(condition, reader)) return false;
    if (condition.place !== undefined || incident.conditions.has(condition.id)) return true;
    return ANSWERS.some(
      (answer) => compareDeadlines(before, linesOf(answered(incident, condition, answer))).length > 0,
    );
  });
}
