/** Decides whether any organization at all can meet a condition. Exact: it tries profiles, it never guesses. */
import { evaluateApplicability } from '../applicability';
import type { Applicability, Facet } from '../schema';

type Leaf = Extract<Applicability, { kind: 'facet' }>;

function leavesOf(expression: Applicability): readonly Leaf[] {
  switch (expression.kind) {
    case 'always':
      return [];
    case 'facet':
      return [expression];
    case 'not':
      return leavesOf(expression.of);
    case 'all':
    case 'any':
      return expression.of.flatMap(leavesOf);
  }
}

/** Which of the leaves a choice meets, as a key: choices with the same key are the same to the condition. */
function outcomeOf(leaves: readonly Leaf[], chosen: readonly string[]): string {
  return leaves.map((leaf) => (leaf.anyOf.some((id) => chosen.includes(id)) ? '1' : '0')).join('');
}

/** One choice for each outcome that ticking several options together can have. */
function combined(
  leaves: readonly Leaf[],
  alone: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const found = new Map(alone.map((choice) => [outcomeOf(leaves, choice), choice]));
  for (const choice of found.values()) {
    for (const other of alone) {
      const both = [...choice, ...other];
      const outcome = outcomeOf(leaves, both);
      // A map hands out entries added during the loop as well, so this ends when nothing new comes up.
      if (!found.has(outcome)) found.set(outcome, both);
    }
  }
  return [...found.values()];
}

/** Every way to answer one profile question that makes a difference to the condition. */
function choicesFor(facet: Facet, leaves: readonly Leaf[]): readonly (readonly string[])[] {
  const alone = facet.options.map((option) => [option.id]);
  if (!facet.multiple) return alone;
  const together = facet.options.filter((option) => option.exclusive !== true).map((option) => [option.id]);
  return [...combined(leaves, together), ...alone];
}

/**
 * Whether some complete profile meets the condition. Options that stand alone and profile questions with one
 * answer are respected.
 *
 * @param expression - a condition whose ids all lead somewhere; an unknown facet can never be met
 */
export function canBeMet(expression: Applicability, facets: readonly Facet[]): boolean {
  const leaves = leavesOf(expression);
  const asked = facets
    .map((facet) => ({ facet, leaves: leaves.filter((leaf) => leaf.facet === facet.id) }))
    .filter((item) => item.leaves.length > 0);
  const choices = asked.map((item) => ({ id: item.facet.id, choices: choicesFor(item.facet, item.leaves) }));
  return search(expression, { facets, choices, profile: {} });
}

interface Search {
  readonly facets: readonly Facet[];
  readonly choices: readonly { readonly id: string; readonly choices: readonly (readonly string[])[] }[];
  readonly profile: Readonly<Record<string, readonly string[]>>;
}

/** Fills the profile one answer at a time and turns back as soon as the condition is settled. */
function search(expression: Applicability, { facets, choices, profile }: Search): boolean {
  const { state } = evaluateApplicability(expression, { facets: profile }, facets);
  const [next, ...rest] = choices;
  if (state !== 'unknown' || next === undefined) return state === 'yes';
  return next.choices.some((choice) =>
    search(expression, { facets, choices: rest, profile: { ...profile, [next.id]: choice } }),
  );
}
