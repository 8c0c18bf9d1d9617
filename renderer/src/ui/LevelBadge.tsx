import { levelRangeName } from '@shared/wording/format';
import { LEVELS, type LevelRange } from '@shared/scoring/types';
import classes from './LevelBadge.module.css';

interface LevelBadgeProps {
  readonly range: LevelRange;
}

/** A level or span of levels: words, and five steps, solid as far as certain, outlined as far as possible. */
export function LevelBadge({ range }: LevelBadgeProps) {
  const certain = LEVELS.indexOf(range.low);
  const possible = LEVELS.indexOf(range.high);
  return (
    <span className={classes['badge']}>
      <span className={classes['steps']} aria-hidden="true">
        {LEVELS.map((level, index) => (
          <span
            key={level}
            className={classes['step']}
            data-level={range.high}
            data-fill={index <= certain ? 'certain' : index <= possible ? 'possible' : 'none'}
          />
        ))}
      </span>
      <span>{levelRangeName(range)}</span>
    </span>
  );
}
