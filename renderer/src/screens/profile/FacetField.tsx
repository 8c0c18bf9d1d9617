import { useController, type Control } from 'react-hook-form';
import type { Facet } from '@shared/pack/schema';
import { toggleChoice } from '@renderer/data/choices';
import { usePack } from '@renderer/stores/current-pack';
import { facetAnchor } from './facet-anchor';
import { facetReach } from './facet-reach';
import type { ProfileValues } from './profile-values';
import classes from './FacetField.module.css';

interface FacetFieldProps {
  readonly facet: Facet;
  readonly control: Control<ProfileValues>;
}

/** One point of the profile: ticks where several can be true, a single choice otherwise. */
export function FacetField({ facet, control }: FacetFieldProps) {
  const pack = usePack();
  const { field } = useController({ control, name: `facets.${facet.id}` });
  const value: unknown = field.value;
  const chosen: readonly string[] = Array.isArray(value) ? value.map(String) : [];
  const reach = facetReach(pack, facet.id);
  const helpId = `facet-${facet.id}-help`;
  return (
    <fieldset id={facetAnchor(facet.id)} tabIndex={-1} className={classes['group']} aria-describedby={helpId}>
      <legend className={classes['question']}>{facet.question}</legend>
      <div id={helpId} className={classes['help']}>
        <p>{facet.help}</p>
        {reach === '' ? null : <p>{reach}</p>}
      </div>
      <div className={classes['options']}>
        {facet.options.map((option) => (
          <label key={option.id} className={classes['option']}>
            <input
              type={facet.multiple ? 'checkbox' : 'radio'}
              name={`facet-${facet.id}`}
              data-testid={`facet-${facet.id}-${option.id}`}
              checked={chosen.includes(option.id)}
              onBlur={field.onBlur}
              onChange={() => {
                field.onChange(facet.multiple ? toggleChoice(facet.options, chosen, option.id) : [option.id]);
              }}
            />
            <span>
              <span className={classes['label']}>{option.label}</span>
              {option.help === undefined ? null : (
                <span className={classes['optionHelp']}>{option.help}</span>
              )}
            </span>
          </label>
        ))}
      </div>
      <div className={classes['foot']}>
        {chosen.length === 0 ? (
          <span>Not answered: treated as not known.</span>
        ) : (
          <button
            type="button"
            className={classes['clear']}
            onClick={() => {
              field.onChange([]);
            }}
          >
            Leave this open again
          </button>
        )}
      </div>
    </fieldset>
  );
}
