/** Names of the places in a document that others lead to. A link may name a place the document does not have. */

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
