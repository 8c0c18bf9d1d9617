/** The facts a report assumes: the profile, with what it does not say named as unknown. */
import { capitalized, joinWords } from '../../base/words';
import { truthOf } from '../../pack/applicability';
import type { Facet } from '../../pack/schema';
import type { MemoPart } from '../memo-types';
import type { ReportContext } from './context';

type Fact = MemoPart['facts'][number];

function factOf(facet: Facet, chosen: readonly string[]): Fact {
  const title = capitalized(facet.title);
  if (chosen.length === 0) return { title, value: 'Not known: the profile does not say.', isKnown: false };
  const labels = chosen.map(
    (id) => facet.options.find((option) => option.id === id)?.label ?? `“${id}” (not in this edition)`,
  );
  return { title, value: labels.join('; '), isKnown: true };
}

/** Facets that may concern the organization, and those it has answered all the same. */
function askedFacets({ input }: ReportContext): readonly Facet[] {
  const { pack, assessment } = input;
  const { facets } = assessment.profile;
  return pack.facets.filter(
    ({ id, when }) =>
      (facets[id] ?? []).length > 0 || when === undefined || truthOf(when, assessment.profile) !== 'no',
  );
}

/** One fact per facet that was asked, then facets of the profile that the pack does not have. */
export function factViews(context: ReportContext): readonly Fact[] {
  const { pack, assessment } = context.input;
  const chosen = assessment.profile.facets;
  const known = new Set(pack.facets.map((facet) => facet.id));
  const strangers = Object.entries(chosen).filter(([id, values]) => !known.has(id) && values.length > 0);
  return [
    ...askedFacets(context).map((facet) => factOf(facet, chosen[facet.id] ?? [])),
    ...strangers.map(([id, values]) => ({
      title: id,
      value: `${joinWords(values, 'and')} (kept; this edition does not ask for it)`,
      isKnown: true,
    })),
  ];
}

/** The facets nobody has filled in. */
export function unknownFacts(context: ReportContext): readonly Facet[] {
  const chosen = context.input.assessment.profile.facets;
  return askedFacets(context).filter((facet) => (chosen[facet.id] ?? []).length === 0);
}
