import type { Range } from '@shared/base/range';
import classes from './RangeTrack.module.css';

interface RangeTrackProps {
  readonly range: Range;
  /** Where things stood before, drawn as a hollow marker. */
  readonly marker?: number;
}

/** A 0–100 track: solid as far as certain, hatched as far as still possible. Decoration: the figure is in words beside it. */
export function RangeTrack({ range, marker }: RangeTrackProps) {
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
      {marker === undefined ? null : (
        <span className={classes['marker']} style={{ insetInlineStart: `${String(marker)}%` }} />
      )}
    </span>
  );
}
