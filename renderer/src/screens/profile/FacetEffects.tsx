import { useWatch, type Control } from 'react-hook-form';
import { facetEffects } from '@shared/assessment/facet-effects';
import type { Facet } from '@shared/pack/schema';
import { usePack } from '@renderer/stores/current-pack';
import { facetEffectInWords } from './effect-words';
import { chosenFacets, type ProfileValues } from './profile-values';
import classes from './FacetField.module.css';

interface FacetEffectsProps {
  readonly facet: Facet;
  readonly control: Control<ProfileValues>;
}

/** Under the options of a point: what each choice switched on or off. Nothing where nothing is chosen, or nothing depends on it. */
export function FacetEffects({ facet, control }: FacetEffectsProps) {
  const pack = usePack();
  const facets = chosenFacets(useWatch({ control, name: 'facets' }));
  const lines = facetEffects(pack, { facets }, facet.id).map((effect) => ({
    id: effect.optionId,
    label: facet.options.find(({ id }) => id === effect.optionId)?.label ?? effect.optionId,
    words: facetEffectInWords(effect, pack),
  }));
  return (
    <div role="status" aria-atomic="false" className={classes['effects']} data-testid={`effects-${facet.id}`}>
      {lines.map(({ id, label, words }) =>
        words === '' ? null : (
          <p key={id}>
            <b>{label}</b> {words}
          </p>
        ),
      )}
    </div>
  );
}
