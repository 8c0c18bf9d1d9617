import { toggleChoice } from '@renderer/data/choices';
import { useIncident } from '../use-incident';
import classes from './SetUp.module.css';

interface SideFieldProps {
  readonly sides: readonly string[];
  readonly onChange: (sides: readonly string[]) => void;
}

/** On which side the Company stands; more than one may be so. */
export function SideField({ sides, onChange }: SideFieldProps) {
  const { guide } = useIncident();
  return (
    <fieldset className={classes['field']}>
      <legend>What is it? More than one may be so.</legend>
      <div className={classes['sides']}>
        {guide.sides.map(({ id, label, hint }) => (
          <button
            key={id}
            type="button"
            className={classes['side']}
            aria-pressed={sides.includes(id)}
            onClick={() => {
              onChange(toggleChoice(guide.sides, sides, id));
            }}
          >
            <b>{label}</b>
            <span>{hint}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
