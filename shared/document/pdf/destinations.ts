/**
 * Names of the places in a document that others lead to, and the rule that no link leads nowhere: a block may link
 * to an answer or an authority without knowing whether the document at hand has it.
 */
import { visitNodes } from './page-node';

/** Where a question's answer stands. */
export function answerDestination(questionId: string): string {
  return `answer-${questionId}`;
}

/** Where a question's finding stands in the action plan. */
export function findingDestination(questionId: string): string {
  return `finding-${questionId}`;
}

/** Where an authority stands in the table of authorities. */
export function authorityDestination(authorityId: string): string {
  return `authority-${authorityId}`;
}

/** Where a scenario is told. */
export function scenarioDestination(scenarioId: string): string {
  return `scenario-${scenarioId}`;
}

/** Gives every place its name, the first where it is asked for twice, and takes away links that lead nowhere. */
export function resolveDestinations(content: unknown): void {
  const places = new Set<unknown>();
  visitNodes(content, (node) => {
    const { id, place } = node;
    if (place !== undefined && !places.has(place)) node['id'] = place;
    places.add(place ?? id);
  });
  visitNodes(content, (node) => {
    if (!places.has(node['linkToDestination'])) delete node['linkToDestination'];
  });
}
