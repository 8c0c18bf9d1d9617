import { VisuallyHidden } from '@mantine/core';
import type { Range } from '@shared/base/range';
import { formatRange, rangeInWords } from '@shared/wording/format';
import { RangeTrack } from './RangeTrack';
import classes from './RangeFigure.module.css';

interface RangeFigureProps {
  readonly label: string;
  readonly range: Range;
  /** What the ends mean, e.g. "0 is best". */
  readonly scale: string;
  readonly children?: React.ReactNode;
}

interface NoFigureProps {
  readonly label: string;
  readonly children: React.ReactNode;
}

/** Stands where a headline has no figure. */
export function NoFigure({ label, children }: NoFigureProps) {
  return (
    <section className={classes['figure']} aria-label={label}>
      <h2 className={classes['label']}>{label}</h2>
      <p className={classes['value']}>Not scored</p>
      <div className={classes['sentence']}>{children}</div>
    </section>
  );
}

/** A headline figure as a range, with its track and a sentence. */
export function RangeFigure({ label, range, scale, children }: RangeFigureProps) {
  return (
    <section className={classes['figure']} aria-label={label}>
      <h2 className={classes['label']}>{label}</h2>
      <p className={classes['value']}>
        <span aria-hidden="true">{formatRange(range)}</span>
        <VisuallyHidden>{`${rangeInWords(range)} of 100, `}</VisuallyHidden>
        <span className={classes['scale']}>{scale}</span>
      </p>
      <RangeTrack range={range} />
      <div className={classes['sentence']}>{children}</div>
    </section>
  );
}
