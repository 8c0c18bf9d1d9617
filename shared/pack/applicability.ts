/**
 * Decides whether something applies to a profile, and says why in words. Three-valued: a profile question
 * that nobody answered yields `unknown`, and what may apply is asked.
 */
import { joinWords } from '../base/words';
import type { Applicability, Facet } from './schema';

/** What a profile says of each facet: the ids of the options that were chosen, by the id of the facet. */
export interface FacetChoices {
  readonly facets: Readonly<Record<string, readonly string[]>>;
}

export type Truth = 'yes' | 'no' | 'unknown';

/** The outcome with its reason, written to follow "Asked because" or "Not asked because". */
export interface ApplicabilityResult {
  readonly state: Truth;
  readonly because: string;
}

const OPPOSITE: Readonly<Record<Truth, Truth>> = { yes: 'no', no: 'yes', unknown: 'unknown' };

interface Context {
  readonly profile: FacetChoices;
  readonly facets: readonly Facet[];
}

type FacetExpression = Extract<Applicability, { kind: 'facet' }>;

function labelsOf(facet: Facet | undefined, ids: readonly string[]): readonly string[] {
  return ids.map((id) => facet?.options.find((option) => option.id === id)?.label ?? id);
}

function evaluateFacet(expression: FacetExpression, context: Context): ApplicabilityResult {
  const facet = context.facets.find((candidate) => candidate.id === expression.facet);
  const title = facet?.title ?? expression.facet;
  const chosen = context.profile.facets[expression.facet] ?? [];
  if (chosen.length === 0) {
    return { state: 'unknown', because: `the profile does not say yet: ${title}` };
  }
  const matching = expression.anyOf.filter((id) => chosen.includes(id));
  if (matching.length > 0) {
    return { state: 'yes', because: `${title}: ${joinWords(labelsOf(facet, matching), 'and')}` };
  }
  const wanted = joinWords(labelsOf(facet, expression.anyOf), 'or');
  return { state: 'no', because: `${title} does not include ${wanted}` };
}

/** Kleene's strong logic: `decisive` settles the group, otherwise one `unknown` leaves it unknown. */
function combine(parts: readonly ApplicabilityResult[], decisive: 'yes' | 'no'): ApplicabilityResult {
  const settled = parts.filter((part) => part.state === decisive);
  const open = parts.filter((part) => part.state === 'unknown');
  const [state, reasons]: [Truth, readonly ApplicabilityResult[]] =
    settled.length > 0
      ? [decisive, settled]
      : open.length > 0
        ? ['unknown', open]
        : [decisive === 'yes' ? 'no' : 'yes', parts];
  const words = [...new Set(reasons.map((part) => part.because))];
  return { state, because: words.join('; ') };
}

function evaluate(expression: Applicability, context: Context): ApplicabilityResult {
  switch (expression.kind) {
    case 'always':
      return { state: 'yes', because: 'it concerns every organization' };
    case 'facet':
      return evaluateFacet(expression, context);
    case 'all':
      return combine(
        expression.of.map((part) => evaluate(part, context)),
        'no',
      );
    case 'any':
      return combine(
        expression.of.map((part) => evaluate(part, context)),
        'yes',
      );
    case 'not': {
      const inner = evaluate(expression.of, context);
      return { state: OPPOSITE[inner.state], because: inner.because };
    }
  }
}

function facetTruth({ facet, anyOf }: FacetExpression, facets: FacetChoices['facets']): Truth {
  const chosen = facets[facet];
  if (chosen === undefined || chosen.length === 0) return 'unknown';
  return anyOf.some((id) => chosen.includes(id)) ? 'yes' : 'no';
}

/** As {@link combine}, for the state alone. */
function combinedTruth(
  of: readonly Applicability[],
  facets: FacetChoices['facets'],
  decisive: 'yes' | 'no',
): Truth {
  let state: Truth = decisive === 'yes' ? 'no' : 'yes';
  for (const part of of) {
    const truth = truthIn(part, facets);
    if (truth === decisive) return decisive;
    if (truth === 'unknown') state = 'unknown';
  }
  return state;
}

function truthIn(expression: Applicability, facets: FacetChoices['facets']): Truth {
  switch (expression.kind) {
    case 'always':
      return 'yes';
    case 'facet':
      return facetTruth(expression, facets);
    case 'all':
      return combinedTruth(expression.of, facets, 'no');
    case 'any':
      return combinedTruth(expression.of, facets, 'yes');
    case 'not':
      return OPPOSITE[truthIn(expression.of, facets)];
  }
}

/**
 * The state of {@link evaluateApplicability} without its words: for scores, which evaluate hundreds of
 * conditions at a time.
 */
export function truthOf(expression: Applicability, profile: FacetChoices): Truth {
  return truthIn(expression, profile.facets);
}

/** The facets a condition asks about, each as often as it does. */
export function facetsIn(expression: Applicability): readonly string[] {
  switch (expression.kind) {
    case 'always':
      return [];
    case 'facet':
      return [expression.facet];
    case 'all':
    case 'any':
      return expression.of.flatMap(facetsIn);
    case 'not':
      return facetsIn(expression.of);
  }
}

/**
 * Evaluates a condition against a profile.
 *
 * @param expression - the condition from the pack
 * @param profile - who the organization is; a facet that is missing or empty is unknown
 * @param facets - the pack's facets, for the words
 * @returns the state and its reason. Never throws: a facet the pack does not have counts as unknown.
 */
export function evaluateApplicability(
  expression: Applicability,
  profile: FacetChoices,
  facets: readonly Facet[],
): ApplicabilityResult {
  return evaluate(expression, { profile, facets });
}
