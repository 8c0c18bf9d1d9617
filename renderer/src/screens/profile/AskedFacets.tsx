import { useWatch, type Control } from 'react-hook-form';
import type { Facet } from '@shared/pack/schema';
import { FacetField } from './FacetField';
import { askedFacets, chosenFacets, type ProfileValues } from './profile-values';
import classes from './ProfileForm.module.css';

interface AskedFacetsProps {
  readonly facets: readonly Facet[];
  readonly control: Control<ProfileValues>;
}

/** The points of the profile that may concern the organization, as far as it is filled in. What is hidden is kept. */
export function AskedFacets({ facets, control }: AskedFacetsProps) {
  const chosen = chosenFacets(useWatch({ control, name: 'facets' }));
  return (
    <div className={classes['points']}>
      {askedFacets(facets, chosen).map((facet) => (
        <FacetField key={facet.id} facet={facet} control={control} />
      ))}
    </div>
  );
}
