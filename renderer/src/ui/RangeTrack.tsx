import type { Range } from '@shared/lib/range';
import classes from './RangeTrack.module.css';

interface RangeTrackProps {
  readonly range: Range;
}

/** A 0–100 track: solid as far as certain, hatched as far as still possible. Decoration: the figure is in words beside it. */
export function RangeTrack({ range }: RangeTrackProps) {
  return (
    <span className={classes['track']} aria-hidden="true">
      <span className={classes['certain']} style={{ inlineSize: `${String(range.low)}%` }} />
      <span
        className={classes['possible']}
        style={{
          insetInlineStart: `${String(range.low)}%`,
          inlineSize: `${String(range.high - range.low)}%`,
        }}
      />
    </span>
  );
}
