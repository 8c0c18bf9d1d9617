import { useEffect, useRef } from 'react';
import { toggleChoice } from '@renderer/data/choices';
import { useIncident } from '../use-incident';
import classes from './SetUp.module.css';

interface SideFieldProps {
  readonly sides: readonly string[];
  readonly onChange: (sides: readonly string[]) => void;
}

/** On which side the Company stands; more than one may be so. */
export function SideField({ sides, onChange }: SideFieldProps) {
  const { guide, log } = useIncident();
  const first = useRef<HTMLDivElement>(null);
  const isNew = log.length === 1;
  useEffect(() => {
    // A record that was just begun: the first question is the next thing to do.
    if (isNew) first.current?.querySelector('button')?.focus();
  }, [isNew]);
  return (
    <fieldset className={classes['field']}>
      <legend>What is it? More than one may be so.</legend>
      <div ref={first} className={classes['sides']}>
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
