import type { Score } from '@shared/scoring/types';
import { RangeFigure } from '@renderer/ui/RangeFigure';
import { coverageSentence, evidenceSentence, exposureSentence, readinessSentence } from './headline-words';
import classes from './Headlines.module.css';

interface HeadlinesProps {
  readonly score: Score;
}

/** The two figures, side by side and never merged, and what stands behind them. */
export function Headlines({ score }: HeadlinesProps) {
  const { legalExposure, positionReadiness } = score.headlines;
  return (
    <div>
      <div className={classes['pair']}>
        <RangeFigure label="Legal exposure" range={legalExposure} scale="of 100 · 0 is best">
          <p>{exposureSentence(legalExposure)}</p>
          <p className={classes['about']}>
            Duties that bind, under the law each question cites. Choices are not in here.
          </p>
        </RangeFigure>
        <RangeFigure label="Position readiness" range={positionReadiness} scale="of 100 · 100 is best">
          <p>{readinessSentence(positionReadiness)}</p>
          <p className={classes['about']}>Voluntary choices, prepared and on record. None is a duty.</p>
        </RangeFigure>
      </div>
      <p className={classes['behind']}>
        <span>{coverageSentence(score)}</span>
        <span>{evidenceSentence(score)}</span>
      </p>
    </div>
  );
}
