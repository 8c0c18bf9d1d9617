import { countOf } from '@shared/base/words';
import type { Profile } from '@shared/assessment/schema';
import type { Facet } from '@shared/pack/schema';
import { LinkButton } from '@renderer/ui/LinkButton';
import { facetAnchor } from './facet-anchor';
import { askedFacets } from './profile-values';

interface OpenPointsProps {
  readonly facets: readonly Facet[];
  readonly chosen: Profile['facets'];
}

function goTo({ id }: Facet): void {
  const point = document.getElementById(facetAnchor(id));
  point?.scrollIntoView({ block: 'start' });
  point?.focus({ preventScroll: true });
}

/** How many points of the profile are open, and the way to the first of them. Nothing where none is. */
export function OpenPoints({ facets, chosen }: OpenPointsProps) {
  const open = askedFacets(facets, chosen).filter(({ id }) => (chosen[id] ?? []).length === 0);
  const [first] = open;
  if (first === undefined) return null;
  return (
    <p data-testid="open-points">
      {countOf(open.length, 'point')} open. First:{' '}
      <LinkButton
        onClick={() => {
          goTo(first);
        }}
      >
        {first.title}
      </LinkButton>
    </p>
  );
}
