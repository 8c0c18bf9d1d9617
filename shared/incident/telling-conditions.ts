/** Which questions about an incident would change its deadlines. Pure. */
import type { IncidentCondition, IncidentGuide } from '../pack/schema-incident';
import { compareDeadlines } from './compare-deadlines';
import { guideReader, isFor } from './guide-for';
import { incidentDeadlines, type IncidentLaw } from './incident-deadlines';
import { namesOfAnswer } from './set-up';
import type { Incident } from './types';

const ANSWERS = ['yes', 'no'] as const;

/** The incident with each answer that gives a name: one that gives none changes nothing. */
function answeredEachWay(incident: Incident, condition: IncidentCondition): readonly Incident[] {
  const { id } = condition;
  return ANSWERS.flatMap((answer) => {
    const names = namesOfAnswer(condition, { answer, places: [] });
    if (names.length === 0) return [];
    const act = { kind: 'condition-set', condition: id, answer, names } as const;
    return [{ ...incident, conditions: new Map(incident.conditions).set(id, act) }];
  });
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
    return answeredEachWay(incident, condition).some(
      (answered) => compareDeadlines(before, linesOf(answered)).length > 0,
    );
  });
}
