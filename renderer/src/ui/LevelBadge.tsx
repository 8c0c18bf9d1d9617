import type { LevelRange } from '@shared/scoring/types';
import { LEVELS } from '@shared/scoring/types';
import { levelRangeLabel, levelRank } from './levels';
import classes from './LevelBadge.module.css';

interface LevelBadgeProps {
  readonly range: LevelRange;
}

/** A level or span of levels: words first, then five steps, solid as far as certain, outlined as far as possible. */
export function LevelBadge({ range }: LevelBadgeProps) {
  const certain = levelRank(range.low);
  const possible = levelRank(range.high);
  return (
    <span className={classes['badge']}>
      <span className={classes['steps']} aria-hidden="true">
        {LEVELS.map((level) => (
          <span
            key={level}
            className={classes['step']}
            data-level={range.high}
            data-fill={
              levelRank(level) <= certain ? 'certain' : levelRank(level) <= possible ? 'possible' : 'none'
            }
          />
        ))}
      </span>
      <span>{levelRangeLabel(range)}</span>
    </span>
  );
}
